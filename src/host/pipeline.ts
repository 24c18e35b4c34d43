/**
 * The one way through: settings -> story -> snapshot -> view -> scene, as a row of memoised stages. Each runs only when
 * its inputs changed; nothing else is cached, and nothing here touches the page.
 */
import { asOfLabelX, layoutAxis } from '../layout/axis.js';
import { labelSize } from '../layout/label-size.js';
import { layout, type Shown } from '../layout/layout.js';
import { allOf, levelOf, sightOf, type Cluster, type Sight } from '../layout/lod.js';
import type { AxisScene, LabelSize } from '../layout/scene.js';
import type { LengthIndex } from '../index/length-index.js';
import { byTime, stops } from '../story/as-of.js';
import type { Cast } from '../story/cast.js';
import type { EventState, Story } from '../story/story.js';
import { planeOf } from '../view/plane.js';
import { fitView, toX, type View } from '../view/view.js';
import { clusterFace } from '../words/clusters.js';
import { momentWords, zoneCity } from '../words/dates.js';
import { faceOf, type Face } from '../words/faces.js';
import type { Language } from '../words/language.js';
import type { Messages } from '../i18n/messages.js';
import {
  EARLIER,
  LATER,
  type Frame,
  type Item,
  type Lookup,
  type Material,
  type Preparation,
  type Settings,
} from './frame.js';
import { memo } from './memo.js';

/** Narrower than this, `auto` is the list, CSS px. */
export const LIST_BELOW = 480;
/** Longer than this, labels say the year of their dates, ms. */
const YEAR = 365 * 86_400_000;
/** Air at the ends of the fitted view, CSS px. */
const MARGIN = 24;

const layoutOf = (wish: Settings['layout'], width: number): Frame['layout'] =>
  wish === 'auto' ? (width < LIST_BELOW ? 'list' : 'timeline') : wish;

const wordsOf = (
  language: Language,
  asOf: number,
  zone: string,
  size: number,
  known: number,
): Pick<Frame, 'asOfDate' | 'asOfWords' | 'shownWords'> => {
  const { messages } = language;
  const asOfDate = momentWords(language, asOf, zone);
  return {
    asOfDate,
    asOfWords: messages.zoneTime(messages.asKnown(asOfDate), zoneCity(zone)),
    shownWords: messages.filtered(size, known),
  };
};

const lookup = <T>(make: (id: string) => T | undefined): Lookup<T> => {
  const made = new Map<string, T>();
  return {
    get(id) {
      const known = made.get(id) ?? make(id);
      if (known) made.set(id, known);
      return known;
    },
  };
};

const styleOf = (extent: Cast['extent']): 'dated' | 'short' =>
  extent && extent.end - extent.start > YEAR ? 'dated' : 'short';

const facesOf = (language: Language, { story, state, extent }: Cast, zone: string): Lookup<Face> => {
  const style = styleOf(extent);
  return lookup((id) => {
    const one = state(story.rows.find(id));
    return one && faceOf(language, story, one, zone, style);
  });
};

const sizesOf = (faces: Lookup<Face>, measure: Settings['measure'], _fonts: number): Lookup<LabelSize> =>
  lookup((id) => {
    const face = faces.get(id);
    return face && labelSize(face, measure);
  });

export const axisOf = (
  view: View,
  width: number,
  zone: string,
  locale: string,
  measure: Settings['measure'],
  _fonts: number,
): AxisScene =>
  layoutAxis(view, width, zone, locale, (text, row) => measure(text, row === 'context' ? 'context' : 'axis'));

/** The sight of a view, and nothing else where the view moves within its cells. */
const sightIn = (
  index: LengthIndex,
  exponent: number,
  most: number,
  start: number,
  end: number,
  ...pinned: readonly number[]
): Sight =>
  sightOf(
    index,
    { exponent, most },
    { start, end },
    [...new Set(pinned)].filter((row) => row >= 0),
  );

const shownOf = (
  { rows, clusters }: Sight,
  { state, asOf }: Cast,
  isCounted: boolean,
): Shown & { readonly clusters: readonly Cluster[] } => ({
  isCounted,
  asOf,
  events: rows.flatMap((row) => state(row) ?? []).sort(byTime),
  clusters,
});

const startOf = (item: EventState | Cluster): number =>
  'event' in item ? item.fields.when.earliestStart : item.start;

const listOf = (
  { events, clusters = [] }: Shown,
  { earlier, later }: Sight,
  turned: boolean,
): readonly Item[] => {
  const inTime = clusters.length
    ? [...events, ...clusters].sort((a, b) => startOf(a) - startOf(b) || 0)
    : events;
  if (turned) return inTime.toReversed();
  return [
    ...(earlier ? [{ id: EARLIER, count: earlier } as const] : []),
    ...inTime,
    ...(later ? [{ id: LATER, count: later } as const] : []),
  ];
};

export const createPipeline = (
  prepare: (material: Material) => Preparation,
): ((settings: Settings) => Frame) => {
  const speaking = memo(
    (locale: string, messages: Messages, { kinds, lang }: Story, page: string | undefined): Language => ({
      locale,
      messages,
      kinds,
      own: page?.split('-')[0] === messages.language ? page : messages.language,
      told: lang ?? page,
    }),
  );
  const saying = memo(wordsOf);
  const instants = memo(stops);
  const everything = memo(fitView);
  const all = memo(allOf);
  const look = memo(sightIn);
  const whom = memo(shownOf);
  const inOrder = memo(listOf);
  const faces = memo(facesOf);
  const clusterFaces = memo(
    (language: Language, { story, extent }: Cast, { clusters }: Sight, zone: string) =>
      new Map(
        clusters.map((one) => [
          one.id,
          clusterFace(language, one.count, one, zone, story.tracks[one.track]?.label ?? '', styleOf(extent)),
        ]),
      ),
  );
  const sizes = memo(sizesOf);
  const axis = memo(axisOf);
  const on = memo((start: number, end: number): View => ({ start, end }));
  const scene = memo(layout);

  return (settings) => {
    const { width, measure, fonts, readerZone, messages, now, filter, markBudget } = settings;
    const prepared = prepare({
      story: settings.story,
      events: settings.events,
      columns: settings.columns,
      floatingZone: settings.timeZone ?? readerZone,
      asOf: settings.asOf,
      filter,
      now,
    });
    const { story, snapshot, cast, index } = prepared;
    const { asOf } = snapshot;
    const zone = settings.timeZone ?? story.timeZone ?? readerZone;
    const language = speaking(settings.locale, messages, story, settings.lang);
    const { extent } = cast;
    const fitted = everything(extent, width, MARGIN, extent ? 0 : now);
    const view = settings.view ?? fitted;
    const shown = layoutOf(settings.layout, width);
    const isTimeline = shown === 'timeline' && width > 0;
    const plane = planeOf(view, width || 1);
    const level = isTimeline ? levelOf(index, view.end - view.start, width, markBudget) : undefined;
    const sight = level
      ? look(
          index,
          level.exponent,
          level.most,
          plane.view.start,
          plane.view.end,
          ...settings.pinned.map((id) => {
            const row = story.rows.find(id ?? '');
            return cast.shown[row] ? row : -1;
          }),
        )
      : all(index);
    const those = whom(sight, cast, level !== undefined);
    const line = toX(view, width, asOf);
    const faceMap = faces(language, cast, zone);
    const words = saying(language, asOf, zone, cast.size, cast.known);
    return {
      ...settings,
      ...prepared,
      stops: instants(story, story.asOf ?? now),
      language,
      zone,
      ...words,
      extent,
      view,
      fitted,
      layout: shown,
      level,
      list: inOrder(those, sight, shown === 'list' && settings.order === 'newest-first'),
      faces: faceMap,
      clusterFaces: clusterFaces(language, cast, sight, zone),
      plane,
      axis: axis(view, width, zone, settings.locale, measure, fonts),
      asOfX:
        line >= 0 && line <= width
          ? asOfLabelX(line, Math.ceil(measure(words.asOfWords, 'axis')) + 2, width)
          : undefined,
      scene: isTimeline
        ? scene(
            those,
            story,
            on(plane.view.start, plane.view.end),
            plane.width,
            sizes(faceMap, measure, fonts),
          )
        : undefined,
    };
  };
};
