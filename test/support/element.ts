/**
 * Puts a `<talks-timeline>` on the page at a width, waits until it has come to rest, and takes it away after each
 * test. What a test wants of its shadow root it asks for here, and gets it or an error that says what is missing.
 */
import '../../src/index.js';
import type { TalksEventMap } from '../../src/events.js';
import type { TalksTimeline } from '../../src/talks-timeline.js';
import type { ViewInput } from '../../src/host/view-input.js';
import { settle } from './commands.js';
import { plain } from './plain.js';

export { plain };

type Settable =
  | 'events'
  | 'columns'
  | 'story'
  | 'src'
  | 'heading'
  | 'asOf'
  | 'timeZone'
  | 'locale'
  | 'layout'
  | 'order'
  | 'controls'
  | 'deepLink'
  | 'filter'
  | 'selected'
  | 'markBudget'
  | 'headingLevel';

export type Properties = Partial<Pick<TalksTimeline, Settable>> & { readonly view?: ViewInput };

export interface Place {
  /** CSS px. Default 1000. */
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Children of the tag, as HTML. */
  readonly content?: string;
  /** Where it stands. Default a container of its own in the page. */
  readonly parent?: Element;
}

const containers = new Set<Element>();

/** A container of a width, gone after the test. */
export const container = (width = 1000): HTMLElement => {
  const element = document.createElement('div');
  element.style.width = `${width}px`;
  document.body.append(element);
  containers.add(element);
  return element;
};

/** Nothing is left to render, fonts are there, sizes were seen. */
export const settled = async (element: TalksTimeline): Promise<void> => {
  await document.fonts.ready;
  for (let round = 0; round < 2; round++) {
    await settle();
    while (!(await element.updateComplete));
  }
};

/** The element, connected and not yet rendered. */
export const place = (properties: Properties = {}, where: Place = {}): TalksTimeline => {
  const element = document.createElement('talks-timeline');
  element.locale = 'en-GB';
  element.innerHTML = where.content ?? '';
  for (const [name, value] of Object.entries(where.attributes ?? {})) element.setAttribute(name, value);
  Object.assign(element, properties);
  (where.parent ?? container(where.width)).append(element);
  return element;
};

/** The element, at rest. */
export const mount = async (properties: Properties = {}, where: Place = {}): Promise<TalksTimeline> => {
  const element = place(properties, where);
  await settled(element);
  return element;
};

/** What fits a selector in the shadow root; an error where nothing does. */
export const part = <Found extends Element = HTMLElement>(
  element: TalksTimeline,
  selector: string,
): Found => {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing in the shadow root is ${selector}`);
  return found;
};

export const parts = <Found extends Element = HTMLElement>(
  element: TalksTimeline,
  selector: string,
): readonly Found[] => [...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])];

export const textOf = (element: TalksTimeline, selector: string): string =>
  plain(part(element, selector).textContent);

/** The buttons of the events, in the list's order. */
export const eventButtons = (element: TalksTimeline): readonly HTMLButtonElement[] =>
  parts<HTMLButtonElement>(element, 'ol .event-button');

/** The button of an event, by its title. */
export const buttonOf = (element: TalksTimeline, title: string): HTMLButtonElement => {
  const found = eventButtons(element).find((button) => button.getAttribute('aria-label')?.includes(title));
  if (!found) throw new Error(`no event is named ${title}`);
  return found;
};

/** Clicks a part by script and waits. */
export const clickOn = async (element: TalksTimeline, selector: string): Promise<void> => {
  part(element, selector).click();
  await settled(element);
};

type Heard<Name extends keyof TalksEventMap> = TalksEventMap[Name]['detail'];

/** Details of the DOM events of a name, as they come. */
export const hear = <Name extends keyof TalksEventMap>(target: EventTarget, name: Name): Heard<Name>[] => {
  const details: Heard<Name>[] = [];
  target.addEventListener(name, (event) => details.push((event as TalksEventMap[Name]).detail));
  return details;
};

/** Waits for a DOM event of a name. */
export const once = <Name extends keyof TalksEventMap>(
  target: EventTarget,
  name: Name,
): Promise<TalksEventMap[Name]> =>
  new Promise((resolve) =>
    target.addEventListener(name, (event) => resolve(event as TalksEventMap[Name]), { once: true }),
  );

afterEach(() => {
  for (const element of containers) element.remove();
  containers.clear();
});
