import { readFileSync } from "node:fs";
import {
  foldedWords,
  idleWords,
  openList,
  readLanguage,
  searchWords,
  speaking,
  spokenStem,
} from "@dairy-functions/shared";
import { po } from "gettext-parser";
import { translationsIn } from "./catalogue.ts";
import { glossaryOf } from "./glossary.ts";
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

  const terms = glossaryOf(code);

  test("the glossary has the terms that matter, each once", () => {
    expect(terms.length).toBeGreaterThanOrEqual(120);
    expect(new Set(terms.map(({ english }) => english)).size).toBe(terms.length);
    expect(terms.filter(({ words }) => words.includes(""))).toEqual([]);
  });

  test("what was seen is at addresses, and a form of the term or a part of it for each address", () => {
    const starts = (words: readonly string[]) => words.flatMap(foldedWords).map((word) => word.slice(0, 4));
    const other = terms.filter(
      ({ words, seen, forms }) =>
        seen.some((address) => !/^https?:$/.test(new URL(address).protocol)) ||
        (forms.length === 0 ? seen.length > 1 : seen.length !== forms.length) ||
        forms.some((form) => !foldedWords(form).some((word) => starts(words).some((start) => word.includes(start)))),
    );
    expect(other).toEqual([]);
  });

  test("a text that is a term of the glossary is translated with its word", () => {
    const other = terms.flatMap(({ english, words }) => {
      const texts = [english, english[0]!.toUpperCase() + english.slice(1)].map((text) => translations.get(text) ?? "");
      return texts
        .filter((text) => text !== "" && !words.some((word) => text.toLowerCase().includes(word.toLowerCase())))
        .map((text) => [english, words, text]);
    });
    expect(other).toEqual([]);
  });

  // A sentence may say a term with a verb or a pronoun: a tenth of them, or a few where there are not many.
  test("sentences say a term of the glossary with its word", () => {
    const language = readLanguage(filesOf(code).ofParts("functions"));
    const other = speaking(language, () => {
      const stem = spokenStem()!;
      const stemsIn = (text: string) => foldedWords(text).flatMap((word) => stem(word) ?? []);
      const sentences = [...translations]
        .filter(([english]) => english !== idleWords && !english.endsWith(", …"))
        .map(([english, text]) => ({ english: inWords(english), text, stems: stemsIn(text) }));
      return terms.flatMap(({ english, words }) => {
        const says = sayingOf(english);
        const longer = terms.filter((term) => term.english !== english && says.test(term.english)).map(sayingOfTerm);
        const saying = sentences.filter((sentence) =>
          says.test(longer.reduce((text, other) => text.replace(other, ""), sentence.english)),
        );
        const meant = words.map(stemsIn);
        const different = saying.filter(
          ({ text, stems }) =>
            !says.test(text) && !meant.some((all) => all.every((part) => stems.some((each) => isForm(each, part)))),
        );
        return different.length > Math.max(few, saying.length / 10)
          ? [[english, words, different.map(({ english, text }) => [english, text])]]
          : [];
      });
    });
    expect(other).toEqual([]);
  });
});

const few = 5;
/** A text without its places and codes. */
const inWords = (text: string): string => text.replace(/\{\w+\}|\b[A-Z][A-Z0-9]{2,}\b/g, " ");
/** Where a text says a term, in the singular or plural; "calves" alone may be a verb. */
const sayingOf = (term: string): RegExp =>
  new RegExp(`(?<![\\w-])${term.replace(/(?<= \w*)f$/, "(?:f|ves)")}s?(?![\\w-])`, "i");
const sayingOfTerm = ({ english }: { readonly english: string }): RegExp => new RegExp(sayingOf(english), "gi");
/** Whether two stems are of one word, which may have a further ending. */
const isForm = (one: string, other: string): boolean =>
  one.startsWith(other) || (one.length > 3 && other.startsWith(one));

// What hosts write at run time, such as a sentence of an error, gets the decimal sign of the program.
test.each(["fr", "pt"] as const)("labels and notes of workbooks have a decimal comma in %s", (code) => {
  const translations = translationsIn(readFileSync(fileOf(code), "utf8"));
  const labels = sources.filter(({ comments }) =>
    comments?.extracted?.split("\n").every((line) => line.startsWith("workbooks: ")),
  );
  // Files part the choices of a list with commas: maund (37.3 kg).
  const texts = labels
    .map(({ msgid }) => translations.get(msgid) ?? "")
    .filter((text) => !/^\S+ \(\S+ \S+\)$/.test(text));
  expect(texts.filter((text) => /\d,\d/.test(text)).length).toBeGreaterThan(30);
  const english = /(?<![\p{L}\d.,/^_])(?:\d+\.\d+|[1-9]\d{0,2},\d{3})(?![\d.,]*[\p{L}\d])/gu;
  const numbers = texts.flatMap((text) =>
    [...text.replace(numbered, "").matchAll(english)].map(([each]) => [each, text]),
  );
  expect(numbers).toEqual([]);
});
/** Parts of a source with points in their numbers, "sections 3.4 et 3.5", and a sum to type as a program takes it. */
const numbered =
  /(?:s[eé](?:ctions?|ção|ções)|[eé]qua(?:tions?|ção|ções)|version|versão|SciPy)\s\d[\d.]*(?:(?:, | (?:et|e|à|a) )\d[\d.]*)*|=\d\S*/giu;

test("French has a no-break space before signs of two parts and inside quotation marks", () => {
  const texts = [...translationsIn(readFileSync(fileOf("fr"), "utf8")).values()];
  expect(texts.filter((text) => /(?<=[^,]) [:;?!»%](?![\w=])|« /.test(text.replace(/`[^`]*`/g, "")))).toEqual([]);
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
  const { ofParts } = filesOf(code);
  const { get } = readLanguage(...(["functions", "explanations", "workbooks"] as const).map((part) => ofParts(part)));
  const isTold = ({ comments }: (typeof sources)[number]) =>
    /^(functions|explanations|workbooks): /m.test(comments?.extracted ?? "");
  const other = sources.filter(
    (entry) => entry.msgid !== "" && get(entry.msgid) !== (isTold(entry) ? translations.get(entry.msgid) : undefined),
  );
  expect(other).toEqual([]);
});
