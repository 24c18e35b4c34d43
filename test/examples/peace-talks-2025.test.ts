/** The built-in story: complete, JSON-safe, free of problems, and at every as-of as the facts file has it. */
import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 as story } from '../../src/examples/peace-talks-2025.js';
import { en } from '../../src/i18n/en.js';
import { snapshotAt } from '../../src/story/as-of.js';
import { asOfInstant } from '../../src/story/moment.js';
import { read } from '../../src/story/read.js';
import { dateWords } from '../../src/words/dates.js';
import type { TalksSource } from '../../src/story/types.js';

interface Facts {
  readonly locale: string;
  readonly asOf: readonly {
    readonly asOf: string;
    readonly events: Readonly<Record<string, { phase: string; date: string; place?: string }>>;
  }[];
}

const facts = (await (
  await fetch(new URL('../fixtures/peace-talks-2025.phases.json', import.meta.url))
).json()) as Facts;

const language = { locale: facts.locale, messages: en, own: 'en', kinds: new Map<string, string>() };
const zone = 'Europe/Kyiv';

/** Spaces that `Intl` varies between engines count as one. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f\u00a0]/gu, ' ').replaceAll(' – ', '–');

describe('The story of the peace talks', () => {
  it('is the same as JSON', () => {
    expect(JSON.parse(JSON.stringify(story))).to.deep.equal(story);
  });

  it('has no problem', () => {
    expect(read({ story }, { floatingZone: zone }).problems).to.deep.equal([]);
  });

  it('has titles that two lines hold', () => {
    for (const { title } of story.events) expect(title.length, title).to.be.at.most(60);
  });

  it('lists parties and tracks in alphabetical order', () => {
    const names = story.parties?.map(({ name }) => name);
    expect(names).to.deep.equal(['Europe', 'Russia', 'Ukraine', 'United States']);
    expect(story.tracks?.map(({ id }) => id)).to.deep.equal(['kyiv', 'moscow']);
  });

  it('says every position with the same verb forms and a source', () => {
    const positions = story.topics?.flatMap((topic) => topic.positions ?? []) ?? [];
    expect(positions).to.have.length(6);
    for (const { text, sources } of positions) {
      expect(text).to.match(/^(wants|rejects) /);
      expect(sources).to.deep.equal(['S1']);
    }
  });

  it('names its state-owned sources, and uses every source it lists', () => {
    const sources = story.sources ?? [];
    expect(sources.map(({ id }) => id)).to.deep.equal('123456789'.split('').map((n) => `S${n}`));
    const owned = sources.filter(({ stateOwned }) => stateOwned).map(({ id }) => id);
    expect(owned).to.deep.equal(['S1', 'S2']);
    const used = story.events.flatMap(({ sources: own = [], revisions = [] }) => [
      ...own,
      ...revisions.flatMap(({ sources: changed = [] }) => changed),
    ]);
    const missing = sources.filter(({ id }) => !used.some((source: string | TalksSource) => source === id));
    expect(missing).to.deep.equal([]);
  });

  it('gives no event a topic', () => {
    expect(story.events.filter(({ topics }) => topics)).to.deep.equal([]);
  });

  for (const { asOf, events } of facts.asOf) {
    it(`stands as the facts have it at ${asOf}`, () => {
      const t = asOfInstant(asOf, zone);
      if (t === undefined) throw new Error(`no instant: ${asOf}`);
      const snapshot = snapshotAt(read({ story }, { floatingZone: zone }).story, t);
      const found = Object.fromEntries(
        snapshot.events.map(({ id, phase, fields: { when, place } }) => [
          id,
          {
            phase,
            date: plain(dateWords(language, when)),
            ...(place && { place: [place.name, place.country].filter(Boolean).join(', ') }),
          },
        ]),
      );
      expect(found).to.deep.equal(events);
    });
  }
});
