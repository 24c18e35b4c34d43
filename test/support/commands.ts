/**
 * What a test may ask of the browser it runs in. The other half, which does it, is commands.mjs.
 *
 * Positions are CSS px from the top left corner of the page's viewport. Emulation is undone after each test file
 * that imports this module. Where it says "Chromium only", ask `isChromium` first: in Firefox the call rejects.
 */
import { executeServerCommand } from '@web/test-runner-commands';

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Media features; what is left out is as the browser has it. */
export interface Media {
  readonly media?: 'print' | 'screen';
  readonly forcedColors?: 'active' | 'none';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly contrast?: 'more' | 'less' | 'no-preference';
}

/** A node of the accessibility tree, as the browser hands it to assistive technology. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value?: string | number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly AxNode[];
}

/** What the browser holds in memory, after garbage was collected. */
export interface Counters {
  readonly documents: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** Whether the Chromium-only commands work here. */
export const isChromium = 'chrome' in globalThis || navigator.userAgent.includes('Chrome');

const send = async <Answer>(command: string, payload: object = {}): Promise<Answer> => {
  const { answer, error } = await executeServerCommand<{ answer: Answer; error?: string }, object>(
    `talks:${command}`,
    payload,
  );
  if (error) throw new Error(error);
  return answer;
};

/** Two frames: by then input has been handled and its effect painted. */
export const settle = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

let emulates = false;
const emulating = (command: string, payload: object): Promise<void> => {
  emulates = true;
  return send(command, payload);
};

/** Sets all media features in one call, so that no earlier one survives. Chromium only. */
export const emulate = (media: Media): Promise<void> => emulating('emulate', media);

/** Sets the reader's time zone; undefined for the machine's. Chromium only. */
export const emulateTimezone = (zone: string | undefined): Promise<void> => emulating('timezone', { zone });

/** Sets the size of the viewport; pixel ratio and touch in Chromium only. Nothing is loaded again. */
export const setViewport = (size: {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor?: number;
  readonly touch?: boolean;
}): Promise<void> => emulating('viewport', size);

/** Ends all emulation. Done after each file by itself. */
export const reset = (): Promise<void> => {
  emulates = false;
  return send('reset');
};

/** The accessibility tree of the page: its root, nested. Chromium only. */
export const axTree = async (): Promise<AxNode> => {
  const [root] = await send<AxNode[]>('ax-tree');
  if (!root) throw new Error('The accessibility tree is empty.');
  return root;
};

/** Every node of a tree that passes, in reading order. */
export const axFind = (node: AxNode, test: (node: AxNode) => boolean): readonly AxNode[] => [
  ...(test(node) ? [node] : []),
  ...node.children.flatMap((child) => axFind(child, test)),
];

/** Counts documents, nodes and listeners after collecting garbage. Chromium only. */
export const counters = (): Promise<Counters> => send('counters');

/** Moves the mouse there. */
export const moveMouse = (point: Point): Promise<void> => send('move', point);

/** Clicks there. */
export const click = (
  point: Point,
  options: { modifiers?: readonly Modifier[]; count?: number } = {},
): Promise<void> => send('click', { ...point, ...options });

/** Presses the mouse at the first point, moves it along the others in `steps` moves each, lets go at the last. */
export const drag = (
  path: readonly [Point, ...Point[]],
  options: { modifiers?: readonly Modifier[]; steps?: number } = {},
): Promise<void> => send('drag', { path, ...options });

/** Turns the wheel there; positive `deltaY` scrolls down. */
export const wheel = (
  turn: Point & {
    readonly deltaX?: number;
    readonly deltaY?: number;
    readonly modifiers?: readonly Modifier[];
  },
): Promise<void> => send('wheel', turn);

/** Presses one key, by its `KeyboardEvent.key` (`ArrowLeft`, `Enter`, `+`), while modifiers are held. */
export const press = (key: string, ...modifiers: readonly Modifier[]): Promise<void> =>
  send('press', { key, modifiers });

/** Types text into what has the focus. */
export const type = (text: string): Promise<void> => send('type', { text });

interface TouchStep {
  readonly type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';
  readonly points: readonly Point[];
}

/** Any sequence of touches. Chromium only; the page's `setViewport` must have `touch`. */
export const touch = (steps: readonly TouchStep[]): Promise<void> => send('touch', { steps });

const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

/** Fingers go from their first to their last points together; one finger swipes, two pinch. Chromium only. */
export const fingers = (from: readonly Point[], to: readonly Point[], steps = 8): Promise<void> =>
  touch([
    { type: 'touchStart', points: from },
    ...Array.from({ length: steps }, (_, step): TouchStep => ({
      type: 'touchMove',
      points: from.map((point, finger) => between(point, to[finger] ?? point, (step + 1) / steps)),
    })),
    { type: 'touchEnd', points: [] },
  ]);

/** Two fingers beside each other around a point, from one distance (px) to another. Chromium only. */
export const pinch = ({ x, y }: Point, from: number, to: number, steps = 8): Promise<void> => {
  const pair = (distance: number): readonly Point[] => [
    { x: x - distance / 2, y },
    { x: x + distance / 2, y },
  ];
  return fingers(pair(from), pair(to), steps);
};

/** One finger from one point to another. Chromium only. */
export const swipe = (from: Point, to: Point, steps = 8): Promise<void> => fingers([from], [to], steps);

after(() => (emulates ? reset() : undefined));
