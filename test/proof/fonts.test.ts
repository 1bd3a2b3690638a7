import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addInAt, developmentOrigin } from "@dairy-functions/excel/build";
import { begun, translationsOf } from "@dairy-functions/languages";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { convert, libreOffice, missingGlyphs, workbookOf } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { newFolder } from "../new-folder.ts";

/** Printed pages in the scripts of all languages: the fonts that CI installs have every letter of them. */

const here = libreOffice();
if (here === undefined) console.log("LibreOffice (soffice) is missing: no page of the languages was printed");
const describeHere = here === undefined && process.env.CI !== "true" ? describe.skip : describe;

describeHere("a household on paper", () => {
  const household = templates.find(({ name }) => name === "household")!;
  const folder = newFolder();
  const file = (code: string) => join(folder, `${code}.xlsx`);

  beforeAll(async () => {
    for (const code of begun()) {
      const { editions } = await workbookOf(household, valuesOf, addInAt(developmentOrigin), translationsOf(code));
      writeFileSync(file(code), editions.plain.bytes);
    }
  }, 60_000);

  test("every letter of every language has its glyph", () => {
    convert(begun().map(file), "pdf", folder);
    expect(begun().map((code) => [code, missingGlyphs(join(folder, `${code}.pdf`))])).toEqual(
      begun().map((code) => [code, []]),
    );
  }, 120_000);

  test("letters without a font are found", () => {
    const latin = join(folder, "fonts.conf");
    const fonts = ["dejavu", "liberation"].map((name) => `<dir>/usr/share/fonts/truetype/${name}</dir>`).join("");
    writeFileSync(latin, `<fontconfig>${fonts}<cachedir>${folder}/cache</cachedir></fontconfig>`);
    const alone = newFolder();
    process.env.FONTCONFIG_FILE = latin;
    try {
      convert([file("bn")], "pdf", alone);
    } finally {
      delete process.env.FONTCONFIG_FILE;
    }
    expect(missingGlyphs(join(alone, "bn.pdf"))).toEqual(expect.arrayContaining(["প", "র", "দ"]));
  }, 60_000);
});
