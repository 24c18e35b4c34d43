/** The element's style sheets, in order. */
import { controls } from './styles/controls.js';
import { list } from './styles/list.js';
import { marks } from './styles/marks.js';
import { page } from './styles/page.js';
import { timeline } from './styles/timeline.js';
import { tokens } from './styles/tokens.js';

export const styles = [tokens, page, controls, marks, timeline, list];
