import { expect, test } from "vitest";
import { ERROR_STATUS } from "@/lib/errors";
import { getMessages } from "./get-messages";

type Texts = { readonly [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const ko = new Map(flatten(getMessages("ko")));
const en = new Map(flatten(getMessages("en")));
const places = (text = "") => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test("both languages have the same texts", () => {
  expect(ko.size).toBeGreaterThan(15);
  expect([...en.keys()].sort()).toEqual([...ko.keys()].sort());
});

test.each([...ko.keys()])("%s has the same places in both languages, and a text", (key) => {
  expect(places(en.get(key))).toEqual(places(ko.get(key)));
  expect(ko.get(key)?.trim()).toBeTruthy();
  expect(en.get(key)?.trim()).toBeTruthy();
});

test("English has no Korean in it but the other language's own name", () => {
  const slips = [...en].filter(([key, text]) => /[가-힣]/.test(text) && !key.includes("otherLanguage"));
  expect(slips).toEqual([]);
});

test("every problem code has its words", () => {
  expect(Object.keys(getMessages("ko").errors).sort()).toEqual(Object.keys(ERROR_STATUS).sort());
});
