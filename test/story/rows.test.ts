/** Rows: of many records what places them, the same as when each is read whole, and what changed of them alone. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { isKnown } from '../../src/story/as-of.js';
import { read, reading, type ReadInput, type Result } from '../../src/story/read.js';
import { talks } from './talks.js';

/** Every story is a long one. */
const LONG = { floatingZone: 'Asia/Tokyo', now: Date.UTC(2025, 10, 28), whole: 0 };
const WHOLE = { ...LONG, whole: Infinity };

const plain = (row: number, more: object = {}): object => ({
  id: `e${row}`,
  title: `Event ${row}`,
  start: row * 60_000,
  ...more,
});
const many = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, row) => plain(row, more));

const rowsOf = ({ story: { rows } }: Result) =>
  Array.from({ length: rows.size }, (_, row) => [
    rows.start[row],
    isNaN(rows.start[row] ?? NaN) ? NaN : rows.end[row],
    isNaN(rows.start[row] ?? NaN) ? 0 : rows.track[row],
    isNaN(rows.start[row] ?? NaN) ? 0 : rows.importance[row],
  ]);

const isEvent = ({ story: { rows } }: Result, row: number): boolean => !isNaN(rows.start[row] ?? NaN);

/** What a result says, whatever was read when. */
const sayings = (result: Result) => {
  const { story, problems } = result;
  const { rows } = story;
  const events = rowsOf(result).map((_, row) => (isEvent(result, row) ? rows.event(row) : undefined));
  return {
    problems,
    rows: rowsOf(result),
    ids: events.map((event, row) => [event?.id, event && rows.find(event.id) === row]),
    count: rows.count,
    events,
    tracks: story.tracks,
    whole: story.events.map(({ id }) => id),
    told: story.told,
  };
};

/** Each row is what its event says. */
const holds = (result: Result): void => {
  const { rows, tracks, events } = result.story;
  let count = 0;
  for (let row = 0; row < rows.size; row++) {
    if (!isEvent(result, row)) continue;
    count++;
    const event = rows.event(row);
    const [{ fields }] = event.versions;
    expect([rows.start[row], rows.end[row], rows.track[row], rows.importance[row]]).to.deep.equal([
      fields.when.earliestStart,
      fields.when.latestEnd,
      fields.track,
      Math.fround(fields.importance),
    ]);
    expect(tracks[fields.track]).to.be.an('object');
    expect([event.index, rows.id(row), rows.find(event.id)]).to.deep.equal([row, event.id, row]);
    expect(rows.event(row)).to.equal(event);
  }
  expect(rows.count).to.equal(count);
  for (const event of events) expect(rows.event(event.index)).to.equal(event);
};

const thrower = new Proxy({}, { get: () => { throw new Error('no'); }, getOwnPropertyDescriptor: () => { throw new Error('no'); }, getPrototypeOf: () => { throw new Error('no'); } }); // prettier-ignore
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const hostile: unknown[] = [
  thrower,
  revoked.proxy,
  new Proxy(plain(1, { id: 'proxy' }), {}),
  Object.freeze(plain(1, { id: 'frozen' })),
  Object.assign(Object.create(null) as object, plain(1, { id: 'bare' })),
  Object.create(plain(1, { id: 'inherited' })),
  Object.assign(
    Object.create({ track: 'x', end: '2030', status: 'cancelled' }) as object,
    plain(1, { id: 'child' }),
  ),
  new Proxy({ id: 'made-up' }, { get: (_, key) => (key === 'id' ? 'made-up' : key === 'title' ? 'T' : key === 'when' ? 0 : undefined) }), // prettier-ignore
  { id: 'g', title: 'G', when: '2025', get track() { throw new Error('no'); } }, // prettier-ignore
  { id: 'h', title: 'H', when: '2025', get summary() { throw new Error('no'); } }, // prettier-ignore
  { get id() { throw new Error('no'); }, title: 'H', when: '2025' }, // prettier-ignore
  plain(1, { id: 'tag', start: { get [Symbol.toStringTag]() { throw new Error('no'); } } }), // prettier-ignore
  plain(1, { id: 'fake', start: { [Symbol.toStringTag]: 'Date' } }),
  plain(1, { id: 'date', start: Object.setPrototypeOf(new Date(5), null) as object }),
  7,
  null,
  undefined,
  'text',
  [],
  Symbol('no'),
  () => 0,
];

const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
const day = fc.tuple(fc.integer({ min: 0, max: 3000 }), two(13), two(32)).map(([y, m, d]) => `${String(y).padStart(4, '0')}-${m}-${d}`); // prettier-ignore
const clock = fc.tuple(two(24), two(60), fc.option(two(60)), fc.option(fc.stringMatching(/^\d{1,4}$/))).map(([h, m, s, f]) => `${h}:${m}${s === null ? '' : `:${s}${f === null ? '' : `.${f}`}`}`); // prettier-ignore
const offset = fc.oneof(
  fc.constantFrom('Z', '', 'z', '+02', '+0200', '-00:00', '[Europe/Kyiv]', 'Z[Europe/Kyiv]', '~'),
  fc.tuple(fc.constantFrom('+', '-', '*'), two(25), two(60)).map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const date: fc.Arbitrary<unknown> = fc.oneof(
  day,
  fc.tuple(day, fc.constantFrom('T', ' '), clock, offset).map((parts) => parts.join('')),
  fc.integer({ min: -1e13, max: 1e13 }),
  fc.date().map((value) => value as unknown),
  fc.constantFrom(null, '', '..', NaN, Infinity, 8.64e15, 8.65e15, -8.64e15, '2025-11', '2025-02-29', '2024-02-29',
    '[2025-01..2025-03]', '2025/..', '../2025', { start: 0, end: '2025' }, { latest: 5 }, true, [], 'Y17E7'), // prettier-ignore
);
const record = fc
  .record(
    {
      id: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }).map((n) => `e${n}`) }, fc.constantFrom('', ' ', 7, 'x'.repeat(501), 'é')), // prettier-ignore
      title: fc.oneof({ weight: 9, arbitrary: fc.constant<unknown>('Talks') }, fc.constantFrom<unknown>('', ' ', ' A', 7, 'é', 'x'.repeat(501))), // prettier-ignore
      when: date,
      start: date,
      end: date,
      timeZone: fc.constantFrom('Europe/Kyiv', '+03:00', 'Mars/Olympus', '', 7),
      track: fc.constantFrom('x', 'y', 'z', '', 7),
      importance: fc.constantFrom<unknown>(0, 1, 0.3, 2, 'x', null, NaN),
      summary: fc.constantFrom<unknown>('A', 7),
      status: fc.constantFrom<unknown>('cancelled', '', 'x'),
      announcedBy: fc.integer({ min: 0, max: 45 }).map((n) => `e${n}`),
      revisions: fc.constantFrom<unknown>(
        null,
        [{ knownAt: '2025', set: { track: 'new', when: '2026' } }],
        7,
      ),
    },
    { requiredKeys: ['id', 'title'] },
  )
  .map((one) => one as object);
/** Most are plain, some linked, few hostile; those by number, since they cannot be printed. */
const records = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: record.map((one) => ({ ...one, status: null, announcedBy: '', revisions: undefined }) as unknown) }, // prettier-ignore
    { weight: 3, arbitrary: record as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.nat(hostile.length - 1) },
  ),
  { maxLength: 40 },
);
const made = (list: readonly unknown[]): unknown[] =>
  list.map((one) => (typeof one === 'number' ? hostile[one] : one));
const head = fc.record(
  {
    timeZone: fc.constantFrom('Europe/Kyiv', 'UTC'),
    asOf: fc.constantFrom('2025-11-28', '1999'),
    tracks: fc.constantFrom([{ id: 'x', label: 'X' }], []),
  },
  { requiredKeys: [] },
);

describe('The rows of a story', () => {
  it('are all read whole up to 500 records, and those that are linked beyond', () => {
    const linked = [{ revisions: [{ knownAt: '2025', set: {} }] }, { knownSince: '2025' }, { saidAt: '2025' }, { topics: [] }, { actors: [] }, { outcome: 'x' }, { status: 'cancelled' }]; // prettier-ignore
    expect(read({ events: many(500) }, { floatingZone: 'UTC' }).story.events.length).to.equal(500);
    const events = [
      ...many(600),
      ...linked.map((more, i) => plain(600 + i, more)),
      plain(700, { announcedBy: 'e7' }),
    ];
    const result = read({ events }, { floatingZone: 'UTC' });
    expect(result.problems).to.deep.equal([]);
    expect(result.story.events.map(({ index }) => index)).to.deep.equal([
      7, 600, 601, 602, 603, 604, 605, 606, 607,
    ]);
    expect(result.story.rows.count).to.equal(608);
    holds(result);
  });

  it('say of every record the same as the event that is read whole of it', () => {
    fc.assert(
      fc.property(head, records, (story, list) => {
        const events = made(list);
        const result = read({ story, events }, LONG);
        const whole = read({ story, events }, WHOLE);
        holds(result);
        holds(whole);
        const places = (of: Result) => rowsOf(of).filter((_, row) => of.story.rows.id(row) !== 'made-up');
        // Tracks that only revisions name come after all others.
        expect(result.story.tracks).to.deep.equal(whole.story.tracks);
        expect(places(result)).to.deep.equal(places(whole));
      }),
      { numRuns: 1000 },
    );
  });

  it('report the same faults, those of the other fields once the event is shown', () => {
    fc.assert(
      fc.property(head, records, (story, list) => {
        const events = made(list);
        const result = read({ story, events }, LONG);
        const { rows } = result.story;
        sayings(result);
        sayings(result);
        const told = [...result.problems, ...rows.faults].map(({ code, index, id, field, message }) => [code, index, id, field, message].join()); // prettier-ignore
        // Of what is left out only the reason is told.
        const all = read({ story, events }, WHOLE).problems;
        const kept = all.filter(({ index, message }) => index === undefined || isEvent(result, index) || message.endsWith('left out.')); // prettier-ignore
        const lines = kept.map(({ code, index, id, field, message }) =>
          [code, index, id, field, message].join(),
        );
        expect(lines.filter((line) => !told.includes(line) && !/summary/.test(line))).to.deep.equal([]);
        expect(new Set(told).size).to.equal(told.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never throw, whatever the records are', () => {
    for (const list of [
      hostile,
      new Proxy(hostile, {}),
      Object.freeze([...hostile]),
      Object.assign([], { 1: plain(1) }),
    ])
      // prettier-ignore
      holds(read({ events: list }, LONG));
    const bad = new Proxy(many(3), { get: (from, key) => { if (key === '1') throw new Error('no'); return Reflect.get(from, key) as unknown; } }); // prettier-ignore
    const result = read({ events: bad }, LONG);
    expect(result.problems.map(({ code, field }) => `${code} ${field}`)).to.deep.equal(['bad-field events[1]', 'not-an-object undefined']); // prettier-ignore
    expect(result.story.rows.count).to.equal(2);
  });

  it('survive records that change after they were read', () => {
    const events = many(3) as { title?: string; start: unknown }[];
    const { rows } = read({ events }, LONG).story;
    const [first] = events;
    if (first) first.title = '';
    events.length = 1;
    expect(rows.event(0)).to.deep.include({ id: 'e0', index: 0 });
    expect(rows.event(2).versions[0].fields.title).to.equal('Event 2');
  });

  it('tell whether a plain event is known as its versions do', () => {
    const moment = fc.integer({ min: 0, max: 20 }).map((n) => n * 60_000);
    fc.assert(
      fc.property(moment, moment, (now, asOf) => {
        const { rows, told } = read({ events: many(20) }, { ...LONG, now }).story;
        for (let row = 0; row < rows.size; row++)
          expect(isKnown(rows.start[row] ?? NaN, told, asOf)).to.equal(
            rows.event(row).versions[0].knownAt <= asOf,
          );
      }),
    );
    expect(isKnown(NaN, 0, 1)).to.equal(false);
  });

  it('keep the events that were asked for last, and those that were read at once', () => {
    const { rows } = read({ events: [...many(2100), plain(2100, { status: 'cancelled' })] }, LONG).story;
    const [first, second, linked] = [rows.event(0), rows.event(1), rows.event(2100)];
    expect(rows.event(0)).to.equal(first);
    for (let row = 2; row < 2001; row++) rows.event(row);
    expect(rows.event(1)).to.equal(second);
    expect(rows.event(0)).not.to.equal(first);
    expect(rows.event(2100)).to.equal(linked);
  });

  it('tell faults of other fields once, when the event is first read', () => {
    const { rows } = read({ events: many(2200, { summary: 7, importance: 2 }) }, LONG).story;
    expect(rows.faults).to.deep.equal([]);
    const before = rows.faults;
    rows.event(5);
    expect(rows.faults).not.to.equal(before);
    for (let row = 0; row < 2200; row++) rows.event(row);
    rows.event(5);
    expect(rows.faults[0]).to.include({ code: 'bad-field', index: 0, id: 'e0', field: 'summary' });
    expect(rows.faults.length).to.equal(1001);
    expect(rows.faults.at(-1)?.message).to.equal('problems: over 1,000; 1200 more are not listed.');
  });

  it('find every id, also ids made to collide', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }).filter((id) => /\S/.test(id))), (ids) => {
        const { rows } = read({ events: ids.map((id, row) => plain(row, { id })) }, LONG).story;
        expect(ids.map((id) => rows.find(id))).to.deep.equal(ids.map((_, row) => row));
        expect(rows.find(`${ids.join('')}x`)).to.equal(-1);
      }),
    );
    // Texts of zeros and pairs of surrogates that the hash takes for one another do no more than take the slower way.
    const ids = Array.from({ length: 5000 }, (_, row) => row.toString(2).padStart(13, '0'));
    const { rows } = read({ events: ids.map((id, row) => plain(row, { id })) }, LONG).story;
    expect(ids.every((id, row) => rows.find(id) === row)).to.equal(true);
  });

  it('are read in slices, with the share that is done', () => {
    const shares: number[] = [];
    const run = reading({ events: many(23_000) }, LONG);
    let step = run.next();
    for (; !step.done; step = run.next()) shares.push(step.value);
    expect(shares.length).to.equal(4);
    expect(shares.every((share, i) => share > (shares[i - 1] ?? 0) && share < 1)).to.equal(true);
    expect(step.value.story.rows.count).to.equal(23_000);
  });

  it('count problems beyond a thousand', () => {
    const { problems, story } = read({ events: many(1500, { title: '' }) }, LONG);
    expect(story.rows.count).to.equal(0);
    expect(problems.length).to.equal(1001);
    expect(problems.at(-1)).to.include({ code: 'more-problems', message: 'problems: over 1,000; 500 more are not listed.' }); // prettier-ignore
  });

  it('have no more tracks than a row can name', () => {
    const events = Array.from({ length: 66_000 }, (_, row) => plain(row, { track: `t${row}` }));
    const { story, problems } = read({ events }, LONG);
    expect(story.tracks.length).to.equal(65_536);
    expect(story.tracks[story.rows.track[65_999] ?? 0]?.id).to.equal('');
    expect(problems[0]).to.include({ code: 'unknown-track', index: 65_535 });
  });
});

const attempt = <T>(value: () => T): T | undefined => {
  try {
    return value();
  } catch {
    return undefined;
  }
};

describe('Reading what changed', () => {
  const again = (before: Result, input: ReadInput, options = LONG): Result => {
    const edited = read(input, options, before);
    const { edit } = edited;
    const anew = read(input, options);
    expect(sayings(edited)).to.deep.equal(sayings(anew));
    if (!edit) return edited;
    // What went and what came are all the difference, by its rows.
    const [was, is] = [rowsOf(before), rowsOf(edited)];
    const [gone, come] = [new Set(edit.removed), new Set(edit.added)];
    expect(edited.story.rows.count).to.equal(before.story.rows.count - gone.size + come.size);
    is.forEach((row, i) => {
      if (!come.has(i) && isEvent(edited, i)) expect(row).to.deep.equal(was[i]);
    });
    return edited;
  };

  it('comes to the same as reading everything anew', () => {
    const step = fc.record({
      more: records,
      at: fc.nat(30),
      other: fc.option(record.map((one) => ({ ...one, status: undefined }))),
      later: fc.nat(3),
    });
    fc.assert(
      fc.property(head, records, fc.array(step, { maxLength: 4 }), (story, first, steps) => {
        let events = made(first);
        let result = read({ story, events }, LONG);
        for (const { more, at, other, later } of steps) {
          events = [...events, ...made(more)];
          // Most often another record of the same id.
          const was = attempt(() => (events[at] as { id: unknown }).id);
          if (other && at < events.length) events[at] = { ...other, id: was ?? 'e0' };
          result = again(result, { story: { ...story }, events }, { ...LONG, now: LONG.now + later * 864e5 });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads appended records alone', () => {
    const events = many(600);
    const first = read({ events }, LONG);
    let looked = 0;
    const watched = new Proxy(plain(0), { get: (from, key) => { looked++; return Reflect.get(from, key) as unknown; } }); // prettier-ignore
    const base = read({ events: [watched, ...events.slice(1)] }, LONG);
    looked = 0;
    const next = read({ events: [watched, ...events.slice(1), plain(600), plain(601, { status: 'cancelled' })] }, LONG, base); // prettier-ignore
    expect(looked).to.equal(0);
    expect(next.edit).to.deep.equal({ added: [600, 601], removed: [] });
    expect(next.story.events.map(({ id }) => id)).to.deep.equal(['e601']);
    expect(next.story.rows.start.buffer).to.equal(base.story.rows.start.buffer);
    expect(base.story.rows.size).to.equal(600);
    expect(base.story.rows.find('e600')).to.equal(-1);
    expect(again(first, { events: [...events, plain(3)] }).edit).to.deep.equal({ added: [], removed: [] });
  });

  it('reads records anew in their places, and leaves the rows before as they were', () => {
    const events = many(10);
    const first = read({ events }, LONG);
    const asked = first.story.rows.event(4);
    const other = events.with(5, plain(5, { start: 7, importance: 1 }));
    const next = again(first, { events: other });
    expect(next.edit).to.deep.equal({ added: [5], removed: [5] });
    expect([first.story.rows.start[5], next.story.rows.start[5]]).to.deep.equal([300_000, 7]);
    expect(first.story.rows.event(5).versions[0].fields.when.earliestStart).to.equal(300_000);
    expect(next.story.rows.event(4)).to.equal(asked);
  });

  it('sees what the page changed in its own list before it gave another', () => {
    const events = many(10);
    const first = read({ events }, LONG);
    events.push(plain(10));
    events[2] = plain(2, { start: 7 });
    expect(again(first, { events: [...events] }).edit).to.deep.equal({ added: [2, 10], removed: [2] });
  });

  it('reads everything where it is in doubt', () => {
    const announced = plain(9, { announcedBy: 'e4' });
    const events = [...many(9), announced];
    const cases: Record<string, [ReadInput, object?]> = {
      'fewer records': [{ events: events.slice(1) }],
      'another id': [{ events: events.with(2, plain(99)) }],
      'an announcer': [{ events: events.with(4, plain(4)) }],
      'what it announced': [{ events: events.with(9, plain(9)) }],
      'a link where there was none': [{ events: events.with(2, plain(2, { status: 'cancelled' })) }],
      'a fault': [{ events: events.with(2, plain(2, { title: '' })) }],
      'another head': [{ events, story: { title: 'Talks' } }],
      'no list': [{ events: 7 }],
      'another zone': [{ events: [...events] }, { floatingZone: 'UTC' }],
      'a moment of telling past a linked event': [{ events: [...events] }, { now: 480_000 }],
      columns: [{ columns: { start: [0] } }],
    };
    for (const [name, [input, more]] of Object.entries(cases)) {
      const options = { ...LONG, ...more };
      expect(again(read({ events }, LONG), input, options).edit, name).to.equal(undefined);
    }
    const dangling = read({ events: [...events, plain(10, { announcedBy: 'e11' })] }, LONG);
    expect(again(dangling, { events: [...events, plain(10, { announcedBy: 'e11' }), plain(11)] }).edit).to.equal(undefined); // prettier-ignore
    const twice = read({ events }, LONG);
    expect(again(twice, { events: [...events, plain(10)] }).edit).to.be.an('object');
    expect(again(twice, { events: [...events, plain(11)] }).edit).to.equal(undefined);
    const few = read({ events: many(3) }, { ...LONG, whole: 500 });
    expect(again(few, { events: many(3) }, { ...LONG, whole: 500 }).edit).to.equal(undefined);
    const full = read({ events: many(10) }, LONG);
    expect(again(full, { events: many(200) }).edit).to.equal(undefined);
    const thousand = many(1001);
    expect(again(read({ events: thousand }, LONG), { events: thousand.map((one) => ({ ...one })) }).edit).to.equal(undefined); // prettier-ignore
  });

  it('goes on from a story whose events are its own', () => {
    const { events } = talks;
    const told = read({ story: { ...talks, events } }, LONG);
    expect(again(told, { story: { ...talks, events: [...events, plain(0)] } }).edit).to.deep.equal({ added: [6], removed: [] }); // prettier-ignore
  });
});
