/**
 * npm run workbooks [-- --only NAME] [--pictures] [--language CODE]: the template workbooks as files, with pictures of
 * their pages where LibreOffice is installed. --only writes one template; --pictures asks for pictures in greyscale too;
 * --language writes them in a language of the folder languages, to dist/workbooks/CODE.
 * npm run workbooks:proof [-- --only NAME] [--language CODE]: what LibreOffice computes from the same files, and what
 * cannot be read on their printed pages, in all languages or in the one that is asked for.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addInAt, developmentOrigin } from "@dairy-functions/excel/build";
import { begun, fileOf, translationsOf } from "@dairy-functions/languages";
import type { Language } from "@dairy-functions/shared";
import { valuesOf } from "@dairy-functions/workbench/headless";
import {
  libreOffice,
  type Picture,
  photograph,
  workbookOf,
  workbooksPage,
  writeWorkbooks,
} from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { provePrinted } from "../test/proof/printed.ts";
import { proveWorkbooks } from "../test/proof/workbooks.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    pictures: { type: "boolean" },
    proof: { type: "boolean" },
    language: { type: "string" },
  },
});
const code = values.language as Language | undefined;
if (code !== undefined && !begun().includes(code)) {
  console.error(`There is no ${fileOf(code)}: choose ${begun().join(", ") || "English"}, or see docs/languages.md.`);
  process.exit(1);
}
const folder = code === undefined ? "dist/workbooks" : join("dist/workbooks", code);
const pictureFolder = join(folder, "pictures");

const chosen = templates.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`There is no template ${values.only}: choose ${templates.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
if (values.proof) {
  const problems = code
    ? await provePrinted(chosen, [code])
    : [...(await proveWorkbooks(chosen)), ...(await provePrinted(chosen))];
  console.log(problems.length === 0 ? "workbooks:proof: all hold" : `FAILED\n  ${problems.join("\n  ")}`);
  process.exit(problems.length === 0 ? 0 : 1);
}
if (values.only === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(pictureFolder, { recursive: true });
for (const file of readdirSync(pictureFolder))
  if (chosen.some(({ name }) => file.replace(/(-grey)?-\d+\.png$/, "") === name)) rmSync(join(pictureFolder, file));

const origin = process.env.DAIRY_ORIGIN ?? developmentOrigin;
const language = code && translationsOf(code);
const workbooks = [];
for (const template of chosen) workbooks.push(await workbookOf(template, valuesOf, addInAt(origin), language));
writeWorkbooks(workbooks, folder);

// The plain edition: LibreOffice does not have our functions.
const printed = workbooks.map(({ template, editions: { plain } }) => ({
  name: template.name,
  file: join(folder, plain.file),
  sheets: plain.book.sheets.map((sheet) => sheet.name),
}));
const pictures = libreOffice()
  ? photograph(printed, pictureFolder, values.pictures === true)
  : new Map<string, Picture[]>();
if (pictures.size === 0) {
  console.log("No pictures: LibreOffice (soffice) is not installed.");
  if (values.pictures) process.exitCode = 1;
}
if (values.only === undefined) writeFileSync(join(folder, "index.html"), workbooksPage(workbooks, pictures));
const count = [...pictures.values()].flat().length;
console.log(`${folder}: ${workbooks.length} templates in two editions, ${count} pictures`);
