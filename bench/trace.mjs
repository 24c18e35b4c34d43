// What the browser itself does during an act: its own kinds of work on the main thread, by the CPU time of each.

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Work that is only a frame around other work. */
const FRAMES = { RunTask: 'other', 'ThreadControllerImpl::RunTask': 'other' };

const ends = ({ ts, dur = 0 }) => ts + dur;

/** Events of one thread, each less what happened inside of it: ms by name. */
const selfTimes = (events) => {
  const sums = new Map();
  const open = [];
  const close = ({ name, tdur = 0, inside }) => {
    const key = FRAMES[name] ?? name;
    sums.set(key, (sums.get(key) ?? 0) + Math.max(0, tdur - inside) / 1000);
  };
  for (const event of events) {
    while (open.length && ends(open.at(-1)) <= event.ts) close(open.pop());
    const outer = open.at(-1);
    if (outer) outer.inside += event.tdur ?? 0;
    open.push({ ...event, inside: 0 });
  }
  while (open.length) close(open.pop());
  return sums;
};

const sumOf = (sums) => [...sums.values()].reduce((sum, value) => sum + value, 0);

/** Of the threads that run pages, the one that worked most. */
export const mainThreadTimes = ({ traceEvents }) => {
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  return mains
    .map(({ pid, tid }) =>
      selfTimes(
        traceEvents
          .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
          .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0)),
      ),
    )
    .reduce((most, times) => (sumOf(times) > sumOf(most) ? times : most), new Map());
};

/** ms of CPU by kind of work, while `work` runs. */
export const trace = async (page, work) => {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const bytes = await page.tracing.stop();
  return mainThreadTimes(JSON.parse(new TextDecoder().decode(bytes)));
};
