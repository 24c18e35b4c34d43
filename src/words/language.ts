/** What words need to know of a language: its tag for `Intl`, its messages, and names of kinds that the story gave. */
import type { Messages } from '../i18n/messages.js';

export interface Language {
  /** BCP 47, valid. */
  readonly locale: string;
  readonly messages: Messages;
  readonly kinds: ReadonlyMap<string, string>;
  /** What the element's own words are in, as the page names it where it is the same. */
  readonly own: string;
  /** What the story's texts are in, where they do not say otherwise; the page's, where the story does not either. */
  readonly told?: string | undefined;
}

/** The `lang` that a text of the story needs: none among words of the same language. */
export const tongue = ({ own, told }: Language, lang = told): string | undefined =>
  lang === own ? undefined : lang;
