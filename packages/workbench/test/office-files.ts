/** Files that the page writes, and what other programs have of them. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { convert } from "@dairy-functions/workbooks/build";
import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";
import type { Page } from "playwright-core";
import { newFolder } from "../../../test/new-folder.ts";

const head = (kind: string, root: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE ${root} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind}.dtd">`;

/** An .xlsx that LibreOffice has locked with a password: its macros can do that, its command line cannot. */
export function lockedXlsx(): Uint8Array {
  const folder = newFolder();
  const [file, basic] = [join(folder, "locked.xlsx"), join(folder, "profile/user/basic/Standard")];
  mkdirSync(basic, { recursive: true });
  const library = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"';
  const files = {
    "script.xlb": `${head("library", "library:library")}
<library:library ${library} library:readonly="false" library:passwordprotected="false"><library:element library:name="Files"/></library:library>`,
    "Files.xba": `${head("module", "script:module")}
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Files" script:language="StarBasic">
Sub WriteLocked(address As String)
  Dim given(1) As New com.sun.star.beans.PropertyValue
  Dim none()
  given(0).Name = "FilterName" : given(0).Value = "Calc MS Excel 2007 XML"
  Dim secret(1) As New com.sun.star.beans.NamedValue
  secret(0).Name = "OOXPassword" : secret(0).Value = "dairy"
  secret(1).Name = "CryptoType" : secret(1).Value = "Standard"
  given(1).Name = "EncryptionData" : given(1).Value = secret()
  StarDesktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, none()).storeToURL(address, given())
  StarDesktop.terminate()
End Sub
</script:module>`,
  };
  const profile = pathToFileURL(join(folder, "profile")).href;
  const call = `macro:///Standard.Files.WriteLocked("${pathToFileURL(file).href}")`;
  // The first start on a new profile only completes it, and empties the macros.
  for (let start = 0; start < 3 && !existsSync(file); start++) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(basic, name), text);
    spawnSync("soffice", [`-env:UserInstallation=${profile}`, "--headless", call]);
  }
  return readFileSync(file);
}

/** What each used cell shows in the workbench, by sheet and address. */
export const shownIn = (page: Page) =>
  page.evaluate<Record<string, Record<string, unknown>>>(`Object.fromEntries(
    workbook.getters.getSheetIds().map((sheetId) => {
      const cells = {};
      for (let row = 0; row < workbook.getters.getNumberRows(sheetId); row++)
        for (let col = 0; col < workbook.getters.getNumberCols(sheetId); col++) {
          const { value } = workbook.getters.getEvaluatedCell({ sheetId, col, row });
          if (value !== null && value !== "") cells[o_spreadsheet.helpers.toXC(col, row)] = value;
        }
      return [workbook.getters.getSheetName(sheetId), cells];
    }),
  )`);

/** The same of a file, as LibreOffice has it. */
export async function inOffice(name: string, bytes: Uint8Array): Promise<Record<string, Record<string, unknown>>> {
  const file = join(newFolder(), `${name}.xlsx`);
  writeFileSync(file, bytes);
  const converted = newFolder();
  convert([file], "xlsx", converted);
  return cellsIn(readFileSync(join(converted, `${name}.xlsx`)));
}

/** Every cell of a file that is not blank, by sheet and address. */
export async function cellsIn(bytes: Uint8Array, first = 1): Promise<Record<string, Record<string, unknown>>> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = async (path: string) =>
    new DOMParser().parseFromString(await zip.file(path)!.async("string"), "text/xml").documentElement!;
  const all = (node: Element, name: string) => [...node.getElementsByTagName(name)];
  const textOf = (node: Element | undefined) =>
    node === undefined
      ? ""
      : all(node, "t")
          .map((part) => part.textContent)
          .join("");
  const strings = all(await xml("xl/sharedStrings.xml"), "si").map(textOf);
  const sheets = all(await xml("xl/workbook.xml"), "sheet").map((each) => each.getAttribute("name")!);
  const found: Record<string, Record<string, unknown>> = {};
  for (const [k, sheet] of sheets.entries()) {
    const cells: Record<string, unknown> = {};
    for (const cell of all(await xml(`xl/worksheets/sheet${k + first}.xml`), "c")) {
      const text = all(cell, "v")[0]?.textContent ?? "";
      const type = cell.getAttribute("t") ?? "n";
      const value =
        type === "s"
          ? strings[Number(text)]
          : type === "inlineStr"
            ? textOf(cell)
            : type === "b"
              ? text === "1"
              : type === "n" && text !== ""
                ? Number(text)
                : text;
      if (value !== "") cells[cell.getAttribute("r")!] = value;
    }
    found[sheet] = cells;
  }
  return found;
}

/** Numbers to the ninth digit: the other engine adds up in another order. */
export const rounded = (book: Record<string, Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(book).map(([sheet, cells]) => [
      sheet,
      Object.fromEntries(
        Object.entries(cells)
          .map(([at, value]) => [at, typeof value === "number" ? Number(value.toPrecision(9)) : value] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  );

export const sheetsIn = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  return { zip, texts: await Promise.all(names.map((name) => zip.file(name)!.async("string"))), names };
};

/** The file without any value that its formulas had, so that another program computes them all. */
export async function withoutValues(bytes: Uint8Array): Promise<Uint8Array> {
  const { zip, texts, names } = await sheetsIn(bytes);
  for (const [k, name] of names.entries()) zip.file(name, texts[k]!.replace(/<\/f><v>[^<]*<\/v>|<\/f><v\/>/g, "</f>"));
  return zip.generateAsync({ type: "uint8array" });
}
