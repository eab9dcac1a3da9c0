import { type Canvas, createCanvas, ellipse, group, type Point, shape, stroke } from "./canvas";
import { drawFromAbove } from "./from-above";
import { GLAZES } from "./glazes";
import { drawCloth, drawRoom, drawShadow } from "./scene";
import { drawVessel } from "./vessel";

function woodFill(canvas: Canvas): string {
  const { light, base, dark } = GLAZES.wood;
  return canvas.linear(
    [
      [0, light],
      [0.5, base],
      [1, dark],
    ],
    [0, 0, 1, 0.7],
  );
}

function tray(): string {
  const canvas = createCanvas({ zoom: 1.2 });
  drawRoom(canvas, "linen", 500);
  const wood = woodFill(canvas);
  const { light, line, dark } = GLAZES.wood;
  drawShadow(canvas, 410, 664, 270);
  canvas.draw(
    shape("M236 520H564L706 640Q712 650 706 676 704 686 692 686H108Q96 686 94 676 88 650 94 640Z", dark),
    shape("M236 512H564L708 632Q716 646 700 648H100Q84 646 92 632Z", wood),
    shape("M250 524H550L664 622H136Z", "#6c4324", 'opacity=".28"'),
    shape("M254 530H546L656 624H144Z", wood),
    stroke(
      "M276 540 190 618M330 538 278 620M396 538Q384 580 372 622M452 538Q462 580 486 620M504 540 580 616",
      line,
      2.5,
      'opacity=".5"',
    ),
    stroke("M240 515H560", light, 5),
  );
  drawVessel(canvas, {
    glaze: "porcelain",
    x: 344,
    profile: [
      [64, 486],
      [62, 520],
      [50, 562],
      [32, 580],
      [30, 590],
    ],
    tilt: 0.28,
    filled: "#c6b45c",
  });
  drawVessel(canvas, {
    glaze: "celadon",
    x: 492,
    profile: [
      [58, 522],
      [56, 552],
      [46, 588],
      [30, 604],
      [28, 612],
    ],
    tilt: 0.28,
    filled: "#c6b45c",
  });
  return canvas.toString();
}

function trayAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "clay");
  const wood = woodFill(canvas);
  const { line, light, dark } = GLAZES.wood;
  const grain = Array.from({ length: 12 }, (_, index) => {
    const y = 206 + index * 35;
    return `M96 ${y}C240 ${y - 20 + (index % 3) * 16} 360 ${y + 26} 470 ${y + 2}S640 ${y - 14} 704 ${y + 4}`;
  });
  canvas.draw(
    shape("M84 170H720Q744 170 744 194V642Q744 664 720 664H110Q84 664 84 640Z", "#3d2410", 'opacity=".25"'),
    `<rect x="68" y="148" width="664" height="500" rx="26" fill="${dark}"/>`,
    `<rect x="68" y="148" width="660" height="494" rx="26" fill="${wood}"/>`,
    `<rect x="96" y="176" width="604" height="438" rx="14" fill="${dark}" opacity=".4"/>`,
    `<rect x="102" y="182" width="598" height="432" rx="12" fill="${wood}"/>`,
    stroke(grain.join(""), line, 3, 'opacity=".45"'),
    ellipse(546, 420, 46, 16, "none", `stroke="${line}" stroke-width="3" opacity=".5"`),
    ellipse(546, 420, 24, 7, line, 'opacity=".4"'),
    stroke("M84 158H712", light, 5, 'opacity=".8"'),
  );
  drawFromAbove(canvas, { glaze: "celadon", x: 260, y: 330, radius: 96, filled: "#bfae55" });
  return canvas.toString();
}

/** Straight down on brass: one bright edge, one dark. */
function drawCutlery(canvas: Canvas, transform: string): void {
  const { light, base, dark } = GLAZES.brass;
  const bar = canvas.linear(
    [
      [0, light],
      [0.45, base],
      [1, dark],
    ],
    [0, 0, 1, 0],
  );
  const bowl = canvas.radial(
    [
      [0, dark],
      [0.55, base],
      [1, light],
    ],
    [0.36, 0.34, 0.72],
  );
  const spoon =
    "M400 120C466 120 492 180 484 234 478 276 448 306 420 318L414 700Q412 712 400 712 388 712 386 700L380 318C352 306 322 276 316 234 308 180 334 120 400 120Z";
  const sticks = "M540 128H562L558 706Q551 714 544 706ZM598 128H620L616 706Q609 714 602 706Z";
  canvas.draw(
    group(
      transform,
      shape(spoon, "#3d2410", 'opacity=".28" transform="translate(14 18)"'),
      shape(sticks, "#3d2410", 'opacity=".28" transform="translate(14 18)"'),
      shape(spoon, bar),
      ellipse(400, 218, 72, 88, bowl),
      stroke("M346 176Q360 140 396 132", "#fff", 6, 'opacity=".85"'),
      stroke("M393 340V690", "#fff6da", 4, 'opacity=".9"'),
      shape(sticks, bar),
      stroke("M545 140 548 690M603 140 606 690", "#fff6da", 3, 'opacity=".9"'),
      stroke("M541 168h20M541 180h20M599 168h20M599 180h20M386 660h28M386 672h28", dark, 3, 'opacity=".7"'),
    ),
  );
}

function cutlery(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "linen");
  canvas.draw(
    group(
      'transform="rotate(-20 400 400)"',
      shape("M236 40H700V770H236Z", "#3d2410", 'opacity=".14" transform="translate(10 14)"'),
      shape("M236 40H700V770H236Z", "#7d9384"),
      stroke("M250 54H686V756H250Z", "#e9efe6", 2.5, 'opacity=".55" stroke-dasharray="9 8"'),
    ),
  );
  drawCutlery(canvas, 'transform="rotate(-20 400 400) translate(-36 0)"');
  return canvas.toString();
}

function cutleryDetail(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "dusk");
  drawCutlery(canvas, 'transform="translate(-560 -150) rotate(-24 400 400) scale(2)"');
  return canvas.toString();
}

/** Pebble-shaped rest: a dip in the middle for the spoon's neck. */
function drawRest(
  canvas: Canvas,
  glaze: "celadon" | "porcelain" | "black",
  [x, y]: Point,
  turn: number,
): void {
  const { light, base, dark, depth } = GLAZES[glaze];
  const body = canvas.linear(
    [
      [0, light],
      [0.55, base],
      [1, dark],
    ],
    [0.1, 0, 0.8, 1],
  );
  const dip = canvas.linear([
    [0, depth],
    [1, light],
  ]);
  const outline =
    "M-150-6C-152-50-96-64-48-44-20-34 20-34 48-44 96-64 152-50 150-6 150 44 92 62 44 44 18 34-18 34-44 44-92 62-148 44-150-6Z";
  canvas.draw(
    group(
      `transform="translate(${x} ${y}) rotate(${turn})"`,
      shape(outline, "#3d2410", 'opacity=".28" transform="translate(10 20)"'),
      shape(outline, body),
      ellipse(0, 0, 54, 27, dip, 'opacity=".75"'),
      stroke("M-128-24C-112-46-78-46-56-36", "#fff", 8, 'opacity=".75"'),
      stroke("M62-34C84-42 108-42 124-26", "#fff", 6, 'opacity=".5"'),
    ),
  );
}

function rests(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "sand");
  drawRest(canvas, "celadon", [300, 220], -14);
  drawRest(canvas, "porcelain", [470, 404], 8);
  drawRest(canvas, "black", [330, 592], -8);
  return canvas.toString();
}

function restDetail(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "mist");
  drawRest(canvas, "porcelain", [420, 460], 82);
  drawCutlery(canvas, 'transform="rotate(82 400 400) translate(20 -60) scale(1.05)"');
  return canvas.toString();
}

export const TABLE = {
  "zelkova-tray": [tray, trayAbove],
  "brass-cutlery": [cutlery, cutleryDetail],
  "spoon-rest": [rests, restDetail],
} as const;
