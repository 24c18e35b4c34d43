/**
 * What the page is told: DOM events for everything that changed since the last rendering, each once, and whether the
 * reader did it. Also follows the as-of, and finds what changed in the story with it.
 */
import type { TalksEventDetail, TalksEventName } from '../events.js';
import type { SourceState } from '../input/source.js';
import { changesBetween } from '../story/changes.js';
import type { Problem } from '../story/problem.js';
import { changeWords } from '../words/changes.js';
import type { Data } from './data.js';
import { isEvent, type Frame } from './frame.js';
import { stayOpen } from './opened.js';
import type { Reader } from './reader.js';

/** What the reporter needs of the host. */
export interface Reported extends EventTarget {
  readonly data: Data;
  readonly frame: Frame;
  readonly selected?: string | undefined;
}

export interface Reporter {
  /** Says an event; false where the page prevented it. */
  readonly say: <Name extends TalksEventName>(
    name: Name,
    detail: TalksEventDetail<Name>,
    cancelable?: boolean,
  ) => boolean;
  readonly loaded: (state: SourceState) => void;
  /** Details are about to open or close; the page may prevent what the reader asked for. */
  readonly selecting: (id: string | undefined, byUser: boolean) => boolean;
  /** Before a rendering: with another as-of, what changed is said and shown. */
  readonly follow: (frame: Frame) => void;
  /** After a rendering that nothing follows. */
  readonly report: (frame: Frame, problems: readonly Problem[]) => void;
}

/** What is said where any of it changed. */
const SAID: Partial<Record<TalksEventName, (frame: Frame) => object>> = {
  'talks-layout-change': ({ layout }: Frame) => ({ layout }),
  'talks-as-of-change': ({ snapshot: { asOf } }: Frame) => ({ asOf }),
  'talks-filter-change': ({ filter }: Frame) => ({ filter }),
  'talks-view-change': ({ view: { start, end } }: Frame) => ({ start, end }),
};

/** Events that were not read whole: as many came or went as their number says, since they are known from their start on. */
const plainOf = ({ cast, snapshot }: Frame): number => cast.known - snapshot.events.length;

export const createReporter = (host: Reported, reader: Reader): Reporter => {
  let last: Frame | undefined;
  let reported: Frame | undefined;
  let shown: Data | undefined;
  let selected: string | undefined;
  let faults: readonly Problem[] = [];

  const say: Reporter['say'] = (name, detail, cancelable = false) =>
    host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));

  const selecting = (id: string | undefined, byUser: boolean): boolean => {
    if (id === selected) return true;
    const { rows } = host.frame.story;
    const record = rows.record(rows.find(id ?? ''));
    const granted = say('talks-select', { id: id ?? null, record, byUser }, byUser);
    if (granted) selected = id;
    return granted;
  };

  return {
    say,
    selecting,
    loaded(state) {
      if (state.status === 'loaded') say('talks-load', { url: state.url });
      if (state.status === 'failed') say('talks-error', { url: state.url, message: state.message });
    },
    follow(frame) {
      const before = last;
      last = frame;
      const { cast, filter, list, snapshot, story, language } = frame;
      reader.opened = stayOpen(reader.opened, list);
      if (!list.some(({ id }) => id === reader.current)) reader.current = (list.find(isEvent) ?? list[0])?.id;
      if (before?.story !== story) return before && reader.forget(frame);
      // Where nothing is left, the place of the events says so.
      if (before.filter !== filter) reader.status = cast.size ? frame.shownWords : '';
      if (before.snapshot === snapshot) return;
      const changes = changesBetween(before.snapshot, snapshot);
      reader.changed = new Set(changes.map(({ id }) => id));
      const others = Math.abs(plainOf(frame) - plainOf(before));
      if (changes.length || others || reader.byUser.has('talks-as-of-change'))
        reader.status = changeWords(language, frame.asOfDate, changes, others);
    },
    report(frame, problems) {
      const before = reported;
      reported = frame;
      if (frame.busy === undefined) {
        if (problems !== faults && problems.length + faults.length > 0) say('talks-problems', { problems });
        faults = problems;
        const { data } = host;
        // The page's data, not what was read of it: another zone of the axis is no other story.
        const isSame = (['story', 'events', 'columns', 'state'] as const).every(
          (name) => shown?.[name] === data[name],
        );
        if (data.state === 'ready' && !isSame) say('talks-ready', { events: frame.cast.known });
        shown = data;
      }
      if (before)
        for (const [name, pick] of Object.entries(SAID) as [TalksEventName, (frame: Frame) => object][]) {
          const was: unknown[] = Object.values(pick(before));
          const is = pick(frame);
          if (Object.values(is).some((value, at) => value !== was[at]))
            say(name, { ...is, byUser: reader.byUser.has(name) } as never);
        }
      reader.byUser.clear();
      selecting(host.selected, false);
    },
  };
};
