/**
 * Builds everything into dist/, or the parts that are named: `npm run build -- workbench`.
 * `npm run build -- --origin https://example.org/path --support ADDRESS` sets where the site and the add-in will be, and
 * the page or e-mail address for questions: then the site is in all languages. `--languages bn,hi` after `forms` or `site`
 * writes the field forms or the site in English and these languages only.
 */
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Language, Translations } from "@dairy-functions/shared";

const { values, positionals } = parseArgs({
  options: { origin: { type: "string" }, support: { type: "string" }, languages: { type: "string" } },
  allowPositionals: true,
});
const address = (values.origin ?? process.env.DAIRY_ORIGIN ?? "https://localhost:3000").replace(/\/+$/, "");

/** Loaded one by one, since `npm start` installs only what the workbench needs. */
const parts: Record<string, () => Promise<void>> = {
  workbench: async () => (await import("@dairy-functions/workbench/build")).buildWorkbench(),
  excel: async () => (await import("@dairy-functions/excel/add-in")).buildExcel({ address }),
  sheets: async () => (await import("@dairy-functions/appsscript/build")).buildSheets(),
  native: async () => {
    (await import("@dairy-functions/native/build")).buildNative();
    const { namedFunctionsWorkbook, nativeWorkbook } = await import("@dairy-functions/workbooks/lambda");
    writeFileSync("dist/native/dairy-functions.xlsx", await nativeWorkbook());
    writeFileSync("dist/native/named-functions.xlsx", await namedFunctionsWorkbook());
  },
  site: async () => {
    const { begun, translationsOf } = await import("@dairy-functions/languages");
    const { addInAt } = await import("@dairy-functions/excel/build");
    const { addressedFiles } = await import("@dairy-functions/excel/add-in");
    const { buildSite, compressFiles, elsewhereFrom, siteProblems } = await import("@dairy-functions/site/site");
    const { valuesOf } = await import("@dairy-functions/workbench/headless");
    const { picturesOfResults, workbookOf } = await import("@dairy-functions/workbooks/build");
    const { templates } = await import("@dairy-functions/workbooks/templates");
    const addIn = addressedFiles(`${address}/excel`, `${address}/support.html`);
    await Promise.all(["workbench", "excel", "sheets", "native"].map(build));
    // What is published is in all languages; without an address, nothing is.
    const asked = values.languages?.split(",").filter(Boolean) ?? (values.origin ? begun() : []);
    const codes = begun().filter((each) => asked.includes(each));
    const workbooksIn = async (code: Language | "en", texts?: Translations) => {
      // Where nothing is published, a file that is alone would link to nothing.
      const elsewhere = values.origin ? elsewhereFrom(code, ["en", ...codes], address) : undefined;
      const workbooks = [];
      for (const template of templates)
        workbooks.push(await workbookOf(template, valuesOf, addInAt(address), texts, elsewhere));
      return workbooks;
    };
    const languages = [];
    for (const code of codes) {
      const texts = translationsOf(code);
      const own = await workbooksIn(code, texts);
      languages.push({ code, texts, workbooks: own, ...(values.origin && { pictures: picturesOfResults(own) }) });
    }
    const workbooks = await workbooksIn("en");
    await buildSite({ address, workbooks, addIn, languages, ...(values.support && { support: values.support }) });
    const problems = siteProblems("dist/site", address);
    if (problems.length > 0) throw new Error(`The site has dead links:\n  ${problems.join("\n  ")}`);
    await compressFiles("dist/site");
  },
  forms: async () => {
    const { begun, languageOf } = await import("@dairy-functions/languages");
    const { writeFieldForms } = await import("@dairy-functions/workbooks/write-field-forms");
    const codes = values.languages?.split(",").filter(Boolean) ?? begun();
    const known = begun().filter((code) => codes.includes(code));
    if (known.length < codes.length) throw new Error(`Choose languages from ${begun().join(", ")}.`);
    await writeFieldForms("dist/forms", known.map(languageOf));
  },
};

const begun: Record<string, Promise<void>> = {};
/** Builds a part once, and notes when it began, so that ready.mjs sees what changed since. */
const build = (name: string) => {
  begun[name] ??= note(name);
  return begun[name];
};
async function note(name: string): Promise<void> {
  const began = new Date();
  await parts[name]!();
  writeFileSync(`dist/.built-${name}`, "");
  utimesSync(`dist/.built-${name}`, began, began);
}

const unknown = positionals.find((name) => parts[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}" to build: choose from ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}
mkdirSync("dist", { recursive: true });
await Promise.all((positionals.length > 0 ? positionals : Object.keys(parts)).map(build));
