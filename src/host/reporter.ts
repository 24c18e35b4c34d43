/**
 * What the page is told: DOM events for everything that changed since the last rendering, each once, and whether the
 * reader did it. Also follows the as-of, and finds what changed in the story with it.
 */
import type { TalksEventDetail, TalksEventName } from '../events.js';
import type { SourceState } from '../input/source.js';
import { changesBetween } from '../story/changes.js';
import type { Problem } from '../story/problem.js';
import { changeWords } from '../words/changes.js';
import type { Frame } from './pipeline.js';
import type { Reader } from './reader.js';
import type { Data } from './data.js';

/** What the reporter needs of the host. */
export interface Reported extends EventTarget {
  readonly data: Data;
  readonly frame: Frame;
  readonly selected?: string | undefined;
}

export class Reporter {
  /** Names of what the reader, not the page, is changing. */
  readonly #byUser = new Set<'as-of' | 'layout' | 'filter'>();
  #last: Frame | undefined;
  #reported: Frame | undefined;
  #data: Data | undefined;
  #selected: string | undefined;
  #problems: readonly Problem[] = [];

  constructor(
    readonly host: Reported,
    readonly reader: Reader,
  ) {}

  /** Says an event; false where the page prevented it. */
  say<Name extends TalksEventName>(name: Name, detail: TalksEventDetail<Name>, cancelable = false): boolean {
    return this.host.dispatchEvent(
      new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }),
    );
  }

  loaded(state: SourceState): void {
    if (state.status === 'loaded') this.say('talks-load', { url: state.url });
    if (state.status === 'failed') this.say('talks-error', { url: state.url, message: state.message });
  }

  /** The reader is about to change this. */
  expect(what: 'as-of' | 'layout' | 'filter'): void {
    this.#byUser.add(what);
  }

  /** Details are about to open or close; the page may prevent what the reader asked for. */
  selecting(id: string | undefined, byUser: boolean): boolean {
    if (id === this.#selected) return true;
    if (!this.#saySelect(id, byUser)) return false;
    this.#selected = id;
    return true;
  }

  /** Before a rendering: with another as-of, what changed is said and shown. */
  follow(frame: Frame): void {
    const last = this.#last;
    this.#last = frame;
    const { events } = frame.filtered;
    if (!events.some(({ id }) => id === this.reader.current)) this.reader.current = events[0]?.id;
    if (last && last.story !== frame.story) this.reader.forget(frame);
    if (!last || last.story !== frame.story) return;
    if (last.filter !== frame.filter)
      this.reader.status = frame.language.messages.filtered(events.length, frame.snapshot.events.length);
    if (last.snapshot === frame.snapshot) return;
    const changes = changesBetween(last.snapshot, frame.snapshot);
    this.reader.changed = new Set(changes.map(({ id }) => id));
    if (changes.length || this.#byUser.has('as-of'))
      this.reader.status = changeWords(frame.language, frame.asOfDate, changes);
  }

  /** After a rendering that nothing follows. */
  report(frame: Frame, problems: readonly Problem[]): void {
    const before = this.#reported;
    this.#reported = frame;
    if (problems !== this.#problems && problems.length + this.#problems.length > 0)
      this.say('talks-problems', { problems });
    this.#problems = problems;
    const [shown, { story, events, state }] = [this.#data, (this.#data = this.host.data)];
    // The page's data, not what was read of it: another zone of the axis is no other story.
    if (state === 'ready' && !(shown?.state === state && shown.story === story && shown.events === events))
      this.say('talks-ready', { events: frame.snapshot.events.length });
    if (before && before.layout !== frame.layout)
      this.say('talks-layout-change', { layout: frame.layout, byUser: this.#byUser.has('layout') });
    if (before && before.snapshot.asOf !== frame.snapshot.asOf)
      this.say('talks-as-of-change', { asOf: frame.snapshot.asOf, byUser: this.#byUser.has('as-of') });
    if (before && before.filter !== frame.filter)
      this.say('talks-filter-change', {
        filter: frame.filter,
        events: frame.filtered.events.length,
        byUser: this.#byUser.has('filter'),
      });
    if (before && (before.view.start !== frame.view.start || before.view.end !== frame.view.end))
      this.say('talks-view-change', { ...frame.view, byUser: this.reader.byUser });
    this.#byUser.clear();
    this.reader.byUser = false;
    if (this.host.selected !== this.#selected) {
      this.#selected = this.host.selected;
      this.#saySelect(this.#selected, false);
    }
  }

  #saySelect(id: string | undefined, byUser: boolean): boolean {
    const { events } = this.host.frame.story;
    const record = events.find((event) => event.id === id)?.record;
    return this.say('talks-select', { id: id ?? null, record, byUser }, byUser);
  }
}
