import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { makeTracker } from '../../demo/tracker.js';
import { peaceTalks2025 } from '../../src/examples/peace-talks-2025.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { toTime, toX } from '../../src/view/view.js';
import { press } from '../support/commands.js';
import type { Modifier } from '../support/commands.js';
import type { Properties } from '../support/element.js';
import { eventButtons, mount, part, parts, settled } from '../support/element.js';

const WIDTH = 760;
const LAYOUTS = ['timeline', 'list'] as const;

/** The element between two fields of the page; all its events happen at once, flights too, if asked to. */
const onPage = async (properties: Properties = {}): Promise<TalksTimeline> => {
  scrollTo(0, 0);
  const element = await mount({ story: peaceTalks2025, ...properties }, { width: WIDTH });
  for (const place of ['beforebegin', 'afterend'] as const) {
    const field = document.createElement('input');
    field.id = place === 'beforebegin' ? 'above' : 'below';
    element.insertAdjacentElement(place, field);
  }
  await settled(element);
  return element;
};

const focused = (element: TalksTimeline): Element | null => element.shadowRoot?.activeElement ?? null;
/** Place of the focused event in the list; -1 where no event has the focus. */
const place = (element: TalksTimeline): number =>
  eventButtons(element).findIndex((button) => button === focused(element));

const atRest = async (element: TalksTimeline): Promise<void> => {
  let view = element.view;
  for (let frames = 0; frames < 6; frames++) {
    await new Promise(requestAnimationFrame);
    if (element.view.start !== view.start || element.view.end !== view.end) frames = 0;
    ({ view } = element);
  }
  await settled(element);
};

const focusOn = async (element: TalksTimeline, index: number): Promise<void> => {
  eventButtons(element)[index]?.focus();
  await atRest(element);
};

const keys = async (element: TalksTimeline, ...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await press(name);
    await settled(element);
  }
};

/** Whether the page still had a key for itself. */
const leftAlone = async (key: string, ...modifiers: readonly Modifier[]): Promise<boolean> => {
  let prevented: boolean | undefined;
  const hear = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === key.toLowerCase()) {
      prevented = event.defaultPrevented;
      // What the browser would do with it is not asked here.
      event.preventDefault();
    }
  };
  window.addEventListener('keydown', hear);
  await press(key, ...modifiers);
  window.removeEventListener('keydown', hear);
  if (prevented === undefined) throw new Error(`${key} was not heard`);
  return !prevented;
};

/** The one stop of the Tab key, and that the browser finds the focused target where it is drawn. */
const found = (element: TalksTimeline): readonly string[] => {
  const button = focused(element);
  const stops = parts(element, '.event-button[tabindex="0"]');
  if (!button?.classList.contains('event-button')) return ['no event has the focus'];
  const { x, y, width, height } = button.getBoundingClientRect();
  const hit = element.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2);
  return [
    ...(stops.length === 1 && stops[0] === button ? [] : [`${stops.length} stops`]),
    ...(hit && button.contains(hit)
      ? []
      : [`${button.id} at ${x}, ${y}, ${width} × ${height} is hidden by ${hit?.className ?? 'nothing'}`]),
  ];
};

for (const layout of LAYOUTS) {
  describe(`keys in the ${layout}`, () => {
    it('Tab stops once in the list and leaves it, both ways', async () => {
      const element = await onPage({ layout, controls: 'none' });
      document.querySelector<HTMLElement>('#above')?.focus();
      await keys(element, 'Tab');
      expect(place(element)).to.equal(0);
      await keys(element, 'ArrowRight', 'Tab');
      // What follows the list on the page: links of the topics, if any, and the field.
      expect(place(element)).to.equal(-1);
      document.querySelector<HTMLElement>('#above')?.focus();
      await keys(element, 'Tab');
      expect(place(element)).to.equal(1);
      await press('Tab', 'Shift');
      expect(document.activeElement?.id).to.equal('above');
    });

    it('Tab goes through open details and out of them, and Shift with Tab back', async () => {
      const element = await onPage({ layout, controls: 'none', selected: 'bishkek-press-conference' });
      document.querySelector<HTMLElement>('#above')?.focus();
      const way: string[] = [];
      for (let step = 0; step < 60 && document.activeElement?.id !== 'below'; step++) {
        await press('Tab');
        way.push(focused(element)?.closest('.details, .event-button, .topics')?.className ?? 'out');
      }
      expect(document.activeElement?.id).to.equal('below');
      expect(way[0]).to.include('event-button');
      expect(way.filter((name) => name.includes('event-button'))).to.have.length(1);
      expect(way.filter((name) => name.includes('details')).length).to.be.greaterThan(2);
      for (let step = 0; step < 60 && document.activeElement?.id !== 'above'; step++)
        await press('Tab', 'Shift');
      expect(document.activeElement?.id).to.equal('above');
    });

    it('arrows, Home and End move in order and stop at the ends', async () => {
      const element = await onPage({ layout });
      await focusOn(element, 0);
      const way: number[] = [];
      const pressed =
        'ArrowLeft ArrowUp ArrowRight ArrowDown ArrowUp ArrowLeft End ArrowRight ArrowDown ArrowLeft Home Home';
      for (const key of pressed.split(' ')) {
        await keys(element, key);
        way.push(place(element));
      }
      expect(way).to.deep.equal([0, 0, 1, 2, 1, 0, 4, 4, 4, 3, 0, 0]);
    });

    it('leaves the page an arrow that moves nothing, and no key that would take it far away', async () => {
      const element = await onPage({ layout });
      const last = eventButtons(element).length - 1;
      for (const [index, names] of [
        [0, ['ArrowLeft', 'ArrowUp', 'Home', 'PageUp']],
        [last, ['ArrowRight', 'ArrowDown', 'End']],
      ] as const) {
        await focusOn(element, index);
        for (const key of names) expect(await leftAlone(key), key).to.equal(key.startsWith('Arrow'));
        expect(place(element)).to.equal(index);
      }
      await focusOn(element, 1);
      expect(await leftAlone('ArrowRight')).to.equal(false);
    });

    it('Page keys move from group to group', async () => {
      const element = await onPage({ layout });
      const groups = element.frame.snapshot.events.map(({ id }) => element.frame.faces.get(id)?.group ?? '');
      const begins = groups.flatMap((group, index) => (group === groups[index - 1] ? [] : [index]));
      expect(begins.length).to.be.greaterThan(1);
      await focusOn(element, 0);
      for (const begin of begins.slice(1)) {
        await keys(element, 'PageDown');
        expect(place(element)).to.equal(begin);
      }
      for (const begin of begins.slice(0, -1).reverse()) {
        await keys(element, 'PageUp');
        expect(place(element)).to.equal(begin);
      }
    });

    it('Enter and Space open and close, Escape closes, and the focus stays', async () => {
      const element = await onPage({ layout });
      await focusOn(element, 1);
      const button = eventButtons(element)[1];
      const states: (string | null | undefined)[] = [];
      for (const key of ['Enter', 'Enter', ' ', ' ', 'Enter', 'Escape']) {
        await keys(element, key);
        states.push(button?.getAttribute('aria-expanded'));
        expect(focused(element) === button).to.equal(true);
      }
      expect(states).to.deep.equal(['true', 'false', 'true', 'false', 'true', 'false']);
    });

    it('Escape is the page’s where nothing is open, ours where something is', async () => {
      const element = await onPage({ layout });
      await focusOn(element, 1);
      expect(await leftAlone('Escape')).to.equal(true);
      element.selected = 'yermak-statement';
      await settled(element);
      expect(await leftAlone('Escape')).to.equal(false);
      expect(element.selected).to.equal(undefined);
    });

    it('a key with Ctrl, Alt or Meta is not ours', async () => {
      const element = await onPage({ layout, selected: 'yermak-statement' });
      await focusOn(element, 1);
      const { view } = element;
      for (const modifier of ['Control', 'Alt', 'Meta'] as const)
        for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', '-', '0'])
          expect(await leftAlone(key, modifier), `${modifier} ${key}`).to.equal(true);
      await settled(element);
      expect([place(element), element.selected, element.view]).to.deep.equal([1, 'yermak-statement', view]);
    });

    it('keys outside the list change nothing and stay the page’s', async () => {
      const element = await onPage({ layout });
      const { view } = element;
      const outside = [
        document.querySelector<HTMLElement>('#above'),
        part(element, '[data-action="next"]'),
        part(element, '[data-action="list"]'),
      ];
      for (const target of outside) {
        target?.focus();
        for (const key of ['ArrowRight', 'End', '+', '-', '0', 'Escape', 'PageDown'])
          expect(await leftAlone(key), key).to.equal(true);
      }
      await settled(element);
      expect([element.selected, element.view, element.layout]).to.deep.equal([undefined, view, layout]);
    });

    it('any keys leave one Tab stop, on the focused event, in sight', async function () {
      this.timeout(60_000);
      const element = await onPage({ story: makeTracker(1, 24), layout, controls: 'none' });
      const moves = ['ArrowLeft', 'ArrowRight', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'] as const;
      const others = ['Enter', 'Escape', '+', '-', '0'] as const;
      const key = fc.oneof(fc.constantFrom(...moves), fc.constantFrom(...others));
      let fault = '';
      const { counterexample } = await fc.check(
        fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 6 }), async (names) => {
          await focusOn(element, 0);
          await keys(element, ...names);
          await atRest(element);
          fault = found(element).join('; ');
          return fault === '';
        }),
        { numRuns: 12, endOnFailure: true },
      );
      expect({ counterexample, fault }).to.deep.equal({ counterexample: null, fault: '' });
    });
  });
}

describe('keys of the view', () => {
  const VIEW = { start: '2025-11-27T00:00+02:00', end: '2025-12-03T00:00+02:00' };

  it('plus and minus zoom around the event', async () => {
    const element = await onPage({ layout: 'timeline', view: VIEW });
    await focusOn(element, 3);
    for (const [key, factor] of [
      ['+', 1.5],
      ['=', 1.5],
      ['-', 1 / 1.5],
    ] as const) {
      const before = element.view;
      const { plane, scene } = element.frame;
      const x = (scene?.marks[3]?.x ?? NaN) + plane.x;
      const t = toTime(before, WIDTH, x);
      await keys(element, key);
      await atRest(element);
      const { start, end } = element.view;
      expect((before.end - before.start) / (end - start)).to.be.closeTo(factor, 1e-6);
      expect(toX(element.view, WIDTH, t)).to.be.closeTo(x, 0.5);
    }
  });

  it('Shift with an arrow pans by a quarter, and keeps the focus', async () => {
    const element = await onPage({ layout: 'timeline', view: VIEW });
    await focusOn(element, 3);
    for (const [key, share] of [
      ['ArrowRight', 0.25],
      ['ArrowLeft', -0.25],
    ] as const) {
      const before = element.view;
      await press(key, 'Shift');
      await settled(element);
      expect(element.view.start - before.start).to.be.closeTo(share * (before.end - before.start), 1);
      expect(place(element)).to.equal(3);
    }
  });

  it('0 shows everything', async () => {
    const element = await onPage({ layout: 'timeline' });
    const { view } = element;
    element.view = { start: '2025-11-27', end: '2025-11-28' };
    await settled(element);
    await focusOn(element, 1);
    await keys(element, '0');
    await atRest(element);
    expect(element.view).to.deep.equal(view);
  });

  it('in the list change nothing and stay the page’s', async () => {
    const element = await onPage({ layout: 'list' });
    const { view } = element;
    await focusOn(element, 1);
    for (const key of ['+', '-', '0']) expect(await leftAlone(key), key).to.equal(true);
    expect(await leftAlone('ArrowRight', 'Shift')).to.equal(true);
    expect(element.view).to.deep.equal(view);
  });

  it('focus on an event outside the view brings it into view, and a press finds it there', async () => {
    const element = await onPage({ layout: 'timeline', view: { start: '2025-11-27', end: '2025-11-27' } });
    await focusOn(element, 0);
    for (const key of ['End', 'Home', 'ArrowRight', 'End', 'ArrowLeft']) {
      await keys(element, key);
      await atRest(element);
      expect(found(element), key).to.deep.equal([]);
    }
  });
});

describe('listeners', () => {
  it('none is put on the document or the window, while mounting, using and removing', async () => {
    const heard: string[] = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given): void {
      if (this === document || this === window || this === document.body || this === document.documentElement)
        heard.push(given[0]);
      Reflect.apply(addEventListener, this, given);
    };
    try {
      const element = await onPage();
      await focusOn(element, 1);
      await keys(element, 'ArrowRight', 'Enter', '+', 'Escape');
      element.remove();
      document.addEventListener('planted', () => undefined);
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    expect(heard).to.deep.equal(['planted']);
  });
});

describe('the focus', () => {
  const moveTo = async (element: TalksTimeline, asOf: string): Promise<void> => {
    element.asOf = asOf;
    await settled(element);
  };

  for (const layout of LAYOUTS) {
    it(`stays with its event in the ${layout} when events come and go around it`, async () => {
      const element = await onPage({ layout, asOf: '2025-11-28T12:00+02:00' });
      await focusOn(element, 4);
      const name = focused(element)?.getAttribute('aria-label');
      for (const asOf of ['2025-11-28', '2025-11-28T12:00+02:00']) {
        await moveTo(element, asOf);
        expect(focused(element)?.getAttribute('aria-label')).to.equal(name);
      }
    });

    it(`goes to the event at the same place in the ${layout} when its own is gone`, async () => {
      const element = await onPage({ layout, asOf: '2025-11-28' });
      const index = element.frame.snapshot.events.findIndex(({ id }) => id === 'yermak-resigns');
      await focusOn(element, index);
      await moveTo(element, '2025-11-28T12:00+02:00');
      expect(place(element)).to.equal(index);
    });

    it(`scrolls the page to an event that keys reach in the ${layout}`, async () => {
      const element = await onPage({ story: makeTracker(1, 24), layout, controls: 'none' });
      await focusOn(element, 0);
      for (const key of ['End', 'Home', 'ArrowDown', 'End']) {
        await keys(element, key);
        await atRest(element);
        expect(found(element).join('; '), key).to.equal('');
      }
    });
  }

  it('is not taken by what the page shows', async () => {
    const element = await onPage();
    const above = document.querySelector<HTMLElement>('#above');
    above?.focus();
    element.show('kyiv-us-talks');
    await atRest(element);
    expect(document.activeElement === above).to.equal(true);
  });
});
