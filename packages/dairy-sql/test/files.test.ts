import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { newFolder } from "../../../test/new-folder.ts";
import { dairySql } from "../src/run.ts";

const folder = newFolder();
const at = (name: string) => join(folder, name);
let files = 0;

/** Runs the command in this process and gives what it wrote. */
async function run(input: string, ...args: string[]) {
  const out = at(`out${files++}.csv`);
  const said: string[] = [];
  const complained: string[] = [];
  const code = await dairySql([input, out, ...args], {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  const written = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");
  return {
    code,
    said: said.join("\n"),
    complained: complained.join("\n"),
    text: written(out),
    list: written(`${out}.rejects.csv`),
  };
}

const file = (name: string) => join(__dirname, "files", name);
const ecm = (...args: string[]) => ["--add", `ecm=ECM(${args.join(", ")})`];
const plain = ecm("milk", "fat", "protein");
const method = ecm("milk", "fat", "protein", "method");
const dlg = "1078.3536585365853";
const ifcn = "1092.587834799923";

// The right values were computed by hand and by Excel; the files stand for what people report of readers of tables.
test.each<[string, string[], string[]]>([
  ["plain.xlsx", method, [`farm A,1000,4.5,3.7,DLG,${dlg}`]],
  ["cdata.xlsx", method, [`farm A,1000,4.5,3.7,DLG,${dlg}`]],
  ["part-case.xlsx", method, [`farm A,1000,4.5,3.7,DLG,${dlg}`]],
  ["empty-v.xlsx", method, [`,1000,4.5,3.7,,${ifcn}`]],
  ["uncached-optional.xlsx", method, ["farm A,1000,4.5,3.7,,"]],
  ["mac-1904.xlsx", [], ["2024-02-29"]],
  ["milking-time.xlsx", [], ["06:00:00", "00:00:00", "255:10:10"]],
  ["dxf-format.xlsx", [], ["1000"]],
  ["mixed-endings.csv", plain, [`1000,4.5,3.7,${ifcn}`]],
  ["sep.csv", plain, [`1000;4.5;3.7;${ifcn}`]],
  ["comma-in-header.csv", ecm('"Milk, kg"', '"Fat, %"', '"Protein, %"'), [`1000;4.5;3.7;${ifcn}`]],
  ["bengali.csv", ecm("দুধ", "চর্বি", "আমিষ"), [`1000,4.5,3.7,${ifcn}`]],
  ["blank-lines.csv", plain, [`1000,4.5,3.7,${ifcn}`, "x,4,3.3,"]],
])("%s is read right", async (name, add, rows) => {
  const { code, text } = await run(file(name), ...add);
  expect(code).toBe(0);
  expect(text.trimEnd().split("\n").slice(1)).toEqual(rows);
});

test("what cannot be read is refused, and what to do is said", async () => {
  const complaint = async (name: string) => (await run(file(name), ...plain)).complained;
  expect(await complaint("latin1-header.csv")).toContain(
    'Line 1 of latin1-header.csv is not written in UTF-8: save it as "CSV UTF-8".',
  );
  expect(await complaint("utf16.csv")).toContain('is written in UTF-16: save it as "CSV UTF-8".');
});

test("lines are counted as an editor counts them; a formula that was never computed is not a blank", async () => {
  expect((await run(file("blank-lines.csv"), ...plain)).list).toContain("\n5,ecm,ECM,#VALUE!,");
  const { list, said } = await run(file("uncached-optional.xlsx"), ...method);
  expect(list).toContain('\n2,ecm,ECM,#N/A,"method has a formula that was never computed: ');
  expect(said).toContain("1 cell has a formula that was never computed, E2, and is empty");
});

function csv(text: string | Buffer): string {
  const path = at(`in${files++}.csv`);
  writeFileSync(path, text);
  return path;
}

test.each<[string, string, string[], string]>([
  ["a title above the names", "Survey 2024\nmilk,fat\n1,4\n", ["--skip", "1"], "milk,fat\n1,4\n"],
  ["a quote inside a name", 'milk 5",fat\n1,"4"\n', [], '"milk 5""",fat\n1,4\n'],
  ["a sign of its own", "milk~fat\n1~4\n", ["--separator", "~"], "milk~fat\n1~4\n"],
  ["a line end inside a value, CR alone elsewhere", 'a,b\r1,"x\ny"\r', [], 'a,b\n1,"x\ny"\n'],
  ["blanks around quotes", 'a, "b"\n1, "x, y" \n', [], 'a,b\n1,"x, y"\n'],
  ["empty lines of one column are rows", "a\n1\n\n2\n", [], "a\n1\n\n2\n"],
])("%s: header and rows are read alike", async (_, text, args, expected) => {
  expect((await run(csv(text), ...args)).text.replaceAll('""\n', "\n")).toBe(expected.replaceAll('""\n', "\n"));
});

test.each<[string, string | Buffer, string]>([
  ["separators that fit alike", "Milk, kg;Fat, %\n1,5;4,5\n", "choose with --separator"],
  ["a title row", "Survey 2024\nmilk,fat\n", "If the names are further down, use --skip"],
  ["an open quote", 'a,b\n1,2\n1,"x\n3,4\n', "Line 3 of in"],
  ["text after a quote", 'a,b\n1,"x"y\n', 'goes on after a " that closes a value'],
  ["UTF-16 without a mark", Buffer.from("a,b\n1,2\n", "utf16le"), "is not text, as in UTF-16"],
])("%s: refused", async (_, text, sentence) => {
  const { code, complained } = await run(csv(text));
  expect(code).toBe(1);
  expect(complained).toContain(sentence);
});

test.each([1, 33, 70, 300])("a last line of %d MB is not lost", async (size) => {
  const bytes = Buffer.concat([Buffer.from("a,b\n1,2\n3,"), Buffer.alloc(size << 20, "x"), Buffer.from("\n")]);
  const out = at(`long${size}.csv`);
  const said: string[] = [];
  const terminal = { say: (text: string) => said.push(text), complain: (text: string) => said.push(text) };
  const code = await dairySql([csv(bytes), out], terminal);
  expect({ code, said }).toEqual({ code: 0, said: ["2 rows read, 2 written."] });
  expect(readFileSync(out).equals(bytes)).toBe(true);
});

test("the list of rejected rows runs nothing; the data are kept", async () => {
  const odd = ['=HYPERLINK("http://x")', "@SUM(1)", "+1+cmd", "-2-3", "\tx", "a;=1+1", "-5"];
  const { text, list } = await run(
    csv(`milk,fat,protein\n${odd.map((each) => `"${each.replaceAll('"', '""')}",4,n`).join("\n")}\n`),
    ...plain,
  );
  for (const each of odd) expect(text).toContain(each.replaceAll('"', '""'));
  const cells = list
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => /,4,n$/.test(line) && line);
  expect(cells).toHaveLength(odd.length);
  expect(list).toContain(`"'=HYPERLINK(""http://x"")",4,n`);
  for (const each of ["'@SUM(1)", "'+1+cmd", "'-2-3", "a;'=1+1"]) expect(list).toContain(`,${each},4,n`);
  expect(list).toContain(`,'\tx,4,n`);
  expect(list).toContain(",-5,4,n");
});

test("of two runs on one output one wins; a dangling link and a name that is too long are refused", async () => {
  const input = csv("milk,fat,protein\nx,4,3\n1,4,3\n");
  const out = at("once.csv");
  const complained: string[] = [];
  const terminal = { say: () => undefined, complain: (text: string) => complained.push(text) };
  const codes = await Promise.all([1, 2, 3].map(() => dairySql([input, out, ...plain], terminal)));
  expect(codes.sort()).toEqual([0, 1, 1]);
  expect(complained.join()).toContain("already exists");
  expect(existsSync(`${out}.rejects.csv`)).toBe(true);
  symlinkSync(at("nowhere.csv"), at("dangling.csv"));
  await dairySql([input, at("dangling.csv"), "--overwrite"], terminal);
  expect(complained.at(-1)).toContain("is a link to a file that does not exist");
  const longest = `${"n".repeat(251)}.csv`;
  await dairySql([input, at(longest)], terminal);
  expect(complained.at(-1)).toContain("is longer than a file name may be");
  expect(await dairySql([input, at(longest), "--rejects", at("list.csv")], terminal)).toBe(0);
  expect(readdirSync(folder)).toContain(longest);
});

/** A workbook of one sheet with these rows of XML, and other parts. */
async function xlsx(rows: string, parts: Record<string, string> = {}): Promise<string> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const zip = new JSZip();
  const all: Record<string, string> = {
    "xl\\workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" r:id="r1" state="hidden"/><sheet name="T" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${office}/worksheet" Target="sheet1.xml"/><Relationship Id="r2" Type="${office}/sharedStrings" Target="s.xml"/></Relationships>`,
    "xl/sheet1.xml": `<worksheet xmlns="${main}" xmlns:x="urn:x"><sheetData>${rows}</sheetData></worksheet>`,
    "xl/s.xml": `<sst xmlns="${main}"/>`,
    ...parts,
  };
  for (const [name, text] of Object.entries(all)) zip.file(name, text);
  const path = at(`in${files++}.xlsx`);
  writeFileSync(path, await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" }));
  return path;
}
const names = `<row r="1"><c t="inlineStr"><is><t>a</t></is></c></row>`;

test("an extension's element in a cell, backslashes in part names, a hidden first sheet, rows that only have a look", async () => {
  const looks = Array.from({ length: 2000 }, (_, k) => `<row r="${k + 3}"><c r="A${k + 3}" s="1"/></row>`).join("");
  const { code, text, said } = await run(
    await xlsx(`${names}<row r="2"><c><v>1</v><x:v>9</x:v><v xmlns="urn:y">8</v></c></row>${looks}`),
  );
  expect({ code, text }).toEqual({ code: 0, text: "a\n1\n" });
  expect(said).toContain('Sheet "S" was read, the first of 2, which is hidden: use --sheet NAME to read another.');
});

test.each<[string, string, Record<string, string>, string]>([
  ["a column beyond XFD", `<row r="1"><c r="XFE1"><v>1</v></c></row>`, {}, "beyond column XFD"],
  ["a row beyond the last", `${names}<row r="1048577"/>`, {}, "at most 1048576 rows"],
  ["a shared text that is not there", `${names}<row><c t="s"><v>7</v></c></row>`, {}, 'has the value "7"'],
  ["a number that is none", `${names}<row><c><v>0x10</v></c></row>`, {}, 'has the value "0x10"'],
  ["an entity", names, { "xl/s.xml": `<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>` }, "document type"],
  ["a part that swells", names, { "xl/s.xml": " ".repeat(65 << 20) }, "would grow from"],
])("%s: refused", async (_, rows, parts, sentence) => {
  const { code, complained } = await run(await xlsx(rows, parts));
  expect(code).toBe(1);
  expect(complained).toContain(sentence);
});

test("three million shared texts and a sheet that is formatted to its last row fit into a small memory", async () => {
  const texts = Array.from(
    { length: 3_000_000 },
    (_, k) => `<si><t>${k === 0 ? "a" : `${k} ${Math.imul(k, 48271)}`}</t></si>`,
  );
  const looks = Array.from({ length: 1_048_574 }, (_, k) => `<row r="${k + 3}" s="1"><c r="C${k + 3}" s="1"/></row>`);
  const rows = [`<row r="1"><c t="s"><v>0</v></c></row><row r="2"><c t="s"><v>2999999</v></c></row>`, ...looks];
  const [input, out] = [await xlsx(rows.join(""), { "xl/s.xml": `<sst>${texts.join("")}</sst>` }), at("small.csv")];
  const words = ["--max-old-space-size=256", "--import", "tsx", "packages/dairy-sql/src/main.ts", input, out];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect({ status, last: stdout.split("\n").at(-2) }).toEqual({ status: 0, last: "1 rows read, 1 written." });
  expect(readFileSync(out, "utf8")).toBe(`a\n2999999 ${Math.imul(2_999_999, 48271)}\n`);
});

test("a workbook with a password is called that", async () => {
  const path = at("locked.xlsx");
  const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");
  writeFileSync(path, Buffer.concat([signature, Buffer.alloc(504), Buffer.from("EncryptedPackage", "utf16le")]));
  expect((await run(path)).complained).toContain("locked.xlsx is protected by a password");
});
