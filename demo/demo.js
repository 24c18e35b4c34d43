/** The demo page: hands the scenarios to their tags, lists problems, copies snippets. */
import './theme.js';
import { deepTime, earthquakes, faulty, marks, tracker } from './scenarios.js';

const byId = (id) => document.getElementById(id);

/** An element with text; text stays text. */
const make = (name, text, props = {}) =>
  Object.assign(document.createElement(name), { textContent: text, ...props });

const showProblems = (problems) =>
  byId('problems').replaceChildren(
    ...problems.map(({ code, message, id, index }) => {
      const item = document.createElement('li');
      const where = id ?? (index === undefined ? 'story' : `record ${index + 1}`);
      item.append(make('code', code), make('span', ` ${where}: `, { className: 'quiet' }), message);
      return item;
    }),
  );

const loadEarthquakes = async () => {
  try {
    const response = await fetch('data/usgs-earthquakes-300.json');
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    byId('quakes').story = earthquakes(await response.json());
  } catch (error) {
    byId('quakes').append(make('p', `The earthquakes could not be loaded: ${error.message}`));
  }
};

/** Copies; where the page may not, selects the text for the reader to copy. */
const copy = async (code, name) => {
  const status = byId('copied');
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = `Copied: ${name}.`;
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = `Selected: ${name}. Copy it with your keyboard.`;
  }
};

const addCopyButtons = () => {
  for (const snippet of document.querySelectorAll('.snippet')) {
    const pre = snippet.querySelector('pre');
    const name = byId(pre.getAttribute('aria-labelledby')).textContent;
    const button = make('button', 'Copy', { type: 'button', ariaLabel: `Copy: ${name}` });
    button.addEventListener('click', () => void copy(pre.firstElementChild, name));
    snippet.prepend(button);
  }
};

/** A box that scrolls can be reached by keys; one that does not is no stop for them. */
const watchLong = (box) =>
  new ResizeObserver(() => {
    if (getComputedStyle(box).overflowY === 'auto') box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  }).observe(box);

const faults = byId('faults');
faults.addEventListener('talks-problems', ({ detail }) => showProblems(detail.problems));
void customElements.whenDefined('talks-timeline').then(() => {
  byId('tracker').story = tracker;
  byId('marks').story = marks;
  byId('deep-time').story = deepTime;
  faults.story = faulty;
  void loadEarthquakes();
});

addCopyButtons();
document.querySelectorAll('.long').forEach(watchLong);
