import { expect } from '@esm-bundle/chai';
import { makeTracker } from '../../demo/tracker.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import { click, press } from '../support/commands.js';
import { hear, mount, part, parts, plain, settled, textOf } from '../support/element.js';

const story = makeTracker(1, 40);

const onPage = async (): Promise<TalksTimeline> => {
  scrollTo(0, 0);
  return mount({ story, layout: 'timeline' }, { width: 760 });
};

const atRest = async (element: TalksTimeline): Promise<void> => {
  let view = element.view;
  for (let frames = 0; frames < 6; frames++) {
    await new Promise(requestAnimationFrame);
    if (element.view.start !== view.start || element.view.end !== view.end) frames = 0;
    ({ view } = element);
  }
  await settled(element);
};

const clickAt = async (element: TalksTimeline, target: Element | undefined): Promise<void> => {
  if (!target) throw new Error('nothing to click');
  target.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = target.getBoundingClientRect();
  // A link over two lines has a middle of its own.
  const [first] = target.getClientRects();
  await click(
    first && first.height < height
      ? { x: first.x + 4, y: first.y + first.height / 2 }
      : { x: x + width / 2, y: y + height / 2 },
  );
  await atRest(element);
};

const buttons = (element: TalksTimeline): readonly HTMLElement[] => parts(element, 'button.more');
const links = (element: TalksTimeline): readonly HTMLElement[] => parts(element, '.more-list li a');
const focused = (element: TalksTimeline): Element | null | undefined => element.shadowRoot?.activeElement;

describe('"+n more"', () => {
  it('is a button a track that names count and track', async () => {
    const element = await onPage();
    const { scene } = element.frame;
    const full = scene?.tracks.filter(({ more }) => more.length) ?? [];
    expect(full.length).to.be.greaterThan(1);
    expect(
      buttons(element).map((button) => [plain(button.textContent), button.getAttribute('aria-label')]),
    ).to.deep.equal(
      full.map(({ track, more }) => [
        `+${more.length} more`,
        `+${more.length} more in ${element.frame.story.tracks[track]?.label ?? ''}`,
      ]),
    );
  });

  it('opens a list of links to exactly those events of its track that have no label, and closes it', async () => {
    const element = await onPage();
    for (const [at, button] of buttons(element).entries()) {
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      await clickAt(element, button);
      const box = element.frame.scene?.tracks.filter(({ more }) => more.length)[at];
      const titles = box?.more.map((id) => element.frame.faces.get(id)?.title ?? '') ?? [];
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(parts(element, '.more-list')).to.have.length(1);
      expect(textOf(element, '.more-list p')).to.equal(button.getAttribute('aria-label'));
      expect(links(element)).to.have.length(titles.length);
      links(element).forEach((link, index) => expect(plain(link.textContent)).to.include(titles[index]));
    }
    await clickAt(element, buttons(element).at(-1));
    expect(parts(element, '.more-list')).to.have.length(0);
  });

  it('has links that open and focus their event, and bring it into sight', async () => {
    const element = await onPage();
    await clickAt(element, buttons(element)[0]);
    const id = element.frame.scene?.tracks.find(({ more }) => more.length)?.more[2];
    const heard = hear(element, 'talks-select');
    const { hash } = location;
    await clickAt(element, links(element)[2]);
    expect(element.selected).to.equal(id);
    expect(heard.map((detail) => [detail.id, detail.byUser])).to.deep.equal([[id, true]]);
    const button = part(element, '.open > .event-button');
    expect(focused(element) === button).to.equal(true);
    const { x, y } = button.getBoundingClientRect();
    expect(button.contains(element.shadowRoot?.elementFromPoint(x + 12, y + 12) ?? null)).to.equal(true);
    expect(location.hash).to.equal(hash);
  });

  it('is worked by keys alone, and Close gives the focus back to its button', async () => {
    const element = await onPage();
    const button = buttons(element)[1];
    button?.focus();
    await press('Enter');
    await settled(element);
    expect(links(element).length).to.be.greaterThan(0);
    expect(focused(element) === button).to.equal(true);
    part(element, '.more-list .close').focus();
    await press('Enter');
    await settled(element);
    expect(parts(element, '.more-list')).to.have.length(0);
    expect(focused(element) === buttons(element)[1]).to.equal(true);
  });

  it('counts anew when the reader looks closer, and is gone where every label has room', async () => {
    const element = await onPage();
    const count = (): number =>
      buttons(element).reduce((sum, { textContent }) => sum + Number(/\d+/u.exec(textContent)?.[0]), 0);
    const before = count();
    await clickAt(element, buttons(element)[0]);
    element.zoomBy(3);
    await settled(element);
    expect(count()).to.be.lessThan(before);
    const [event] = element.frame.snapshot.events;
    const t = event?.fields.when.earliestStart ?? NaN;
    element.view = { start: t - 3_600_000, end: t + 3_600_000 };
    await settled(element);
    expect(count()).to.equal(0);
    expect(parts(element, '.more-list')).to.have.length(0);
  });
});
