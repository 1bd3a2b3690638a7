import { catalogue, functionNamed } from "../catalogue.ts";
import type { Range } from "../define.ts";
import { call } from "./call.ts";
import { plainHost } from "./host.ts";
import { speaking, type Translations } from "./say.ts";

/** A language for tests: every text that is asked for in Cyrillic letters, its places kept. */
const strange: Translations = {
  get: (text) =>
    text.replace(/\{\w+\}|[a-z]/gi, (part) => (part.length > 1 ? part : inCyrillic(part.toLowerCase().charCodeAt(0)))),
};
const inCyrillic = (code: number) => String.fromCharCode(code - 0x61 + 0x430);
const french: Translations = new Map([
  ["fat", "matière grasse"],
  ["milk", "lait"],
  ["feed", "aliment"],
  ["{parameter} is blank: enter {accepted}.", "{parameter} est vide : saisissez {accepted}."],
  ["a number from {min} to {max}", "un nombre de {min} à {max}"],
]);
const give = (name: string, ...args: unknown[]) => call(functionNamed(name)!, args, plainHost);
const sentence = (answer: unknown) => (answer as { sentence: string }).sentence;

test("a sentence in a cell names the argument in the language and as the function calls it", () => {
  const blank = () => sentence(give("ECM", 1000, null, 3.7));
  expect(speaking(french, blank)).toBe("matière grasse (fat) est vide : saisissez un nombre de 1 à 15 %.");
  expect(blank()).toBe("fat is blank: enter a number from 1 to 15 %.");
});

test("codes, names of functions, headers of results and numbers are the same in every language", () => {
  for (const { name, examples, result } of catalogue)
    for (const { args } of examples) {
      if (result.kind === "text" || (result.kind === "table" && result.inWords) || name === "LAYOUT") continue;
      expect([name, speaking(strange, () => give(name, ...args))]).toEqual([name, give(name, ...args)]);
    }
});

const withTables = catalogue.filter(({ params }) => params.some(({ kind }) => kind === "table" || kind === "account"));
test.each(withTables.map(({ name }) => name))(
  "%s reads what LAYOUT gave in another language, and in its own",
  (name) => {
    const definition = functionNamed(name)!;
    const { args } = definition.examples[0]!;
    for (const [k, { kind, name: parameter }] of definition.params.entries()) {
      if (kind !== "table" && kind !== "account") continue;
      const layout = () => give("LAYOUT", name, parameter) as Range;
      const [english, laid] = [layout(), speaking(strange, layout)];
      expect(laid).not.toEqual(english);
      const alone = laid.map((row, i) => row.map((cell, j) => strangeOnly(cell) ?? english[i]![j]));
      const answer = (cells: Range) => give(name, ...Object.assign([...args], { [k]: cells }));
      expect(answer(laid)).toEqual(answer(english));
      expect(speaking(strange, () => shown(answer(laid)))).toEqual(speaking(strange, () => shown(answer(english))));
      expect(speaking(strange, () => shown(answer(alone as Range)))).toEqual(
        speaking(strange, () => shown(answer(english))),
      );
    }
  },
);

/** "milk (kg) [öööö4]" as a person of that language would write it: "öööö4 (kg)". */
function strangeOnly(cell: unknown): string | undefined {
  const [, unit, words] = (typeof cell === "string" && /^[^([]*(\(.*\))?\s*\[(.*)\]$/.exec(cell)) || [];
  return words === undefined ? undefined : [words, unit].filter(Boolean).join(" ");
}

const shown = (answer: unknown) => JSON.stringify(answer);

test("HELP and LIST are in the language, except names, codes, formulas and sources", () => {
  const rows = speaking(strange, () => give("HELP", "ECM")) as string[][];
  expect(rows[1]![0]).toBe("ECM(milk, fat, protein, [method], [lactose])");
  const [, ...below] = rows.filter((row) => !/ECMFACTOR|Annex|ECM\(/.test(row.join(" ")));
  expect(below.length).toBeGreaterThan(5);
  const english = [...below, ...(speaking(strange, () => give("LIST", "MILK")) as string[][]).map((row) => [row[1]!])];
  expect(english.flat().filter((cell) => /\b(the|is|of|or)\b/.test(cell))).toEqual([]);
});
