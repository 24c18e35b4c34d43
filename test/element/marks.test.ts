/** Every kind of date: its words are in the name of its button, and its figure is told from the others without colour. */
import { expect } from '@esm-bundle/chai';
import { marks } from '../../demo/scenarios.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { clickOn, eventButtons, mount, part, parts, plain, textOf } from '../support/element.js';

/** Of each event, what its name has to say of its date or state. */
const WORDS: Readonly<Record<string, string>> = {
  exact: '5 March 2032 at 10:00, UTC time',
  day: '9 March 2032, hour not given',
  'one-of': 'some time within 3–5 March 2032',
  either: '8 March 2032 or 11 March 2032',
  each: '14 March 2032 and 17 March 2032',
  masked: 'some time within 10–19 March 2032',
  month: 'March 2032',
  by: '6 March 2032 or earlier',
  'not-before': '20 March 2032 or later',
  lasts: '3–6 March 2032',
  unsure: '8–14 March 2032',
  'goes-on': 'from 16 March 2032, no end set',
  'no-end-known': 'from 10 March 2032, end not known',
  about: 'about 5 March 2032',
  doubtful: '9 March 2032, hour not given, date not confirmed',
  'about-window': 'about 14–17 March 2032',
  moved: 'rescheduled',
  off: 'cancelled',
  'put-off': 'postponed',
  online: 'moved online, highly likely',
};
/** Their dates are of one kind, so they are drawn alike. */
const ALIKE = ['masked', 'month', 'unsure', 'online'];

const mounted = (): Promise<TalksTimeline> => mount({ story: marks, layout: 'timeline' }, { width: 1180 });
const idsOf = (element: TalksTimeline): readonly string[] =>
  eventButtons(element).map(({ dataset }) => element.frame.list[Number(dataset['index'])]?.id ?? '');

/** A figure as one sees it in grey: its pieces in order, hollow or solid, dashed or not, and how its lines run. */
const figureOf = (mark: Element): string =>
  [...mark.querySelectorAll('path, rect')]
    .map((piece) => {
      const { fill, strokeDasharray } = getComputedStyle(piece);
      const d = (piece.getAttribute('d') ?? '').replace(/-?\d+(\.\d+)?(e-?\d+)?/g, '');
      return [piece.getAttribute('class'), d, fill === 'none', strokeDasharray].join();
    })
    .join(' ');

describe('every kind of date', () => {
  it('is in the name of its button', async () => {
    const element = await mounted();
    const names = new Map(
      idsOf(element).map((id, at) => [id, plain(eventButtons(element)[at]?.getAttribute('aria-label'))]),
    );
    expect([...names.keys()].toSorted()).to.deep.equal(Object.keys(WORDS).toSorted());
    for (const [id, words] of Object.entries(WORDS)) expect(names.get(id), id).to.include(words);
  });

  it('has a figure of its own that needs no colour', async () => {
    const element = await mounted();
    const ids = element.frame.scene?.marks.filter(({ inView, past }) => inView || past.length) ?? [];
    const figures = parts<SVGGElement>(element, '.figures .mark');
    expect(figures).to.have.length(Object.keys(WORDS).length);
    const seen = new Map<string, string>();
    ids.forEach(({ id }, at) => {
      const figure = figures[at];
      if (!figure || ALIKE.includes(id)) return;
      const looks = figureOf(figure);
      expect(seen.get(looks), `${id} looks like`).to.equal(undefined);
      seen.set(looks, id);
    });
    expect(seen.size).to.equal(Object.keys(WORDS).length - ALIKE.length);
  });

  it('is in the key, and nothing else is', async () => {
    const element = await mounted();
    const key = (): readonly string[] =>
      parts(element, '.legend li').map(({ textContent }) => plain(textContent));
    expect(key()).to.include.members([
      'day known, hour not given',
      'some time within',
      'one of these',
      'each of these',
      'lasts from–to',
      'no bound that way',
      'start or end not known',
      'about: soft ends',
      'date not confirmed: dashed',
      'was to be at another time',
      'postponed: struck',
      'cancelled: crossed out',
      'ahead: outlined',
    ]);
    element.filter = { tracks: ['known'] };
    await element.updateComplete;
    expect(key()).to.deep.equal(['meeting', 'statement', 'day known, hour not given']);
  });

  it('is kept where it was before it moved, as often as it moved, with a line to where it is', async () => {
    const element = await mounted();
    const gone = parts<SVGGElement>(element, '.figures .gone');
    expect(gone).to.have.length(2);
    const mark = element.frame.scene?.marks.find(({ id }) => id === 'moved');
    // From the first to the second place, from there to where it is; drawn around that.
    const stops = [...(mark?.past.map(({ x0 }) => x0) ?? []), mark?.x].map(
      (x) => (x ?? NaN) - (mark?.x ?? NaN),
    );
    gone.forEach((group, at) => {
      expect(group.querySelectorAll('.strike')).to.have.length(1);
      const ends = /^M(\S+) 0Q.* (\S+) 0$/u.exec(group.querySelector('.move')?.getAttribute('d') ?? '');
      expect(ends?.slice(1).map(Number)).to.deep.equal(stops.slice(at, at + 2));
    });
    element.asOf = '2032-02-25';
    await element.updateComplete;
    expect(parts(element, '.figures .gone')).to.have.length(0);
  });

  it('has no ticks where it goes on beyond the view', async () => {
    const element = await mounted();
    element.view = { start: '2032-03-12T06:00Z', end: '2032-03-30T06:00Z' };
    await element.updateComplete;
    const { plane, width } = element.frame;
    const ticks = parts(element, '.figures .ends').map(
      (tick) => Number(/^M(\S+) /u.exec(tick.getAttribute('d') ?? '')?.[1]) + plane.x,
    );
    expect(ticks.filter((x) => Math.abs(x) < 1 || Math.abs(x - width) < 1)).to.deep.equal([]);
    expect(ticks.filter((x) => x > 1 && x < width - 1)).to.have.length(3);
  });

  it('that is still to be announced has a place at the end of its track, which opens the event', async () => {
    const element = await mounted();
    expect(textOf(element, '.undated')).to.equal('date to be announced: Put off without a new date');
    await clickOn(element, '.undated a');
    expect(element.selected).to.equal('put-off');
    const { right } = part(element, '.undated').getBoundingClientRect();
    expect(part(element, '.chart').getBoundingClientRect().right - right).to.be.within(0, 12);
  });

  it('that is still to be announced is counted where there are many', async () => {
    const events = [1, 2, 3, 4, 5].map((day) => ({
      id: `talks-${day}`,
      title: `Talks ${day}`,
      when: `2032-03-0${day}`,
      status: 'postponed' as const,
    }));
    const element = await mount({ story: { timeZone: 'UTC', events }, layout: 'timeline' });
    expect(textOf(element, '.undated')).to.equal(
      'date to be announced: Talks 1, Talks 2, Talks 3 and 2 more',
    );
    element.events = events.slice(0, 3);
    await element.updateComplete;
    expect(textOf(element, '.undated')).to.equal('date to be announced: Talks 1, Talks 2, Talks 3');
  });
});
