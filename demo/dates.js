/** Type a date: its words and bounds by `when.js`, its mark by the element. */
import './theme.js';
import { parseEdtf, parseWhen, whenWords } from '../dist/when.js';

const byId = (id) => document.getElementById(id);

/** What was said, and how to write it. */
const EXAMPLES = [
  ['27 November', '2025-11-27'],
  ['27 November, ten in the morning in Bishkek', '2025-11-27T10:00[Asia/Bishkek]'],
  ['in the first half of next week', '[2025-12-01..2025-12-03]', '2025-11-27'],
  ['25 or 27 November', '[2025-11-25,2025-11-27]'],
  ['on 25 and on 27 November', '{2025-11-25,2025-11-27}'],
  ['by 1 December', '[..2025-12-01]'],
  ['not before 20 December', '[2025-12-20..]'],
  ['from 25 to 27 November', '2025-11-25/2025-11-27'],
  ['from 25 November, going on', '2025-11-25/..'],
  ['from 25 November, end not known', '2025-11-25/'],
  ['some day in November', '2025-11-XX'],
  ['about 25 November', '2025-11-25~'],
  ['probably 25 November', '2025-11-25?'],
  ['in spring, not confirmed', '2026-21?'],
  ['first quarter of 2027', '2027-33'],
  ['about 1450', '1450~'],
  ['in the 1560s', '156X'],
  ['44 BC, 15 March', '-0043-03-15'],
  ['13.8 billion years ago', 'Y-138E8~'],
];

const instant = (t) =>
  Math.abs(t) === Infinity
    ? 'no bound'
    : Math.abs(t) <= 8.64e15
      ? new Date(t).toISOString().replace(/\.000Z$/, 'Z')
      : `${t} ms`;

const show = (pairs) =>
  byId('bounds').replaceChildren(
    ...pairs.flatMap(([term, text]) => [
      Object.assign(document.createElement('dt'), { textContent: term }),
      Object.assign(document.createElement('dd'), { textContent: text }),
    ]),
  );

const update = () => {
  const text = byId('when').value.trim();
  const timeZone = byId('zone').value.trim() || 'UTC';
  const phrase = byId('phrase').value.trim() || undefined;
  const saidAt = byId('said').value || undefined;
  const result = parseWhen(text, { timeZone });
  const mark = byId('mark');
  mark.hidden = !result.ok;
  if (!result.ok) {
    byId('words').textContent = text ? `${result.problem.code}: ${result.problem.message}.` : 'Type a date.';
    return show([]);
  }
  const { value } = result;
  const edtf = parseEdtf(text);
  byId('words').textContent = whenWords(value, { locale: 'en-GB', phrase, saidAt });
  mark.events = [{ id: 'date', title: text, when: text, timeZone, phrase }];
  mark.timeZone = value.zone.startsWith('+') || value.zone.startsWith('-') ? 'UTC' : value.zone;
  show([
    ['starts at the earliest', instant(value.earliestStart)],
    ['starts at the latest', instant(value.latestStart)],
    ['ends at the earliest', instant(value.earliestEnd)],
    ['ends at the latest', instant(value.latestEnd)],
    ['shape', value.shape],
    ['precision', value.precision],
    ['zone', value.zone],
    ['EDTF', edtf.ok ? `level ${edtf.value.level}` : 'no; read as ISO 8601, RFC 9557 or iCalendar'],
  ]);
};

const take = (when, phrase = '', said = '') => {
  byId('when').value = when;
  byId('phrase').value = phrase;
  byId('said').value = said;
  update();
};

byId('examples').append(
  ...EXAMPLES.map(([phrase, when, said]) => {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      title: when,
      textContent: phrase,
    });
    button.addEventListener('click', () => take(when, said && phrase, said));
    const item = document.createElement('li');
    item.append(button);
    return item;
  }),
);
byId('form').addEventListener('input', update);
byId('form').addEventListener('submit', (event) => event.preventDefault());
byId('zone').value = 'Europe/Kyiv';
void customElements
  .whenDefined('talks-timeline')
  .then(() => take('[2025-12-01..2025-12-03]', 'in the first half of next week', '2025-11-27'));
