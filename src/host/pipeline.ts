/**
 * The one way through: settings -> story -> snapshot -> view -> scene, as a row of memoised stages. Each runs only when
 * its inputs changed; nothing else is cached, and nothing here touches the page.
 */
import { layoutAxis } from '../layout/axis.js';
import { labelSize } from '../layout/label-size.js';
import { labelling } from '../layout/labelling.js';
import { layout } from '../layout/layout.js';
import type { AxisScene, LabelSize, Scene } from '../layout/scene.js';
import { snapshotAt, stops } from '../story/as-of.js';
import { extentOf, type Extent } from '../story/extent.js';
import { filterEvents, type Filtered, type TalksFilter } from '../story/filter.js';
import type { Problem } from '../story/problem.js';
import { asOfInstant } from '../story/moment.js';
import { read } from '../story/read.js';
import type { EventState, Snapshot, Story } from '../story/story.js';
import { fitView, type View } from '../view/view.js';
import { momentWords, zoneCity } from '../words/dates.js';
import { faceOf, type Face } from '../words/faces.js';
import type { Language } from '../words/language.js';
import type { Messages } from '../i18n/messages.js';
import { memo } from './memo.js';

/** Everything a rendering depends on. */
export interface Settings {
  readonly story: unknown;
  readonly events: unknown;
  /** Of the axis; undefined: the story's, else the reader's. */
  readonly timeZone: string | undefined;
  readonly readerZone: string;
  /** Valid. */
  readonly locale: string;
  /** Of the page around, where it says so. */
  readonly lang: string | undefined;
  readonly messages: Messages;
  readonly asOf: unknown;
  readonly filter: TalksFilter | undefined;
  /** Epoch ms. */
  readonly now: number;
  /** Undefined: everything. */
  readonly view: View | undefined;
  /** CSS px. */
  readonly width: number;
  readonly layout: 'auto' | 'timeline' | 'list';
  readonly order: 'oldest-first' | 'newest-first';
  readonly measure: (text: string, role: 'meta' | 'title' | 'phrase' | 'axis' | 'context') => number;
  /** Changes with the fonts. */
  readonly fonts: number;
}

/** What a rendering shows: what it depends on, and what was made of it. */
export interface Frame extends Omit<Settings, 'story' | 'events' | 'asOf' | 'view' | 'layout'> {
  readonly story: Story;
  readonly problems: readonly Problem[];
  readonly snapshot: Snapshot;
  /** The events that are shown, and how many there are to each choice of the filter. */
  readonly filtered: Filtered;
  readonly stops: readonly number[];
  readonly language: Language;
  /** Of the axis. */
  readonly zone: string;
  /** The as-of as a date, and as a sentence with its zone. */
  readonly asOfDate: string;
  readonly asOfWords: string;
  /** How many of the events are shown, in words. */
  readonly shownWords: string;
  readonly extent: Extent | undefined;
  readonly view: View;
  /** The view of everything. */
  readonly fitted: View;
  readonly layout: 'timeline' | 'list';
  /** The events that are shown, in the order of the list: by time, in list layout also from the newest. */
  readonly list: readonly EventState[];
  /** Of every event that is known. */
  readonly faces: ReadonlyMap<string, Face>;
  /** Only in timeline layout. */
  readonly scene: Scene | undefined;
}

/** Narrower than this, `auto` is the list, CSS px. */
export const LIST_BELOW = 480;
/** Longer than this, labels say the year of their dates, ms. */
const YEAR = 365 * 86_400_000;
/** Air at the ends of the fitted view, CSS px. */
const MARGIN = 24;

const layoutOf = (wish: Settings['layout'], width: number): Frame['layout'] =>
  wish === 'auto' ? (width < LIST_BELOW ? 'list' : 'timeline') : wish;

const facesOf = (
  language: Language,
  story: Story,
  snapshot: Snapshot,
  extent: Extent | undefined,
  zone: string,
): ReadonlyMap<string, Face> => {
  const style = extent && extent.end - extent.start > YEAR ? 'dated' : 'short';
  return new Map(snapshot.events.map((state) => [state.id, faceOf(language, story, state, zone, style)]));
};

const sizesOf = (
  faces: ReadonlyMap<string, Face>,
  measure: Settings['measure'],
  _fonts: number,
): ReadonlyMap<string, LabelSize> =>
  new Map([...faces.values()].map((face) => [face.id, labelSize(face, measure)]));

const axisOf = (
  view: View,
  width: number,
  zone: string,
  locale: string,
  measure: Settings['measure'],
  _fonts: number,
): AxisScene =>
  layoutAxis(view, width, zone, locale, (text, row) => measure(text, row === 'context' ? 'context' : 'axis'));

export const createPipeline = (): ((settings: Settings) => Frame) => {
  let now = 0;
  // A story without an as-of is told at the moment it comes; it is not read again with each minute.
  const reading = memo((story: unknown, events: unknown, floatingZone: string) =>
    read({ story, events }, { floatingZone, now }),
  );
  const speaking = memo(
    (locale: string, messages: Messages, { kinds, lang }: Story, page: string | undefined): Language => ({
      locale,
      messages,
      kinds,
      own: page?.split('-')[0] === messages.language ? page : messages.language,
      told: lang ?? page,
    }),
  );
  const instants = memo(stops);
  const standing = memo(snapshotAt);
  const bounds = memo(extentOf);
  const filtering = memo(filterEvents);
  const listing = memo(({ events }: Filtered, turned: boolean) => (turned ? events.toReversed() : events));
  const everything = memo(fitView);
  const faces = memo(facesOf);
  const sizes = memo(sizesOf);
  const axis = memo(axisOf);
  const labels = memo(labelling);
  const scene = memo(layout);

  return (settings) => {
    const { width, measure, fonts, readerZone, messages } = settings;
    ({ now } = settings);
    const { story, problems } = reading(settings.story, settings.events, settings.timeZone ?? readerZone);
    const zone = settings.timeZone ?? story.timeZone ?? readerZone;
    const language = speaking(settings.locale, messages, story, settings.lang);
    const asOf =
      // What is no instant is 'now'.
      (settings.asOf === undefined ? story.asOf : asOfInstant(settings.asOf, story.timeZone ?? zone)) ?? now;
    const snapshot = standing(story, asOf);
    const filtered = filtering(story, snapshot, settings.filter);
    const extent = bounds(snapshot);
    const fitted = everything(extent, width, MARGIN, extent ? 0 : now);
    const view = settings.view ?? fitted;
    const shown = layoutOf(settings.layout, width);
    const faceMap = faces(language, story, snapshot, extent, zone);
    const asOfDate = momentWords(language, asOf, zone);
    const asOfWords = messages.zoneTime(messages.asKnown(asOfDate), zoneCity(zone));
    return {
      ...settings,
      story,
      problems,
      snapshot,
      filtered,
      stops: instants(story, story.asOf ?? now),
      language,
      zone,
      asOfDate,
      asOfWords,
      shownWords: messages.filtered(filtered.events.length, snapshot.events.length),
      extent,
      view,
      fitted,
      layout: shown,
      list: listing(filtered, shown === 'list' && settings.order === 'newest-first'),
      faces: faceMap,
      scene:
        shown === 'timeline' && width > 0
          ? scene(
              filtered,
              story,
              view,
              width,
              axis(view, width, zone, settings.locale, measure, fonts),
              Math.ceil(measure(asOfWords, 'axis')) + 2,
              labels(filtered, story.tracks, sizes(faceMap, measure, fonts), fitted, width),
            )
          : undefined,
    };
  };
};
