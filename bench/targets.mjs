// What talks-timeline is to reach, by number of events: ms of main-thread CPU, unless said otherwise.

/** `pan` and `zoom` are for a frame. `first`: until the first marks, wall. `longest`: no task longer, wall. */
export const targets = [
  { size: 5, mount: 20, pan: 3, zoom: 3, append: 5, elements: 250 },
  { size: 100, mount: 35, pan: 5, zoom: 5, append: 8, elements: 1500 },
  { size: 1000, mount: 50, pan: 6, zoom: 6, append: 8, elements: 2500 },
  { size: 10_000, mount: 65, pan: 6, zoom: 6, append: 8, elements: 2500 },
  { size: 100_000, mount: 150, pan: 6, zoom: 7, append: 12, elements: 2500 },
  {
    size: 1_000_000,
    mount: 600,
    first: 100,
    longest: 50,
    pan: 8,
    zoom: 8,
    append: 40,
    elements: 2500,
    /** Beyond the caller's records, bytes. */
    bytesAnEvent: 96,
  },
];

/** How many times more a frame at the largest size may take than at 1,000. */
export const flat = { from: 1000, to: 1_000_000, times: 1.5 };

/** Of one mount and unmount. */
export const leak = { nodes: 0, listeners: 0, kB: 5 };

/** gzip -9, Lit and D3 inside. */
export const bytes = 44_000;
