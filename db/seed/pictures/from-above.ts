import { type Canvas, ellipse, n, type Point, randomFrom, stroke } from "./canvas";
import { GLAZES, type GlazeName } from "./glazes";
import { drawRoundShadow } from "./scene";

type FromAbove = {
  glaze: GlazeName;
  x?: number;
  y?: number;
  radius: number;
  /** How wide the flat of the bottom is, as a part of the whole. */
  well?: number;
  /** Liquid's colour, where it is filled. */
  filled?: string;
  decor?: string[];
};

/** A round thing seen from straight above: the wall falls away from the light, the far wall catches it. */
export function drawFromAbove(canvas: Canvas, options: FromAbove): void {
  const { x = 400, y = 400, radius, well = 0.5, decor = [] } = options;
  const glaze = GLAZES[options.glaze];
  const bowl = canvas.linear(
    [
      [0, glaze.depth],
      [0.45, glaze.inside],
      [1, glaze.light],
    ],
    [0.12, 0.08, 0.9, 0.95],
  );
  const bottom = canvas.radial(
    [
      [0, glaze.light],
      [0.7, glaze.inside],
      [1, glaze.base],
    ],
    [0.62, 0.66, 0.7],
  );
  drawRoundShadow(canvas, x, y, radius);
  canvas.draw(
    ellipse(x, y, radius, radius, glaze.light),
    ellipse(x, y, radius * 0.965, radius * 0.965, bowl),
    ellipse(x, y, radius * well, radius * well, bottom, `stroke="${glaze.depth}" stroke-opacity=".25"`),
    ...decor,
  );
  if (options.filled) drawLiquid(canvas, x, y, radius * 0.84, options.filled);
  canvas.draw(
    stroke(arc(x, y, radius * 0.982, -160, -75), "#fff", radius * 0.022, 'opacity=".9"'),
    stroke(arc(x, y, radius * 0.8, 20, 70), "#fff", radius * 0.03, 'opacity=".35"'),
  );
}

function drawLiquid(canvas: Canvas, x: number, y: number, radius: number, colour: string): void {
  const depth = canvas.radial(
    [
      [0, "#fff3c8", 0.55],
      [0.6, colour, 0.2],
      [1, "#3a2208", 0.35],
    ],
    [0.6, 0.62, 0.62],
  );
  const glint = [x - radius * 0.34, y - radius * 0.42] as const;
  const turn = `rotate(-38 ${n(glint[0])} ${n(glint[1])})`;
  canvas.draw(
    ellipse(x, y, radius, radius, colour),
    ellipse(x, y, radius, radius, depth),
    ellipse(glint[0], glint[1], radius * 0.28, radius * 0.1, "#fff", `opacity=".4" transform="${turn}"`),
  );
}

/** Part of a circle, in degrees clockwise from the right. */
function arc(x: number, y: number, radius: number, from: number, to: number): string {
  const [start, end] = [onCircle(x, y, radius, from), onCircle(x, y, radius, to)];
  const isLarge = Math.abs(to - from) > 180 ? 1 : 0;
  return `M${n(start[0])} ${n(start[1])}A${n(radius)} ${n(radius)} 0 ${isLarge} 1 ${n(end[0])} ${n(end[1])}`;
}

export function onCircle(x: number, y: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}

/** Small dark or light grains, as iron in the clay leaves them. */
export function speckles(
  seed: number,
  count: number,
  colour: string,
  box: readonly [number, number, number, number],
) {
  const random = randomFrom(seed);
  const [x, y, width, height] = box;
  const dots = Array.from({ length: count }, () => {
    const size = 1 + random() * 2.4;
    return `M${n(x + random() * width)} ${n(y + random() * height)}h${n(size * 0.1)}`;
  });
  return stroke(dots.join(""), colour, 3, 'opacity=".45"');
}
