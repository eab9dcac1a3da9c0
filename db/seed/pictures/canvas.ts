/** The little of SVG that the pictures need. No filters: gradients alone paint fast on a slow phone. */

export type Stop = readonly [offset: number, colour: string, opacity?: number];
export type Point = readonly [x: number, y: number];

export type Canvas = ReturnType<typeof createCanvas>;

/** `zoom` brings a thing on the table nearer: everything grows from the middle of the table's edge. */
export function createCanvas({ zoom = 1 } = {}) {
  const defs: string[] = [];
  const shapes: string[] = [];
  const define = (markup: (id: string) => string) => {
    const id = `d${defs.length.toString(36)}`;
    defs.push(markup(id));
    return `url(#${id})`;
  };

  return {
    /** Along a line in the shape's own box; by default from top to bottom. */
    linear(stops: readonly Stop[], [x1, y1, x2, y2] = [0, 0, 0, 1]) {
      return define(
        (id) =>
          `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`,
      );
    },
    /** From a point in the shape's own box outwards. */
    radial(stops: readonly Stop[], [cx, cy, r] = [0.5, 0.5, 0.5]) {
      return define(
        (id) =>
          `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`,
      );
    },
    clip(path: string) {
      return define((id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`);
    },
    draw(...markup: string[]) {
      shapes.push(...markup);
    },
    toString() {
      const scene =
        zoom === 1
          ? shapes.join("")
          : group(`transform="translate(400 620) scale(${zoom}) translate(-400 -580)"`, ...shapes);
      return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">' +
        `<defs>${defs.join("")}</defs>${scene}</svg>\n`
      );
    },
  };
}

function stopList(stops: readonly Stop[]): string {
  return stops
    .map(([offset, colour, opacity]) => {
      const veil = opacity === undefined ? "" : ` stop-opacity="${opacity}"`;
      return `<stop offset="${offset}" stop-color="${colour}"${veil}/>`;
    })
    .join("");
}

export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export function ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, more = ""): string {
  return `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
}

export function shape(d: string, fill: string, more = ""): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function stroke(d: string, colour: string, width: number, more = ""): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" ${more}/>`;
}

export function group(attributes: string, ...markup: string[]): string {
  return `<g ${attributes}>${markup.join("")}</g>`;
}

/** A smooth curve through the points (Catmull-Rom), without its first move. */
export function curve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(points.length - 1, Math.max(0, index))] ?? [0, 0];
  return points
    .slice(1)
    .map((end, index) => {
      const [before, start, after] = [at(index - 1), at(index), at(index + 2)];
      const first = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6];
      const second = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6];
      return `C${[...first, ...second, ...end].map(n).join(" ")}`;
    })
    .join("");
}

export function line(points: readonly Point[]): string {
  const [first = [0, 0]] = points;
  return `M${n(first[0])} ${n(first[1])}${curve(points)}`;
}

/** Random numbers that are the same at every run (mulberry32): a picture redrawn is the same picture. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
