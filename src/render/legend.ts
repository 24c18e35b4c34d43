/** A key to the marks in sight, and to nothing else. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { symbolKind, symbolPath } from './symbols.js';

export interface LegendPart {
  readonly scene: Scene;
  readonly faces: ReadonlyMap<string, Face>;
  readonly kindName: (kind: string | undefined) => string;
  readonly messages: Messages;
}

type Item = readonly [key: string, drawing: SVGTemplateResult, text: string];

const DRAWINGS: Readonly<Record<keyof Messages['marks'], SVGTemplateResult>> = {
  day: svg`<rect class="bar" x="-13" y="-5" width="26" height="10" rx="5"></rect><circle class="symbol" r="4"></circle>`,
  window: svg`<rect class="band" x="-12" y="-6" width="24" height="12"></rect><path class="edges" d="M-12 -6H12M-12 6H12"></path><path class="ends" d="M-12 -8V8M12 -8V8"></path>`,
  span: svg`<rect class="wing" x="-13" y="-5" width="26" height="10"></rect><rect class="core" x="-7" y="-5" width="14" height="10"></rect>`,
  open: svg`<rect class="core" x="-13" y="-5" width="18" height="10"></rect><path class="arrow" d="M5 -7L12 0L5 7"></path>`,
  approximate: svg`<g class="soft-mark"><rect class="core" x="-12" y="-5" width="24" height="10" rx="5"></rect></g>`,
  uncertain: svg`<g class="doubtful"><path class="symbol" d=${symbolPath('statement')}></path></g>`,
  off: svg`<g class="cancelled"><path class="symbol" d=${symbolPath('')}></path><path class="strike" d="M-11 6L11 -6"></path></g>`,
  ahead: svg`<g class="expected"><path class="symbol" d=${symbolPath('meeting')}></path></g>`,
  curve: svg`<path class="curve" d="M-12 -5C-6 8 6 8 12 -5"></path>`,
};

const items = ({ scene, faces, kindName, messages }: LegendPart): readonly Item[] => {
  const kinds = new Map<string, Item>();
  const seen = new Set<keyof Messages['marks']>();
  for (const mark of scene.marks) {
    const face = faces.get(mark.id);
    if (!mark.inView || !face) continue;
    const hasSymbol = mark.shape === 'point' || mark.shape === 'day';
    const key = symbolKind(face.kind) === 'event' ? 'event' : (face.kind ?? 'event');
    if (hasSymbol && !kinds.has(key))
      kinds.set(key, [
        key,
        svg`<path class="symbol" d=${symbolPath(face.kind)}></path>`,
        key === 'event' ? kindName(face.kind) : kindName(key),
      ]);
    if (mark.shape !== 'point') seen.add(mark.shape);
    if (mark.openEnd) seen.add('open');
    if (face.approximate) seen.add('approximate');
    if (face.uncertain) seen.add('uncertain');
    if (face.phase === 'cancelled' || face.phase === 'postponed') seen.add('off');
    if (hasSymbol && (face.phase === 'expected' || face.phase === 'overdue')) seen.add('ahead');
  }
  if (scene.curves.length) seen.add('curve');
  const marks = (Object.keys(DRAWINGS) as (keyof Messages['marks'])[]).filter((key) => seen.has(key));
  return [...kinds.values(), ...marks.map((key): Item => [key, DRAWINGS[key], messages.marks[key]])];
};

export const renderLegend = (part: LegendPart): TemplateResult | typeof nothing => {
  const all = items(part);
  if (all.length === 0) return nothing;
  return html` <ul class="legend" part="legend" role="list" aria-label=${part.messages.legend}>
    ${all.map(
      ([, drawing, text]) =>
        html`<li>
          <svg class="mark" aria-hidden="true" width="30" height="20" viewBox="-15 -10 30 20">${drawing}</svg
          >${text}
        </li>`,
    )}
  </ul>`;
};
