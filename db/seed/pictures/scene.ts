import { type Canvas, ellipse, shape } from "./canvas";

/** Wall and table of a view from the front; cloth of a view from above. All warm, all lit from the upper left. */
export const MOODS = {
  sand: { wall: ["#f8eddd", "#ecd9bf"], table: ["#dcbf9a", "#c7a276"] },
  clay: { wall: ["#f7e6da", "#eaccb8"], table: ["#d6ab8a", "#bd8b66"] },
  mist: { wall: ["#eef0e4", "#d9ddc9"], table: ["#d3c3a1", "#b9a47c"] },
  dusk: { wall: ["#f1e0cc", "#dcbf9f"], table: ["#b98e65", "#946a45"] },
  linen: { wall: ["#faf3e8", "#efe3d1"], table: ["#e4d2b8", "#d2ba97"] },
} as const satisfies Record<string, { wall: readonly [string, string]; table: readonly [string, string] }>;

export type Mood = keyof typeof MOODS;

const FULL = "M0 0H800V800H0Z";

export function drawRoom(canvas: Canvas, mood: Mood, horizon = 556): void {
  const { wall, table } = MOODS[mood];
  const wallFill = canvas.linear(
    [
      [0, wall[0]],
      [1, wall[1]],
    ],
    [0, 0, 1, 1],
  );
  const tableFill = canvas.linear([
    [0, table[1]],
    [0.12, table[0]],
    [1, table[1]],
  ]);
  const pane = canvas.linear(
    [
      [0, "#fffaf0", 0.85],
      [1, "#fffaf0", 0.12],
    ],
    [0, 0, 1, 1],
  );
  canvas.draw(
    shape(FULL, wallFill),
    // Window light falls aslant on the wall, through four panes.
    shape("M96 70 214 40 262 230 144 262Z", pane),
    shape("M228 36 352 4 400 194 276 226Z", pane),
    shape("M150 286 268 254 304 396 186 430Z", pane, 'opacity=".75"'),
    shape("M282 250 406 218 442 362 318 394Z", pane, 'opacity=".75"'),
    shape(`M0 ${horizon}H800V800H0Z`, tableFill),
    shape(`M0 ${horizon}H800v5H0Z`, "#fff8ea", 'opacity=".5"'),
  );
}

export function drawCloth(canvas: Canvas, mood: Mood): void {
  const { wall, table } = MOODS[mood];
  const fill = canvas.radial(
    [
      [0, wall[0]],
      [0.6, wall[1]],
      [1, table[0]],
    ],
    [0.3, 0.22, 0.95],
  );
  const weave = Array.from(
    { length: 19 },
    (_, index) => `M0 ${22 + index * 42}h800M${22 + index * 42} 0v800`,
  );
  canvas.draw(
    shape(FULL, fill),
    `<path d="${weave.join("")}" stroke="${table[1]}" stroke-width="1" opacity=".16"/>`,
  );
}

/** What a thing on the table throws to the right, and the dark line where it touches. */
export function drawShadow(canvas: Canvas, x: number, y: number, radius: number, height = 1): void {
  const soft = canvas.radial([
    [0, "#3d2410", 0.5],
    [0.55, "#3d2410", 0.2],
    [1, "#3d2410", 0],
  ]);
  canvas.draw(
    ellipse(x + radius * 0.55 * height, y + 6, radius * 1.75, radius * 0.36, soft),
    ellipse(x + radius * 0.1, y + 3, radius * 1.22, radius * 0.27, soft),
  );
}

/** The round shadow of a thing seen from above. */
export function drawRoundShadow(canvas: Canvas, x: number, y: number, radius: number): void {
  const soft = canvas.radial([
    [0, "#3d2410", 0.55],
    [0.72, "#3d2410", 0.42],
    [1, "#3d2410", 0],
  ]);
  canvas.draw(ellipse(x + radius * 0.12, y + radius * 0.16, radius * 1.2, radius * 1.2, soft));
}
