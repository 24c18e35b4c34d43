// One cell: one library with one number of events, on a page of its own. All acts in a row, as a reader would do them.

import { styleOf } from './bundle.mjs';

const difference = (after, before) =>
  Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));

/** Adapters are served beside their bundles' names. */
const load = (desk, name) => desk.timed('load', `/bundles/${name}.js`, styleOf(name));

/**
 * Mounts, pans, zooms, appends. `undefined` where the library cannot be had in this build. Where an act takes too long,
 * what came before it is kept and `dnf` names the act.
 */
export const runCell = async (browser, name, size) => {
  const cell = {};
  let act = 'prepare';
  try {
    await browser.withPage(async (desk) => {
      cell.load = await load(desk, name);
      if (!cell.load.can) return cell;
      Object.assign(cell, await desk.run('prepare', size));
      const before = await desk.heap();
      act = 'mount';
      cell.mount = await desk.timed('mount');
      cell.memory = {
        ...difference(await desk.heap(), before),
        elements: await desk.run('elements'),
      };
      for (act of ['pan', 'zoom', 'append']) {
        const result = await desk.timed(act);
        if (result) cell[act] = result;
      }
      return cell;
    });
  } catch (error) {
    cell.dnf = act;
    cell.why = error.message;
  }
  return cell.load && !cell.load.can ? undefined : cell;
};

const CYCLES = 20;
/** What is kept once and for all (formatters, compiled code, templates) is there after these. */
const WARM_UP = 10;
/** So that no act takes too long. */
const AT_ONCE = 5;

const cycles = async (desk, count) => {
  let last;
  for (let at = 0; at < count; at += AT_ONCE) last = await desk.run('cycles', AT_ONCE);
  return last;
};

/** What mounting and taking away leaves behind, for each time. */
export const runLeak = async (browser, name) => {
  try {
    return await browser.withPage(async (desk) => {
      const { can } = await load(desk, name);
      if (!can) return undefined;
      await desk.run('prepare', 1000);
      await cycles(desk, WARM_UP);
      const [heap, counters] = [await desk.heap(), await desk.counters()];
      const { inBody } = await cycles(desk, CYCLES);
      const left = { ...difference(await desk.heap(), heap), ...difference(await desk.counters(), counters) };
      const each = Object.fromEntries(Object.entries(left).map(([key, value]) => [key, value / CYCLES]));
      return { ...each, inBody };
    });
  } catch (error) {
    return { dnf: 'cycles', why: error.message };
  }
};
