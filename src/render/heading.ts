/** A heading of a level that is known only at run time: the page's outline decides. */
import { html, nothing, type TemplateResult } from 'lit';

const LEVELS: readonly ((text: unknown, name: string, id: unknown, lang: unknown) => TemplateResult)[] = [
  (text, name, id, lang) => html`<h1 class=${name} part=${name} id=${id} lang=${lang}>${text}</h1>`,
  (text, name, id, lang) => html`<h2 class=${name} part=${name} id=${id} lang=${lang}>${text}</h2>`,
  (text, name, id, lang) => html`<h3 class=${name} part=${name} id=${id} lang=${lang}>${text}</h3>`,
  (text, name, id, lang) => html`<h4 class=${name} part=${name} id=${id} lang=${lang}>${text}</h4>`,
  (text, name, id, lang) => html`<h5 class=${name} part=${name} id=${id} lang=${lang}>${text}</h5>`,
  (text, name, id, lang) => html`<h6 class=${name} part=${name} id=${id} lang=${lang}>${text}</h6>`,
];

/** @param level 1 to 6; deeper is 6 */
export const heading = (
  level: number,
  text: unknown,
  name: string,
  id = name,
  lang: unknown = nothing,
): TemplateResult | undefined => LEVELS[Math.min(level, LEVELS.length) - 1]?.(text, name, id, lang);
