// A view for libraries that keep none themselves: pans by px, zooms around the middle, and hands on what is seen.

export const WIDTH = 1200;
export const HEIGHT = 500;

export const createView = ({ start, end }, show) => {
  let [from, to] = [start, end];
  const set = (a, b) => {
    [from, to] = [a, b];
    return show(from, to);
  };
  return {
    pan(px) {
      const by = (px / WIDTH) * (to - from);
      return set(from + by, to + by);
    },
    zoom(factor) {
      const middle = (from + to) / 2;
      const half = (to - from) / 2 / factor;
      return set(middle - half, middle + half);
    },
  };
};
