/** What a frame is made of: the properties, where the data comes from, and the page around the element. */
import type { LitElement } from 'lit';
import { en } from '../i18n/en.js';
import { clock } from '../input/clock.js';
import type { Followed } from '../input/follow.js';
import { jsonChild } from '../input/json-child.js';
import { later } from '../input/later.js';
import { source, type SourceState } from '../input/source.js';
import { textMetrics } from '../input/text-metrics.js';
import type { TalksColumns } from '../story/columns.js';
import type { TalksFilter } from '../story/filter.js';
import type { Problem } from '../story/problem.js';
import type { TalksEvent } from '../story/types.js';
import { dataOf, type Data } from './data.js';
import type { Frame, Settings } from './frame.js';
import { memo } from './memo.js';
import { NO_EVENTS } from './options.js';
import { createPipeline } from './pipeline.js';
import { createPreparer } from './prepare.js';
import type { Reader } from './reader.js';
import { nearestLang, readerZone, surroundings, type Surroundings } from './surroundings.js';

/** What is needed of the host. */
export interface Host extends LitElement, Pick<Settings, 'layout' | 'order' | 'markBudget'> {
  readonly asOf?: unknown;
  readonly filter?: TalksFilter | undefined;
  readonly events: readonly TalksEvent[];
  readonly columns?: TalksColumns | undefined;
  readonly story?: unknown;
  readonly src?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly locale?: string | undefined;
}

export interface Stand {
  readonly data: Data;
  /** As it is now; all that nothing changed for is the same as before. */
  readonly frame: Frame;
  /** Faults found in the data and around. */
  readonly problems: readonly (readonly Problem[])[];
  /** Asks for the address in `src`, where the page sets no data. */
  readonly request: () => void;
}

/** @param loaded hears of each answer that was still wanted */
export const createStand = (
  host: Host,
  reader: Reader,
  width: Followed<number>,
  loaded: (state: SourceState) => void,
): Stand => {
  const metrics = textMetrics(host);
  const child = jsonChild(host);
  const time = clock(host);
  const from = source(host, loaded);
  const pipeline = createPipeline(createPreparer(later, () => host.requestUpdate()));
  const given = memo(dataOf);
  const around = memo(surroundings);
  // Asked for once a minute: it takes longer than all else that a frame looks at.
  const zoneAt = memo((_minute: number) => readerZone());
  const own = (): readonly TalksEvent[] | undefined => (host.events === NO_EVENTS ? undefined : host.events);
  const place = (): Surroundings => around(nearestLang(host), host.locale, host.timeZone);

  return {
    get data() {
      return given(host.story, own(), host.src || undefined, from.state, child.value, host.columns);
    },
    get frame() {
      const now = time.value;
      const { asOf, filter, layout, order, markBudget } = host;
      return pipeline({
        ...this.data,
        ...place(),
        asOf,
        filter,
        layout,
        order,
        markBudget,
        now,
        readerZone: zoneAt(now),
        messages: en,
        view: reader.view,
        width: width.value,
        pinned: reader.pinned,
        opened: reader.opened,
        measure: metrics.measure,
        fonts: metrics.version,
      });
    },
    get problems() {
      const { data, frame } = this;
      // A sample is read again; its faults come with the others.
      const late = frame.busy === undefined ? [frame.story.rows.faults] : [];
      return [place().problems, data.problems, frame.problems, ...late];
    },
    request() {
      const isSet = host.story ?? host.columns ?? own();
      if (host.isConnected) from.request((isSet === undefined && host.src) || undefined);
    },
  };
};
