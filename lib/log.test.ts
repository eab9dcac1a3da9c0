import { expect, it } from "vitest";
import { causesOf, guardConsole } from "./log";

const failedQuery = () =>
  Object.assign(new Error("Failed query: select 1 where phone = $1\nparams: 01012345678"), {
    params: ["01012345678"],
    cause: new Error("down"),
  });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

it("causes are told outermost first, without the values of a query", () => {
  expect(causesOf(failedQuery())).toEqual(["Error: Failed query: select 1 where phone = $1", "Error: down"]);
});

it.each(['{"name":"홍길동",', '{"name":"홍길동"x}', "홍길동", '{"name":홍길동}'])(
  "what a parser could not read is not told: %s",
  (text) => {
    const [told] = causesOf(parse(text));
    expect(told).toContain("SyntaxError");
    expect(told).not.toContain("홍길동");
  },
);

it("what is no error is told by its kind, unless it is a text", () => {
  expect([causesOf("timeout"), causesOf({ name: "홍길동" }), causesOf(undefined)]).toEqual([
    ["timeout"],
    ["object"],
    ["undefined"],
  ]);
});

it("an error that Next prints keeps its places and loses its values", () => {
  let printed = "";
  const target = {
    error: (...parts: unknown[]) => {
      printed = parts.join(" ");
    },
  };
  guardConsole(target);
  target.error("⨯", failedQuery());
  expect(printed).toContain("⨯ Error: Failed query");
  expect(printed).toMatch(/log\.test\.ts/);
  expect(printed).not.toContain("01012345678");
});
