/** Columns: numbers that are taken as they are, and what each fault of theirs costs. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { TalksColumns } from '../../src/story/columns.js';
import { read, reading } from '../../src/story/read.js';

const OPTIONS = { floatingZone: 'UTC', now: 100, whole: 0 };
const tracks = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const of = (columns: unknown, more: object = {}) =>
  read({ story: { tracks }, columns }, { ...OPTIONS, ...more });
const codes = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, field, index }) =>
    [code, field, index].filter((part) => part !== undefined).join(' '),
  );

/** Without the keys of what is not given. */
const said = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('Columns', () => {
  it('are taken as they are where they are of the class', () => {
    const columns = {
      start: Float64Array.of(0, 60_000),
      end: Float64Array.of(0, Infinity),
      track: Uint16Array.of(1, 0),
      importance: Float32Array.of(0, 1),
    };
    const { story, problems } = of(columns);
    expect(problems).to.deep.equal([]);
    for (const name of Object.keys(columns) as (keyof typeof columns)[])
      expect(story.rows[name].buffer, name).to.equal(columns[name].buffer);
    const alone = of({ start: columns.start }).story.rows;
    expect([alone.start.buffer, alone.end.buffer]).to.deep.equal([
      columns.start.buffer,
      columns.start.buffer,
    ]);
  });

  it('come to the same as records of the same numbers', () => {
    const bound = fc.integer({ min: -1e12, max: 1e12 });
    const row = fc.record({
      start: bound,
      end: fc.oneof(bound, fc.constant(NaN), fc.constant(Infinity)),
      track: fc.constantFrom(0, 1),
      importance: fc.float({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.constantFrom(0, 500), (rows, whole) => {
        const columns: TalksColumns = {
          start: rows.map(({ start }) => start),
          end: rows.map(({ end }) => end),
          track: rows.map(({ track }) => track),
          importance: rows.map(({ importance }) => importance),
          title: (i) => `Event ${i}`,
        };
        const events = rows.map(({ start, end, track, importance }, i) => ({
          id: String(i),
          title: `Event ${i}`,
          start,
          ...(!isNaN(end) && { end: end === Infinity ? '..' : end }),
          track: tracks[track]?.id,
          importance,
        }));
        const [one, other] = [
          of(columns, { whole }),
          read({ story: { tracks }, events }, { ...OPTIONS, whole }),
        ];
        expect(codes(one)).to.deep.equal(codes(other));
        expect(one.story.rows.count).to.equal(other.story.rows.count);
        expect(said(one.story.events)).to.deep.equal(said(other.story.events));
        events.forEach(({ id }, i) => {
          const [a, b] = [one.story.rows, other.story.rows];
          expect(a.find(id)).to.equal(b.find(id));
          if (b.find(id) < 0) return expect(a.start[i]).to.be.NaN;
          expect([a.start[i], a.end[i], a.track[i], a.importance[i]]).to.deep.equal([b.start[i], b.end[i], b.track[i], b.importance[i]]); // prettier-ignore
          return expect(said(a.event(i))).to.deep.equal(said(b.event(i)));
        });
      }),
    );
  });

  it('lose the row, the number or the column that is at fault, and never change the page’s own', () => {
    const start = Float64Array.of(5, 6, 7);
    const no = (): never => {
      throw new Error('no');
    };
    const revoked = Proxy.revocable([], {});
    revoked.revoke();
    const cases: [object, string, number][] = [
      [{ start: Float64Array.of(NaN, 6, 7) }, 'bad-date start 0', 2],
      [{ start: Float64Array.of(5, Infinity, 7) }, 'bad-date start 1', 2],
      [{ start: [5, '6', 8.65e15] }, 'bad-date start 1,bad-date start 2', 1],
      [{ end: Float64Array.of(5, 5, 8.65e15) }, 'end-before-start start 1,bad-date start 2', 1],
      [{ end: [5] }, 'bad-field columns.end', 3],
      [{ end: 7 }, 'bad-field columns.end', 3],
      [{ track: [0, -1, 'x'] }, 'unknown-track track 1,unknown-track track 2', 1],
      [{ importance: Float32Array.of(0, 2, NaN) }, 'bad-field importance 1,bad-field importance 2', 3],
      [{ id: () => 'same' }, 'duplicate-id id 1,duplicate-id id 2', 1],
      [{ id: no }, 'missing-id id 0,missing-id id 1,missing-id id 2', 0],
      [{ id: (row: number) => row }, 'missing-id id 0,missing-id id 1,missing-id id 2', 0],
      [{ title: no }, '', 3],
      [{ start: { length: 2 } }, 'bad-date start 0,bad-date start 1', 0],
      [{ start: 'no' }, 'bad-field columns.start', 0],
      [{ start: revoked.proxy }, 'bad-field columns.start', 0],
      [{ start: undefined }, 'bad-field columns.start', 0],
    ];
    for (const [more, expected, count] of cases) {
      const columns = { start, ...more } as Record<string, unknown>;
      const before = JSON.stringify(Object.values(columns).map((list) => (ArrayBuffer.isView(list) ? String(list as unknown) : 0))); // prettier-ignore
      const result = of(columns);
      expect(codes(result).join(), expected).to.equal(expected);
      const { rows } = result.story;
      expect(rows.count, expected).to.equal(count);
      expect(JSON.stringify(Object.values(columns).map((list) => (ArrayBuffer.isView(list) ? String(list as unknown) : 0)))).to.equal(before); // prettier-ignore
      for (let row = 0; row < rows.size; row++) {
        if (isNaN(rows.start[row] ?? NaN)) continue;
        const [{ fields }] = rows.event(row).versions;
        expect([rows.start[row], rows.end[row], rows.track[row], rows.importance[row]]).to.deep.equal([
          fields.when.earliestStart,
          fields.when.latestEnd,
          fields.track,
          fields.importance,
        ]);
        expect(result.story.tracks[fields.track]).to.be.an('object');
      }
    }
    for (const bad of [7, [], null, 'x'])
      expect(codes(of(bad)).join(), String(bad)).to.match(/bad-field columns/);
  });

  it('name rows and find them', () => {
    const { rows } = of({ start: [1, 2, NaN] }).story;
    expect(['0', '1', '2', '3', '-1', '', '01', '1.0', 'NaN', '0.5'].map(rows.find)).to.deep.equal([0, 1, -1, -1, -1, -1, -1, -1, -1, -1]); // prettier-ignore
    const named = of({ start: [1, 2], id: (row: number) => `r${row}` }).story.rows;
    expect([named.find('r1'), named.find('1'), named.id(0), named.event(1).id]).to.deep.equal([
      1,
      -1,
      'r0',
      'r1',
    ]);
    expect(rows.event(1).record).to.deep.equal({ id: '1', title: '', start: 2 });
  });

  it('make tracks that the story does not list', () => {
    const { story } = of({ start: [1, 2], track: [0, 4] });
    expect(story.tracks.map(({ label }) => label)).to.deep.equal(['A', 'B', '', '', '']);
    expect(new Set(story.tracks.map(({ id }) => id)).size).to.equal(5);
    expect(of({ start: [1] }).story.tracks.map(({ id }) => id)).to.deep.equal(['a', 'b', '']);
  });

  it('give way to events, and stand in place of those of the story', () => {
    const columns = { start: [1] };
    const both = read({ events: [], columns }, OPTIONS);
    expect([both.story.rows.size, codes(both).join()]).to.deep.equal([0, 'bad-field columns']);
    const own = read({ story: { events: [{}, {}] }, columns }, OPTIONS);
    expect([own.story.rows.size, own.problems.length]).to.deep.equal([1, 0]);
  });

  it('are read in slices, and count their problems', () => {
    let shares = 0;
    const run = reading({ columns: { start: new Float64Array(23_000).fill(NaN) } }, OPTIONS);
    let step = run.next();
    for (; !step.done; step = run.next()) shares++;
    expect(shares).to.equal(4);
    expect(step.value.problems.length).to.equal(1001);
  });
});
