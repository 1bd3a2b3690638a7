import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { newFolder } from "../test/new-folder.ts";
import { checkFile } from "./check-workbook.ts";

/** The command on files that ExcelJS writes, which shares no code with our reader. */

const folder = newFolder();

async function run(...words: string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await checkFile(
    words,
    (text) => said.push(text),
    (text) => complaints.push(text),
  );
  return { code, said: said.join("\n"), complaints: complaints.join("\n") };
}

/** Cows with their milk: formulas that are shared, as Excel saves a column that was filled down. */
async function cows(milk: string, name: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Cows");
  sheet.addRow(["Cow", milk, "Fat (%)", "Protein (%)", "ECM (kg)"]);
  for (let k = 2; k < 8; k++) {
    sheet.addRow([`Cow ${k}`, 20 + k, 4 + k / 10, 3.3]);
    sheet.getCell(`E${k}`).value =
      k === 2
        ? ({
            formula: "_xldudf_DAIRY_ECM(B2,C2,D2)",
            result: 20,
            shareType: "shared",
            ref: "E2:E7",
          } as ExcelJS.CellValue)
        : { sharedFormula: "E2", result: 20 };
  }
  book.definedNames.add("Cows!$B$2:$B$7", "milkings");
  sheet.getCell("G1").value = { formula: "DAIRY.HHI(milkings)", result: 1 };
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

test("a right workbook ends with 0, and one with a wrong unit with 1 and what to change", async () => {
  expect(await run(await cows("Milk (kg)", "right.xlsx"))).toEqual({
    code: 0,
    said: "right.xlsx: 7 calls of dairy functions, nothing found.",
    complaints: "",
  });
  const { code, said } = await run(await cows("Milk (litres)", "litres.xlsx"));
  expect(code).toBe(1);
  expect(said).toContain("litres.xlsx: 7 calls of dairy functions, 1 finding.\n\nCows\n  E2:E7\n");
  expect(said).toContain('"Milk (litres)" is in L, but milk is in kg');
  expect(said).toContain("=_xldudf_DAIRY_ECM(B2*1.03,C2,D2)");
});

test("what is not a workbook ends with 2 and a sentence", async () => {
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
  for (const [path, sentence] of [
    [join(folder, "none.xlsx"), /^There is no file .*none\.xlsx\.$/],
    [file("empty.xlsx", ""), /^empty\.xlsx is not an \.xlsx workbook, or it is damaged: .*\.$/],
    [file("milk.csv", "milk,fat\n1,2\n"), /^milk\.csv is not an \.xlsx workbook/],
    [file("old.xls", old), /Excel 2003 or older/],
    [file("locked.xlsx", locked), /password/],
  ] as const) {
    const { code, said, complaints } = await run(path);
    expect([code, said]).toEqual([2, ""]);
    expect(complaints).toMatch(sentence);
  }
  expect((await run()).complaints).toContain("Name one workbook");
  expect((await run("a", "b")).code).toBe(2);
});
