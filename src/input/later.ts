/** Does a step after what the page has to do, again and again until the step says that it was the last. */
export const later = (step: () => boolean): void => {
  // A timer would wait four milliseconds more each time.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (step()) port2.postMessage(0);
    else port1.close();
  };
  port2.postMessage(0);
};
