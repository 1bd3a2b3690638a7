/**
 * npm run workbooks [-- --only NAME] [--pictures]: the template workbooks as files, with pictures of their pages where
 * LibreOffice is installed. --only writes one template; --pictures asks for pictures in greyscale too.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { templates } from "@dairy-functions/workbooks";
import { libreOffice } from "./build/libreoffice.ts";
import { developmentOrigin } from "./build/origin.ts";
import { type Picture, photograph } from "./build/pictures.ts";
import { workbookOf, writeWorkbooks } from "./build/workbooks.ts";
import { workbooksPage } from "./build/workbooks-page.ts";

const { values } = parseArgs({ options: { only: { type: "string" }, pictures: { type: "boolean" } } });
const folder = "dist/workbooks";
const pictureFolder = join(folder, "pictures");

const chosen = templates.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`No template is called ${values.only}: choose ${templates.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
if (values.only === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(pictureFolder, { recursive: true });

const origin = process.env.DAIRY_ORIGIN ?? developmentOrigin;
const workbooks = [];
for (const template of chosen) workbooks.push(await workbookOf(template, origin));
writeWorkbooks(workbooks, folder);

const plain = workbooks.map(({ editions }) => editions.plain);
const pictures = libreOffice()
  ? photograph(
      plain.map(({ file }) => join(folder, file)),
      (name) => plain.find(({ file }) => file === `${name}.xlsx`)!.book.sheets.map((sheet) => sheet.name),
      pictureFolder,
      values.pictures === true,
    )
  : new Map<string, Picture[]>();
if (pictures.size === 0) {
  console.log("No pictures: LibreOffice (soffice) is not installed.");
  if (values.pictures) process.exitCode = 1;
}
if (values.only === undefined) writeFileSync(join(folder, "index.html"), workbooksPage(workbooks, pictures));
const count = [...pictures.values()].flat().length;
console.log(`${folder}: ${workbooks.length} templates in two editions, ${count} pictures`);
