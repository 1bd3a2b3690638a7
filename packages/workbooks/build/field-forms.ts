import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FormLanguage, fieldFormOf, xform, xlsForm } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";

/**
 * Writes each template that is a field form as XLSForm, for people, and as XForm, for the engines of phones, in English
 * and these languages.
 */
export async function writeFieldForms(folder: string, languages: readonly FormLanguage[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const template of templates.filter(({ fieldForm }) => fieldForm !== undefined)) {
    const form = fieldFormOf(template, languages);
    writeFileSync(join(folder, `${form.name}.xml`), xform(form));
    writeFileSync(join(folder, `${form.name}.xlsx`), await xlsx(xlsForm(form), {}));
  }
}
