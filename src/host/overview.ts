/** The overview in the reader's hands: what it shows, and what dragging, pressing and keys on it do to the view. */
import type { TemplateResult } from 'lit';
import { histogram } from '../index/histogram.js';
import type { LengthIndex } from '../index/length-index.js';
import { BANDS, bandsOf, binsOf, sightOf } from '../layout/overview.js';
import { NAMES, renderOverview, type Hands } from '../render/overview.js';
import { limitsOf, toTime, toX, type View } from '../view/view.js';
import { moveSide, showsLess } from '../view/sides.js';
import { stretchWords } from '../words/dates.js';
import { memo } from './memo.js';
import { axisOf } from './pipeline.js';
import type { Frame } from './frame.js';
import type { Desk, Reader } from './reader.js';

/** Its template; none in list layout, and where everything is in sight. */
export type Overview = (frame: Frame) => TemplateResult | undefined;

/** Between it and the chart, CSS px. */
const GAP = 8;
/** How much longer it makes the chart, CSS px. */
export const OVERVIEW = GAP + BANDS + NAMES;

/** What keys move by, in views; up and right is later, as on every slider. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  PageDown: -1,
  PageUp: 1,
  Home: -Infinity,
  End: Infinity,
};

export const createOverview = (desk: Desk, reader: Reader): Overview => {
  const counting = memo(({ tracks }: LengthIndex, { start, end }: View, bins: number) =>
    tracks.map((track) => histogram(track, start, end, bins)),
  );
  const drawing = memo(bandsOf);
  const naming = memo(
    (fitted: View, width: number, zone: string, locale: string, measure: Frame['measure'], _fonts: number) =>
      axisOf(fitted, width, zone, locale, measure),
  );
  /** Where a drag began, and with which view. */
  let from = 0;
  let before: View | undefined;

  const sliderOf = ({ target }: Event): HTMLElement | null =>
    (target as Element).closest<HTMLElement>('[role=slider]');
  const moved = (slider: HTMLElement | null, ms: number, view: View): View => {
    const { fitted, extent } = desk.frame;
    return moveSide(view, Number(slider?.dataset['side'] ?? 0), ms, fitted, limitsOf(extent));
  };

  const hands: Hands = {
    click(event) {
      if (sliderOf(event)) return;
      const strip = event.currentTarget as HTMLElement;
      const { view, fitted, width } = desk.frame;
      const t = toTime(fitted, width, event.clientX - strip.getBoundingClientRect().left);
      reader.flyTo(moved(null, t - (view.start + view.end) / 2, view), true);
      strip.querySelector<HTMLElement>('[role=slider]')?.focus();
    },
    down(event) {
      const slider = sliderOf(event);
      if (event.button || !event.isPrimary) return;
      slider?.setPointerCapture(event.pointerId);
      from = event.clientX;
      before = undefined;
    },
    move(event) {
      const slider = sliderOf(event);
      // A finger is held by what it touches, whether it is the first one or not.
      if (!event.isPrimary || !slider?.hasPointerCapture(event.pointerId)) return;
      const { view, fitted, width } = desk.frame;
      before ??= view;
      const ms = ((event.clientX - from) / width) * (fitted.end - fitted.start);
      reader.look(moved(slider, ms, before), true);
    },
    keydown(event) {
      const slider = sliderOf(event);
      const step = STEPS[event.key];
      if (!slider || !step || event.ctrlKey || event.altKey || event.metaKey) return;
      const { view } = desk.frame;
      reader.look(moved(slider, step * (view.end - view.start), view), true);
      event.preventDefault();
      void reader.keepInSight(['.overview :focus']);
    },
    // Once the focus is where it goes to.
    focusout: () => setTimeout(() => desk.requestUpdate()),
  };

  return (frame) => {
    const { scene, view, fitted, width, index, language, zone } = frame;
    // What is in the reader's hands stays there, even where they pull it over everything.
    const isHeld = (desk.renderRoot as ShadowRoot).activeElement?.closest('.overview');
    if (!scene || !(isHeld || showsLess(view, fitted))) return undefined;
    const { start, end } = view;
    const words = (from: number, to: number): string => stretchWords(language, view, zone, from, to);
    return renderOverview(
      scene.height + GAP,
      width,
      BANDS,
      drawing(counting(index, fitted, binsOf(width)), width),
      sightOf(view, fitted, width),
      naming(fitted, width, zone, frame.locale, frame.measure, frame.fonts),
      toX(fitted, width, frame.snapshot.asOf),
      [words(start, end - 1), words(start, start), words(end - 1, end - 1)],
      hands,
      language.messages,
    );
  };
};
