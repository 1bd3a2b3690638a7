import { xform } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import { answersFor, caseOf, differences, inOdkWebForms, workbookOf } from "../proof/field-forms.ts";

/** Field forms in the engine of ODK Web Forms; the proof of field forms has more answers, and the engines of phones. */

const forms = templates.filter(({ fieldForm }) => fieldForm !== undefined);

test.each(forms.map((template) => [template.name, template] as const))(
  "the form of %s gives what its workbook gives: its example, nothing, and random answers",
  (_, template) => {
    const one = caseOf(template);
    const rows = answersFor(one, 1, false);
    // The example of a short form is typed; the others are opened as drafts are.
    const filled = inOdkWebForms(xform(one.form), rows, one.asked.length < 30 ? 1 : 0);
    const problems = rows.flatMap((answers, k) => differences(one, filled[k]!, workbookOf(one, answers)));
    expect(problems).toEqual([]);
    expect(one.computed.length).toBeGreaterThan(10);
  },
  120_000,
);
