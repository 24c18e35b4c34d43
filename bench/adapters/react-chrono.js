// react-chrono: cards along a line, without a time axis. Panning is scrolling, zooming there is none.

import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';

const CARD = '.vertical-item-row, [class*="vertical-item"], [data-testid="vertical-item-row"]';

export const hasMarks = (stage) => Boolean(stage.querySelector(CARD));

const day = (t) => new Date(t).toISOString().slice(0, 10);

export const prepare = (events) =>
  events.map(({ id, title, start, end }) => ({
    id,
    title: end === undefined ? day(start) : `${day(start)} – ${day(end)}`,
    cardTitle: title,
  }));

export const mount = (stage, input) => {
  const place = document.createElement('div');
  Object.assign(place.style, { width: '1200px', height: '500px' });
  stage.append(place);
  const root = createRoot(place);
  let count = input.length;
  const show = (items) =>
    flushSync(() => root.render(createElement(Chrono, { items, mode: 'vertical', disableToolbar: true })));
  show(input);
  let scroller;
  /** The first that can be scrolled and is no hidden text. */
  const findScroller = () =>
    [place, ...place.querySelectorAll('*')].find((element) => {
      if (element.clientHeight < 100) return false;
      element.scrollTop = 1;
      return element.scrollTop > 0;
    }) ?? place;
  return {
    // It renders empty first, its cards from an effect.
    isBusy: () => place.querySelectorAll(CARD).length < count,
    pan(px) {
      scroller ??= findScroller();
      scroller.scrollTop += px;
    },
    append(longer) {
      count = longer.length;
      show(longer);
    },
    destroy() {
      root.unmount();
      place.remove();
    },
  };
};
