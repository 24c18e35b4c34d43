import { expect } from '@esm-bundle/chai';
import {
  axFind,
  axTree,
  click,
  counters,
  drag,
  emulate,
  emulateTimezone,
  isChromium,
  pinch,
  press,
  reset,
  setViewport,
  settle,
  swipe,
  type,
  wheel,
} from './commands.js';

/** A box in the corner of the page that writes down which DOM events reach it. */
const box = (...names: readonly string[]): { readonly element: HTMLElement; readonly heard: Event[] } => {
  const element = document.createElement('div');
  Object.assign(element.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: '300px',
    height: '300px',
  });
  const heard: Event[] = [];
  for (const name of names) {
    element.addEventListener(
      name,
      (event) => {
        heard.push(event);
        if (event.type === 'wheel') event.preventDefault();
      },
      { passive: false },
    );
  }
  document.body.append(element);
  return { element, heard };
};

const matches = (query: string): boolean => matchMedia(query).matches;

describe('commands', () => {
  afterEach(() => document.body.replaceChildren());

  it('a real drag presses, moves and lets go at the points asked for', async () => {
    const { heard } = box('pointerdown', 'pointermove', 'pointerup');
    await drag([
      { x: 20, y: 30 },
      { x: 120, y: 60 },
    ]);
    await settle();
    const down = heard.find(({ type: name }) => name === 'pointerdown') as PointerEvent;
    const up = heard.at(-1) as PointerEvent;
    expect([down.clientX, down.clientY, down.isTrusted]).to.deep.equal([20, 30, true]);
    expect([up.type, up.clientX, up.clientY]).to.deep.equal(['pointerup', 120, 60]);
    expect(heard.filter((event) => event.type === 'pointermove' && (event as PointerEvent).buttons === 1)).to
      .not.be.empty;
  });

  it('a real wheel arrives with its distance and the modifier that was held', async () => {
    const { heard } = box('wheel');
    await wheel({ x: 50, y: 50, deltaY: 40 });
    await wheel({ x: 50, y: 50, deltaY: -40, modifiers: ['Control'] });
    await settle();
    const turns = heard as WheelEvent[];
    expect(turns.map(({ deltaY, ctrlKey }) => [Math.sign(deltaY), ctrlKey])).to.deep.equal([
      [1, false],
      [-1, true],
    ]);
  });

  it('clicks and keys reach what is there and what has the focus', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    const { x, y, width, height } = field.getBoundingClientRect();
    await click({ x: x + width / 2, y: y + height / 2 });
    expect(document.activeElement).to.equal(field);
    await type('ab');
    await press('ArrowLeft');
    await type('c');
    expect(field.value).to.equal('acb');
    const heard: KeyboardEvent[] = [];
    field.addEventListener('keydown', (event) => heard.push(event));
    await press('ArrowRight', 'Shift');
    expect(heard.map(({ key, shiftKey }) => [key, shiftKey])).to.deep.equal([
      ['Shift', true],
      ['ArrowRight', true],
    ]);
  });

  it('the viewport takes the size asked for, and its own again', async () => {
    const before = [innerWidth, innerHeight];
    await setViewport({ width: 390, height: 700 });
    await settle();
    expect([innerWidth, innerHeight]).to.deep.equal([390, 700]);
    await reset();
    await settle();
    expect([innerWidth, innerHeight]).to.deep.equal(before);
  });

  if (isChromium) {
    describe('in Chromium', () => {
      afterEach(() => reset());

      it('media features are emulated together and end together', async () => {
        const before = matches('(prefers-color-scheme: dark)');
        await emulate({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
        expect(matches('(forced-colors: active)')).to.be.true;
        expect(matches('(prefers-color-scheme: dark)')).to.be.true;
        expect(matches('(prefers-reduced-motion: reduce)')).to.be.true;
        await emulate({ media: 'print' });
        expect(matches('print')).to.be.true;
        expect(matches('(forced-colors: active)')).to.be.false;
        await reset();
        expect(matches('print')).to.be.false;
        expect(matches('(prefers-color-scheme: dark)')).to.equal(before);
      });

      it('the time zone is the one asked for', async () => {
        await emulateTimezone('Asia/Bishkek');
        expect(new Intl.DateTimeFormat('en').resolvedOptions().timeZone).to.equal('Asia/Bishkek');
      });

      it('the accessibility tree has roles, names and levels, also inside a shadow root', async () => {
        const host = document.body.appendChild(document.createElement('section'));
        const inner = document.createElement('h3');
        inner.textContent = 'A heading in the shade';
        host.attachShadow({ mode: 'open' }).append(inner);
        const [heading] = axFind(await axTree(), ({ role }) => role === 'heading');
        expect(heading?.name).to.equal('A heading in the shade');
        expect(heading?.properties['level']).to.equal(3);
      });

      it('counters see a listener that stays and one that is gone', async () => {
        const listener = (): void => undefined;
        const before = await counters();
        window.addEventListener('talks-test', listener);
        const during = await counters();
        window.removeEventListener('talks-test', listener);
        const after = await counters();
        expect(during.jsEventListeners - before.jsEventListeners).to.equal(1);
        expect(after.jsEventListeners).to.equal(before.jsEventListeners);
      });

      it('counters see nodes that leak', async () => {
        const kept: Node[] = [];
        const before = await counters();
        for (let n = 0; n < 100; n++) kept.push(document.createElement('i'));
        expect((await counters()).nodes - before.nodes).to.be.at.least(100);
        expect(kept).to.have.length(100);
      });

      it('a pinch is two fingers that part', async () => {
        await setViewport({ width: 800, height: 600, touch: true });
        const { element, heard } = box('pointerdown', 'pointermove', 'pointerup');
        element.style.touchAction = 'none';
        await pinch({ x: 150, y: 150 }, 40, 160);
        await settle();
        const touches = heard as PointerEvent[];
        expect(new Set(touches.map(({ pointerId }) => pointerId)).size).to.equal(2);
        expect(touches.every(({ pointerType }) => pointerType === 'touch')).to.be.true;
        const lifted = touches
          .filter((event) => event.type === 'pointerup')
          .map(({ clientX }) => Math.round(clientX));
        expect(lifted.sort((a, b) => a - b)).to.deep.equal([70, 230]);
      });

      it('a vertical swipe scrolls the page', async () => {
        await setViewport({ width: 400, height: 400, touch: true });
        const tall = document.body.appendChild(document.createElement('div'));
        tall.style.height = '3000px';
        scrollTo(0, 0);
        await swipe({ x: 200, y: 350 }, { x: 200, y: 100 });
        await settle();
        expect(scrollY).to.be.greaterThan(50);
      });
    });
  } else {
    it('what only Chromium has is refused in words', async () => {
      const refusal = await counters().then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(String(refusal)).to.include('Firefox has no command counters');
    });
  }
});
