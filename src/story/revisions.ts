/**
 * Revisions: what became known of an event later. Each version has all fields as they then stood: those before, with
 * those that the revision sets, read by the same readers. Their order in the file does not matter, `knownAt` does.
 */
import {
  bad,
  field,
  fields,
  get,
  isArray,
  isBlank,
  items,
  list,
  moment,
  objectOf,
  oneOf,
  text,
  type Reading,
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
function changeOf(value: unknown, at: Reading, path: string): Change | undefined {
  const from = objectOf(value);
  const set = from && objectOf(get(from, 'set', at, `${path}.set`));
  // One fault is one problem: without `knownAt` the revision as a whole is at fault.
  const quiet = { ...at, report: () => undefined };
  const knownAt = from && field(from, 'knownAt', moment, quiet);
  if (!from || !set || knownAt === undefined) return bad(at, 'bad-revision', path);
  const { kind = 'update', note, sources = [] } = fields(from, REVISION, at, `${path}.`);
  return { knownAt, kind, note, sources, set, path };
}

/** The versions of an event after the first, ascending in `knownAt`. */
export function readRevisions(draft: Draft): readonly Version[] {
  const { at, record, id } = draft;
  const value = get(record, 'revisions', at);
  if (isBlank(value)) return [];
  if (!isArray(value)) return bad(at, 'bad-revision', 'revisions', value) ?? [];
  const changes: Change[] = [];
  for (const [item, path] of items(value, at, 'revisions', 2000)) {
    if (!at.mayRevise(at.report, path)) break;
    const change = changeOf(item, at, path);
    if (change) changes.push(change);
  }
  changes.sort((a, b) => a.knownAt - b.knownAt);
  const versions: Version[] = [];
  let stage: Stage = draft;
  for (const { set, path, ...version } of changes) {
    const next = setFields(stage, set, version.knownAt, id, at, `${path}.set.`);
    if (typeof next === 'string') {
      at.report('bad-revision', next);
      continue;
    }
    stage = next;
    versions.push({ ...version, fields: next.fields, aheadSince: next.aheadSince });
  }
  return versions;
}
