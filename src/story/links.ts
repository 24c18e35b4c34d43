/** Links: only whole http, https and mailto addresses, taken apart by `URL` and nothing else. */
const SCHEMES = /^(https?|mailto):$/;
/** `URL` would drop these silently and so turn one text into another. */
const CONTROL = /[\u0000-\u001f\u007f]/; // oxlint-disable-line no-control-regex

/** The address in the form that `URL` gives it; `undefined` where it is no link that may be followed. */
export const safeLink = (text: unknown): string | undefined => {
  if (typeof text !== 'string' || text.length > 2048 || CONTROL.test(text)) return undefined;
  try {
    const { protocol, href } = new URL(text);
    return SCHEMES.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};
