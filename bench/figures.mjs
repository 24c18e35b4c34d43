// Figures out of the results: medians over the runs, with a mark where there were fewer runs or frames than asked for.

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const perFrame = (act) => act && act.cpu / act.frames;
const heapOf = (memory) => memory && memory.js + memory.dom + memory.buffers;

/** Each figure of a run; undefined where the run has none. */
export const FIGURES = {
  load: ({ load }) => load?.cpu,
  mount: ({ mount }) => mount?.cpu,
  mountWall: ({ mount }) => mount?.wall,
  first: ({ mount }) => mount?.first,
  longest: ({ mount }) => mount?.longest,
  pan: ({ pan }) => perFrame(pan),
  panWall: ({ pan }) => pan?.wall,
  panP95: ({ pan }) => pan?.p95,
  panLong: ({ pan }) => pan?.longTasks,
  zoom: ({ zoom }) => perFrame(zoom),
  zoomWall: ({ zoom }) => zoom?.wall,
  zoomP95: ({ zoom }) => zoom?.p95,
  append: ({ append }) => append?.cpu,
  appendWall: ({ append }) => append?.wall,
  elements: ({ memory }) => memory?.elements,
  heap: ({ memory }) => heapOf(memory),
  js: ({ memory }) => memory && memory.js + memory.buffers,
  dom: ({ memory }) => memory?.dom,
  /** Heap beyond the caller's records, for an event. */
  bytesAnEvent: ({ memory, events }) => memory && (heapOf(memory) * 1_000_000) / events,
};

/** The act that a figure is of. */
const actOf = (name) => name.replace(/(Wall|P95|Long)$/, '');

const ORDER = ['prepare', 'mount', 'pan', 'zoom', 'append'];
const PLACE = {
  first: 'mount',
  longest: 'mount',
  elements: 'mount',
  heap: 'mount',
  js: 'mount',
  dom: 'mount',
  bytesAnEvent: 'mount',
  load: 'prepare',
};

/** Where marks and counts do not add up to all events after an act; undefined where they do, or nobody counted. */
const lackOf = ({ events, ...run }, act) => {
  const of = events + (act === 'append' ? 1 : 0);
  const shown = run[act]?.shown;
  return shown === undefined || shown === of ? undefined : { shown, of };
};

/**
 * One figure of one cell: `{value, runs, isDnf, hasFewerFrames, lacking}`; undefined where the library has none of it, or
 * the cell was not asked for.
 */
export const figureOf = ({ cells }, library, size, name) => {
  const cell = cells.find((one) => one.library === library && one.size === size);
  if (!cell) return undefined;
  const act = PLACE[name] ?? actOf(name);
  const values = cell.runs.map(FIGURES[name]).filter((value) => value !== undefined && value !== null);
  if (!values.length) {
    const isDnf = cell.runs.some(({ dnf }) => dnf && ORDER.indexOf(dnf) <= ORDER.indexOf(act));
    return isDnf ? { isDnf } : undefined;
  }
  const hasFewerFrames = cell.runs.some((run) => run[act] && run[act].frames < run[act].of);
  const lacking = cell.runs.map((run) => lackOf(run, act)).find(Boolean);
  return {
    value: median(values),
    runs: values.length,
    isDnf: false,
    hasFewerFrames,
    lacking,
  };
};

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (number) => String(number).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]);

/** ms in words. */
export const ms = (value) => {
  if (value >= 9950) return `${Math.round(value / 1000)} s`;
  if (value >= 999.5) return `${(value / 1000).toFixed(1)} s`;
  return value >= 9.95 ? String(Math.round(value)) : value.toFixed(1);
};

export const whole = (value) =>
  value >= 100_000 ? `${Math.round(value / 1000)}k` : String(Math.round(value));
export const megabytes = (value) =>
  value >= 99.5 ? String(Math.round(value)) : Math.max(0, value).toFixed(1);

/** Fewer runs than rounds: how many, raised. Fewer frames than asked for: †. */
export const marks = ({ runs, hasFewerFrames }, rounds) =>
  `${runs < rounds ? superscript(runs) : ''}${hasFewerFrames ? '†' : ''}`;

/** A figure as the text of a table's cell. */
export const say = (figure, rounds, words = ms) => {
  if (!figure) return '';
  return figure.isDnf ? 'DNF' : words(figure.value) + marks(figure, rounds);
};
