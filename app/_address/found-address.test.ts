import { expect, test } from "vitest";
import { readFrameMessage } from "./found-address";

const chosen = { type: "postcode:chosen", postcode: "04524", line1: "서울 중구 세종대로 110" };

test("an address that was chosen, and that the frame wants to go", () => {
  expect(readFrameMessage(chosen)).toEqual({ postcode: "04524", line1: "서울 중구 세종대로 110" });
  expect(readFrameMessage({ type: "postcode:closed" })).toBe("closed");
});

test("an address that is longer than the field is cut, as typing would be", () => {
  expect(readFrameMessage({ ...chosen, line1: "가".repeat(120) })).toMatchObject({ line1: "가".repeat(100) });
});

test.each([
  ["no object", "postcode:closed"],
  ["nothing", null],
  ["another's message", { type: "resize", height: 3 }],
  ["no postcode", { ...chosen, postcode: "" }],
  ["a postcode of another kind", { ...chosen, postcode: "100-101" }],
  ["a number", { ...chosen, postcode: 4524 }],
  ["no address", { ...chosen, line1: "" }],
  ["markup in the place of a text", { ...chosen, line1: {} }],
])("%s is no word of the frame's", (_, data) => {
  expect(readFrameMessage(data)).toBeNull();
});
