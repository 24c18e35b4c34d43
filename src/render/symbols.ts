/** Symbols by kind: one path each, centred at the origin, about 13 px across; a kind without one is a small circle. */
import { symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle, type SymbolType } from 'd3';

type Context = Parameters<SymbolType['draw']>[0];

/** What D3 draws, on the few strokes that these symbols need; D3's own path has them all, for 1 kB gzip. */
const pathOf = (type: SymbolType, area: number): string => {
  let path = '';
  const context: Partial<Context> = {
    moveTo: (x, y) => (path += `M${x} ${y}`),
    lineTo: (x, y) => (path += `L${x} ${y}`),
    closePath: () => (path += 'Z'),
    rect: (x, y, width, height) => (path += `M${x} ${y}h${width}v${height}h${-width}Z`),
    // Full circles only, from their rightmost point.
    arc: (_x, _y, r) => (path += `A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0`),
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
