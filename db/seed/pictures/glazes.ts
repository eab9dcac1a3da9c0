export type Glaze = {
  light: string;
  base: string;
  dark: string;
  inside: string;
  depth: string;
  line: string;
};

export const GLAZES = {
  celadon: {
    light: "#d3e2d2",
    base: "#a3c0ab",
    dark: "#587b69",
    inside: "#b9d0bd",
    depth: "#6f9580",
    line: "#f1f5ea",
  },
  porcelain: {
    light: "#fffefb",
    base: "#f1ece2",
    dark: "#b5a996",
    inside: "#f8f4ec",
    depth: "#cfc5b4",
    line: "#4a6688",
  },
  buncheong: {
    light: "#efe6d6",
    base: "#d3c5ae",
    dark: "#87745c",
    inside: "#dccfba",
    depth: "#9d8b71",
    line: "#6b4a35",
  },
  onggi: {
    light: "#b47a50",
    base: "#834f30",
    dark: "#38200f",
    inside: "#6b3f26",
    depth: "#2e190c",
    line: "#c79468",
  },
  black: {
    light: "#786860",
    base: "#40342f",
    dark: "#16110f",
    inside: "#4b3d36",
    depth: "#1a1412",
    line: "#a98a5c",
  },
  brass: {
    light: "#fbebb9",
    base: "#d9b163",
    dark: "#83601f",
    inside: "#e8c981",
    depth: "#9c7429",
    line: "#fff6da",
  },
  wood: {
    light: "#d8a878",
    base: "#b47d4d",
    dark: "#6c4324",
    inside: "#c28d5c",
    depth: "#8a5a33",
    line: "#7e5230",
  },
} satisfies Record<string, Glaze>;

export type GlazeName = keyof typeof GLAZES;
