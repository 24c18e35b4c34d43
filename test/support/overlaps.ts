/**
 * An independent checker of drawings: what crosses what, among boxes and lines, pair by pair.
 *
 * It knows nothing of how a scene is made; it takes plain boxes and polylines, from a scene or from the page, and
 * names every pair that meets. Touching is not meeting, within the slack.
 */
export interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Where an element stands on the page. */
export const boxOf = (element: Element, name: string): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { name, x, y, width, height };
};

/** Whether two boxes share an area. */
export function boxesMeet(a: Box, b: Box, slack = 0.01): boolean {
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** Whether a segment runs through the inside of a box: the part of it within each pair of sides is found in turn. */
export function segmentMeets(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
  box: Box,
  slack = 0.01,
): boolean {
  let from = 0;
  let to = 1;
  const sides = [
    [ax, bx - ax, box.x + slack, box.x + box.width - slack],
    [ay, by - ay, box.y + slack, box.y + box.height - slack],
  ] as const;
  for (const [start, step, low, high] of sides) {
    if (step === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const ends = [(low - start) / step, (high - start) / step].sort((p, q) => p - q);
    from = Math.max(from, ends[0] ?? 0);
    to = Math.min(to, ends[1] ?? 1);
  }
  return from < to;
}

/** "a × b" for every pair of boxes of the list that meet. */
export function overlaps(boxes: readonly Box[], slack?: number): string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (boxesMeet(a, b, slack) ? [`${a.name} × ${b.name}`] : [])),
  );
}

/** "a × b" for every box of the one list that meets a box of the other. */
export function overlapsBetween(some: readonly Box[], others: readonly Box[], slack?: number): string[] {
  return some.flatMap((a) =>
    others.flatMap((b) => (boxesMeet(a, b, slack) ? [`${a.name} × ${b.name}`] : [])),
  );
}

/** "line × box" for every line that runs through a box. */
export function crossings(lines: readonly Line[], boxes: readonly Box[], slack?: number): string[] {
  return lines.flatMap(({ name, points }) =>
    boxes.flatMap((box) =>
      points.some((point, index) => {
        const next = points[index + 1];
        return next && segmentMeets(point, next, box, slack);
      })
        ? [`${name} × ${box.name}`]
        : [],
    ),
  );
}

/** Points along SVG path data of one move and cubic Béziers: `M x,y C …`. */
export function samplePath(path: string, each = 24): [number, number][] {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const at = (index: number): [number, number] => [numbers[index * 2] ?? NaN, numbers[index * 2 + 1] ?? NaN];
  const points = [at(0)];
  for (let i = 0; i + 3 < numbers.length / 2; i += 3) {
    const [p, q, r, s] = [at(i), at(i + 1), at(i + 2), at(i + 3)];
    for (let k = 1; k <= each; k++) {
      const t = k / each;
      const mix = (axis: 0 | 1): number =>
        p[axis] * (1 - t) ** 3 +
        3 * q[axis] * (1 - t) ** 2 * t +
        3 * r[axis] * (1 - t) * t ** 2 +
        s[axis] * t ** 3;
      points.push([mix(0), mix(1)]);
    }
  }
  return points;
}
