import { readFileSync } from "node:fs";
import { filesOf } from "@dairy-functions/languages";
import { find } from "@dairy-functions/pane";
import { call, catalogue, functionNamed, type Language, readLanguage, speaking } from "@dairy-functions/shared";

/**
 * Everyday questions, written from the purposes of the functions before the search was tuned to the first half of them.
 * Every second question is held out: the search may not be changed to answer one of those.
 */
const casesIn = (file: string) => JSON.parse(readFileSync(`test/cases/${file}.json`, "utf8"));
type Questions = readonly { readonly ask: string; readonly functions: readonly string[] }[];
const questions: Questions = casesIn("questions");
const names = new Set(catalogue.map(({ name }) => name));

/** The shares that a function answers which is the first, or among the first five. */
function shares(half: Questions) {
  expect(half.flatMap(({ functions }) => functions).filter((name) => !names.has(name))).toEqual([]);
  const places = half.map(({ ask, functions }) => find(ask).findIndex(({ name }) => functions.includes(name)));
  const share = (most: number) => places.filter((place) => place >= 0 && place < most).length / half.length;
  return { first: share(1), amongFive: share(5) };
}

/**
 * The goal for both halves is 80 % first and 95 % among the first five. The held-out half had 57 % and 81 % before the
 * search was tuned, 78 % and 94 % after a first time, and has 81 % and 96 % since a second one.
 */
test.each([0, 1])("find answers the questions of half %s", (which) => {
  const half = questions.filter((_, k) => k % 2 === which);
  expect(half).toHaveLength(75);
  const { first, amongFive } = shares(half);
  expect(first).toBeGreaterThanOrEqual(0.8);
  expect(amongFive).toBeGreaterThanOrEqual(0.95);
});

/**
 * Questions of farmers' advisers in their language, written from the purposes too; 20 of each are held out. With the
 * translated texts alone, of these 20 were among the first five: Spanish 19, French 17, Portuguese 17, Swahili 17, Hindi
 * 14, Bengali 18. With the words that people search with: 20, 18, 20, 19, 19, 20. In English, as before: 2, 6, 2, 2, 0, 0.
 */
const inLanguages: Readonly<Record<Language, Readonly<Record<"tuned" | "heldOut", Questions>>>> =
  casesIn("questions-in-languages");

/** Words for a wage. */
const wageIn = { bn: "বেতন", es: "SUELDO", fr: "paie", hi: "पगार", pt: "Salario", sw: "mshahara" } as const;

describe.each(Object.entries(inLanguages))("%s", (code, halves) => {
  const translations = readLanguage(filesOf(code as Language).ofParts("functions"));

  test.each(["tuned", "heldOut"] as const)("find answers the questions: %s", (half) => {
    expect(halves[half]).toHaveLength(20);
    expect(speaking(translations, () => shares(halves[half])).amongFive).toBeGreaterThanOrEqual(0.9);
  });

  test("English words and names find the same as in English", () => {
    for (const words of ["milk price", "ECM", "heifer cost", "loan", "carbon footprint"]) {
      const english = find(words)[0]!.name;
      expect(speaking(translations, () => find(words).slice(0, 3)).map(({ name }) => name)).toContain(english);
    }
  });

  test("HELP leads from an everyday word to the functions about it", () => {
    const help = () => call(functionNamed("HELP")!, [wageIn[code as Language]]);
    expect(speaking(translations, help)).toMatchObject({ sentence: expect.stringContaining("AVGWAGE") });
    expect(help()).toMatchObject({ sentence: expect.not.stringContaining("AVGWAGE") });
  });
});
