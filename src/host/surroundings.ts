/** What the element takes from the page and the reader: language and zone; what is unknown is a problem. */
import { problem, type Problem, type ProblemCode } from '../story/problem.js';
import { isLocale } from '../time/format.js';
import { isZone } from '../time/zone.js';

export interface Surroundings {
  /** The nearest around the element. */
  readonly lang: string | undefined;
  /** Valid BCP 47. */
  readonly locale: string;
  /** Of the axis, where the page named a known one. */
  readonly timeZone: string | undefined;
  readonly problems: readonly Problem[];
}

/** The reader's own zone; some browsers do not know it. */
export const readerZone = (): string => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : 'UTC';
};

/** The nearest `lang` around the element, through the shadow roots it stands in. */
export const nearestLang = (element: Element): string | undefined => {
  const root = element.getRootNode();
  const around = root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
  return element.closest('[lang]')?.getAttribute('lang') ?? around;
};

/** @param lang the nearest around the element */
export const surroundings = (
  lang: string | undefined,
  locale: string | undefined,
  timeZone: string | undefined,
): Surroundings => {
  const problems: Problem[] = [];
  const fallback = [lang, navigator.language].find((tag) => tag && isLocale(tag)) ?? 'en';
  const known = (
    field: string,
    got: string | undefined,
    test: (text: string) => boolean,
    code: ProblemCode,
    used: string,
  ): string | undefined => {
    if (got === undefined || test(got)) return got;
    problems.push(problem(code, { field, got, effect: `${used} is used` }));
    return undefined;
  };
  return {
    lang,
    locale: known('locale', locale, isLocale, 'unknown-locale', fallback) ?? fallback,
    timeZone: known('timeZone', timeZone, isZone, 'unknown-zone', 'the default'),
    problems,
  };
};
