/** What a reader asks of the view with hand or keys, before it is granted. x and px are CSS px in the chart. */
export type Intent =
  | { readonly type: 'grab' }
  | { readonly type: 'pan'; readonly px: number }
  | { readonly type: 'zoom'; readonly factor: number; readonly x: number | undefined }
  | { readonly type: 'release' };
