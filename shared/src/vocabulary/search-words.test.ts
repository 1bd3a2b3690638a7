import { speaking } from "../cells/say.ts";
import type { Language } from "./languages.ts";
import { folded, foldedWords, idleWords, openList, searchWords, searchWordsFor, spokenStem } from "./search-words.ts";

/** Pairs that readers of the language take for one word, and that they keep apart. */

test.each([
  ["accents and case", "LÉCHE", "leche"],
  ["Turkish i without a dot", "lıst", "LIST"],
  ["Turkish I with a dot", "LİST", "list"],
  ["nukta in one sign or two", "\u095b\u092e\u0940\u0928", "\u091c\u093c\u092e\u0940\u0928"],
  ["nukta left out", "ज़मीन", "जमीन"],
  ["Bengali letters with a dot in one sign or two", "\u0986\u09df", "\u0986\u09af\u09bc"],
  ["Bengali vowels in one sign or two", "\u0995\u09cb", "\u0995\u09c7\u09be"],
  ["joiners that nobody sees", "শ্র\u200dম", "শ্রম"],
  ["nasals of Hindi", "गाँव", "गांव"],
  ["nasals of Hindi as half letters", "हिन्दी", "हिंदी"],
])("%s make no difference", (_, one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test("vowels of Bengali and Hindi are part of their words", () => {
  expect(foldedWords("দুধের দাম, दूध का भाव; l'eau")).toEqual(
    ["দুধের", "দাম", "दूध", "का", "भाव", "l", "eau"].map((word) => folded(word)),
  );
  expect(folded("दूध")).not.toBe(folded("दध"));
});

const stemOf = (code: Language, word: string, idle = "la") =>
  speaking({ code, get: (text) => (text === idleWords ? idle : undefined) }, () => spokenStem()!(word));

test.each<readonly [Language, readonly string[]]>([
  ["es", ["vaca", "vacas"]],
  ["es", ["interés", "intereses"]],
  ["es", ["producción", "producir"]],
  ["fr", ["vache", "vaches"]],
  ["fr", ["animal", "animaux"]],
  ["fr", ["eau", "eaux"]],
  ["pt", ["mês", "meses"]],
  ["pt", ["ração", "rações"]],
  ["pt", ["animal", "animais"]],
  ["pt", ["pagar", "pagamento", "pagamentos"]],
  ["sw", ["mkulima", "wakulima"]],
  ["sw", ["analipa", "kulipa", "malipo"]],
  ["hi", ["गाय", "गायों", "गायें"]],
  ["hi", ["खर्च", "खर्चा", "खर्चे"]],
  ["bn", ["খামার", "খামারের", "খামারে"]],
  ["bn", ["গরু", "গরুর", "গরুগুলো"]],
])("%s: %j are forms of one word", (code, words) => {
  expect(new Set(words.map((word) => stemOf(code, word))).size).toBe(1);
});

test.each<readonly [Language, string, string]>([
  ["es", "queso", "quesada"],
  ["fr", "lait", "laine"],
  ["bn", "দুধ", "দই"],
  ["hi", "घी", "घास"],
])("%s: %s and %s are two words", (code, one, other) => {
  expect(stemOf(code, one)).not.toBe(stemOf(code, other));
});

test("a word that a language leaves out tells nothing, and English has no stems of a language", () => {
  expect([stemOf("es", "LA"), stemOf("es", "leche")]).toEqual([null, "lech"]);
  expect(speaking(undefined, spokenStem)).toBeUndefined();
});

test("a language has its words for those of a line, each line being one thing", () => {
  expect(new Set(searchWords).size).toBe(searchWords.length);
  const [line] = searchWords;
  const language = { code: "es", get: (text: string) => (text === openList(line!) ? "gasto" : "-") } as const;
  const words = (isOne: (word: string) => boolean) => searchWordsFor(isOne);
  expect(speaking(language, () => words((word) => line!.includes(word)))).toContain("gasto");
  expect(speaking(language, () => words(() => false))).toBe("");
  expect(speaking(undefined, () => words(() => true))).toBe("");
});
