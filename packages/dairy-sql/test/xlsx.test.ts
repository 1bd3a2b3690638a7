import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import { newFolder } from "../../../test/new-folder.ts";
import { type Cell, openWorkbook } from "../src/xlsx.ts";

const folder = newFolder();

const relations = (...list: [id: string, kind: string, target: string][]) =>
  `<Relationships>${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

async function archive(parts: Record<string, string>): Promise<string> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  const path = join(folder, `${Math.random()}.xlsx`);
  writeFileSync(path, await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" }));
  return path;
}

async function read(path: string): Promise<Record<string, Record<number, (Cell | undefined)[]>>> {
  const all: Record<string, Record<number, (Cell | undefined)[]>> = {};
  const { sheets, close } = await openWorkbook(path);
  try {
    for (const { name, rows } of sheets) {
      all[name] = {};
      for await (const { number, cells } of rows()) all[name][number] = [...cells];
    }
  } finally {
    close();
  }
  return all;
}

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test("cells of every kind, formulas among them, from parts in an odd order and odd places", async () => {
  const path = await archive({
    "book/first.xml": sheet(
      `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><r><t>one </t></r><r><t>two</t></r></is></c>` +
        `<c r="AB2"><v>1e3</v></c></row>` +
        `<row r="4"><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>45413.5</v></c><c s="2"><v>45413</v></c>` +
        `<c s="3"><v>3</v></c><c s="4"><v>1.25</v></c><c s="5"><v>45413</v></c><c s="1"/><c t="str"><v></v></c>` +
        `<c t="d"><v>2024-05-01T00:00:00</v></c><c s="1"><v>-1</v></c></row>` +
        `<row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><f>1=2</f><v>0</v></c><c s="2"><f>TODAY()</f><v>45413</v></c>` +
        `<c t="str"><f>A1</f><v>cow &amp; calf_x000D_</v></c><c><f>B1</f></c></row>`,
    ),
    "book/empty.xml": `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    "book/strings.xml": `<sst><si><r><t>rich</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>hint</t></rPh></si></sst>`,
    "book/styles.xml":
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]0.0 &quot;day&quot;"/><numFmt numFmtId="165" formatCode="[h]:mm"/>` +
      `<numFmt numFmtId="166" formatCode="[$-409]d\\-mmm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
      `<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`,
    "book/_rels/main.xml.rels": relations(
      ["r2", "worksheet", "/book/empty.xml"],
      ["r1", "worksheet", "first.xml"],
      ["r3", "chartsheet", "chart.xml"],
      ["r4", "sharedStrings", "strings.xml"],
      ["r5", "styles", "styles.xml"],
    ),
    "_rels/.rels": relations(["a", "core-properties", "core.xml"], ["b", "officeDocument", "book/main.xml"]),
    "book/main.xml": `<workbook xmlns:k="http://x/relationships"><sheets><sheet name="Farms" k:id="r1"/><sheet name="Chart" k:id="r3"/><sheet name="R&amp;D" k:id="r2"/></sheets></workbook>`,
  });
  const gap = undefined;
  expect(await read(path)).toEqual({
    Farms: {
      2: [["t", "rich text"], gap, ["t", "one two"], ...Array(24).fill(gap), ["n", "1000"]],
      4: [
        ["b", "TRUE"],
        ["e", "#N/A"],
        ["d", "2024-05-01 12:00:00.000"],
        ["d", "2024-05-01"],
        ["n", "3"],
        ["h", "30:00:00"],
        ["d", "2024-05-01"],
        gap,
        [" ", ""],
        ["d", "2024-05-01"],
        ["n", "-1"],
      ],
      5: [
        ["e", "#DIV/0!"],
        ["b", "FALSE"],
        ["d", "2024-05-01"],
        ["t", "cow & calf\r"],
        ["f", ""],
      ],
    },
    "R&D": { 1: [gap, ["n", "7"]] },
  });
});

test("days are counted from 1904 where the workbook says so", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = true;
  workbook.addWorksheet("Days").addRow([new Date("2024-06-01"), new Date("2024-06-01T06:30:00Z")]);
  const path = join(folder, "days.xlsx");
  await workbook.xlsx.writeFile(path);
  expect((await read(path)).Days![1]).toEqual([
    ["d", "2024-06-01"],
    ["d", "2024-06-01 06:30:00.000"],
  ]);
});

test("a sheet of many pieces is read whole, every time", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Notes").addRow(["nothing here"]);
  const herd = workbook.addWorksheet("Herd");
  for (let row = 1; row <= 3000; row++) herd.addRow([`cow ${row}`, row / 7, `ø ${row}`]);
  const path = join(folder, "herd.xlsx");
  await workbook.xlsx.writeFile(path);
  const once = async () => Object.values((await read(path)).Herd!);
  const expected = Array.from({ length: 3000 }, (_, i) => [
    ["t", `cow ${i + 1}`],
    ["n", String((i + 1) / 7)],
    ["t", `ø ${i + 1}`],
  ]);
  for (const rows of await Promise.all(Array.from({ length: 8 }, once))) expect(rows).toEqual(expected);
});

test("damaged archives and parts are errors, never fewer rows", async () => {
  const parts = {
    "_rels/.rels": relations(["b", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns:r="http://x/relationships"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["r1", "worksheet", "sheet.xml"]),
  };
  await expect(read(await archive(parts))).rejects.toThrow("it has no part xl/sheet.xml");
  const cut = sheet(`<row><c><v>1</v></c></row>`).slice(0, -20);
  await expect(read(await archive({ ...parts, "xl/sheet.xml": cut }))).rejects.toThrow("unclosed tag");
  await expect(read(await archive({}))).rejects.toThrow("it has no part xl/workbook.xml");
});
