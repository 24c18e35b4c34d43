import { expect } from '@esm-bundle/chai';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import { stops } from '../../src/story/as-of.js';
import { read } from '../../src/story/read.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { press } from '../support/commands.js';
import { clickOn, hear, mount, part, parts, plain, settled, textOf } from '../support/element.js';

const FIRST = 0;
const LAST = 5;
/** Where the story's own as-of stands. */
const OWN = 1;

const rangeOf = (element: TalksTimeline): HTMLInputElement => part<HTMLInputElement>(element, '#as-of');
const later = '[data-action="later"]';
const earlier = '[data-action="earlier"]';
const isOff = (element: TalksTimeline, selector: string): boolean =>
  part(element, selector).getAttribute('aria-disabled') === 'true';

describe('the as-of control', () => {
  it('is a native range over the instants at which something became known, with its buttons', async () => {
    const element = await mount({ story: peaceTalks2025 });
    const instants = stops(read({ story: peaceTalks2025 }, { floatingZone: 'Europe/Kyiv' }).story);
    const { type, min, max, step, value } = rangeOf(element);
    expect([type, min, max, step]).to.deep.equal(['range', '0', String(instants.length - 1), '1']);
    expect(value).to.equal(String(OWN));
    expect(part(element, 'label[for="as-of"]').contains(part(element, '.as-of b'))).to.equal(true);
  });

  it('goes through every instant by keys on the range, and no further, and says each in words', async () => {
    const element = await mount({ story: peaceTalks2025 });
    const moves = hear(element, 'talks-as-of-change');
    const range = rangeOf(element);
    range.focus();
    const way: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'End', 'ArrowRight', 'Home']) {
      await press(key);
      await settled(element);
      way.push(range.value);
      expect(plain(range.getAttribute('aria-valuetext'))).to.equal(textOf(element, '.as-of b'));
      expect(element.frame.snapshot.asOf).to.equal(element.frame.stops[Number(range.value)]);
    }
    expect(way).to.deep.equal(['0', '0', '1', '2', '5', '5', '0']);
    expect(moves.map(({ asOf }) => element.frame.stops.indexOf(asOf))).to.deep.equal([0, 1, 2, 5, 0]);
    expect(moves.every(({ byUser }) => byUser)).to.equal(true);
    expect(element.shadowRoot?.activeElement === range).to.equal(true);
  });

  it('names one day by its day alone and a day of several instants by their times', async () => {
    const element = await mount({ story: peaceTalks2025 });
    const labels: string[] = [];
    for (const asOf of element.frame.stops) {
      element.asOf = asOf;
      await settled(element);
      labels.push(textOf(element, '.as-of b'));
    }
    expect(labels).to.deep.equal([
      '27 November 2025',
      '28 November 2025 at 12:00',
      '28 November 2025 at 17:32',
      '29 November 2025',
      '1 December 2025',
      '3 December 2025',
    ]);
  });

  it('has buttons that are off at the ends, keep the focus there and then do nothing', async () => {
    const element = await mount({ story: peaceTalks2025 });
    expect([isOff(element, earlier), isOff(element, later)]).to.deep.equal([false, false]);
    part(element, later).focus();
    for (let step = OWN; step <= LAST; step++) {
      await press('Enter');
      await settled(element);
    }
    expect(rangeOf(element).value).to.equal(String(LAST));
    expect([isOff(element, earlier), isOff(element, later)]).to.deep.equal([false, true]);
    expect(element.shadowRoot?.activeElement === part(element, later)).to.equal(true);
    for (let step = LAST; step >= FIRST; step--) await clickOn(element, earlier);
    expect(rangeOf(element).value).to.equal(String(FIRST));
    expect([isOff(element, earlier), isOff(element, later)]).to.deep.equal([true, false]);
  });

  it('goes from an as-of between two instants to the one before and the one after', async () => {
    const between = '2025-11-30T10:00+02:00';
    for (const [selector, expected] of [
      [earlier, 3],
      [later, 4],
    ] as const) {
      const element = await mount({ story: peaceTalks2025, asOf: between });
      expect(rangeOf(element).value).to.equal('3');
      expect([isOff(element, earlier), isOff(element, later)]).to.deep.equal([false, false]);
      await clickOn(element, selector);
      expect(element.frame.snapshot.asOf).to.equal(element.frame.stops[expected]);
    }
  });

  it('is not there where nothing became known later, or the page does not want it', async () => {
    const one = await mount({ events: [{ id: 'a', title: 'A', when: '2025-11-27' }] });
    expect(parts(one, '#as-of')).to.have.length(0);
    const off = await mount({ story: peaceTalks2025, controls: 'zoom steps' });
    expect(parts(off, '#as-of')).to.have.length(0);
  });
});

describe('a story without an as-of', () => {
  const DAY = 86_400_000;
  const now = Date.now();
  const events = [-20, -10, -0.5, 5].map((days) => ({
    id: `at ${days}`,
    title: `At ${days}`,
    when: now + days * DAY,
  }));
  const shown = ({ frame }: TalksTimeline): readonly string[] =>
    frame.snapshot.events.map(({ id, phase }) => `${id} ${phase}`);

  it('is told now: its past events became known at their start, those ahead are known', async () => {
    const element = await mount({ events });
    const today = ['at -20 happened', 'at -10 happened', 'at -0.5 happened', 'at 5 expected'];
    expect(shown(element)).to.deep.equal(today);
    expect(element.frame.stops.slice(0, -1)).to.deep.equal([-20, -10, -0.5].map((days) => now + days * DAY));
    expect(rangeOf(element).value).to.equal('3');
    await clickOn(element, earlier);
    await clickOn(element, earlier);
    expect(shown(element)).to.deep.equal(['at -20 happened', 'at -10 happened', 'at 5 expected']);
    await clickOn(element, earlier);
    expect(shown(element)).to.deep.equal(['at -20 happened', 'at 5 expected']);
    for (let step = 0; step < 3; step++) await clickOn(element, later);
    expect(shown(element)).to.deep.equal(today);
    expect([isOff(element, earlier), isOff(element, later)]).to.deep.equal([false, true]);
  });

  it('is not read again with each minute', async () => {
    const element = await mount({ events });
    const { story } = element.frame;
    const { now: real } = Date;
    try {
      Date.now = () => real() + 7 * DAY;
      // Where it comes back to the page, the clock is looked at again.
      const { parentElement } = element;
      element.remove();
      parentElement?.append(element);
      await settled(element);
    } finally {
      Date.now = real;
    }
    expect(shown(element).at(-1)).to.equal('at 5 happened');
    expect(element.frame.story).to.equal(story);
  });
});

describe('what a move of the as-of says', () => {
  it('stands where all can see it, in a line that is spoken, and names what changed', async () => {
    const element = await mount({ story: peaceTalks2025 });
    await clickOn(element, later);
    const status = part(element, '[role="status"]');
    expect(plain(status.textContent)).to.match(/^28 November 2025 at 17:32: new: .*Yermak/u);
    const { width, height } = status.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.greaterThan(10);
    const { visibility, opacity, clipPath } = getComputedStyle(status);
    expect([visibility, opacity, clipPath]).to.deep.equal(['visible', '1', 'none']);
  });

  it('marks the events that changed, and those alone', async () => {
    const element = await mount({ story: peaceTalks2025 });
    const marked = (): (string | undefined)[] =>
      parts(element, 'li.changed .event-button').map(
        (button) => element.frame.snapshot.events[Number(button.dataset['index'])]?.id,
      );
    expect(marked()).to.deep.equal([]);
    const seen: (string | undefined)[][] = [];
    for (let step = OWN; step < LAST; step++) {
      await clickOn(element, later);
      seen.push(marked());
    }
    expect(seen).to.deep.equal([
      ['yermak-resigns'],
      ['kyiv-us-talks'],
      ['kyiv-us-talks'],
      ['us-delegation-moscow'],
    ]);
  });

  it('says that nothing changed where the reader moved and nothing did', async () => {
    const element = await mount({ story: peaceTalks2025 });
    await clickOn(element, earlier);
    expect(textOf(element, '.status')).to.equal('27 November 2025: the same events and dates.');
  });
});

describe('as-of="now"', () => {
  const { now } = Date;
  const { setInterval, clearInterval } = globalThis;
  const ticks = new Map<number, () => void>();

  /** A clock of our own: `Date.now` stands still, and timers run when told to. */
  const clock = (iso: string): ((next: string) => void) => {
    let t = Date.parse(iso);
    Date.now = () => t;
    let id = 1_000_000;
    globalThis.setInterval = ((run: () => void) => {
      ticks.set(++id, run);
      return id;
    }) as unknown as typeof globalThis.setInterval;
    globalThis.clearInterval = ((which: number) =>
      void ticks.delete(which)) as typeof globalThis.clearInterval;
    return (next) => {
      t = Date.parse(next);
      for (const run of ticks.values()) run();
    };
  };

  afterEach(() => {
    Date.now = now;
    globalThis.setInterval = setInterval;
    globalThis.clearInterval = clearInterval;
    ticks.clear();
  });

  it('follows the clock to the minute, and says what became known meanwhile', async () => {
    const goTo = clock('2025-11-28T17:31:50+02:00');
    const element = await mount({ story: peaceTalks2025 }, { attributes: { 'as-of': 'now' } });
    const moves = hear(element, 'talks-as-of-change');
    expect(element.frame.snapshot.asOf).to.equal(Date.parse('2025-11-28T17:31+02:00'));
    expect(element.frame.snapshot.events).to.have.length(5);
    goTo('2025-11-28T17:31:59+02:00');
    await settled(element);
    expect(moves).to.deep.equal([]);
    goTo('2025-11-28T17:32:05+02:00');
    await settled(element);
    expect(moves).to.deep.equal([{ asOf: Date.parse('2025-11-28T17:32+02:00'), byUser: false }]);
    expect(element.frame.snapshot.events).to.have.length(6);
    expect(textOf(element, '.status')).to.match(/new: .*Yermak/u);
  });

  it('leaves what is open and where the reader looks, and stops with the element', async () => {
    const goTo = clock('2025-11-28T17:31:50+02:00');
    const view = { start: '2025-11-27', end: '2025-11-30' };
    const element = await mount({ story: peaceTalks2025, asOf: 'now', selected: 'kyiv-us-talks', view });
    const before = element.view;
    goTo('2025-11-28T17:33+02:00');
    await settled(element);
    expect([element.selected, element.view]).to.deep.equal(['kyiv-us-talks', before]);
    expect(ticks.size).to.equal(1);
    element.remove();
    expect(ticks.size).to.equal(0);
  });

  it('is left by the reader’s own choice of an instant', async () => {
    const goTo = clock('2025-12-04T10:00+02:00');
    const element = await mount({ story: peaceTalks2025, asOf: 'now' });
    await clickOn(element, earlier);
    const chosen = element.frame.snapshot.asOf;
    expect(chosen).to.equal(element.frame.stops.at(-1));
    goTo('2025-12-05T10:00+02:00');
    await settled(element);
    expect(element.frame.snapshot.asOf).to.equal(chosen);
  });

  it('says nothing at a minute in which nothing changed', async () => {
    const goTo = clock('2025-12-04T10:00+02:00');
    const element = await mount({ story: peaceTalks2025, asOf: 'now' });
    goTo('2025-12-04T10:05+02:00');
    await settled(element);
    expect(textOf(element, '.status')).to.equal('');
  });
});
