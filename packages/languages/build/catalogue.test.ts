import { blankCatalogue, renewed, translationsIn } from "./catalogue.ts";
import { problemsOf } from "./problems.ts";

/** What a translator's work survives: new texts, changed texts, doubts. The file is read as gettext defines it. */

const seen = ["Household"];
const sources = ["Milk", 'Enter "{value}"\nhere', "Cows"].map((text) => ({ text, seen }));
const begun = renewed("sw", "", sources);
const withMilk = begun.replace('msgid "Milk"\nmsgstr ""', '# seen at FAO\nmsgid "Milk"\nmsgstr "Maziwa"');

test("a catalogue begins with every text, where it is seen, and its language", () => {
  expect(begun).toContain('"Language: sw\\n"');
  expect(begun).toContain('#. Household\nmsgid "Milk"\nmsgstr ""');
  expect(begun).toContain('msgid ""\n"Enter \\"{value}\\"\\n"\n"here"');
  expect(blankCatalogue(sources)).not.toContain("Language:");
  expect([...translationsIn(begun)]).toEqual([]);
});

test("what was translated stays when texts are added, and in the order of the product", () => {
  const now = renewed("sw", withMilk, [{ text: "Feed", seen }, ...sources]);
  expect([...translationsIn(now)]).toEqual([["Milk", "Maziwa"]]);
  expect(now.indexOf('"Feed"')).toBeLessThan(now.indexOf('"Milk"'));
  expect(now).toContain("# seen at FAO\n");
  expect(renewed("sw", now, [{ text: "Feed", seen }, ...sources])).toBe(now);
});

test("a text that is gone is kept at the end and comes back with its translation", () => {
  const without = renewed("sw", withMilk, sources.slice(1));
  expect(without).toContain('#~ msgid "Milk"\n#~ msgstr "Maziwa"');
  expect([...translationsIn(without)]).toEqual([]);
  expect([...translationsIn(renewed("sw", without, sources))]).toEqual([["Milk", "Maziwa"]]);
});

test("what a translator marked as doubtful is not used", () => {
  const doubtful = withMilk.replace("# seen at FAO\n", "#, fuzzy\n");
  expect([...translationsIn(doubtful)]).toEqual([]);
  expect(renewed("sw", doubtful, sources)).toContain("#, fuzzy");
});

test.each([
  ["Enter {value}", "Weka {value}", []],
  ["Enter {value}", "Weka", ['places differ: "{value}" and ""']],
  ["of 12 months", "১২ মাসের", []],
  ["of 12 months", "१२ महीनों का", []],
  ["of 12 months", "miezi", ["numbers are missing: 12"]],
  ["DAIRY.ECM is off", "ECM", ['names of functions differ: "DAIRY.ECM" and ""']],
  ["Fill in: ", "Jaza:", ["blanks at an end differ"]],
])("%j as %j", (english, translation, problems) => {
  expect(problemsOf(english, translation)).toEqual(problems);
});
