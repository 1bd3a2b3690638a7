import { excelToSheets, inLocale, localeOf, sheetsToExcel, tokenize, unwrapDummy } from "../src/index.ts";
import { effort } from "../src/tokens.ts";

/** Each reader takes a hundred thousand characters of the worst kind in steps that grow with them and no faster. */

const nested = (open: string, inside: string, close: string) => (length: number) => {
  const depth = Math.floor(length / (open.length + close.length));
  return `=${open.repeat(depth)}${inside}${close.repeat(depth)}`;
};
const repeated = (text: string) => (length: number) => `=${text.repeat(Math.ceil(length / text.length))}`;

const worst: Readonly<Record<string, (length: number) => string>> = {
  apostrophes: repeated("'"),
  "an odd number of apostrophes": (length) => `${repeated("'")(2 * Math.floor(length / 2))}'`,
  "apostrophes one by one": repeated("'a"),
  quotes: repeated('"'),
  "quotes and apostrophes": repeated("\"'"),
  "square brackets": repeated("["),
  "square brackets with apostrophes": repeated("['"),
  "square brackets in pairs": repeated("[[]"),
  "a table that never ends": (length) => `=Herd[${"[a],".repeat(length / 4)}`,
  "a name": repeated("a"),
  "a name of another sheet": repeated("a:"),
  backslashes: repeated("\\"),
  "full stops": repeated("."),
  digits: repeated("1"),
  spaces: repeated(" "),
  "cells with spaces": repeated("A1 "),
  signs: repeated("-"),
  "what is not understood": repeated("\u{1f404}"),
  "our calls inside of each other": nested("DAIRY.ECM(", "A1", ",1)"),
  "calls inside of each other": nested("SUM(", "A1", ")"),
  "joined texts inside of each other": nested("CONCAT(", "DAIRY.ECM(A1)", ",1)"),
  "LETs inside of each other": nested("LET(x,1,", "DAIRY.ECM(x)", ")"),
  "LETs in the names of each other": nested("LET(", "DAIRY.ECM(x)", ",1,x)"),
  "a LET of many names": (length) => `=LET(${"x,1,".repeat(length / 4)}DAIRY.ECM(x))`,
  "functions handed over": nested("MAP(", "DAIRY.ECM", ",1)"),
  "arrays inside of each other": nested("{DAIRY.ECM(1);", "A1", "}"),
  "our calls beside each other": (length) => `=${"DAIRY.ECM(A1:A2)+".repeat(length / 17)}1`,
  "unknown calls of ours": (length) => `=${"DAIRY.ECN(A1)+".repeat(length / 14)}1`,
  "what Google Sheets saved": (length) => `=IFERROR(__xludf.DUMMYFUNCTION(${'"a"&'.repeat(length / 4)}"b"),1)`,
};

const readers: Readonly<Record<string, (formula: string) => unknown>> = {
  "tokens with a comma": (formula) => tokenize(formula, { decimal: "," }),
  "to Google Sheets": (formula) => excelToSheets(formula),
  "to Excel": (formula) => sheetsToExcel(formula, { decimal: ".", lastRow: 9 }),
  "to another language": (formula) => inLocale(formula, { decimal: "." }, { decimal: "," }),
  "the language": localeOf,
  "what Google Sheets saved": unwrapDummy,
};

const stepsOf = (reader: (formula: string) => unknown, formula: string) => {
  effort.steps = 0;
  reader(formula);
  return effort.steps;
};

test.each(Object.entries(worst))("%s", (_, formulaOf) => {
  const [quarter, whole] = [formulaOf(25_000), formulaOf(100_000)];
  for (const [name, reader] of Object.entries(readers)) {
    const steps = stepsOf(reader, whole);
    expect([name, steps < 4.4 * stepsOf(reader, quarter) + 1000]).toEqual([name, true]);
    expect([name, steps < 30 * 100_000]).toEqual([name, true]);
  }
});
