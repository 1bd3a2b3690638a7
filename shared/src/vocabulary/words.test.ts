import { speaking } from "../cells/say.ts";
import {
  header,
  inEnglish,
  inputHeader,
  isNote,
  isSlip,
  listOf,
  named,
  nearest,
  plainHeader,
  plainLabel,
  wordsOf,
} from "./words.ts";

test("names become words", () => {
  expect(wordsOf("farmPrice")).toBe("farm price");
  expect(wordsOf("p1Share")).toBe("p1 share");
  expect(header({ name: "farmPrice", unit: "cur/kg" })).toBe("farm price (cur/kg)");
  expect(header({ name: "farmPrice", label: "price at farm" })).toBe("price at farm");
});

test("headers are compared without units, case and punctuation", () => {
  expect(plainHeader("  Farm price (US$/kg) ")).toBe("farm price");
  expect(plainHeader("(cur/kg)")).toBe("");
  expect(plainHeader("Milk [kg]")).toBe("milk");
  expect(plainHeader("Milk - sold:")).toBe("milk sold");
  expect(plainHeader("lait vendu à Noël")).toBe("lait vendu à noël");
  expect(plainHeader("Milk (kg\nper day)")).toBe("milk");
});

test("vowels that are marks belong to the words of a header", () => {
  expect(plainHeader("দুধের দাম (৳/লিটার)")).toBe("দুধের দাম");
  expect(plainHeader("दूध-भाव")).toBe("दूध भाव");
});

test.each([
  ["without accents", "matière grasse", "Matiere grasse"],
  ["with accents as signs of their own", "matière grasse", "matie\u0300re grasse"],
  ["with a Bengali letter in one sign", "\u0986\u09af\u09bc", "\u0986\u09df"],
  ["with a Bengali vowel in two signs", "\u0995\u09cb", "\u0995\u09c7\u09be"],
  ["without a nukta", "\u091c\u093c\u092e\u0940\u0928", "\u091c\u092e\u0940\u0928"],
  ["with a joiner that nobody sees", "শ্রম", "শ্র\u200dম"],
  ["with a Turkish capital", "mkulima", "MKULİMA"],
])("a header in a language is read %s", (_, words, typed) => {
  const inLanguage = (text: string) => speaking(new Map([["fat", words]]), () => inEnglish([{ name: "fat" }], text));
  expect(inLanguage(`${typed} (g/kg)`)).toBe("fat (g/kg)");
});

test("a name with two meanings has the words of its own in a language, and its name in English", () => {
  const words = new Map([
    ["line", "ligne"],
    ["poverty line", "seuil"],
  ]);
  const line = { name: "line", words: "poverty line" };
  expect([named(line), inputHeader(line)]).toEqual(["line", "line"]);
  speaking(words, () => {
    expect([named(line), inputHeader(line), named({ name: "line" })]).toEqual([
      "seuil (line)",
      "line [seuil]",
      "ligne (line)",
    ]);
    expect([inEnglish([line], "Seuil (EUR)"), inEnglish([line], "ligne")]).toEqual(["line (EUR)", "ligne"]);
  });
});

test("a header with another vowel is another word", () => {
  const inBengali = (text: string) => speaking(new Map([["fat", "চিনি"]]), () => inEnglish([{ name: "fat" }], text));
  expect([inBengali("চিনি"), inBengali("চিনা")]).toEqual(["fat", "চিনা"]);
});

test("labels are compared without case and double spaces, and letters in one sign are those in two", () => {
  expect(plainLabel("  Milk   Price ")).toBe("milk price");
  expect(plainLabel("\u0986\u09df")).toBe(plainLabel("\u0986\u09af\u09bc"));
});

test("lists read as people write them", () => {
  expect(listOf([])).toBe("");
  expect(listOf(["A"])).toBe("A");
  expect(listOf(["A", "B"])).toBe("A or B");
  expect(listOf(["A", "B", "C"], "and")).toBe("A, B and C");
});

test("a slip is one letter, or two in a long name", () => {
  expect(isSlip("sales", "sale")).toBe(true);
  expect(isSlip("date", "sale")).toBe(false);
  expect(isSlip("pergnant", "pregnant")).toBe(true);
  expect(isSlip("culing", "culling")).toBe(true);
  expect(isSlip("cullin", "calling")).toBe(false);
});

test("columns of notes and sources are people's own", () => {
  expect(["note", "notes of 2004", "source", "my note"].map(isNote)).toEqual([true, true, true, false]);
});

describe("the nearest word", () => {
  test("is the one with the fewest letters changed, taken away or added", () => {
    expect(nearest("mlik", ["meal", "milk"])).toBe("milk");
    expect(nearest("milks", ["milky way", "milk", "mil"])).toBe("milk");
    expect(nearest("FAT", ["fats", "fat"])).toBe("fat");
    expect(nearest("fat", ["fa", "fat"])).toBe("fat");
    expect(nearest("fat", ["FATS"])).toBe("FATS");
  });
  test("is else the first that has all words of the other, in any order", () => {
    expect(nearest("Land rent paid", ["wages", "rent paid", "paid"])).toBe("rent paid");
    expect(nearest("receipts", ["crop receipts", "milk receipts"])).toBe("crop receipts");
    expect(nearest("variable costs of the crop", ["crop costs variable"])).toBe("crop costs variable");
    expect(nearest("land rent", ["rent of houses"])).toBeUndefined();
  });
  test("is the first of those that are equally near", () => {
    expect(nearest("fat", ["fit", "fut"])).toBe("fit");
  });
  test("is none where more than two letters differ, or a third of a long word", () => {
    expect(nearest("fat", ["milk"])).toBeUndefined();
    expect(nearest("ab", ["cd"])).toBe("cd");
    expect(nearest("abc", ["def"])).toBeUndefined();
    expect(nearest("concentrates", ["concentratxyzw"])).toBe("concentratxyzw");
    expect(nearest("concentrates", ["concentrvwxyz"])).toBeUndefined();
  });
});

test("what is absurdly long is near nothing, and is not compared", () => {
  const spied = jest.spyOn(String.prototype, "toUpperCase");
  const near = nearest("x".repeat(100_000), ["ECM", "FCM"]);
  const calls = spied.mock.calls.length;
  spied.mockRestore();
  expect([near, calls]).toEqual([undefined, 0]);
  expect(nearest("MILKPRICES", ["MILKPRICE", "M"])).toBe("MILKPRICE");
});
