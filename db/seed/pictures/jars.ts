import { createCanvas, ellipse, group, stroke } from "./canvas";
import { blossom, crackle, grass, turnLine } from "./decor";
import { drawFromAbove, speckles } from "./from-above";
import { drawCloth, drawRoom } from "./scene";
import { drawVessel } from "./vessel";

const MOON_JAR = [
  [96, 236],
  [104, 262],
  [190, 300],
  [244, 376],
  [254, 446],
  [232, 526],
  [172, 598],
  [110, 638],
  [106, 662],
] as const;

function moonJar(): string {
  const canvas = createCanvas();
  drawRoom(canvas, "clay");
  drawVessel(canvas, {
    glaze: "porcelain",
    profile: MOON_JAR,
    decor: [turnLine(400, 438, 256, "#b9ab95", 2.5, 0.45), speckles(7, 22, "#a58e6b", [250, 320, 300, 260])],
  });
  return canvas.toString();
}

function moonJarDetail(): string {
  const canvas = createCanvas();
  drawRoom(canvas, "mist", 720);
  drawVessel(canvas, {
    glaze: "porcelain",
    profile: MOON_JAR.map(([radius, y]) => [radius * 1.9, (y - 236) * 1.9 + 250] as const),
    x: 330,
    tilt: 0.22,
    decor: [
      turnLine(330, 640, 490, "#b9ab95", 3, 0.5),
      crackle(11, [60, 330, 600, 460], "#94836a"),
      speckles(9, 40, "#a58e6b", [60, 340, 600, 440]),
    ],
  });
  canvas.draw(branch());
  return canvas.toString();
}

/** A twig of plum that stands in the jar. */
function branch(): string {
  const twig =
    "M330 268C352 200 404 150 492 108M404 168C400 128 414 92 444 58M448 130C496 142 540 138 590 116";
  const flowers = [
    [444, 62],
    [492, 108],
    [586, 118],
    [530, 134],
    [408, 120],
    [372, 204],
  ] as const;
  return group(
    "",
    stroke(twig, "#5b4030", 9),
    ...flowers.map(([x, y]) => blossom(x, y, 30, 5, "#c65a45")),
    ...flowers.map(([x, y]) => ellipse(x, y, 5, 5, "#f7d27a")),
  );
}

function plate(): string {
  const canvas = createCanvas({ zoom: 1.2 });
  drawRoom(canvas, "mist");
  drawVessel(canvas, {
    glaze: "porcelain",
    profile: [
      [286, 588],
      [270, 612],
      [200, 634],
      [150, 640],
      [146, 654],
    ],
    tilt: 0.26,
  });
  drawVessel(canvas, {
    glaze: "porcelain",
    profile: [
      [206, 536],
      [194, 556],
      [140, 572],
      [110, 576],
      [106, 588],
    ],
    tilt: 0.26,
    x: 410,
  });
  canvas.draw(ellipse(410, 540, 150, 34, "#cfc5b4", 'opacity=".35"'));
  return canvas.toString();
}

function plateAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "clay");
  drawFromAbove(canvas, {
    glaze: "porcelain",
    radius: 298,
    well: 0.68,
    decor: [
      ellipse(400, 400, 262, 262, "none", 'stroke="#4a6688" stroke-width="4" opacity=".75"'),
      grass(420, 520, 1.25, "#4a6688"),
    ],
  });
  return canvas.toString();
}

const ONGGI = [
  [128, 268],
  [132, 288],
  [206, 340],
  [234, 430],
  [226, 520],
  [184, 610],
  [146, 660],
] as const;

function onggi(): string {
  const canvas = createCanvas();
  drawRoom(canvas, "dusk");
  drawVessel(canvas, {
    glaze: "onggi",
    profile: ONGGI,
    isClosed: true,
    decor: [
      stroke("M150 430q60 60 120 0t120 0 120 0 120 0", "#d0a074", 7, 'opacity=".6"'),
      turnLine(400, 372, 232, "#2b170b", 4, 0.4),
      turnLine(400, 500, 240, "#2b170b", 4, 0.4),
    ],
  });
  drawVessel(canvas, {
    glaze: "onggi",
    profile: [
      [30, 206],
      [34, 222],
      [96, 236],
      [150, 256],
      [154, 274],
    ],
    isClosed: true,
    shadow: false,
  });
  canvas.draw(ellipse(400, 206, 30, 7, "#b47a50"));
  return canvas.toString();
}

function onggiDetail(): string {
  const canvas = createCanvas();
  drawRoom(canvas, "clay", 640);
  drawVessel(canvas, {
    glaze: "onggi",
    profile: ONGGI.map(([radius, y]) => [radius * 1.85, (y - 268) * 1.85 + 240] as const),
    x: 470,
    tilt: 0.24,
    decor: [
      stroke("M-20 540q110 110 220 0t220 0 220 0 220 0 220 0", "#d0a074", 13, 'opacity=".6"'),
      turnLine(470, 430, 430, "#2b170b", 7, 0.4),
      turnLine(470, 670, 444, "#2b170b", 7, 0.4),
      speckles(21, 50, "#e0b58a", [60, 340, 640, 440]),
    ],
  });
  return canvas.toString();
}

export const JARS = {
  "moon-jar": [moonJar, moonJarDetail],
  "porcelain-plate": [plate, plateAbove],
  "onggi-jar": [onggi, onggiDetail],
} as const;
