import { catalogue, everydayWords, questions } from "@dairy-functions/shared";
import { find } from "../src/index.ts";

/** What people type, and the functions that must stand among the first of the list. */
test.each([
  ["wage", ["AVGWAGE", "RETURNLABOUR", "LABOURCOST", "OPPLABOUR"]],
  ["wag", ["AVGWAGE", "RETURNLABOUR"]],
  ["return to labour", ["RETURNLABOUR"]],
  ["cream", ["CREAMKG", "CREAMSPLIT"]],
  ["profit", ["ENTPROFIT", "PROFITMARGIN"]],
  ["per litre", ["LTOKG", "KGTOL"]],
  ["What does a litre cost me?", ["COSTMILKONLY", "COSTMILKTABLE"]],
  ["cost of milk", ["COSTMILKONLY", "COSTMILKTABLE"]],
  ["ecm", ["ECM", "ECMCOMPARE", "ECMFACTOR"]],
  ["energy corrected", ["ECM"]],
  ["heifers", ["HEIFERSNEEDED", "HEIFERSAVAIL", "HEIFERCOST"]],
  ["farmer's share", ["FARMERSHARE", "CHAINTABLE"]],
  ["loan", ["LOANSCHEDULE"]],
  ["mastitis", ["SCS", "SCCLOSS"]],
  ["methane", ["ENTERIC1", "ENTERIC2", "GHGTABLE"]],
  ["carbon footprint", ["EMISSIONINTENSITY"]],
  ["break even", ["BREAKEVENVOL", "BREAKEVENPRICE"]],
  ["watered", ["ADDEDWATER"]],
  ["poor", ["POVERTYLINE", "FGT"]],
  ["labor", ["RETURNLABOUR"]],
  ["per liter", ["LTOKG", "KGTOL"]],
  ["wgae", ["AVGWAGE", "RETURNLABOUR"]],
  ["monte carlo", ["MCSIM", "SIMRISK"]],
  ["lactometer", ["SNF", "TOTALSOLIDS"]],
  ["cur/100 kg ECM", ["COSTMILKONLY"]],
])("%s finds %j first", (words, names) => {
  const found = find(words).map(({ name }) => name);
  expect(found.slice(0, 7)).toEqual(expect.arrayContaining(names));
});

test("what only shares a common word with the question is left out", () => {
  expect(find("per litre").length).toBeLessThan(25);
  expect(find("heifer cost")[0]?.name).toBe("HEIFERCOST");
});

test("American and British spellings find the same", () => {
  const same = (one: string, other: string) => expect(find(one)).toEqual(find(other));
  same("per liter", "per litre");
  same("labor cost", "labour cost");
  same("standardize milk", "standardise milk");
});

test("the name of a function finds it before all others", () => {
  const others = catalogue.filter(({ name }) => find(name)[0]?.name !== name);
  expect(others.map(({ name }) => name)).toEqual([]);
});

test("a name is found as a Turkish keyboard types it, and words without their accents", () => {
  for (const typed of ["lıst", "LİST", "lİst"]) expect(find(typed)[0]?.name).toBe("LIST");
  expect(find("tornqvist")).toEqual(find("Törnqvist"));
});

test("nothing is found by what is no word", () => {
  expect(find("xyzzyq")).toEqual([]);
  expect(find("?!")).toEqual([]);
});

test("questions name functions of the catalogue, each once", () => {
  const names = new Set(catalogue.map(({ name }) => name));
  for (const { functions } of questions) {
    expect(functions.filter((name) => !names.has(name))).toEqual([]);
    expect(new Set(functions).size).toBe(functions.length);
  }
});

test("every everyday word finds something", () => {
  expect(Object.keys(everydayWords).filter((word) => find(word).length === 0)).toEqual([]);
});

test("a page that was pasted is cut to the words of a question before they are compared", () => {
  const question = "what does a litre of milk cost me";
  expect(find(`${question} ${"x".repeat(200)} ${"abcdefgh ".repeat(12_000)}`)).toEqual(
    find(`${question} ${"x".repeat(200 - question.length - 1)}`),
  );
});
