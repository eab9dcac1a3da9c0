import { type Canvas, curve, ellipse, group, n, type Point, shape } from "./canvas";
import { GLAZES, type Glaze, type GlazeName } from "./glazes";
import { drawShadow } from "./scene";

export type Vessel = {
  glaze: GlazeName;
  /** Half the outline from rim to foot, as a potter's rib has it: distance from the axis, and height. */
  profile: readonly Point[];
  x?: number;
  /** How much the circle of the rim is flattened by the eye's height. */
  tilt?: number;
  /** What is painted on the wall; clipped to it and shaded with it. */
  decor?: string[];
  /** Liquid's colour, where it is filled. */
  filled?: string;
  /** A lid lies on it: no opening is seen. */
  isClosed?: boolean;
  shadow?: boolean;
};

/** A thrown vessel: its wall, light and shade around it, and the ring of its rim. */
export function drawVessel(canvas: Canvas, vessel: Vessel): void {
  const { profile, x = 400, tilt = 0.2, decor = [], shadow = true } = vessel;
  const glaze: Glaze = GLAZES[vessel.glaze];
  const [foot = [0, 0]] = profile.slice(-1);
  const outline = wall(profile, x, tilt);

  if (shadow) drawShadow(canvas, x, foot[1], widest(profile) * 0.86);
  canvas.draw(
    shape(outline, around(canvas, glaze)),
    group(`clip-path="${canvas.clip(outline)}"`, ...decor, ...light(canvas, profile, x)),
  );
  if (!vessel.isClosed) drawRim(canvas, vessel, glaze, x, tilt);
}

function wall(profile: readonly Point[], x: number, tilt: number): string {
  const right = profile.map(([radius, y]): Point => [x + radius, y]);
  const left = profile.map(([radius, y]): Point => [x - radius, y]).reverse();
  const [start = [0, 0]] = right;
  const [turn = [0, 0]] = left;
  const foot = turn[0] < x ? x - turn[0] : 0;
  return (
    `M${n(start[0])} ${n(start[1])}${curve(right)}` +
    `A${n(foot)} ${n(foot * tilt * 0.8)} 0 0 1 ${n(turn[0])} ${n(turn[1])}${curve(left)}Z`
  );
}

/** Around the wall: lit from the left, dark to the right, and a breath of light back from the table. */
function around(canvas: Canvas, glaze: Glaze): string {
  return canvas.linear(
    [
      [0, glaze.base],
      [0.2, glaze.light],
      [0.48, glaze.base],
      [0.86, glaze.dark],
      [1, glaze.base],
    ],
    [0, 0, 1, 0.12],
  );
}

function light(canvas: Canvas, profile: readonly Point[], x: number): string[] {
  const [top = [0, 0]] = profile;
  const [foot = [0, 0]] = profile.slice(-1);
  const radius = widest(profile);
  const height = foot[1] - top[1];
  const gloss = canvas.radial([
    [0, "#fff", 0.85],
    [0.5, "#fff", 0.22],
    [1, "#fff", 0],
  ]);
  const below = canvas.linear([
    [0, "#2a1608", 0],
    [0.55, "#2a1608", 0],
    [1, "#2a1608", 0.42],
  ]);
  return [
    shape(`M${n(x - radius)} ${n(top[1])}h${n(radius * 2)}v${n(height + radius)}h${n(-radius * 2)}Z`, below),
    ellipse(x - radius * 0.46, top[1] + height * 0.34, radius * 0.22, height * 0.26, gloss),
    ellipse(x - radius * 0.52, top[1] + height * 0.26, radius * 0.06, height * 0.1, "#fff", 'opacity=".55"'),
  ];
}

function drawRim(canvas: Canvas, vessel: Vessel, glaze: Glaze, x: number, tilt: number): void {
  const [[radius, y] = [0, 0]] = vessel.profile;
  const inside = canvas.linear(
    [
      [0, glaze.depth],
      [1, glaze.inside],
    ],
    [0, 0.1, 0.9, 1],
  );
  const lip = Math.max(5, radius * 0.045);
  canvas.draw(
    ellipse(x, y, radius, radius * tilt, glaze.light),
    ellipse(x, y + 1.5, radius - lip, radius * tilt - lip * 0.6, inside),
  );
  if (!vessel.filled) return;
  const surface = canvas.linear(
    [
      [0, vessel.filled],
      [1, "#fff6d8", 0.75],
    ],
    [0, 0, 0.8, 1],
  );
  canvas.draw(
    ellipse(x, y + radius * tilt * 0.28, radius * 0.86, radius * tilt * 0.66, vessel.filled),
    ellipse(x, y + radius * tilt * 0.28, radius * 0.86, radius * tilt * 0.66, surface, 'opacity=".35"'),
  );
}

function widest(profile: readonly Point[]): number {
  return Math.max(...profile.map(([radius]) => radius));
}
