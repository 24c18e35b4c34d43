/** The same element with a thousand events and with a million: hands them over, and says what came of it. */
import './theme.js';
import { readings, recordsOf, stations, withLast, withOneMore } from './readings.js';

const byId = (id) => document.getElementById(id);
const element = byId('many');
const form = byId('form');
const NUMBER = new Intl.NumberFormat('en-GB');

const say = (text) => {
  byId('said').textContent = text;
};

/** What was made last, as columns and, where they are asked for, as records. */
let columns;
let records;

/** Hands it over, and waits until all of it is on the page. */
const show = async () => {
  const ready = new Promise((resolve) => {
    element.addEventListener('talks-ready', resolve, { once: true });
  });
  const before = performance.now();
  element.story = stations;
  element.columns = records ? undefined : columns;
  element.events = records;
  const { detail } = await ready;
  const time = Math.round(performance.now() - before);
  const parts = element.shadowRoot.querySelectorAll('*').length;
  say(
    `${NUMBER.format(detail.events)} events, ${NUMBER.format(parts)} elements in the shadow tree, ` +
      `${NUMBER.format(time)} ms until “talks-ready”.`,
  );
};

/** One after the other: the last choice is what is shown in the end. */
let work = Promise.resolve();
const then = (step) => {
  form.ariaBusy = 'true';
  const own = (work = work.then(step).finally(() => {
    if (work === own) form.ariaBusy = null;
  }));
};

const choose = async () => {
  const { count, as } = Object.fromEntries(new FormData(form));
  say(`Making ${NUMBER.format(count)} events …`);
  // What is said is painted before the page is busy.
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  columns = readings(Number(count));
  records = as === 'events' ? recordsOf(columns) : undefined;
  await show();
};

const addOne = async () => {
  columns = withOneMore(columns);
  records &&= withLast(records, columns);
  await show();
  element.show(columns.id(columns.start.length - 1));
};

form.addEventListener('change', () => then(choose));
form.addEventListener('submit', (event) => event.preventDefault());
byId('add').addEventListener('click', () => then(addOne));
void customElements.whenDefined('talks-timeline').then(() => then(choose));
