/**
 * Revisions: what became known of an event later. Each version has all fields as they then stood: those before, with
 * those that the revision sets, read by the same readers. Their order in the file does not matter, `knownAt` does.
 */
import {
  bad,
  field,
  fields,
  get,
  list,
  moment,
  objectOf,
  oneOf,
  quietly,
  text,
  type Reader,
  type Shape,
} from './fields.js';
import { source } from './parts.js';
import { setFields, type Draft, type Stage } from './read-event.js';
import type { Version } from './story.js';

const REVISION: Shape<Pick<Version, 'kind' | 'note' | 'sources'>> = {
  kind: oneOf(['update', 'correction'], 'bad-field'),
  note: text(1000),
  sources: list(source),
};

interface Change extends Omit<Version, 'fields'> {
  readonly set: object;
  readonly path: string;
}

/** The revision, where it says when it became known and what it sets. */
const changeOf: Reader<Change> = (value, at, path) => {
  if (!at.mayRevise(at.report, path)) return undefined;
  const from = objectOf(value);
  const set = from && objectOf(get(from, 'set', at, `${path}.set`));
  // One fault is one problem: without `knownAt` the revision as a whole is at fault.
  const knownAt = from && quietly(from, 'knownAt', moment, at);
  if (!set || knownAt === undefined) return bad(at, 'bad-revision', path);
  const said = fields(from, REVISION, at, `${path}.`, { kind: 'update', sources: [] });
  return { ...said, knownAt, set, path };
};

const changes = list(changeOf, 2000, 'bad-revision');

/** The versions of an event after the first, ascending in `knownAt`. */
export const readRevisions = (draft: Draft): readonly Version[] => {
  const { at, record, id } = draft;
  const versions: Version[] = [];
  let stage: Stage = draft;
  const inTime = field(record, 'revisions', changes, at)?.toSorted((a, b) => a.knownAt - b.knownAt);
  for (const { set, path, ...version } of inTime ?? []) {
    const next = setFields(stage, set, version.knownAt, id, at, `${path}.set.`);
    if (typeof next === 'string') at.report('bad-revision', next);
    else {
      stage = next;
      versions.push({ ...version, fields: next.fields, aheadSince: next.aheadSince });
    }
  }
  return versions;
};
