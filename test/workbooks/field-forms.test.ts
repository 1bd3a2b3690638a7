import { languageOf } from "@dairy-functions/languages";
import { layOut } from "@dairy-functions/workbooks";
import { fieldFormOf, xform } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import { answersFor, caseOf, differences, inOdkWebForms, mainSentenceOf, workbookOf } from "../proof/field-forms.ts";
import { headings } from "./export-headings.ts";

/** Field forms in the engine of ODK Web Forms; the proof of field forms has more answers, and the engines of phones. */

const forms = templates.filter(({ fieldForm }) => fieldForm !== undefined);

test.each(forms.map((template) => [template.name, template] as const))(
  "the form of %s gives what its workbook gives, in English and Bengali: its example, nothing, and random answers",
  (_, template) => {
    const bengali = languageOf("bn");
    const one = caseOf(template, [bengali]);
    const rows = answersFor(one, 1, false);
    // The example of a short form is typed, in two languages; the others are opened as drafts are.
    const typed = one.asked.length < 30 ? 1 : 0;
    const filled = inOdkWebForms(xform(one.form), rows, typed, one.form.languages[1]);
    const problems = [undefined, bengali].flatMap((language) =>
      rows.flatMap((answers, k) =>
        differences(one, filled[k]!, workbookOf(one, answers, language), language).map((each) => `row ${k}: ${each}`),
      ),
    );
    expect(problems).toEqual([]);
    expect(one.computed.length).toBeGreaterThan(10);
    const sentence = mainSentenceOf(template);
    if (typed > 0) {
      const [said] = filled[0]![`${sentence}_bn`]!;
      expect(said).toMatch(/\p{Script=Bengali}/u);
      expect(filled[0]![`label ${sentence}Note`]).toEqual([said]);
    }
  },
  120_000,
);

test.each(forms.filter((template) => template.exports).map((template) => [template.name, template] as const))(
  "the form of %s comes back with the columns of the sheet Export",
  (_, template) => {
    const { items } = fieldFormOf(template);
    const exported = items.slice(-headings.length);
    expect(exported.map((item) => item.kind === "calculation" && item.label)).toEqual(headings);
    const { book } = layOut(template, "plain");
    const sheet = book.sheets.find(({ name }) => name === `${template.short} export`)!;
    const headers = Object.values(sheet.cells).flatMap(({ look, value }) => (look.startsWith("header") ? [value] : []));
    expect(headers).toEqual(headings);
  },
);

test.each(["dairy-chain", "processing-choice"])(
  "the form of %s, which is of no single farm, comes back with whose it is and its main results",
  (name) => {
    const { items } = fieldFormOf(forms.find((template) => template.name === name)!);
    const exported = items.filter((item) => item.name.startsWith("export")).map((item) => item.name);
    expect(exported.slice(0, 4)).toEqual(["exportFarm", "exportPlace", "exportDate", "exportCurrency"]);
    expect(exported.length).toBeGreaterThan(5);
  },
);
