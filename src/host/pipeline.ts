/**
 * The one way through: settings -> story -> snapshot -> view -> scene, as a row of memoised stages. Each runs only when
 * its inputs changed; nothing else is cached, and nothing here touches the page.
 */
import { asOfLabelX, layoutAxis } from '../layout/axis.js';
import { COMPLETE, unfold, type Group } from '../layout/groups.js';
import { labelling } from '../layout/labelling.js';
import { sceneOf } from '../layout/layout.js';
import { allOf, levelOf, sightOf, type Cluster, type Sight } from '../layout/lod.js';
import type { AxisScene, Scene } from '../layout/scene.js';
import type { Shown } from '../layout/shown.js';
import { layTracks, type Grounds } from '../layout/tracks.js';
import type { LengthIndex } from '../index/length-index.js';
import { byTime, stops } from '../story/as-of.js';
import type { Cast } from '../story/cast.js';
import type { Story } from '../story/story.js';
import { planeOf } from '../view/plane.js';
import { fitView, toX, type View } from '../view/view.js';
import { clusterFace } from '../words/clusters.js';
import { momentWords, zoneCity } from '../words/dates.js';
import type { Language } from '../words/language.js';
import type { Messages } from '../i18n/messages.js';
import { facesIn, facesOf, sizesIn, sizesOf } from './faces.js';
import {
  EARLIER,
  LATER,
  type Frame,
  type Item,
  type Material,
  type Preparation,
  type Settings,
} from './frame.js';
import { startOf } from './items.js';
import { memo } from './memo.js';

/** Narrower than this, `auto` is the list, CSS px. */
export const LIST_BELOW = 480;
/** Longer than this, labels say the year of their dates, ms. */
const YEAR = 365 * 86_400_000;
/** Importance of an event of which nothing is said. */
const PLAIN = 0.5;
/** Longer titles are not whole in any label. */
const MOST_TITLE = 200;
/** Air at the ends of the fitted view, CSS px. */
const MARGIN = 24;

const layoutOf = (wish: Settings['layout'], width: number): Frame['layout'] =>
  wish === 'auto' ? (width < LIST_BELOW ? 'list' : 'timeline') : wish;

const styleOf = (extent: Cast['extent']): 'dated' | 'short' =>
  extent && extent.end - extent.start > YEAR ? 'dated' : 'short';

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

export const axisOf = (
  view: View,
  width: number,
  zone: string,
  locale: string,
  measure: Settings['measure'],
  widths?: Map<string, number>,
): AxisScene =>
  layoutAxis(
    view,
    width,
    zone,
    locale,
    (text, row) => measure(text, row === 'context' ? 'context' : 'axis'),
    widths,
  );

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

/** In place of all where they are too many for a list; what it shows of them its groups say. */
const NOTHING: Sight = { rows: [], clusters: [], earlier: 0, later: 0 };

const statesOf = (entries: readonly (Group | number)[], { state }: Cast): readonly Item[] =>
  entries.flatMap((entry) => (typeof entry === 'number' ? (state(entry) ?? []) : entry));

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

/** A scene that is the last one where nothing of it is elsewhere: panning slides few labels, most of the time none. */
const steady = (): ((...args: Parameters<typeof sceneOf>) => Scene) => {
  let laid: Grounds | undefined;
  let last: Scene | undefined;
  let text = '';
  return (grounds, window) => {
    const next = sceneOf(grounds, window);
    const said = JSON.stringify([next.labels, next.tracks.map(({ more }) => more)]);
    if (last && laid === grounds && text === said) return last;
    laid = grounds;
    text = said;
    return (last = next);
  };
};

/**
 * Where labels are found, and how wide that is: in the view of everything, or where there is more than can be shown, in
 * the part of it around the view, at the nearest half power of two of its scale below. What fits there goes on to fit.
 */
const fieldOf = (around: View, scale: number, fitted: View): View & { readonly width: number } => {
  const from = Math.max(around.start, fitted.start);
  const to = Math.min(around.end, fitted.end);
  const { start, end } = from < to ? { start: from, end: to } : around;
  return { start, end, width: 2 ** (Math.floor(2 * Math.log2(scale) + 1e-6) / 2) * (end - start) };
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
  const facing = memo(facesIn);
  const inGroups = memo(unfold);
  const grouped = memo(statesOf);
  const faces = memo(facesOf);
  const sizing = memo(sizesIn);
  const clusterFaces = memo(
    ({ story, columns, extent }: Cast, { clusters }: Sight, language: Language, zone: string) => {
      const { rows, tracks } = story;
      return new Map(
        clusters.map((one) => [
          one.id,
          clusterFace(
            language,
            one.count,
            one,
            zone,
            tracks[one.track]?.label ?? '',
            styleOf(extent),
            (columns.importance[one.face] as number) > PLAIN
              ? String(rows.said(one.face, 'title') ?? '').slice(0, MOST_TITLE)
              : '',
          ),
        ]),
      );
    },
  );
  const sizes = memo(sizesOf);
  const axis = memo(axisOf);
  const widths = memo((_locale: string, _fonts: number) => new Map<string, number>());
  const on = memo((start: number, end: number): View => ({ start, end }));
  const ground = memo(fieldOf);
  const labels = memo(labelling);
  const lay = memo(layTracks);
  const scene = steady();

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
    const pinned = settings.pinned.map((id) => {
      const row = story.rows.find(id ?? '');
      return cast.shown[row] ? row : -1;
    });
    const isGrouped = shown === 'list' && cast.size > COMPLETE;
    const sight = level
      ? look(index, level.exponent, level.most, plane.view.start, plane.view.end, ...pinned)
      : isGrouped
        ? NOTHING
        : all(index);
    const around = on(plane.view.start, plane.view.end);
    const field = level && ground(around, plane.width / (around.end - around.start), fitted);
    const those = whom(sight, cast, level !== undefined);
    const isTurned = shown === 'list' && settings.order === 'newest-first';
    const line = toX(view, width, asOf);
    const faceMap = faces(cast, facing(language, zone, styleOf(extent)));
    const counted = clusterFaces(cast, sight, language, zone);
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
      list: isGrouped
        ? grouped(inGroups(index, zone, isTurned, settings.opened, ...pinned), cast)
        : inOrder(those, sight, isTurned),
      faces: faceMap,
      clusterFaces: counted,
      plane,
      axis: axis(view, width, zone, settings.locale, measure, widths(settings.locale, fonts)),
      asOfX:
        line >= 0 && line <= width
          ? asOfLabelX(line, Math.ceil(measure(words.asOfWords, 'axis')) + 2, width)
          : undefined,
      scene: isTimeline
        ? scene(
            lay(
              those,
              story,
              around,
              plane.width,
              labels(
                those,
                story.tracks,
                sizes(faceMap, counted, sizing(measure, fonts)),
                field ?? fitted,
                field?.width ?? width,
              ),
            ),
            { from: -plane.x, width },
          )
        : undefined,
    };
  };
};
