/** Registers `<talks-timeline>`: another name for the main entry, for those who look for `define.js`. */
export * from './index.js';
