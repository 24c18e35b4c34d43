/** Reading: what each fault costs, what is kept, and that nothing is able to do harm. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { read } from '../../src/story/read.js';
import type { Story } from '../../src/story/story.js';
import { talks } from './talks.js';

const OPTIONS = { floatingZone: 'UTC' };
const good = (more: object = {}): object => ({ id: 'a', title: 'A', when: '2025-11-27', ...more });
const of = (...events: unknown[]) => read({ events }, OPTIONS);
const codes = ({ problems }: ReturnType<typeof read>) =>
  problems.map(({ code, field }) => (field ? `${code} ${field}` : code));

function valid({ events, tracks }: Story): void {
  const ids = new Set<string>();
  for (const { id, versions, index } of events) {
    expect(ids.has(id)).to.equal(false);
    ids.add(id);
    expect(index).to.be.at.least(0);
    expect(versions.length).to.be.at.least(1);
    for (const [i, { fields, knownAt }] of versions.entries()) {
      expect(fields.title).to.be.a('string').and.not.equal('');
      expect(fields.title.length).to.be.at.most(500);
      expect(fields.when.earliestStart <= fields.when.latestEnd).to.equal(true);
      expect(tracks[fields.track]).to.be.an('object');
      expect(knownAt >= (versions[i - 1]?.knownAt ?? -Infinity)).to.equal(true);
      expect(fields.importance).to.be.within(0, 1);
      for (const list of [fields.actors, fields.quotes, fields.topics, fields.sources])
        expect(list).to.be.an('array');
    }
  }
}

describe('read', () => {
  it('reads a whole story without a problem', () => {
    const { story, problems } = read({ story: talks }, OPTIONS);
    expect(problems).to.deep.equal([]);
    valid(story);
    expect(story.events.map(({ id }) => id)).to.deep.equal(talks.events.map(({ id }) => id));
    expect(story.asOf).to.equal(Date.parse('2025-11-28T10:00Z'));
    const [bishkek, , statement, kyiv, moscow] = story.events;
    expect(bishkek?.versions[0].fields.sources[0]).to.include({
      url: 'https://example.org/a',
      stateOwned: true,
    });
    expect(bishkek?.versions[0].fields.when.zone).to.equal('Asia/Bishkek');
    expect(statement?.versions[0].fields.actors[0]?.party).to.equal('Ukraine');
    expect(kyiv?.record).to.equal(talks.events[3]);
    expect(kyiv?.versions.map(({ fields }) => fields.place?.name)).to.deep.equal([
      undefined,
      'United States',
      'Hallandale Beach, Florida',
    ]);
    expect(kyiv?.versions.map(({ fields }) => fields.phrase)).to.deep.equal([
      'later this week',
      undefined,
      undefined,
    ]);
    expect(kyiv?.versions[2]?.fields.when.zone).to.equal('America/New_York');
    expect(moscow?.versions[1]?.fields.when).to.include({
      shape: 'span',
      approximate: true,
      zone: 'Europe/Moscow',
    });
  });

  it('leaves out a record without what an event needs, and keeps the rest', () => {
    const cases: [unknown, string][] = [
      [{ title: 'A', when: '2025' }, 'missing-id id'],
      [good({ id: '' }), 'missing-id id'],
      [good({ id: 7 }), 'missing-id id'],
      [good({ id: 'x'.repeat(501) }), 'missing-id id'],
      [good({ title: undefined }), 'missing-title title'],
      [good({ title: ' ' }), 'missing-title title'],
      [good({ when: undefined }), 'missing-date when'],
      [good({ when: undefined, end: '2025' }), 'missing-date when'],
      [good({ when: '2025-02-30' }), 'bad-date when'],
      [good({ when: 'x'.repeat(201) }), 'bad-date when'],
      [good({ when: '2025-11-27T10:00' }), 'local-time-without-zone when'],
      [good({ when: undefined, start: '2025-11-27', end: '2025-11-26' }), 'end-before-start start'],
      ['text', 'not-an-object'],
      [null, 'not-an-object'],
      [[], 'not-an-object'],
    ];
    for (const [record, code] of cases) {
      const result = of(record, good({ id: 'kept' }));
      expect(codes(result), code).to.deep.equal([code]);
      expect(result.problems[0]?.index, code).to.equal(0);
      expect(result.problems[0]?.message).to.match(/left out\.$/);
      expect(result.story.events.map(({ id }) => id)).to.deep.equal(['kept']);
      expect(result.story.events[0]?.index).to.equal(1);
    }
  });

  it('leaves out the later of two records with one id', () => {
    const result = of(good(), good({ title: 'B' }));
    expect(codes(result)).to.deep.equal(['duplicate-id id']);
    expect(result.problems[0]).to.include({ index: 1, id: 'a' });
    expect(result.story.events[0]?.versions[0].fields.title).to.equal('A');
  });

  it('knows the names that schema.org and iCalendar have for a status', () => {
    const names: Record<string, string> = {
      scheduled: 'scheduled',
      'moved-online': 'moved-online',
      EventScheduled: 'scheduled',
      EventRescheduled: 'rescheduled',
      EventPostponed: 'postponed',
      EventCancelled: 'cancelled',
      EventMovedOnline: 'moved-online',
      'https://schema.org/EventCancelled': 'cancelled',
      'http://schema.org/EventMovedOnline': 'moved-online',
      CONFIRMED: 'scheduled',
      TENTATIVE: 'scheduled',
      CANCELLED: 'cancelled',
    };
    for (const [status, expected] of Object.entries(names)) {
      const { story, problems } = of(good({ status }));
      expect(problems, status).to.deep.equal([]);
      expect(story.events[0]?.versions[0].fields.status, status).to.equal(expected);
    }
    const certainty = (more: object) => of(good(more)).story.events[0]?.versions[0].fields.certainty;
    expect(certainty({ status: 'TENTATIVE' })).to.equal('eos1');
    expect(certainty({ status: 'TENTATIVE', certainty: 'eos4' })).to.equal('eos4');
    expect(certainty({ status: 'CONFIRMED' })).to.equal(undefined);
    const { story } = of(good({ revisions: [{ knownAt: '2025-11-01', set: { status: 'TENTATIVE' } }] }));
    expect(story.events[0]?.versions[1]?.fields).to.include({ status: 'scheduled', certainty: 'eos1' });
    for (const status of [
      'Event',
      'https://schema.org/',
      'https://example.org/EventCancelled',
      'canceled',
      'constructor',
      7,
      {},
    ])
      expect(codes(of(good({ status }))), String(status)).to.deep.equal(['unknown-status status']);
  });

  it('leaves out the faulty field or part, and keeps the event', () => {
    const cases: [object, string][] = [
      [{ timeZone: 'Mars/Olympus' }, 'unknown-zone timeZone'],
      [{ status: 'maybe' }, 'unknown-status status'],
      [{ certainty: 'eos9' }, 'unknown-certainty certainty'],
      [{ topics: ['nato', 'none'] }, 'unknown-topic topics[1]'],
      [{ track: 'none' }, 'unknown-track track'],
      [{ announcedBy: 'none' }, 'unknown-event announcedBy'],
      [{ announcedBy: 'a' }, 'unknown-event announcedBy'],
      [{ url: 'javascript:alert(1)' }, 'bad-link url'],
      [{ url: 'java\nscript:alert(1)' }, 'bad-link url'],
      [{ url: 'https://exam\nple.org' }, 'bad-link url'],
      [{ url: '/relative' }, 'bad-link url'],
      [{ url: 'data:text/html,x' }, 'bad-link url'],
      [
        { sources: ['S1', 'none', { title: 'T', url: 'ftp://x' }, {}] },
        'unknown-source sources[1],bad-link sources[2].url,bad-field sources[3].title',
      ],
      [
        { quotes: [{ text: 'x' }, 7, { text: 'x', speaker: 'y', source: 'none' }] },
        'bad-quote quotes[0],bad-quote quotes[1],unknown-source quotes[2].source',
      ],
      [{ actors: [{ role: 'x' }] }, 'bad-field actors[0]'],
      [{ importance: 2 }, 'bad-field importance'],
      [{ summary: 7 }, 'bad-field summary'],
      [{ summary: 'x'.repeat(5001) }, 'text-cut summary'],
      [{ lang: 'a b' }, 'unknown-locale lang'],
      [{ saidAt: '2025-02-30' }, 'bad-date saidAt'],
      [{ knownSince: 'x' }, 'bad-date knownSince'],
      [{ knownSince: '[2025..]' }, 'bad-date knownSince'],
      [{ knownSince: 'Y17E7' }, 'bad-date knownSince'],
      [{ place: 7 }, 'bad-field place'],
      [{ start: '2025' }, 'bad-field start'],
      [{ revisions: 7 }, 'bad-revision revisions'],
      [{ revisions: [{ set: {} }] }, 'bad-revision revisions[0]'],
      [{ revisions: [{ knownAt: '2025' }] }, 'bad-revision revisions[0]'],
      [{ revisions: [{ knownAt: '2025', set: { when: 'x' } }] }, 'bad-revision revisions[0].set.when'],
      [{ revisions: [{ knownAt: '2025', set: { status: 'x' } }] }, 'unknown-status revisions[0].set.status'],
      [{ actors: Array.from({ length: 101 }, () => ({ name: 'x' })) }, 'too-many actors'],
    ];
    for (const [more, code] of cases) {
      const result = read({ story: talks, events: [good(more)] }, OPTIONS);
      expect(codes(result).join(), code).to.equal(code);
      expect(result.problems[0]).to.include({ index: 0, id: 'a' });
      valid(result.story);
      expect(result.story.events.length, code).to.equal(1);
    }
  });

  it('reports faults of the story itself, and keeps the rest', () => {
    const faulty = {
      timeZone: 'Mars/Olympus',
      asOf: 'soon',
      notes: ['kept', 7],
      tracks: [{ id: 'a', label: 'A' }, { id: 'a' }, {}],
      parties: [{ id: 'p', name: 'P' }],
      topics: [
        {
          id: 't',
          positions: [
            { party: 'q', text: 'x' },
            { party: 'p', text: 'x' },
          ],
        },
      ],
      periods: [
        { when: '2025', label: 'Year' },
        { when: 'x', label: 'X' },
      ],
      kinds: { summit: 'Summit', bad: 7 },
      events: [good({ track: 'a' })],
    };
    const result = read({ story: faulty }, OPTIONS);
    expect(codes(result)).to.have.members([
      'unknown-zone timeZone',
      'bad-date asOf',
      'bad-field notes[1]',
      'duplicate-id tracks[1].id',
      'bad-field tracks[2].id',
      'unknown-party topics[0].positions[0].party',
      'bad-date periods[1].when',
      'bad-field periods[1]',
      'bad-field kinds.bad',
    ]);
    expect(result.story.topics[0]).to.deep.include({ id: 't', label: 't' });
    expect(result.story.topics[0]?.positions.length).to.equal(1);
    expect(result.story.kinds.get('summit')).to.equal('Summit');
    expect(codes(read({ story: 7 }, OPTIONS))).to.deep.equal(['not-an-object story']);
    expect(codes(read({ events: 7 }, OPTIONS))).to.deep.equal(['bad-field events']);
    expect(read({}, OPTIONS)).to.deep.include({ problems: [] });
    const lost = read({ events: [good()] }, { floatingZone: 'Etc/Unknown' });
    expect(lost.story.events[0]?.versions[0].fields.when.zone).to.equal('UTC');
  });

  it('gives events without a track a track of their own, and makes tracks where none is listed', () => {
    const tracks = (input: object) => {
      const { story, problems } = read(input, OPTIONS);
      return [
        story.tracks.map(({ id }) => id),
        story.events.map(({ versions: [v] }) => v.fields.track),
        problems.length,
      ];
    };
    const events = [
      good(),
      good({ id: 'b', track: 'x' }),
      good({ id: 'c', track: 'y' }),
      good({ id: 'd', track: 'x' }),
    ];
    expect(tracks({ events })).to.deep.equal([['', 'x', 'y'], [0, 1, 2, 1], 0]);
    expect(tracks({ events, story: { tracks: [{ id: 'y', label: 'Y' }] } })).to.deep.equal([
      ['y', ''],
      [1, 1, 0, 1],
      2,
    ]);
    expect(
      tracks({ events: [good({ track: 'y' })], story: { tracks: [{ id: 'y', label: 'Y' }] } }),
    ).to.deep.equal([['y'], [0], 0]);
  });

  it('cuts text at its limit without splitting a character, and keeps HTML as text', () => {
    const title = (text: string) => of(good({ title: text })).story.events[0]?.versions[0].fields.title;
    expect(title('x'.repeat(501))?.length).to.equal(500);
    expect(title(`${'x'.repeat(498)}😀😀`)).to.equal(`${'x'.repeat(498)}…`);
    expect(title('<img src=x onerror=alert(1)>')).to.equal('<img src=x onerror=alert(1)>');
    expect(of(good({ title: '<b>' })).problems).to.deep.equal([]);
  });

  it('knows an event since what its record says, in order', () => {
    const known = (more: object, asOf = '2025-12-31') => {
      const announcer = good({ id: 'by', when: '2025-11-20' });
      const { story } = read({ story: { asOf, timeZone: 'UTC', events: [good(more), announcer] } }, OPTIONS);
      const event = story.events[0];
      const iso = (t?: number) =>
        t === undefined ? 'none' : Number.isFinite(t) ? new Date(t).toISOString() : 'always';
      return [iso(event?.versions[0].knownAt), iso(event?.versions[0].aheadSince)];
    };
    const [own, said, by] = [
      '2025-11-24T23:59:59.999Z',
      '2025-11-25T23:59:59.999Z',
      '2025-11-20T00:00:00.000Z',
    ];
    const all = { knownSince: '2025-11-24', saidAt: '2025-11-25', announcedBy: 'by' };
    expect(known(all)).to.deep.equal([own, own]);
    expect(known({ ...all, knownSince: undefined })).to.deep.equal([said, said]);
    expect(known({ announcedBy: 'by' })).to.deep.equal([by, by]);
    expect(known({})).to.deep.equal(['2025-11-27T00:00:00.000Z', 'none']);
    expect(known({}, '2025-11-01')).to.deep.equal(['always', 'none']);
    const circle = of(good({ announcedBy: 'b' }), good({ id: 'b', announcedBy: 'a' }));
    expect(circle.problems).to.deep.equal([]);
    valid(circle.story);
  });

  it('lets a revision clear a field, end what began, and keep what it does not set', () => {
    const base = {
      place: 'Here',
      kind: 'meeting',
      actors: [{ name: 'x' }],
      phrase: 'soon',
      saidAt: '2025',
      importance: 1,
    };
    const revised = (set: object) =>
      of(good({ ...base, revisions: [{ knownAt: '2025-12-01', set }] })).story.events[0]?.versions[1]?.fields;
    expect(revised({ place: '', actors: null, importance: null })).to.deep.include({
      place: undefined,
      actors: [],
      importance: 0.5,
      kind: 'meeting',
      phrase: 'soon',
      title: 'A',
    });
    expect(revised({ end: '2025-11-28' })?.when).to.include({
      shape: 'span',
      latestEnd: Date.UTC(2025, 10, 29),
    });
    expect(revised({ when: '2025-11-28' })).to.include({
      phrase: undefined,
      said: undefined,
      kind: 'meeting',
    });
    expect(revised({ when: '2025-11-28', phrase: 'later' })?.phrase).to.equal('later');
    expect(revised({ timeZone: 'Asia/Tokyo' })?.when.zone).to.equal('Asia/Tokyo');
    expect(revised({ id: 'other', title: '' })?.title).to.equal('A');
  });

  it('takes at most 2,000 revisions a story, and says so once', () => {
    const revisions = Array.from({ length: 1500 }, (_, i) => ({
      knownAt: i * 60_000,
      set: { summary: String(i) },
    }));
    const result = of(good({ revisions }), good({ id: 'b', revisions }), good({ id: 'c', revisions }));
    expect(codes(result).map((code) => code.split(' ')[0])).to.deep.equal(['too-many-revisions']);
    const count = result.story.events.reduce((sum, { versions }) => sum + versions.length - 1, 0);
    expect(count).to.equal(2000);
  });

  it('reads nothing of hostile input that could do harm', () => {
    const planted = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"events":[{"id":"__proto__","title":"A","when":"2025","track":"constructor","__proto__":{"title":"no"},"kind":"toString","topics":["__proto__"],"sources":["constructor"]}],"kinds":{"__proto__":"x"}}',
    ) as unknown;
    const result = read({ story: planted }, OPTIONS);
    valid(result.story);
    expect(codes(result)).to.deep.equal(['unknown-topic topics[0]', 'unknown-source sources[0]']);
    expect(result.story.events[0]?.id).to.equal('__proto__');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    let deep: unknown = [];
    for (let i = 0; i < 10_000; i++) deep = i % 2 ? { events: deep, when: deep, set: deep } : [deep];
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const revokedList = Proxy.revocable([], {});
    revokedList.revoke();
    const thrower = new Proxy({}, { get: () => { throw new Error('no'); }, getOwnPropertyDescriptor: () => { throw new Error('no'); } }); // prettier-ignore
    const getter = { id: 'g', title: 'G', when: '2025', get summary() { throw new Error('no'); } }; // prettier-ignore
    for (const bad of [deep, revoked.proxy, revokedList.proxy, thrower, 'x'.repeat(1e6)]) {
      read({ story: bad, events: bad }, OPTIONS);
      const keys = Object.keys(
        good({
          summary: 0,
          quotes: 0,
          sources: 0,
          revisions: 0,
          place: 0,
          url: 0,
          topics: 0,
          start: 0,
          lang: 0,
        }),
      );
      for (const key of keys)
        valid(
          of(
            good({ [key]: bad }),
            good({ [key]: [bad] }),
            good({ revisions: [{ knownAt: 0, set: { [key]: bad } }] }),
          ).story,
        );
      for (const key of Object.keys(talks)) valid(read({ story: { ...talks, [key]: bad } }, OPTIONS).story);
    }
    expect(codes(of(getter))).to.deep.equal(['bad-field summary']);
    expect(of(getter).story.events.length).to.equal(1);
  });

  it('survives arbitrary input: no throw, every event valid, no prototype touched', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    const any = fc.oneof(fc.jsonValue(), fc.anything({ withProxy: false } as object));
    const maybe = <T>(value: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 3, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: any });
    const date = fc.constantFrom(
      '2025-11-27',
      '2025-11',
      '2025-11-27T10:00Z',
      '[2025-01..2025-03]',
      '2025/..',
      0,
      1e12,
      '',
    );
    const set = fc.record(
      {
        title: maybe(fc.string()),
        when: maybe(date),
        start: maybe(date),
        end: maybe(date),
        status: maybe(fc.constant('cancelled')),
        place: any,
        track: maybe(fc.constantFrom('x', 'y')),
        timeZone: maybe(fc.constant('Asia/Tokyo')),
        sources: any,
        quotes: any,
        topics: any,
        announcedBy: maybe(fc.constantFrom('a', 'b')),
      },
      { requiredKeys: [] },
    );
    const event = fc
      .tuple(
        fc.record({ id: maybe(fc.constantFrom('a', 'b', 'c')), title: maybe(fc.string({ minLength: 1 })) }),
        set,
        fc.record(
          {
            saidAt: maybe(date),
            revisions: maybe(fc.array(maybe(fc.record({ knownAt: maybe(date), set: maybe(set) })))),
          },
          { requiredKeys: [] },
        ),
      )
      .map((parts) => Object.assign({}, ...parts) as object);
    const story = fc.record(
      {
        events: maybe(fc.array(maybe(event))),
        tracks: any,
        topics: any,
        parties: any,
        sources: any,
        kinds: any,
        asOf: maybe(date),
        timeZone: any,
        periods: any,
        notes: any,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(maybe(story), fc.option(maybe(fc.array(event)), { nil: undefined }), (input, events) => {
        const result = read({ story: input, events }, OPTIONS);
        valid(result.story);
        for (const { code, message } of result.problems) expect(code && message.length < 400).to.equal(true);
        expect(Object.getOwnPropertyNames(Object.prototype).join()).to.equal(before);
      }),
      { numRuns: 500 },
    );
  });
});
