/** What a rendering depends on and what is made of it, from the settings of the host to all that is shown. */
import type { LengthIndex } from '../index/length-index.js';
import type { Messages } from '../i18n/messages.js';
import type { Group } from '../layout/groups.js';
import type { Cluster, Level } from '../layout/lod.js';
import type { AxisScene, Scene } from '../layout/scene.js';
import type { Cast } from '../story/cast.js';
import type { Extent } from '../story/extent.js';
import type { Filtered, TalksFilter } from '../story/filter.js';
import type { Result } from '../story/read.js';
import type { EventState, Snapshot } from '../story/story.js';
import type { Plane } from '../view/plane.js';
import type { View } from '../view/view.js';
import type { ClusterFace } from '../words/clusters.js';
import type { Face } from '../words/faces.js';
import type { Language } from '../words/language.js';

/** Everything a rendering depends on. */
export interface Settings {
  readonly story: unknown;
  readonly events: unknown;
  readonly columns: unknown;
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
  /** Most marks and clusters. */
  readonly markBudget: number;
  /** How many events are shown of the groups of a long list that were opened, by id; 0: it was closed. */
  readonly opened: ReadonlyMap<string, number>;
  /** Ids of events that are shown by themselves wherever they are. */
  readonly pinned: readonly (string | undefined)[];
  readonly measure: (text: string, role: 'meta' | 'title' | 'phrase' | 'axis' | 'context') => number;
  /** Changes with the fonts. */
  readonly fonts: number;
}

/** What is read, put on stage and indexed. */
export interface Material {
  readonly story: unknown;
  readonly events: unknown;
  readonly columns: unknown;
  /** Of dates that state none. */
  readonly floatingZone: string;
  readonly asOf: unknown;
  readonly filter: TalksFilter | undefined;
  /** Epoch ms; 0 where it does not matter. */
  readonly now: number;
}

export interface Prepared extends Pick<Result, 'story' | 'problems'> {
  readonly snapshot: Snapshot;
  /** Of the events that were read whole, those that pass the filter. */
  readonly filtered: Filtered;
  /** Of all events. */
  readonly cast: Cast;
  readonly index: LengthIndex;
}

/** What is there to look at, and the share that is done where it is not all. */
export interface Preparation extends Prepared {
  readonly busy: number | undefined;
}

/** Several events beyond the view. */
export interface Beyond {
  readonly id: typeof EARLIER | typeof LATER;
  readonly count: number;
}
/** No event has a line break in its id. */
export const EARLIER = '\nearlier';
export const LATER = '\nlater';

/** What one button of the list stands for. */
export type Item = EventState | Cluster | Beyond | Group;

export const isEvent = (item: Item | undefined): item is EventState => item !== undefined && 'event' in item;

export const isGroup = (item: Item): item is Group => 'depth' in item;

/** Made when it is asked for, and kept. */
export interface Lookup<T> {
  readonly get: (id: string) => T | undefined;
}

/** What a rendering shows: what it depends on, and what was made of it. */
export interface Frame
  extends Omit<Settings, 'story' | 'events' | 'columns' | 'asOf' | 'view' | 'layout'>, Preparation {
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
  /** How finely events are counted; undefined where each is shown by itself. */
  readonly level: Level | undefined;
  /** What is shown, in the order of the list: by time, in list layout also from the newest. */
  readonly list: readonly Item[];
  /** Of any event that is known. */
  readonly faces: Lookup<Face>;
  readonly clusterFaces: Lookup<ClusterFace>;
  /** Only in timeline layout. */
  readonly scene: Scene | undefined;
  readonly axis: AxisScene;
  /** What the scene is laid out on. */
  readonly plane: Plane;
  /** Where the words at the as-of line begin, CSS px; undefined where it is not in sight. */
  readonly asOfX: number | undefined;
}
