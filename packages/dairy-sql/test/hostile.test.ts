import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { newFolder } from "../../../test/new-folder.ts";
import { openDatabase } from "../src/database.ts";
import { dairySql } from "../src/run.ts";

/** Names that somebody chose to do harm: they are names, in every place where a name can be. */

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await dairySql(args, { say: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

const ecm = "1092.587834799923"; // README, and by hand from the formula
const field = (text: string) => `"${text.replaceAll('"', '""')}"`;
const column = (name: string) => `ecm=ECM(${field(name)}, fat, protein)`;

test.each([
  'milk"); DROP TABLE t; --',
  "milk'; COPY (SELECT 1) TO 'harm.csv'; --",
  "milk' || (SELECT 1) || '",
  'a"b',
  "a\\",
  "$$",
  "{milk: 1}",
  "%s ? :1",
  "__proto__",
  "constructor",
  "place",
  "dairy_i0",
])("a column called %s is a column, from text to Parquet and back", async (name) => {
  const folder = newFolder();
  const at = (file: string) => join(folder, file);
  writeFileSync(at("in.csv"), `${field(name)},fat,protein\n1000,4.5,3.7\nx,4.5,3.7\n`);
  const counted = "2 rows read, 2 written; 1 values computed, 0 blank, 1 rejected";
  const first = await run(at("in.csv"), at("out.parquet"), "--add", column(name));
  expect(first).toEqual({ code: 0, said: expect.stringContaining(counted), complained: "" });
  expect(readFileSync(at("out.parquet.rejects.csv"), "utf8").split("\n")[0]).toContain(
    /[",]/.test(name) ? field(name) : name,
  );
  const second = await run(at("out.parquet"), at("again.csv"), "--add", column(name).replace("ecm=", "ecm2="));
  expect(second).toEqual({ code: 0, said: expect.stringContaining(counted), complained: "" });
  const [names, row] = readFileSync(at("again.csv"), "utf8").split("\n");
  expect(names).toContain(/[",]/.test(name) ? field(name) : name);
  expect(row).toBe(`1000,4.5,3.7,${ecm},${ecm}`);
  const ours = ["again.csv", "again.csv.rejects.csv", "in.csv", "out.parquet", "out.parquet.rejects.csv"];
  expect(readdirSync(folder).sort()).toEqual(ours);
});

test.each([
  'it\'s "quoted"; DROP TABLE t; --',
  "-dash",
  "--overwrite",
  "$(touch harm)`touch harm`",
  "a|b&c>d",
  "https:",
  "~",
  "%2e%2e",
  "{x}",
])("files and a folder called %s are files and a folder", async (name) => {
  const top = newFolder();
  const folder = join(top, name);
  mkdirSync(folder);
  const at = (file: string) => join(folder, file);
  writeFileSync(at(`${name}.csv`), "milk,fat,protein\n1000,4.5,3.7\nx,4,3\n");
  const add = ["--add", "ecm=ECM(milk, fat, protein)"];
  const before = process.cwd();
  process.chdir(top); // a relative name is the one that could be taken for an address or a home
  try {
    const dashed = (file: string) => (file.startsWith("-") ? `./${file}` : file);
    const input = dashed(`${name}/${name}.csv`);
    const output = dashed(`${name}/${name}.parquet`);
    expect([(await run(input, output, ...add)).code, existsSync(at(`${name}.parquet.rejects.csv`))]).toEqual([0, true]);
    const { code, said } = await run(output, dashed(`${name}/again.csv`));
    expect([code, said]).toEqual([0, "2 rows read, 2 written."]);
  } finally {
    process.chdir(before);
  }
  expect(readFileSync(at("again.csv"), "utf8")).toBe(`milk,fat,protein,ecm\n1000,4.5,3.7,${ecm}\nx,4.0,3.0,\n`);
  expect(readdirSync(top)).toEqual([name]);
});

test("after -- a name that begins with a dash is a file, before it an option that does not exist", async () => {
  const folder = newFolder();
  const before = process.cwd();
  process.chdir(folder);
  try {
    writeFileSync("-in.csv", "a\n1\n");
    expect((await run("--", "-in.csv", "-out.csv")).code).toBe(0);
    expect(readFileSync("-out.csv", "utf8")).toBe("a\n1\n");
    expect((await run("-in.csv", "other.csv")).code).toBe(2);
  } finally {
    process.chdir(before);
  }
});

test("a name with signs that stand for many files is refused, and is nothing special in the folder of the output", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "a[b]"));
  mkdirSync(join(folder, "ab"));
  const [starred, plain] = [join(folder, "*.csv"), join(folder, "in.csv")];
  for (const path of [starred, plain]) writeFileSync(path, "a,b\n1,2\n\n3,4\n"); // an empty line: read through a copy
  expect((await run(starred, join(folder, "out.csv"))).complained).toContain("which stand for many files: rename it.");
  const { code, complained } = await run(plain, join(folder, "a[b]", "out.csv"));
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  expect(readFileSync(join(folder, "a[b]", "out.csv"), "utf8")).toBe("a,b\n1,2\n3,4\n");
});

test("the database loads no extension, so that no name is an address", async () => {
  const folder = newFolder();
  const { connection, close } = await openDatabase({ spill: join(folder, "spill") });
  try {
    await expect(connection.run("FROM read_csv('https://127.0.0.1:9/a.csv')")).rejects.toThrow(/httpfs/);
    const settings = "autoinstall_known_extensions autoload_known_extensions".split(" ");
    for (const each of settings) {
      const result = await connection.runAndReadAll(`SELECT current_setting('${each}')`);
      expect([each, result.getRowsJS()[0]![0]]).toEqual([each, false]);
    }
  } finally {
    close();
  }
});

test("a workbook may call its sheet, its attributes and its columns as objects call theirs", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const cells = (texts: string[]) => texts.map((text) => `<c __proto__="1" t="inlineStr"><is><t>${text}</t></is></c>`);
  const zip = new JSZip();
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="other" r:id="r2"/><sheet name="__proto__" r:id="constructor"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="constructor" Type="${office}/worksheet" Target="a.xml"/><Relationship Id="r2" Type="${office}/worksheet" Target="b.xml"/></Relationships>`,
    "xl/a.xml": `<worksheet xmlns="${main}"><sheetData><row>${cells(["__proto__", "constructor"]).join("")}</row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>`,
    "xl/b.xml": `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  const folder = newFolder();
  const at = (file: string) => join(folder, file);
  writeFileSync(at("in.xlsx"), await zip.generateAsync({ type: "uint8array" }));
  const { code, complained } = await run(at("in.xlsx"), at("out.csv"), "--sheet", "__proto__");
  expect({ code, complained }).toEqual({ code: 0, complained: "" });
  expect(readFileSync(at("out.csv"), "utf8")).toBe("__proto__,constructor\n1,2\n");
  expect((await run(at("in.xlsx"), at("none.csv"), "--sheet", "constructor")).complained).toContain('"constructor"');
});

test("a name in a message cannot steer the terminal", async () => {
  const folder = newFolder();
  const path = join(folder, "in.csv");
  const steering = "\u001b[2J\u001b]0;x\u0007\u009b1A\rmilk";
  writeFileSync(path, `"${steering}",b\n1,2\n`);
  const { code, complained } = await run(path, join(folder, "out.csv"), "--add", "ecm=ECM(milk, fat, protein)");
  expect([code, complained]).toEqual([2, expect.stringContaining("There is no column")]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(complained).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(complained).toContain("[2J");
});
