import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { begun, translationsOf } from "@dairy-functions/languages";
import { type Language, speaking } from "@dairy-functions/shared";
import { valuesOf } from "@dairy-functions/workbench/headless";
import { margins, type Template } from "@dairy-functions/workbooks";
import { convert, cutTexts, libreOffice } from "@dairy-functions/workbooks/build";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";
import { largeFarm } from "../workbooks/large-farm.ts";

/**
 * Prints the workbooks in every language, filled in for a farm of 500 cows in taka with long names, and says what cannot be
 * read on their pages.
 */
export async function provePrinted(
  chosen: readonly Template[] = templates,
  languages: readonly (Language | "en")[] = ["en", ...begun()],
): Promise<string[]> {
  const version = libreOffice();
  if (version === undefined) {
    const missing = "LibreOffice (soffice) is missing: no page was printed";
    console.log(missing);
    return process.env.CI === "true" ? [missing] : [];
  }
  const problems: string[] = [];
  let pages = 0;
  for (const language of languages) {
    const folder = mkdtempSync(join(tmpdir(), "printed-"));
    try {
      const file = ({ name }: Template, ending: string) => join(folder, `${name}.${ending}`);
      const translations = language === "en" ? undefined : translationsOf(language);
      for (const template of chosen) {
        const book = speaking(translations, () => largeFarm(template, "plain", "long names"));
        writeFileSync(file(template, "xlsx"), await xlsx(book, valuesOf(book)));
      }
      convert(
        chosen.map((template) => file(template, "xlsx")),
        "pdf",
        folder,
      );
      for (const template of chosen) {
        const printed = cutTexts(file(template, "pdf"), margins.left);
        pages += printed.pages;
        problems.push(...printed.problems.map((problem) => `${template.name} (${language}), ${problem}`));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  console.log(`LibreOffice ${version}: ${pages} pages of ${chosen.length} workbooks in ${languages.length} languages`);
  return problems;
}
