import { type Canvas, createCanvas, ellipse, group, type Point, shape, stroke } from "./canvas";
import { brushed, cloud, crane, grass, turnLine } from "./decor";
import { drawFromAbove, speckles } from "./from-above";
import { GLAZES } from "./glazes";
import { drawCloth, drawRoom, drawShadow } from "./scene";
import { drawVessel } from "./vessel";

const POT = [
  [96, 430],
  [150, 446],
  [182, 500],
  [180, 560],
  [146, 622],
  [96, 644],
  [92, 660],
] as const;

const LID = [
  [18, 356],
  [22, 380],
  [14, 396],
  [60, 406],
  [94, 424],
  [98, 436],
] as const;

function drawTeapot(
  canvas: Canvas,
  move: (points: readonly Point[]) => Point[],
  x: number,
  transform: string,
) {
  const { light, base, dark } = GLAZES.celadon;
  const spout = canvas.linear(
    [
      [0, light],
      [0.5, base],
      [1, dark],
    ],
    [0, 0, 0.6, 1],
  );
  const [, [widest] = [0]] = [0, move(POT)[2] ?? [0]];
  const [, floor] = move(POT).at(-1) ?? [0, 0];
  drawShadow(canvas, x, floor, widest);
  canvas.draw(
    group(
      transform,
      stroke("M556 470C640 440 686 500 664 560 650 600 610 616 566 606", dark, 30),
      stroke("M556 468C638 440 680 500 658 556 646 592 610 610 566 600", base, 22),
      stroke("M566 460C622 448 656 482 654 530", light, 7, 'opacity=".8"'),
      shape(
        "M246 590C190 576 176 500 150 452 142 438 128 432 132 426 144 420 172 426 184 440 210 474 226 516 256 520Z",
        spout,
      ),
      ellipse(154, 432, 25, 9, dark, 'transform="rotate(14 154 432)"'),
      ellipse(155, 433, 18, 5, "#35503f", 'transform="rotate(14 155 433)"'),
    ),
  );
  drawVessel(canvas, {
    glaze: "celadon",
    profile: move(POT),
    x,
    isClosed: true,
    shadow: false,
    decor: [
      group(
        transform,
        crane(330, 548, 0.95, "#f4f6ee"),
        cloud(430, 510, 0.9, "#f4f6ee"),
        cloud(300, 484, 0.7, "#f4f6ee"),
        crane(486, 574, 0.65, "#f4f6ee", true),
        turnLine(400, 462, 172, "#f4f6ee", 3),
      ),
    ],
  });
  drawVessel(canvas, { glaze: "celadon", profile: move(LID), x, isClosed: true, shadow: false, tilt: 0.16 });
  canvas.draw(group(transform, ellipse(400, 356, 18, 6, light)));
}

function teapot(): string {
  const canvas = createCanvas({ zoom: 1.2 });
  drawRoom(canvas, "mist");
  drawTeapot(canvas, (points) => [...points], 400, "");
  return canvas.toString();
}

function teapotDetail(): string {
  const canvas = createCanvas();
  drawRoom(canvas, "sand", 690);
  const [scale, dx, dy] = [1.55, -150, -300];
  const move = (points: readonly Point[]) => points.map(([r, y]): Point => [r * scale, y * scale + dy]);
  drawTeapot(canvas, move, 400 * scale + dx, `transform="translate(${dx} ${dy}) scale(${scale})"`);
  return canvas.toString();
}

const CUP = [
  [92, 500],
  [90, 540],
  [74, 592],
  [48, 616],
  [46, 628],
] as const;

const shifted = (dy: number, scale = 1) =>
  CUP.map(([r, y]): Point => [r * scale, (y - 628) * scale + 628 + dy]);

function cups(): string {
  const canvas = createCanvas({ zoom: 1.3 });
  drawRoom(canvas, "linen");
  drawVessel(canvas, {
    glaze: "celadon",
    profile: shifted(-16, 1.4),
    x: 268,
    tilt: 0.26,
    filled: "#c6b45c",
    decor: [turnLine(268, 500, 130, "#f4f6ee", 3)],
  });
  drawVessel(canvas, {
    glaze: "porcelain",
    profile: shifted(48, 1.4),
    x: 520,
    tilt: 0.26,
    filled: "#c6b45c",
  });
  return canvas.toString();
}

function cupsAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "dusk");
  drawFromAbove(canvas, { glaze: "celadon", x: 262, y: 282, radius: 176, filled: "#bfae55" });
  drawFromAbove(canvas, { glaze: "porcelain", x: 556, y: 512, radius: 176, filled: "#cdb85f" });
  return canvas.toString();
}

const MUG = [
  [144, 372],
  [142, 430],
  [150, 520],
  [150, 600],
  [132, 640],
  [122, 656],
] as const;

function mug(): string {
  const canvas = createCanvas({ zoom: 1.2 });
  drawRoom(canvas, "clay");
  const { base, dark, light } = GLAZES.buncheong;
  drawShadow(canvas, 400, 656, 150);
  canvas.draw(
    stroke("M538 428C640 410 656 560 540 578", dark, 34),
    stroke("M538 424C632 408 646 556 540 572", base, 25),
    stroke("M548 418C594 414 618 450 616 486", light, 8, 'opacity=".8"'),
  );
  drawVessel(canvas, {
    glaze: "buncheong",
    profile: MUG,
    tilt: 0.22,
    shadow: false,
    filled: "#5a3a20",
    decor: [
      brushed(440, "#fbf6ea", 8, 330),
      grass(392, 606, 0.9, "#5b3a28"),
      speckles(31, 40, "#5b4735", [256, 390, 290, 260]),
    ],
  });
  return canvas.toString();
}

function mugAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "sand");
  const { base, dark, light } = GLAZES.buncheong;
  canvas.draw(
    stroke("M560 330 690 262", "#3d2410", 62, 'opacity=".18" transform="translate(18 26)"'),
    stroke("M560 330 690 262", dark, 58),
    stroke("M560 327 688 260", base, 50),
    stroke("M566 312 680 252", light, 12, 'opacity=".8"'),
  );
  drawFromAbove(canvas, { glaze: "buncheong", x: 370, y: 430, radius: 232, filled: "#6d4526" });
  return canvas.toString();
}

export const TEAWARE = {
  "celadon-teapot": [teapot, teapotDetail],
  "tea-cup-pair": [cups, cupsAbove],
  "buncheong-mug": [mug, mugAbove],
} as const;
