import { type Colour, png } from './png.ts';

type Shape = (x: number, y: number) => boolean;

/** A line with round ends. All measures are parts of the picture: 0 to 1, from the upper left. */
function stroke(x1: number, y1: number, x2: number, y2: number, width: number): Shape {
  return (x, y) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= width / 2;
  };
}

const dot =
  (x1: number, y1: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - x1, y - y1) <= radius;

/** A K of three strokes, one of which ends in a dot: people who pull together, and one who speaks. */
const mark: readonly Shape[] = [
  stroke(0.32, 0.24, 0.32, 0.76, 0.11),
  stroke(0.36, 0.53, 0.62, 0.27, 0.11),
  stroke(0.43, 0.47, 0.67, 0.76, 0.11),
  dot(0.69, 0.24, 0.085),
];

const WHITE: Colour = [255, 255, 255, 255];
const CLEAR: Colour = [255, 255, 255, 0];
const TEAL: Colour = [31, 78, 95, 255];

/** How much of a pixel the mark covers, from 0 to 1: sixteen points in it are looked at. */
function cover(size: number, x: number, y: number, scale: number): number {
  let hit = 0;
  for (let part = 0; part < 16; part += 1) {
    const at = (pixel: number, step: number): number => ((pixel + (step + 0.5) / 4) / size - 0.5) / scale + 0.5;
    const [px, py] = [at(x, part % 4), at(y, Math.floor(part / 4))];
    if (mark.some((shape) => shape(px, py))) hit += 1;
  }
  return hit / 16;
}

const mixed = (over: Colour, under: Colour, share: number): Colour => {
  const at = (part: 0 | 1 | 2 | 3): number => Math.round(over[part] * share + under[part] * (1 - share));
  return [at(0), at(1), at(2), at(3)];
};

/** The icon in colour, 192 by 192: Teams rounds its corners itself. */
export function colorIcon(): Buffer {
  return png(192, (x, y) => mixed(WHITE, TEAL, cover(192, x, y, 1)));
}

/** The icon as an outline, 32 by 32: white on nothing, as Teams asks. */
export function outlineIcon(): Buffer {
  return png(32, (x, y) => mixed(WHITE, CLEAR, cover(32, x, y, 1.35)));
}
