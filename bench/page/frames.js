// Waiting for the browser to paint, and what it did meanwhile.

export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** What was changed before is on the screen after these. */
export const twoFrames = async () => {
  await frame();
  await frame();
};

const longTasks = [];
const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
observer.observe({ type: 'longtask', buffered: true });

/** Tasks of more than 50 ms since then: how many, and the longest, ms. */
export const longTasksSince = async (begun) => {
  // They are told in a task of their own.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await frame();
  longTasks.push(...observer.takeRecords());
  const own = longTasks.filter(({ startTime, duration }) => startTime + duration > begun);
  return { longTasks: own.length, longest: Math.max(0, ...own.map(({ duration }) => duration)) };
};

/**
 * When the first mark was painted, page time in ms. What is drawn on a canvas cannot be asked for marks: there the first
 * content of any kind counts, so axes count, too.
 *
 * @param hasMarks undefined for a canvas
 */
export const firstMarks = async (hasMarks) => {
  for (;;) {
    await frame();
    if (!hasMarks) {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint) return paint.startTime;
    } else if (hasMarks()) {
      await frame();
      return performance.now();
    }
  }
};

/** Runs `step` once a frame; ends early where the time is up. Lengths of the frames, ms. */
export const everyFrame = async (steps, step, most) => {
  const lengths = [];
  let last = await frame();
  const begun = last;
  for (let at = 0; at < steps && last - begun < most; at++) {
    step(at);
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return lengths;
};
