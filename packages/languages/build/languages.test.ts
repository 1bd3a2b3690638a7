import { existsSync, readFileSync } from "node:fs";
import { openList, readLanguage, searchWords } from "@dairy-functions/shared";
import { po } from "gettext-parser";
import Papa from "papaparse";
import { translationsIn } from "./catalogue.ts";
import { begun, fileOf, filesOf, problemsOf } from "./index.ts";

/** The catalogues that are here: what a program can see of a translation without knowing its language. */

const sources = Object.values(po.parse(readFileSync("languages/messages.pot", "utf8")).translations[""]!);
const sheets = sources.flatMap(({ msgid, comments }) =>
  /Name of a sheet/.test(comments?.extracted ?? "") ? [msgid] : [],
);

describe.each(begun())("%s", (code) => {
  const translations = translationsIn(readFileSync(fileOf(code), "utf8"));

  test("places, numbers, codes and blanks at the ends are those of the English text", () => {
    const found = [...translations].flatMap(([english, text]) =>
      problemsOf(english, text).map((problem) => [english, text, problem]),
    );
    expect(found).toEqual([]);
    expect(translations.size).toBeGreaterThan(0);
  });

  test("names of sheets are short, allowed, and each another one", () => {
    const names = sheets.map((name) => translations.get(name) ?? name);
    expect(sheets.length).toBeGreaterThan(50);
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))).toEqual([]);
    expect(
      names.filter((name, k) => names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) !== k),
    ).toEqual([]);
  });

  test("a text that is a term of the glossary is translated with its word", () => {
    const file = `languages/glossary/${code}.csv`;
    expect(existsSync(file)).toBe(true);
    const terms = Papa.parse<[string, string, string]>(readFileSync(file, "utf8").trim()).data.slice(1);
    expect(terms.length).toBeGreaterThanOrEqual(30);
    const other = terms.flatMap(([english, term, seen]) => {
      expect(seen === "" || /^https?:\/\//.test(seen)).toBe(true);
      const texts = [english, english[0]!.toUpperCase() + english.slice(1)]
        .map((text) => translations.get(text))
        .filter((text) => text !== undefined);
      const words = term
        .toLowerCase()
        .replace(/ *\(.*?\)/g, "")
        .split(/ *[;/] */);
      return texts
        .filter((text) => !words.some((word) => text!.toLowerCase().includes(word)))
        .map((text) => [english, term, text]);
    });
    expect(other).toEqual([]);
  });
});

test("words to search for are not also seen as a label", () => {
  const lists = new Set(searchWords.map(openList));
  const seen = sources.filter(({ msgid }) => lists.has(msgid)).map(({ comments }) => comments!.extracted);
  expect(seen).toHaveLength(lists.size);
  expect(
    seen.filter((each) => each !== "functions: all everyday words that people search for this with, commas between"),
  ).toEqual([]);
});

test.each(begun())("what hosts load of %s gives each text of its part, and none of another", (code) => {
  const translations = translationsIn(readFileSync(fileOf(code), "utf8"));
  const { get } = readLanguage(filesOf(code).ofParts("functions"), filesOf(code).ofParts("workbooks"));
  const isTold = ({ comments }: (typeof sources)[number]) =>
    /^(functions|workbooks): /m.test(comments?.extracted ?? "");
  const other = sources.filter(
    (entry) => entry.msgid !== "" && get(entry.msgid) !== (isTold(entry) ? translations.get(entry.msgid) : undefined),
  );
  expect(other).toEqual([]);
});
