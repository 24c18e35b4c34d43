// What the adapters of talks-timeline share. The bundle is the one that a page loads.

import '/dist/cdn/talks-timeline.min.js';

const hasBusy = (element) => Boolean(element.shadowRoot?.querySelector('[aria-busy="true"]'));

/** Events in sight or counted: each item of the list is one, a cluster as many as it says. */
const counted = (element) => {
  const items = [...element.shadowRoot.querySelectorAll('ol.events > li')];
  return items.reduce((sum, item) => {
    const count = item.dataset.count ?? item.querySelector('[data-count]')?.dataset.count;
    return sum + Number(count ?? 1);
  }, 0);
};

export const hasMarks = (stage) =>
  Boolean(stage.querySelector('talks-timeline')?.shadowRoot?.querySelector('.event-button'));

export const canColumns = () => 'columns' in document.createElement('talks-timeline');

/** @param property what takes the input: `events` or `columns` */
export const mountWith = (property) => (stage, input) => {
  const element = document.createElement('talks-timeline');
  const ready = new Promise((resolve) => {
    element.addEventListener('talks-ready', resolve, { once: true });
  });
  element[property] = input;
  stage.append(element);
  return {
    ready,
    isBusy: () => hasBusy(element),
    shown: () => counted(element),
    pan: (px) => element.panBy(px),
    zoom: (factor) => element.zoomBy(factor),
    append(longer) {
      element[property] = longer;
      return element.updateComplete;
    },
    destroy: () => element.remove(),
  };
};
