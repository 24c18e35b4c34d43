/** Symbols by kind: one path each, centred at the origin, about 13 px across; a kind without one is a small circle. */
import { symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle, type SymbolType } from 'd3';

type Context = Parameters<SymbolType['draw']>[0];

/** What D3 draws, on the few strokes that these symbols need; D3's own path has them all, for 1 kB gzip. */
const pathOf = (type: SymbolType, area: number): string => {
  let path = '';
  const add =
    (command: string) =>
    (...at: readonly number[]): void => {
      path += command + at.map((value) => Number(value.toFixed(3))).join();
    };
  const context: Partial<Context> = {
    moveTo: add('M'),
    lineTo: add('L'),
    closePath: add('Z'),
    rect(x, y, width, height) {
      add('M')(x, y);
      add('h')(width);
      add('v')(height);
      add('h')(-width);
      add('Z')();
    },
    // Full circles only, from their rightmost point.
    arc(_x, _y, r) {
      for (const x of [-r, r]) add('A')(r, r, 0, 1, 1, x, 0);
    },
  };
  type.draw(context as Context, area);
  return path;
};

const PLAIN = pathOf(symbolCircle, 70);

const PATHS: ReadonlyMap<string, string> = new Map([
  ['press-conference', pathOf(symbolCircle, 130)],
  ['statement', pathOf(symbolSquare, 120)],
  ['announcement', pathOf(symbolTriangle, 90)],
  ['meeting', pathOf(symbolDiamond2, 95)],
]);

export const symbolPath = (kind = ''): string => PATHS.get(kind) ?? PLAIN;
