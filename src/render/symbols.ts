/** Symbols by kind: one path each, centred at the origin, about 13 px across; a kind without one is a small circle. */
import { symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from 'd3';

const PLAIN = symbol(symbolCircle, 70)() ?? '';

const PATHS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['press-conference', symbolCircle, 130],
      ['statement', symbolSquare, 120],
      ['announcement', symbolTriangle, 90],
      ['meeting', symbolDiamond2, 95],
    ] as const
  ).map(([kind, type, area]) => [kind, symbol(type, area)() ?? '']),
);

export const symbolPath = (kind: string | undefined): string => PATHS.get(kind ?? '') ?? PLAIN;

/** The kind as far as symbols tell kinds apart. */
export const symbolKind = (kind: string | undefined): string =>
  PATHS.has(kind ?? '') ? (kind ?? '') : 'event';
