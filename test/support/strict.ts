/**
 * A page under the strict headers of the demo (no inline scripts or styles, Trusted Types) in a frame of the test, with
 * the built bundle loaded. Needs `npm run build`. The page writes down every violation from its first script on.
 */

/** The window of a strict page. */
export type StrictWindow = Window &
  typeof globalThis & {
    /** Directive, address and sample of each violation, in order. */
    readonly violations: readonly string[];
  };

/** Opens the page in a frame of this size, CSS px, and waits until the tag is registered. */
export const openStrict = async (
  { width = 1000, height = 800 }: { readonly width?: number; readonly height?: number } = {},
  path = '/strict/',
): Promise<{ readonly frame: HTMLIFrameElement; readonly page: StrictWindow }> => {
  const frame = document.createElement('iframe');
  frame.width = `${width}`;
  frame.height = `${height}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = path;
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as StrictWindow;
  await page.customElements.whenDefined('talks-timeline');
  return { frame, page };
};
