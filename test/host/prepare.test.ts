/** What is done before anything is looked at: little at once, much in steps, and never more than once. */
import { expect } from '@esm-bundle/chai';
import type { Material, Preparation } from '../../src/host/frame.js';
import { createPreparer } from '../../src/host/prepare.js';

const NOW = Date.UTC(2025, 10, 28);
const MANY = 60_000;
const STORY = { title: 'Talks' };

interface Record {
  readonly id: string;
  readonly title: string;
  readonly start: number;
}
const recordOf = (n: number): Record => ({ id: `e${n}`, title: `Event ${n}`, start: NOW - 1e9 + n * 1000 });
const records = (count: number, from = 0): Record[] =>
  Array.from({ length: count }, (_, n) => recordOf(from + n));
const materialOf = (events: unknown, more: Partial<Material> = {}): Material => ({
  story: STORY,
  events,
  columns: undefined,
  floatingZone: 'UTC',
  asOf: undefined,
  filter: undefined,
  now: NOW,
  ...more,
});

/** Records that say how often they are looked at. */
const watched = (list: readonly Record[]) => {
  const looks = { count: 0 };
  const watch = (one: Record): Record => ({
    ...one,
    get start() {
      looks.count++;
      return one.start;
    },
  });
  return { list: list.map(watch), looks };
};

/** A preparer whose steps the test takes. */
const stage = () => {
  const steps: (() => boolean)[] = [];
  let changes = 0;
  const prepare = createPreparer(
    (step) => steps.push(step),
    () => changes++,
  );
  return {
    prepare,
    /** Jobs that wait for their next step. */
    get waiting() {
      return steps.length;
    },
    get changes() {
      return changes;
    },
    /** Each waiting job does one more step; false where none waits. */
    go(): boolean {
      for (const step of steps.splice(0)) if (step()) steps.push(step);
      return steps.length > 0;
    },
    drain() {
      while (this.go());
    },
  };
};
/** What it comes to, for comparison. */
const told = ({ cast, index, problems, busy, snapshot, story }: Preparation): object => ({
  size: cast.size,
  known: cast.known,
  extent: cast.extent && [cast.extent.start, cast.extent.end],
  indexed: index.size,
  runs: index.runs.map(({ rows, kind }) => [kind, rows.length, rows[0], rows.at(-1)]),
  problems,
  busy,
  asOf: snapshot.asOf,
  rows: story.rows.count,
});
const sizes = ({ cast, index, story }: Preparation): readonly number[] => [cast.size, index.size, story.rows.count]; // prettier-ignore

describe('What is prepared', () => {
  it('is there at once up to 50,000 records', () => {
    const { prepare, ...all } = stage();
    const prepared = prepare(materialOf(records(50_000)));
    expect(sizes(prepared)).to.deep.equal([50_000, 50_000, 50_000]);
    expect([prepared.busy, all.waiting]).to.deep.equal([undefined, 0]);
  });

  it('is done in steps beyond; a sample from first to last is shown meanwhile, then everything', () => {
    const all = stage();
    const material = materialOf([...records(MANY), { id: 'faulty', title: 'No date' }]);
    expect(all.prepare(material).cast.size, 'in the first task').to.equal(0);
    expect(all.waiting).to.equal(1);
    all.go();
    const meanwhile = all.prepare(material);
    expect(meanwhile.busy).to.be.within(0, 1);
    expect(meanwhile.cast.size).to.be.within(1900, 2000);
    expect(meanwhile.cast.extent?.start).to.equal(recordOf(0).start);
    expect(meanwhile.cast.extent?.end).to.be.within(recordOf(MANY - 60).start, recordOf(MANY).start);
    // What is wrong is said of all at once.
    expect(meanwhile.problems).to.deep.equal([]);
    let busy = meanwhile.busy ?? NaN;
    while (all.go()) {
      const next = all.prepare(material).busy ?? NaN;
      expect(next).to.be.at.least(busy);
      busy = next;
    }
    const prepared = all.prepare(material);
    expect(sizes(prepared)).to.deep.equal([MANY, MANY, MANY]);
    expect(prepared.busy).to.equal(undefined);
    expect(prepared.problems.map(({ id }) => id)).to.deep.equal(['faulty']);
    expect(all.changes).to.be.within(1, 6);
  });

  it('is a sample that is made once, however often it is looked at', () => {
    const all = stage();
    const { list, looks } = watched(records(MANY));
    // Another object each time, as a host makes it.
    const material = (): Material => materialOf(list);
    const one = all.prepare(material());
    const before = looks.count;
    for (let n = 0; n < 5; n++) expect(all.prepare(material()).story).to.equal(one.story);
    expect(looks.count).to.equal(before);
  });

  it('is said to change a few times on the way, and at the end', () => {
    const all = stage();
    const material = materialOf(records(200_000));
    all.prepare(material);
    let before = 0;
    for (let goes = true; goes; before = all.changes) {
      goes = all.go();
      if (!goes) expect(all.changes).to.equal(before + 1);
    }
    expect(all.changes).to.be.at.most(6);
  });

  it('is of the last input where another comes during the work', () => {
    const all = stage();
    const [one, other] = [materialOf(records(MANY)), materialOf(records(MANY + 5000, 7))];
    all.prepare(one);
    all.go();
    const meanwhile = all.prepare(other);
    expect(meanwhile.busy).to.be.within(0, 1);
    all.drain();
    const prepared = all.prepare(other);
    expect(sizes(prepared)).to.deep.equal([MANY + 5000, MANY + 5000, MANY + 5000]);
    expect(prepared.story.rows.id(0)).to.equal('e7');
    // Also where that is little, and done at once.
    all.prepare(one);
    const small = materialOf(records(10));
    expect(sizes(all.prepare(small))).to.deep.equal([10, 10, 10]);
    all.drain();
    expect(sizes(all.prepare(small))).to.deep.equal([10, 10, 10]);
    expect(all.prepare(small).busy).to.equal(undefined);
  });

  it('is what was there before, until a later story is read', () => {
    const all = stage();
    const before = all.prepare(materialOf(records(10)));
    const meanwhile = all.prepare(materialOf(records(MANY)));
    expect(meanwhile.story).to.equal(before.story);
    expect(meanwhile.busy).to.be.within(0, 1);
    all.drain();
    expect(all.prepare(materialOf(records(10))).busy).to.equal(undefined);
  });

  it('is the same after one record is appended as when all are read anew, and no other record is looked at', () => {
    const all = stage();
    const { list, looks } = watched(records(MANY));
    all.prepare(materialOf(list));
    all.drain();
    all.prepare(materialOf(list));
    const appended = [...list, recordOf(MANY)];
    const before = looks.count;
    all.prepare(materialOf(appended));
    all.drain();
    const prepared = all.prepare(materialOf(appended));
    // But those at either end, which are read whole for their dates.
    expect(looks.count - before).to.be.at.most(4);
    const anew = stage();
    anew.prepare(materialOf(appended));
    anew.drain();
    expect(told(prepared)).to.deep.equal(told(anew.prepare(materialOf(appended))));
    expect(prepared.cast.size).to.equal(MANY + 1);
  });

  it('is the same after an append that was overtaken by the next', () => {
    const all = stage();
    const list = records(MANY);
    all.prepare(materialOf(list));
    all.drain();
    all.prepare(materialOf(list));
    all.prepare(materialOf([...list, recordOf(MANY)]));
    const last = materialOf([...list, recordOf(MANY), recordOf(MANY + 1)]);
    all.prepare(last);
    all.drain();
    const anew = stage();
    anew.prepare(last);
    anew.drain();
    expect(told(all.prepare(last))).to.deep.equal(told(anew.prepare(last)));
  });

  it('follows the clock where the as-of is now, without reading again', () => {
    const all = stage();
    const { list, looks } = watched([...records(MANY), { id: 'soon', title: 'Soon', start: NOW + 30_000 }]);
    const at = (now: number): Material => materialOf(list, { now, asOf: 'now' });
    all.prepare(at(NOW));
    all.drain();
    const first = all.prepare(at(NOW));
    expect([first.snapshot.asOf, first.cast.phases.get('expected')]).to.deep.equal([NOW, 1]);
    const before = looks.count;
    const later = NOW + 60_000;
    all.prepare(at(later));
    all.drain();
    const second = all.prepare(at(later));
    expect([second.snapshot.asOf, second.cast.phases.get('expected')]).to.deep.equal([later, undefined]);
    expect(second.busy).to.equal(undefined);
    expect(second.story).to.equal(first.story);
    expect(looks.count).to.equal(before);
    // An as-of that is said stands still.
    const still = materialOf(records(10), { asOf: '2025-11-20' });
    const one = all.prepare(still);
    expect(all.prepare({ ...still, now: later }).cast).to.equal(one.cast);
  });

  it('keeps its index where only the as-of is another and the same events are known', () => {
    const all = stage();
    const list = records(1000);
    const one = all.prepare(materialOf(list, { asOf: NOW }));
    const other = all.prepare(materialOf(list, { asOf: NOW + 5 }));
    expect(other.cast).to.not.equal(one.cast);
    expect(other.index).to.equal(one.index);
  });

  it('takes columns and stories that are as long in steps, too, and survives lists that lie', () => {
    const start = Float64Array.from({ length: MANY }, (_, n) => n);
    for (const material of [
      materialOf(undefined, { columns: { start } }),
      materialOf(undefined, { story: { events: records(MANY) } }),
    ]) {
      const all = stage();
      all.prepare(material);
      all.go();
      expect(all.prepare(material).cast.size).to.be.within(1900, 2000);
      all.drain();
      expect(sizes(all.prepare(material))).to.deep.equal([MANY, MANY, MANY]);
    }
    for (const events of [{ length: 1e9 }, { length: -1 }, { length: 'x' }, 7, null]) {
      const all = stage();
      all.prepare(materialOf(events));
      all.drain();
      const prepared = all.prepare(materialOf(events));
      expect([prepared.cast.size, prepared.busy]).to.deep.equal([0, undefined]);
    }
  });
});
