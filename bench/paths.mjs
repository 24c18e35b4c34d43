// Where things are.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const bundles = join(root, '.cache', 'bench');

/** Of profiles, which are not minified: a run that goes on meanwhile keeps its own. */
export const profiled = join(root, '.cache', 'bench-profile');
