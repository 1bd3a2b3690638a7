import { xlsx } from "@dairy-functions/workbooks/write";
import JSZip from "jszip";
import { book, values } from "../test/fixture.ts";
import { packageProblems } from "./check-package.ts";

let whole: Uint8Array;

beforeAll(async () => {
  whole = await xlsx(book, values, { id: "01234567-89ab-4cde-8f01-23456789abcd", version: "1.2.3.0" });
});

/** The problems of the file with one part changed, or taken out. */
async function problemsWith(path: string, change: ((xml: string) => string) | undefined): Promise<string[]> {
  const zip = await JSZip.loadAsync(whole);
  const xml = await zip.file(path)!.async("string");
  if (change === undefined) zip.remove(path);
  else {
    expect(change(xml)).not.toBe(xml);
    zip.file(path, change(xml), { createFolders: false });
  }
  return packageProblems(await zip.generateAsync({ type: "uint8array" }));
}

test("a file as written is whole", async () => {
  expect(await packageProblems(whole)).toEqual([]);
});

test("XML that is not well formed is found", async () => {
  const [problem] = await problemsWith("xl/styles.xml", (xml) => xml.replace("</styleSheet>", ""));
  expect(problem).toContain("xl/styles.xml is not well-formed XML");
});

test("a part that is missing is found, and so is its content type", async () => {
  expect(await problemsWith("xl/metadata.xml", undefined)).toEqual([
    "xl/metadata.xml has a content type and is not there",
    "xl/_rels/workbook.xml.rels leads to xl/metadata.xml, which is not there",
  ]);
});

test("a part without a content type is found", async () => {
  const without = (xml: string) => xml.replace(/<Override PartName="\/xl\/webextensions\/taskpanes\.xml"[^>]*>/, "");
  expect(await problemsWith("[Content_Types].xml", without)).toEqual([
    "xl/webextensions/taskpanes.xml has no content type",
  ]);
});

test("a part that nothing leads to is found", async () => {
  const without = (xml: string) => xml.replace(/<Relationship Id="rIdAddIn"[^>]*>/, "");
  expect(await problemsWith("_rels/.rels", without)).toContain("Nothing leads to xl/webextensions/taskpanes.xml");
});

test("a relationship that is named and not there is found", async () => {
  const other = (xml: string) => xml.replace('<drawing r:id="rId1"/>', '<drawing r:id="rId9"/>');
  expect(await problemsWith("xl/worksheets/sheet3.xml", other)).toEqual([
    "xl/worksheets/sheet3.xml names the relationship rId9, which is not there",
  ]);
});
