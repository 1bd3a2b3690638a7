import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answers, Filled } from "./field-forms.ts";

/** JavaRosa, and the official converter of XLSForms: .ci/run installs them, and elsewhere their proof is skipped. */

/** Folders of JavaRosa's jars and of pyxform's commands. */
const { JAVAROSA_JARS = "", PYXFORM_BIN = "" } = process.env;
export const hasJavaRosa = existsSync(JAVAROSA_JARS);
export const javaRosaVersion = (): string =>
  /^javarosa-(.*)\.jar$/m.exec(readdirSync(JAVAROSA_JARS).join("\n"))?.[1] ?? "";
export const hasPyxform = existsSync(join(PYXFORM_BIN, "xls2xform"));

/** The values of every node of a form for each row, in the engine of ODK Collect and KoboCollect. */
export const inJavaRosa = (forms: readonly string[], rows: readonly Answers[], language = ""): Filled[][] =>
  answersOfJavaRosa(forms.map((form) => ({ form, rows, language }))) as Filled[][];

/** What FieldForms.java writes of forms, given with what else it reads of each. */
export function answersOfJavaRosa(forms: readonly { readonly form: string }[]): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "forms-"));
  const jobs = forms.map(({ form: text, ...rest }, k) => {
    const form = join(folder, `${k}.xml`);
    writeFileSync(form, text);
    return { form, ...rest };
  });
  const file = join(folder, "jobs.json");
  writeFileSync(file, JSON.stringify(jobs));
  const classes = join(JAVAROSA_JARS, "*");
  const run = spawnSync("java", ["-cp", classes, "test/proof/java/FieldForms.java", file], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(`JavaRosa failed: ${run.stderr.slice(-3000)}`);
  // Its log comes first.
  return JSON.parse(run.stdout.slice(run.stdout.lastIndexOf("\n[[") + 1));
}

/** The XForm that pyxform makes of an XLSForm and ODK Validate accepts; what either says of it is an error. */
export function converted(workbook: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "xlsform-"));
  const [from, to] = [join(folder, "form.xlsx"), join(folder, "form.xml")];
  writeFileSync(from, workbook);
  const run = spawnSync(join(PYXFORM_BIN, "xls2xform"), ["--json", from, to], { encoding: "utf8" });
  const { code, message, warnings } = JSON.parse(run.stderr) as { code: number; message: string; warnings: string[] };
  if (code !== 100 || warnings.length > 0) throw new Error([message, ...warnings].join("\n").slice(-3000));
  return readFileSync(to, "utf8");
}
