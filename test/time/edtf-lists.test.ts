/**
 * Three published lists of EDTF, in full: every valid text read, every invalid one refused, the outer bounds equal.
 * Where we differ it is written down here, with the rule that decides; an entry that is not needed any more is a fault.
 */
import { expect } from '@esm-bundle/chai';
import { parseEdtf, type Edtf } from '../../src/time/parse-edtf.js';
import { parseWhen } from '../../src/time/parse-when.js';
import { printEdtf } from '../../src/time/print-edtf.js';

interface Entry {
  readonly edtf: string;
  readonly level?: number;
}
interface GoEntry extends Entry {
  readonly startLower?: string;
  readonly endUpper?: string;
  readonly startLowerIsOpen?: boolean;
  readonly startLowerIsUnknown?: boolean;
  readonly endUpperIsOpen?: boolean;
  readonly endUpperIsUnknown?: boolean;
}
interface PythonEntry extends Entry {
  readonly strict: readonly [string, string];
}
interface Flags extends Entry {
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly both: boolean;
}

const load = async <T>(name: string): Promise<T> =>
  (await (await fetch(new URL(`../fixtures/edtf/${name}.json`, import.meta.url))).json()) as T;

/** Valid in a list, and refused by us. */
const REFUSED: Readonly<Record<string, string>> = {
  'Spring, 2002': 'English, not EDTF',
  'winter, 2002': 'English, not EDTF',
  // Level 1, letter-prefixed year: "when (and only when) the year exceeds four digits".
  Y1700: 'Y is for years of more than four digits only',
  'Y-1200': 'Y is for years of more than four digits only',
};

/** Other bounds than a list has. */
const BOUNDS: Readonly<Record<string, string>> = {
  // Significant digits are counted from the left of the year, as in the examples of level 2: 200X before our era.
  'go Y-20E2S3': 'three significant digits of 2000 leave one open',
  'python /2006': 'a start that is not known has no bound; the list takes ten years',
  'python 2004-06-01/': 'an end that is not known has no bound; the list takes ten years',
  'python 1984-06-02?/': 'an end that is not known has no bound; the list takes ten years',
  'python 2010-24': 'a winter is three months; the list ends it with the year, go-edtf does not',
  'python 1950S2': 'the bounds are those of the digits that are not significant; the list gives the estimate',
  'python 1953S2': 'as 1950S2',
  'python 1953S3': 'as 1950S2',
  'python Y17101E4S3': 'as 1950S2',
  'python Y3388E2S3': 'as 1950S2',
  'python Y171010000S3': 'as 1950S2',
};

/** Another level than a list has. */
const LEVELS: Readonly<Record<string, string>> = {
  '-0400': 'a negative year is a feature of level 1',
  '-1200-06': 'a negative year is a feature of level 1',
  '-1972-04-12T23:20:28': 'a negative year is a feature of level 1',
  '-0200/0200': 'a negative year is a feature of level 1',
  '-1200-06/0200-05-02': 'a negative year is a feature of level 1',
  '2001-01': 'a month is of level 0; the list has it beside seasons',
  '2004-06-11%': 'listed for both levels; level 1 can say it',
  '~-0100/~2020': 'on a year, left and right are the same, and level 1 can say it on the right',
  '~-0100/~-0010': 'as ~-0100/~2020',
};

const read = (text: string): Edtf => {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.code}`);
  return result.value;
};

/** Midnight of a day of a list, by the names of its parts; years beyond `Date` are counted in cycles of 400. */
const midnight = (text: string): number => {
  const [, year = '', month, day] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(text) ?? [];
  const cycles = Math.floor(Number(year) / 400);
  const rest = String(Number(year) - cycles * 400 + 2000);
  return Date.parse(`${rest}-${month}-${day}T00:00Z`) + (cycles - 5) * 146_097 * 86_400_000;
};
const instant = (text: string): number => midnight(text) + Date.parse(`1970-01-01T${text.slice(-9)}`);

describe('Three published lists of EDTF', () => {
  let go: { valid: GoEntry[] };
  let python: { valid: PythonEntry[]; invalid: string[]; flags: Flags[] };
  let loc: { data: { examples: Entry[]; invalid: Entry[] } };
  let valid: Entry[];

  before(async () => {
    go = await load('go-edtf');
    python = await load('python-edtf');
    loc = await load('monumental-loc-examples');
    valid = [...go.valid, ...python.valid, ...python.flags, ...loc.data.examples];
  });

  it('are there in full', () => {
    expect([go.valid.length, python.valid.length, python.invalid.length]).to.deep.equal([83, 90, 16]);
    expect([python.flags.length, loc.data.examples.length, loc.data.invalid.length]).to.deep.equal([
      26, 64, 2,
    ]);
  });

  it('what is valid is read, by parseWhen too', () => {
    const refused = valid.filter(({ edtf }) => !parseEdtf(edtf).ok).map(({ edtf }) => edtf);
    expect(refused).to.have.members(Object.keys(REFUSED));
    for (const { edtf } of valid)
      expect(parseWhen(edtf, { timeZone: 'UTC' }).ok, edtf).to.equal(!(edtf in REFUSED));
  });

  it('what is invalid is refused', () => {
    for (const text of [...python.invalid, ...loc.data.invalid.map(({ edtf }) => edtf)])
      expect(parseEdtf(text).ok, text).to.equal(false);
  });

  it('outer bounds are equal: one second after the last one of go-edtf, one day after that of python-edtf', () => {
    const differ: string[] = [];
    const compare = (name: string, ours: number, theirs: number): void => {
      // Years beyond 2^53 ms are only as exact as a double.
      if (ours !== theirs && !(Math.abs(ours - theirs) < Math.abs(ours) * 2e-16) && !differ.includes(name))
        differ.push(name);
    };
    for (const entry of go.valid) {
      if (entry.edtf in REFUSED) continue;
      const { earliestStart, latestEnd } = read(entry.edtf);
      const name = `go ${entry.edtf}`;
      const isOpen = entry.startLowerIsOpen ?? entry.startLowerIsUnknown;
      const goesOn = entry.endUpperIsOpen ?? entry.endUpperIsUnknown;
      if (isOpen) compare(name, earliestStart, -Infinity);
      if (goesOn) compare(name, latestEnd, Infinity);
      if (entry.startLower) compare(name, earliestStart, instant(entry.startLower));
      if (entry.endUpper) compare(name, latestEnd, instant(entry.endUpper) + 1000);
    }
    for (const { edtf, strict } of python.valid) {
      const { earliestStart, latestEnd } = read(edtf);
      const [from, to] = strict;
      const [, clock, shift] = /T(\d\d:\d\d:\d\d)(?:Z|\+(\d\d):00)?$/.exec(edtf) ?? [];
      // The list gives the day of a date-time, we give its second.
      const start =
        midnight(from) + (clock ? Date.parse(`1970-01-01T${clock}Z`) : 0) - 3_600_000 * Number(shift ?? 0);
      compare(`python ${edtf}`, earliestStart, from === '-inf' ? -Infinity : start);
      const end = clock ? start + 1000 : midnight(to) + 86_400_000;
      compare(`python ${edtf}`, latestEnd, to === 'inf' ? Infinity : end);
    }
    expect(differ).to.have.members(Object.keys(BOUNDS));
  });

  it('levels are equal', () => {
    const differ = valid
      .filter(({ edtf, level }) => level !== undefined && !(edtf in REFUSED) && read(edtf).level !== level)
      .map(({ edtf }) => edtf);
    expect([...new Set(differ)]).to.have.members(Object.keys(LEVELS));
  });

  it('doubts are equal', () => {
    for (const { edtf, uncertain, approximate, both } of python.flags)
      expect(read(edtf), edtf).to.include({ uncertain: uncertain || both, approximate: approximate || both });
  });

  it('every value is read again from its canonical text', () => {
    for (const { edtf } of valid.filter(({ edtf: text }) => !(text in REFUSED)))
      expect(read(printEdtf(read(edtf))), edtf).to.deep.equal(read(edtf));
  });
});
