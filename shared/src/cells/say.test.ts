import { say, speaking, translated } from "./say.ts";

test("places are filled wherever they appear, in the order of the language", () => {
  expect(say("{value} of {parameter}: enter {value} %", { parameter: "fat", value: 4.5 })).toBe(
    "4.5 of fat: enter 4.5 %",
  );
  expect(say("nothing to fill")).toBe("nothing to fill");
});

test("what fills a place is not read again, and may hold signs of its own", () => {
  expect(say('"{value}" is text', { value: "{value} $& $1" })).toBe('"{value} $& $1" is text');
});

test("a place that is missing, misspelt or one too many does not compile", () => {
  // @ts-expect-error: {value} is missing
  say("{parameter} {value}", { parameter: "fat" });
  // @ts-expect-error: there is no place {limit}
  say("{parameter}", { parameter: "fat", limit: 1 });
  // @ts-expect-error: nothing fills {parameter}
  say("{parameter}");
  // @ts-expect-error: there is nothing to fill
  say("plain", { value: 1 });
});

test("a language has its own order of places, and ends where it was asked for", () => {
  const language = new Map([["{value} of {parameter}", "{parameter}: {value}"]]);
  const fill = () => say("{value} of {parameter}", { parameter: "fat", value: 4.5 });
  expect(speaking(language, fill)).toBe("fat: 4.5");
  expect(() => speaking(language, () => fail())).toThrow("no");
  expect([fill(), speaking(language, () => translated("not translated"))]).toEqual(["4.5 of fat", "not translated"]);
});

function fail(): never {
  throw new Error("no");
}
