/** A key to the marks in sight, and to nothing else. */
import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import type { Scene } from '../layout/scene.js';
import type { Face } from '../words/faces.js';
import { hasSymbol, line, sample } from './figure.js';
import { symbolPath } from './symbols.js';

const EITHER = [
  { x0: -12, x1: -4 },
  { x0: 4, x1: 12 },
];

const DRAWINGS: Readonly<Record<keyof Messages['marks'], () => SVGTemplateResult>> = {
  day: () => sample('day'),
  window: () => sample('window'),
  span: () => sample('span', { core: { x0: -7, x1: 7 } }),
  either: () => sample('window', { parts: EITHER }),
  every: () => sample('window', { parts: EITHER, every: true }),
  open: () => sample('span', { ends: ['closed', 'open'] }),
  unknown: () => sample('span', { ends: ['closed', 'unknown'] }),
  approximate: () => sample('day', { x0: -5, x1: 5, ends: ['soft', 'soft'] }),
  uncertain: () => sample('point', { kind: 'statement', uncertain: true }),
  moved: () => sample('point', { x: 9, x0: 9, x1: 9, past: [{ x: -3, x0: -3, x1: -3 }] }),
  postponed: () => sample('point', { phase: 'postponed' }),
  cancelled: () => sample('point', { phase: 'cancelled' }),
  ahead: () => sample('point', { kind: 'meeting', phase: 'expected' }),
  curve: () => line('curve', 'M-12 -5C-6 8 6 8 12 -5'),
};

/** A symbol with the names of the kinds that share it, then what marks say of dates. */
export const renderLegend = (
  scene: Scene,
  faces: { readonly get: (id: string) => Face | undefined },
  kindName: (kind: string | undefined) => string,
  messages: Messages,
): TemplateResult | typeof nothing => {
  /** By symbol: kinds by name. */
  const kinds = new Map<string, Map<string, string | undefined>>();
  const seen = new Set<unknown>([scene.curves.length && 'curve']);
  for (const mark of scene.marks) {
    const face = faces.get(mark.id);
    if (!mark.inView || !face) continue;
    const { kind, phase } = face;
    seen.add(mark.every ? 'every' : mark.parts.length > 1 ? 'either' : mark.shape);
    for (const end of mark.ends) seen.add(end === 'soft' ? 'approximate' : end);
    if (mark.past.length) seen.add('moved');
    if (face.uncertain) seen.add('uncertain');
    seen.add(phase);
    if (!hasSymbol(mark)) continue;
    const path = symbolPath(kind);
    const names = kinds.get(path) ?? new Map<string, string | undefined>();
    kinds.set(path, names.set(kindName(kind), kind));
    if (phase === 'expected' || phase === 'overdue') seen.add('ahead');
  }
  const items = [
    ...[...kinds.values()].map((names) => [
      sample('point', { kind: [...names.values()][0] }),
      messages.list([...names.keys()]),
    ]),
    ...Object.entries(DRAWINGS)
      .filter(([key]) => seen.has(key))
      .map(([key, drawing]) => [drawing(), messages.marks[key as keyof typeof DRAWINGS]]),
  ];
  return items.length
    ? html` <ul class="legend" part="legend" role="list" aria-label=${messages.legend}>
        ${items.map(
          ([drawing, text]) =>
            html`<li>
              <svg aria-hidden="true" width="30" height="26" viewBox="-15 -13 30 26">${drawing}</svg>${text}
            </li>`,
        )}
      </ul>`
    : nothing;
};
