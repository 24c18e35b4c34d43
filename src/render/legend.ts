/** A key to the marks in sight, and to nothing else. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { hasSymbol, sample } from './figure.js';
import { symbolPath } from './symbols.js';

export interface LegendPart {
  readonly scene: Scene;
  readonly faces: ReadonlyMap<string, Face>;
  readonly kindName: (kind: string | undefined) => string;
  readonly messages: Messages;
}

const EITHER = [
  { x0: -12, x1: -4 },
  { x0: 4, x1: 12 },
];

const DRAWINGS: Readonly<Record<keyof Messages['marks'], () => SVGTemplateResult>> = {
  day: () => sample('day'),
  window: () => sample('window'),
  span: () => sample('span', {}, { core: { x0: -7, x1: 7 } }),
  either: () => sample('window', {}, { parts: EITHER }),
  every: () => sample('window', {}, { parts: EITHER, every: true }),
  open: () => sample('span', {}, { ends: ['closed', 'open'] }),
  unknown: () => sample('span', {}, { ends: ['closed', 'unknown'] }),
  approximate: () => sample('day', {}, { x0: -5, x1: 5, ends: ['soft', 'soft'] }),
  uncertain: () => sample('point', { kind: 'statement', uncertain: true }),
  moved: () => sample('point', {}, { x: 8, x0: 8, x1: 8, past: [{ x: -6, x0: -6, x1: -6 }] }),
  postponed: () => sample('point', { phase: 'postponed' }),
  cancelled: () => sample('point', { phase: 'cancelled' }),
  ahead: () => sample('point', { kind: 'meeting', phase: 'expected' }),
  curve: () => svg`<path class="curve" d="M-12 -5C-6 8 6 8 12 -5"></path>`,
};

type Item = readonly [drawing: SVGTemplateResult, text: string];

/** A symbol with the names of the kinds that share it, then what marks say of dates. */
const items = ({ scene, faces, kindName, messages }: LegendPart): readonly Item[] => {
  const kinds = new Map<string, Map<string, string | undefined>>();
  const seen = new Set<string>(scene.curves.length ? ['curve'] : []);
  for (const mark of scene.marks) {
    const face = faces.get(mark.id);
    if (!mark.inView || !face) continue;
    seen.add(mark.every ? 'every' : mark.parts.length > 1 ? 'either' : mark.shape);
    for (const end of mark.ends) seen.add(end === 'soft' ? 'approximate' : end);
    if (mark.past.length) seen.add('moved');
    if (face.uncertain) seen.add('uncertain');
    seen.add(face.phase);
    if (!hasSymbol(mark)) continue;
    const path = symbolPath(face.kind);
    kinds.set(
      path,
      (kinds.get(path) ?? new Map<string, string | undefined>()).set(kindName(face.kind), face.kind),
    );
    if (face.phase === 'expected' || face.phase === 'overdue') seen.add('ahead');
  }
  return [
    ...[...kinds.values()].map((names): Item => {
      const kind = [...names.values()][0];
      return [sample('point', { kind }), messages.list([...names.keys()])];
    }),
    ...(Object.keys(DRAWINGS) as (keyof typeof DRAWINGS)[])
      .filter((key) => seen.has(key))
      .map((key): Item => [DRAWINGS[key](), messages.marks[key]]),
  ];
};

export const renderLegend = (part: LegendPart): TemplateResult | typeof nothing => {
  const all = items(part);
  if (all.length === 0) return nothing;
  return html` <ul class="legend" part="legend" role="list" aria-label=${part.messages.legend}>
    ${all.map(
      ([drawing, text]) =>
        html`<li>
          <svg aria-hidden="true" width="30" height="26" viewBox="-15 -13 30 26">${drawing}</svg>${text}
        </li>`,
    )}
  </ul>`;
};
