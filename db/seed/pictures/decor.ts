import { group, line, n, type Point, randomFrom, shape, stroke } from "./canvas";
import { onCircle } from "./from-above";

/** A crane in flight, inlaid in white slip with dark legs and neck. */
export function crane(x: number, y: number, scale: number, colour: string, isMirrored = false): string {
  return group(
    `transform="translate(${n(x)} ${n(y)}) scale(${n(isMirrored ? -scale : scale)} ${n(scale)})" opacity=".92"`,
    shape(
      "M0 0C10-6 26-8 38-4 52-26 70-34 92-34 80-26 74-14 60-2 72 4 88 18 92 32 74 30 54 20 42 8 28 12 10 8 0 0Z",
      colour,
    ),
    stroke("M2 0C-14 2-22-10-38-8", "#3d4a43", 3),
    stroke("M86-1 120 6M84 2 116 14", "#3d4a43", 2),
    stroke("M-38-8-48-5", "#3d4a43", 2),
  );
}

export function cloud(x: number, y: number, scale: number, colour: string): string {
  return stroke(
    "M0 0c6-14 24-14 28-2 8-10 24-4 22 8 12-4 22 6 14 14-14 6-30 2-38-4-10 6-26 2-26-16Z",
    colour,
    3,
    `opacity=".75" transform="translate(${n(x)} ${n(y)}) scale(${n(scale)})"`,
  );
}

/** A spray of grass in iron or cobalt, drawn with a loaded brush from one root. */
export function grass(x: number, y: number, scale: number, colour: string): string {
  const blades = [
    "M0 0C-4-50-30-92-66-112",
    "M0 0C2-64-10-120-22-152",
    "M0 0C8-60 30-108 58-134",
    "M0 0C14-40 44-66 82-74",
  ];
  const leaves =
    "M-34-92c-18-2-34-14-40-30 18 2 34 12 40 30ZM26-100c4-20 18-36 38-44-2 22-16 38-38 44ZM-14-126c-8-14-8-32 0-48 8 16 8 34 0 48Z";
  return group(
    `transform="translate(${n(x)} ${n(y)}) scale(${n(scale)})" opacity=".85"`,
    ...blades.map((blade, index) => stroke(blade, colour, 5 - index * 0.6)),
    shape(leaves, colour),
  );
}

/** Slip brushed around the wall in one turn, dry at its end. */
export function brushed(y: number, colour: string, seed: number, width = 420): string {
  const random = randomFrom(seed);
  const hairs = Array.from({ length: 11 }, (_, index) => {
    const height = y + index * 9 + random() * 4;
    const [from, to] = [400 - width + random() * 60, 400 + width - random() * 220];
    const middle: Point = [400, height + 26];
    return stroke(
      line([[from, height], middle, [to, height - 6]]),
      colour,
      3 + random() * 6,
      `opacity="${n(0.35 + random() * 0.5)}"`,
    );
  });
  return hairs.join("");
}

/** The net of fine cracks in an old glaze. */
export function crackle(
  seed: number,
  box: readonly [number, number, number, number],
  colour: string,
): string {
  const random = randomFrom(seed);
  const [x, y, width, height] = box;
  const cracks = Array.from({ length: 26 }, () => {
    const [cx, cy] = [x + random() * width, y + random() * height];
    const [dx, dy] = [(random() - 0.5) * 110, (random() - 0.5) * 110];
    return `M${n(cx)} ${n(cy)}q${n(dx * 0.3 + 12)} ${n(dy * 0.6)} ${n(dx)} ${n(dy)}`;
  });
  return stroke(cracks.join(""), colour, 1.2, 'opacity=".3"');
}

/** Petals around a middle, as inlaid in the well of a bowl. */
export function blossom(x: number, y: number, radius: number, petals: number, colour: string): string {
  const marks = Array.from({ length: petals }, (_, index) => {
    const turn = (360 / petals) * index;
    return `<path d="M0 ${n(-radius * 0.28)}C${n(radius * 0.34)} ${n(-radius * 0.6)} ${n(radius * 0.2)} ${n(-radius)} 0 ${n(-radius)}C${n(-radius * 0.2)} ${n(-radius)} ${n(-radius * 0.34)} ${n(-radius * 0.6)} 0 ${n(-radius * 0.28)}Z" transform="rotate(${n(turn)})"/>`;
  });
  return group(
    `transform="translate(${n(x)} ${n(y)})" fill="${colour}" opacity=".8"`,
    ...marks,
    `<circle r="${n(radius * 0.17)}"/>`,
  );
}

/** Dots in a ring, as stamped into the wet clay. */
export function ring(x: number, y: number, radius: number, count: number, colour: string, size = 6): string {
  const dots = Array.from({ length: count }, (_, index) => {
    const [px, py] = onCircle(x, y, radius, (360 / count) * index);
    return `M${n(px)} ${n(py)}h.1`;
  });
  return stroke(dots.join(""), colour, size, 'opacity=".75"');
}

/** A turn of the wheel: a line around the wall that follows the eye's height. */
export function turnLine(
  x: number,
  y: number,
  radius: number,
  colour: string,
  width = 3,
  opacity = 0.6,
): string {
  return stroke(
    `M${n(x - radius)} ${n(y)}Q${n(x)} ${n(y + radius * 0.36)} ${n(x + radius)} ${n(y)}`,
    colour,
    width,
    `opacity="${opacity}"`,
  );
}
