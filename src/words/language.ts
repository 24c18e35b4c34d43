/** What words need to know of a language: its tag for `Intl`, its messages, and names of kinds that the story gave. */
import type { Messages } from '../i18n/messages.js';

export interface Language {
  /** BCP 47, valid. */
  readonly locale: string;
  readonly messages: Messages;
  readonly kinds: ReadonlyMap<string, string>;
}
