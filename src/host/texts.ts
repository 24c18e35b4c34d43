/** Attributes and the address never throw: a text that is no value of its property is a problem, and the default. */
import type { ReactiveControllerHost } from 'lit';
import { problem, type Problem } from '../story/problem.js';
import { fitsAttribute } from './options.js';

export interface Texts {
  readonly problems: readonly Problem[];
  /** Calls `set` with a text that fits the attribute, or with `null`. */
  readonly take: (attribute: string, text: string | null, set: (text: string | null) => void) => void;
}

export const texts = (host: ReactiveControllerHost): Texts => {
  let problems: readonly Problem[] = [];
  return {
    get problems() {
      return problems;
    },
    take(field, text, set) {
      const fits = text === null || fitsAttribute(field, text);
      const others = problems.filter((fault) => fault.field !== field);
      if (!fits || others.length < problems.length) {
        const fault = problem('bad-attribute', { field, got: text, effect: 'the default is used' });
        problems = fits ? others : [...others, fault];
        host.requestUpdate();
      }
      set(fits ? text : null);
    },
  };
};
