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
import { withGrouping } from "../workbooks/grouping.ts";
import { largeFarm } from "../workbooks/large-farm.ts";

export type PrintedIn = Language | "en";

/**
 * Prints the workbooks, filled in for a farm of 500 cows in taka with long names, and in the language's digits where Start
 * offers them. Says what cannot be read on their pages.
 */
export async function provePrinted(
  chosen: readonly Template[] = templates,
  languages: readonly PrintedIn[] = ["en", ...begun()],
): Promise<string[]> {
  const version = libreOffice();
  if (version === undefined) {
    const missing = "LibreOffice (soffice) is missing: no page was printed";
    console.log(missing);
    return process.env.CI === "true" ? [missing] : [];
  }
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  try {
    const printed = languages.flatMap((language) => chosen.map((template) => ({ language, template })));
    const file = ({ language, template }: (typeof printed)[number], ending: string) =>
      join(folder, `${template.name}-${language}.${ending}`);
    for (const each of printed) {
      const translations = each.language === "en" ? undefined : translationsOf(each.language);
      const book = speaking(translations, () => {
        const large = largeFarm(each.template, "plain", "long names");
        return withGrouping(large, "digits") ?? large;
      });
      writeFileSync(file(each, "xlsx"), await xlsx(book, valuesOf(book)));
    }
    convert(
      printed.map((each) => file(each, "xlsx")),
      "pdf",
      folder,
    );
    let count = 0;
    const problems = printed.flatMap((each) => {
      const { pages, problems } = cutTexts(file(each, "pdf"), margins.left);
      count += pages;
      return problems.map((problem) => `${each.template.name} (${each.language}), ${problem}`);
    });
    console.log(
      `LibreOffice ${version}: ${count} pages of ${chosen.length} workbooks in ${languages.length} languages`,
    );
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
