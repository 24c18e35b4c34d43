/**
 * EDTF back to text, in one spelling for each value: qualifiers on the right where they hold of all parts up to there,
 * on the left otherwise; offsets with their minutes, none as `Z`; no spaces.
 */
import type { Edtf, EdtfDate, EdtfRange } from './parse-edtf.js';

function dateText({ year, month, day, time, offset, significantDigits, qualifiers }: EdtfDate): string {
  const doubts = [qualifiers.year, qualifiers.month, qualifiers.day];
  const parts = [year, month, day].filter((part) => part !== undefined);
  const first = doubts[0];
  // Where the same qualifier is on the year and on so many parts after it, it stands once, on the right.
  const other = parts.findIndex((_, i) => doubts[i] !== first);
  const group = !first ? -1 : other < 0 ? parts.length - 1 : other - 1;
  const date = parts
    .map((part, i) => {
      const digits = i === 0 && significantDigits ? `${part}S${significantDigits}` : part;
      return i > group ? `${doubts[i] ?? ''}${digits}` : i === group ? `${digits}${first ?? ''}` : digits;
    })
    .join('-');
  return time ? `${date}T${time}${offset === 'UTC' ? 'Z' : (offset ?? '')}` : date;
}

const memberText = (member: EdtfDate | EdtfRange): string =>
  member.type === 'date'
    ? dateText(member)
    : `${member.start ? dateText(member.start) : ''}..${member.end ? dateText(member.end) : ''}`;

const SIDES = { open: '..', unknown: '' } as const;
const sideText = (side: EdtfDate | 'open' | 'unknown'): string =>
  typeof side === 'string' ? SIDES[side] : dateText(side);

/** The canonical text of a value; `parseEdtf` reads the same value from it. */
export function printEdtf(value: Edtf): string {
  if (value.type === 'date') return dateText(value);
  if (value.type === 'interval') return `${sideText(value.start)}/${sideText(value.end)}`;
  const members = value.members.map(memberText).join(',');
  return value.every ? `{${members}}` : `[${members}]`;
}
