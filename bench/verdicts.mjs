// Ours against the targets: a row for each, beside the best of the peers in the same run.

import { figureOf, marks, ms, whole } from './figures.mjs';
import { peers } from './libraries.mjs';
import { bytes, flat, leak, targets } from './targets.mjs';

const OURS = 'talks-timeline';
const timelines = peers.filter(({ isChart }) => !isChart);

const WORDS = {
  mount: ['mount until complete, CPU', ms],
  first: ['mount until first marks, wall', ms],
  longest: ['longest task of mounting, wall', (value) => (value > 0 ? ms(value) : '< 50')],
  pan: ['pan, CPU a frame', ms],
  zoom: ['zoom, CPU a frame', ms],
  append: ['append one, CPU', ms],
  elements: ['elements', whole],
  bytesAnEvent: ['heap beyond the records, bytes an event', whole],
};

/** The least of the peers; `undefined` where none got there. */
const bestOf = (libraries, results, size, name) =>
  libraries
    .filter(({ hasNoAxis }) => !(hasNoAxis && name === 'pan'))
    .map((peer) => ({ name: peer.name, figure: figureOf(results, peer.name, size, name) }))
    .filter(({ figure }) => figure && !figure.isDnf)
    .reduce((best, one) => (best && best.figure.value <= one.figure.value ? best : one), undefined);

const times = (value, target) => (target > 0 ? `, ${(value / target).toFixed(2)} ×` : '');

/** A row: `[what, events, target, ours, verdict, best timeline, best peer]`. */
const row = (results, size, name, target) => {
  const [what, words] = WORDS[name];
  const figure = figureOf(results, OURS, size, name);
  const best = [timelines, peers].map((libraries) => {
    const one = bestOf(libraries, results, size, name);
    return one ? `${one.name} ${words(one.figure.value)}` : '–';
  });
  const cells = (ours, verdict) => [
    what,
    size.toLocaleString('en'),
    `≤ ${target.toLocaleString('en')}`,
    ours,
    verdict,
    ...best,
  ];
  if (!figure) return cells('–', 'not measured');
  if (figure.isDnf) return cells('DNF', 'missed');
  const ours = words(figure.value) + marks(figure, results.rounds);
  if (figure.lacking)
    return cells(
      ours,
      `not complete: ${figure.lacking.shown.toLocaleString('en')} of ${figure.lacking.of.toLocaleString('en')} events`,
    );
  return cells(ours, `${figure.value <= target ? 'met' : 'missed'}${times(figure.value, target)}`);
};

const judged = (what, size, target, value, words, isMet) =>
  value === undefined
    ? [what, size, target, '–', 'not measured', '–', '–']
    : [what, size, target, words(value), isMet(value) ? 'met' : 'missed', '–', '–'];

const flatness = (results) =>
  ['pan', 'zoom'].map((name) => {
    const [few, many] = [flat.from, flat.to].map((size) => figureOf(results, OURS, size, name));
    const value = few?.value && many?.value ? many.value / few.value : undefined;
    return judged(
      `${name}, a frame at ${flat.to.toLocaleString('en')} against one at ${flat.from.toLocaleString('en')}`,
      '',
      `≤ ${flat.times} times`,
      value,
      (ratio) => `${ratio.toFixed(2)} times`,
      (ratio) => ratio <= flat.times,
    );
  });

const leftBehind = ({ libraries }) => {
  const left = libraries.find(({ name }) => name === OURS)?.leak;
  const known = left && left.dnf === undefined && left.nodes !== undefined ? left : undefined;
  // The DOM's own heap breathes by more than this; what is left of it are nodes.
  const kB = known && (known.js + known.buffers) * 1000;
  return [
    ['nodes', leak.nodes, known?.nodes],
    ['listeners', leak.listeners, known?.listeners],
    ['kB of JavaScript', leak.kB, kB],
  ].map(([what, most, value]) =>
    judged(
      `left behind by a mount, ${what}`,
      '1,000',
      most ? `≤ ${most}` : '0',
      value,
      (left) => Math.max(0, left).toFixed(1),
      (left) => left <= most,
    ),
  );
};

const size = ({ libraries }) =>
  judged(
    'bytes that a page loads, gzip -9',
    '',
    `≤ ${bytes.toLocaleString('en')}`,
    libraries.find(({ name }) => name === OURS)?.shipped?.gzip,
    (value) => value.toLocaleString('en'),
    (value) => value <= bytes,
  );

/** All rows; those of sizes that were not run are left out. */
export const verdicts = (results) => {
  const sizes = new Set(results.cells.map((cell) => cell.size));
  return [
    ...targets
      .filter((one) => sizes.has(one.size))
      .flatMap((one) =>
        Object.keys(WORDS)
          .filter((name) => name in one)
          .map((name) => row(results, one.size, name, one[name])),
      ),
    ...flatness(results),
    ...leftBehind(results),
    size(results),
  ];
};
