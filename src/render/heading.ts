/** A heading of a level that is known only at run time: the page's outline decides. */
import { html, type TemplateResult } from 'lit';

const LEVELS: readonly ((text: unknown, name: string, id: unknown) => TemplateResult)[] = [
  (text, name, id) => html`<h1 class=${name} part=${name} id=${id}>${text}</h1>`,
  (text, name, id) => html`<h2 class=${name} part=${name} id=${id}>${text}</h2>`,
  (text, name, id) => html`<h3 class=${name} part=${name} id=${id}>${text}</h3>`,
  (text, name, id) => html`<h4 class=${name} part=${name} id=${id}>${text}</h4>`,
  (text, name, id) => html`<h5 class=${name} part=${name} id=${id}>${text}</h5>`,
  (text, name, id) => html`<h6 class=${name} part=${name} id=${id}>${text}</h6>`,
];

/** @param level 1 to 6; deeper is 6 */
export const heading = (level: number, text: unknown, name: string, id = name): TemplateResult =>
  (LEVELS[Math.min(level, LEVELS.length) - 1] ?? LEVELS[1])?.(text, name, id) ?? html``;
