import { expect, test } from "vitest";
import { unitsOfQuery, unitsText } from "./units";

const lines = [
  { variantId: "cup", left: 2 },
  { variantId: "pot", left: 1 },
];

test.each([
  ["nothing said", {}, null],
  ["another question", { t: "1" }, null],
  ["one line", { "u.cup": "1", "u.pot": "0" }, [{ variantId: "cup", quantity: 1 }]],
  ["more than are left", { "u.cup": "9" }, [{ variantId: "cup", quantity: 2 }]],
  ["nothing chosen", { "u.cup": "0" }, []],
  ["what is no number", { "u.cup": "x", "u.pot": "-1" }, []],
  ["twice the same", { "u.cup": ["1", "2"] }, []],
  ["of another order", { "u.other": "1" }, []],
])("%s", (_, query, expected) => {
  expect(unitsOfQuery(query, lines)).toEqual(expected);
});

test("units as the form carries them", () => {
  expect(
    unitsText([
      { variantId: "cup", quantity: 2 },
      { variantId: "pot", quantity: 1 },
    ]),
  ).toBe("cup:2,pot:1");
});
