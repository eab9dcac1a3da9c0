import type { Refusal } from "./use-refusal";

export type ErrorTexts = Record<string, string> & { other: string };

/** By the name of the first wrong field that there are words for, else by the refusal's code. */
export function refusalText({ code, errors }: Refusal, texts: ErrorTexts): string {
  const field = errors.find(({ path }) => path in texts)?.path;
  return texts[field ?? code] ?? texts.other;
}
