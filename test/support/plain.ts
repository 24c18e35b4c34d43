/** Text as a reader sees it: white space runs, also of the kinds that `Intl` varies between engines, count as one. */
export const plain = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s+/gu, ' ').replaceAll(' – ', '–').trim();
