import {
  type Canvas,
  createCanvas,
  ellipse,
  group,
  n,
  type Point,
  randomFrom,
  shape,
  stroke,
} from "./canvas";
import { blossom } from "./decor";
import { drawFromAbove, onCircle } from "./from-above";
import { drawCloth, drawRoom, drawShadow, type Mood } from "./scene";

type Tin = { body: readonly [string, string, string]; label: string; mark: (canvas: Canvas) => string };

/** A paper-clad tin: lid, body, a label with a drawing and a red seal. */
function drawTin(canvas: Canvas, { body, label, mark }: Tin): void {
  const [light, base, dark] = body;
  const wall = canvas.linear(
    [
      [0, base],
      [0.22, light],
      [0.55, base],
      [0.9, dark],
      [1, base],
    ],
    [0, 0, 1, 0],
  );
  const top = canvas.linear(
    [
      [0, light],
      [1, base],
    ],
    [0, 0, 1, 1],
  );
  const paper = canvas.linear(
    [
      [0, label],
      [0.3, "#fffdf6"],
      [1, "#cdbfa6"],
    ],
    [0, 0, 1, 0],
  );
  drawShadow(canvas, 400, 652, 168);
  canvas.draw(
    shape("M232 330V636A168 34 0 0 0 568 636V330Z", wall),
    shape("M262 400V600Q400 634 538 600V400Q400 434 262 400Z", paper),
    mark(canvas),
    shape("M470 560h34v40h-34Z", "#b4451c"),
    stroke("M478 570h18M487 570v22M478 590h18", "#fff3e2", 3.5),
    shape("M226 256V330A174 36 0 0 0 574 330V256Z", wall),
    stroke("M226 330A174 36 0 0 0 574 330", dark, 3, 'opacity=".6"'),
    ellipse(400, 256, 174, 36, top),
    ellipse(400, 254, 150, 29, "none", 'stroke="#fff" stroke-opacity=".35" stroke-width="3"'),
    shape("M268 292V620q14 8 30 12V300Z", "#fff", 'opacity=".16"'),
  );
}

function tin(mood: Mood, options: Tin): string {
  const canvas = createCanvas();
  drawRoom(canvas, mood);
  drawTin(canvas, options);
  return canvas.toString();
}

const hills = () =>
  group(
    'opacity=".9"',
    shape(
      "M270 566C310 500 342 486 372 520 400 466 436 452 470 500 490 486 512 500 530 540V566Q400 598 270 566Z",
      "#7d9c6e",
    ),
    shape("M270 580C320 548 360 540 400 562 446 536 500 540 530 556V584Q400 616 270 580Z", "#4f7350"),
    ellipse(466, 462, 20, 20, "#d9643a"),
  );

const buckwheat = () =>
  group(
    "",
    stroke(
      "M390 590C388 540 396 500 412 456M392 548C372 530 360 512 352 486M396 528C420 514 436 500 446 478",
      "#6d7a45",
      5,
    ),
    ...[
      [412, 456],
      [352, 486],
      [446, 478],
      [430, 440],
      [372, 470],
    ].map(([x = 0, y = 0]) => blossom(x, y, 21, 5, "#d8a3a0")),
  );

const omija = () =>
  group(
    "",
    stroke("M400 440C396 480 404 520 400 560", "#6a5a34", 5),
    ...Array.from({ length: 13 }, (_, index) =>
      ellipse(
        400 + (index % 2 ? 17 : -17) + (index % 3) * 3 - 3,
        462 + index * 9.5,
        14,
        14,
        index % 3 ? "#b52f2a" : "#8e1f22",
      ),
    ),
    ...Array.from({ length: 6 }, (_, index) =>
      ellipse(378 + (index % 2) * 34, 460 + index * 19, 4, 3, "#fff", 'opacity=".7"'),
    ),
  );

/** Loose leaves in a heap, all curled in their own way. */
function heap(
  seed: number,
  [x, y]: Point,
  spread: number,
  count: number,
  colours: readonly string[],
): string {
  const random = randomFrom(seed);
  const byColour = colours.map((): string[] => []);
  for (let index = 0; index < count; index += 1) {
    const [angle, distance] = [random() * Math.PI * 2, spread * Math.sqrt(random())];
    const [px, py] = [x + distance * Math.cos(angle), y + distance * Math.sin(angle)];
    const [dx, dy] = [(random() - 0.5) * 46, (random() - 0.5) * 46];
    byColour[index % colours.length]?.push(
      `M${n(px)} ${n(py)}q${n(dy * 0.5)} ${n(-dx * 0.5)} ${n(dx)} ${n(dy)}`,
    );
  }
  return colours.map((colour, index) => stroke(byColour[index]?.join("") ?? "", colour, 7)).join("");
}

function greenTeaAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "linen");
  drawFromAbove(canvas, { glaze: "porcelain", x: 300, y: 316, radius: 196, filled: "#c3c16a" });
  canvas.draw(
    ellipse(578, 590, 142, 132, "#3d2410", 'opacity=".12"'),
    heap(5, [566, 578], 128, 120, ["#33472c", "#4c6339", "#6e8450", "#26371f"]),
  );
  return canvas.toString();
}

function buckwheatAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "dusk");
  drawFromAbove(canvas, { glaze: "black", x: 500, y: 330, radius: 200, filled: "#c8943c" });
  const random = randomFrom(77);
  const kernels = Array.from({ length: 70 }, () => {
    const [angle, distance, turn] = [random() * 6.3, 130 * Math.sqrt(random()), random() * 120];
    const [x, y] = [236 + distance * Math.cos(angle), 600 + distance * Math.sin(angle)];
    const corners = [0, 120, 240].map((corner) =>
      onCircle(x, y, 13, turn + corner)
        .map(n)
        .join(" "),
    );
    return `M${corners.join("L")}Z`;
  }).join("");
  canvas.draw(
    shape(kernels, "#3d2410", 'opacity=".3" transform="translate(5 7)"'),
    shape(kernels, "#7a4f2a", 'stroke="#a9763f" stroke-width="4" stroke-linejoin="round"'),
  );
  return canvas.toString();
}

function omijaAbove(): string {
  const canvas = createCanvas();
  drawCloth(canvas, "mist");
  drawFromAbove(canvas, { glaze: "porcelain", x: 330, y: 340, radius: 212, filled: "#c7372f" });
  const random = randomFrom(19);
  const berries = Array.from({ length: 34 }, (_, index) => {
    const [angle, distance] = [random() * 6.3, 132 * Math.sqrt(random())];
    const [x, y] = [574 + distance * Math.cos(angle), 602 + distance * Math.sin(angle)];
    const size = 13 + random() * 6;
    return (
      ellipse(x + 4, y + 6, size, size, "#3d2410", 'opacity=".2"') +
      ellipse(x, y, size, size, index % 3 ? "#a8262a" : "#7c1a1f") +
      ellipse(x - size * 0.3, y - size * 0.35, size * 0.28, size * 0.2, "#fff", 'opacity=".6"')
    );
  });
  canvas.draw(...berries);
  return canvas.toString();
}

export const TEA = {
  "ujeon-green-tea": [
    () => tin("sand", { body: ["#7fa083", "#55785d", "#2f4a38"], label: "#efe6d2", mark: hills }),
    greenTeaAbove,
  ],
  "buckwheat-tea": [
    () => tin("mist", { body: ["#c79a62", "#9c6d3c", "#5f3e1e"], label: "#f3e6cd", mark: buckwheat }),
    buckwheatAbove,
  ],
  "omija-tea": [
    () => tin("linen", { body: ["#c8685a", "#9c3f36", "#5f211d"], label: "#f5e7d6", mark: omija }),
    omijaAbove,
  ],
} as const;
