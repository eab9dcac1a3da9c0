import { createCanvas, ellipse, stroke } from "./canvas";
import { brushed, cloud, crane, ring, turnLine } from "./decor";
import { drawFromAbove, speckles } from "./from-above";
import { drawCloth, drawRoom } from "./scene";
import { drawVessel } from "./vessel";

const BOWL = [
  [196, 430],
  [190, 490],
  [166, 560],
  [118, 612],
  [84, 628],
  [80, 652],
] as const;

function celadonBowl(): string {
  const canvas = createCanvas({ zoom: 1.4 });
  drawRoom(canvas, "sand");
  drawVessel(canvas, {
    glaze: "celadon",
    profile: BOWL,
    tilt: 0.24,
    decor: [
      crane(300, 540, 0.9, "#f4f6ee"),
      crane(470, 566, 0.7, "#f4f6ee", true),
      cloud(396, 500, 0.9, "#f4f6ee"),
      cloud(520, 506, 0.8, "#f4f6ee"),
      turnLine(400, 462, 196, "#f4f6ee", 3),
    ],
  });
  return canvas.toString();
}

function celadonBowlAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "sand");
  const rice = canvas.radial(
    [
      [0, "#ffffff"],
      [0.7, "#fbf7ec"],
      [1, "#ddd2bb"],
    ],
    [0.38, 0.34, 0.7],
  );
  drawFromAbove(canvas, {
    glaze: "celadon",
    radius: 280,
    well: 0.5,
    decor: [ring(400, 400, 246, 40, "#f4f6ee", 7)],
  });
  canvas.draw(
    ellipse(400, 400, 196, 196, "#5f8470", 'opacity=".35"'),
    ellipse(398, 396, 190, 188, rice),
    stroke(grains(), "#d9ccb0", 9, 'opacity=".8"'),
    stroke(grains(), "#ffffff", 6, 'transform="translate(-2 -2)"'),
  );
  return canvas.toString();
}

function grains(): string {
  const spiral = Array.from({ length: 96 }, (_, index) => {
    const [angle, radius] = [index * 2.399, 16.5 * Math.sqrt(index) + 4];
    const [x, y] = [398 + radius * Math.cos(angle), 396 + radius * Math.sin(angle)];
    const [dx, dy] = [9 * Math.cos(angle * 3), 9 * Math.sin(angle * 3)];
    return `M${x.toFixed(0)} ${y.toFixed(0)}l${dx.toFixed(0)} ${dy.toFixed(0)}`;
  });
  return spiral.join("");
}

const DEEP_BOWL = [
  [232, 408],
  [222, 470],
  [190, 546],
  [132, 606],
  [96, 626],
  [92, 654],
] as const;

function noodleBowl(): string {
  const canvas = createCanvas({ zoom: 1.25 });
  drawRoom(canvas, "linen");
  drawVessel(canvas, {
    glaze: "buncheong",
    profile: DEEP_BOWL,
    tilt: 0.25,
    decor: [brushed(452, "#fbf6ea", 4), speckles(3, 46, "#5b4735", [180, 430, 440, 200])],
  });
  return canvas.toString();
}

function noodleBowlAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "mist");
  const swirl = [236, 206, 172, 138, 104, 70].map((radius, index) =>
    stroke(
      `M${400 - radius} ${400 + index * 4}a${radius} ${radius} 0 1 1 ${radius * 1.5} ${radius * 0.82}`,
      "#fbf6ea",
      18 - index,
      `opacity="${(0.85 - index * 0.06).toFixed(2)}" transform="rotate(${index * 31} 400 400)"`,
    ),
  );
  drawFromAbove(canvas, {
    glaze: "buncheong",
    radius: 292,
    well: 0.4,
    decor: [...swirl, speckles(5, 60, "#5b4735", [180, 180, 440, 440])],
  });
  return canvas.toString();
}

function blackBowl(): string {
  const canvas = createCanvas({ zoom: 1.4 });
  drawRoom(canvas, "clay");
  drawVessel(canvas, {
    glaze: "black",
    profile: [
      [178, 448],
      [180, 500],
      [166, 574],
      [116, 622],
      [86, 634],
      [84, 654],
    ],
    tilt: 0.25,
    decor: [turnLine(400, 466, 182, "#b98c4f", 6, 0.55), speckles(13, 34, "#c79c63", [240, 470, 320, 150])],
  });
  return canvas.toString();
}

function blackBowlAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "linen");
  drawFromAbove(canvas, { glaze: "black", radius: 276, well: 0.46, filled: "#c98f45" });
  canvas.draw(
    ...[
      [356, 366, 34],
      [452, 430, 28],
      [398, 486, 24],
      [476, 344, 22],
    ].map(([x = 0, y = 0, size = 0]) => ellipse(x, y, size, size * 0.8, "#f6ead0", 'opacity=".92"')),
    stroke("M330 440q20-14 34 4M436 366q14-18 32-6M352 506q18 2 22-16M500 470q10-16-4-28", "#5c7b3f", 9),
  );
  return canvas.toString();
}

export const BOWLS = {
  "celadon-rice-bowl": [celadonBowl, celadonBowlAbove],
  "buncheong-noodle-bowl": [noodleBowl, noodleBowlAbove],
  "black-glaze-soup-bowl": [blackBowl, blackBowlAbove],
} as const;
