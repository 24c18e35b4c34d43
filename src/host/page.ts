/** What a page is made of beside the frame. */
import type { Clicks } from './clicks.js';
import type { Data } from './data.js';
import type { Overview } from './overview.js';
import type { Reader } from './reader.js';

/** What the element knows beside the frame. */
export interface Page {
  readonly heading?: string | undefined;
  readonly headingLevel: number;
  readonly controls: string;
  readonly selected?: string | undefined;
  readonly data: Data;
  readonly reader: Reader;
  readonly clicks: Clicks;
  readonly overview: Overview;
}
