import { begun, languageOf } from "@dairy-functions/languages";
import { type FormLanguage, xform, xlsForm } from "@dairy-functions/workbooks/field-forms";
import { templates } from "@dairy-functions/workbooks/templates";
import { xlsx } from "@dairy-functions/workbooks/write";
import {
  type Answers,
  answersFor,
  type Case,
  caseOf,
  differences,
  exampleOf,
  type Filled,
  inOdkWebForms,
  mainSentenceOf,
  workbookOf,
} from "./field-forms.ts";
import { converted, hasJavaRosa, hasPyxform, inJavaRosa } from "./phone-engines.ts";

/** Field forms in the engine that phones have, from the XForm that we write and from the one that pyxform makes. */

const cases = templates.filter(({ fieldForm }) => fieldForm !== undefined).map((template) => caseOf(template));
const named = cases.map((one) => [one.template.name, one] as const);
const languages = begun().map(languageOf);
if (!hasJavaRosa) console.log("Skipped: JAVAROSA_JARS does not name a folder with JavaRosa.");
if (!hasPyxform) console.log("Skipped: PYXFORM_BIN does not name a folder with xls2xform.");

const wrongIn = (one: Case, rows: readonly Answers[], filled: readonly Filled[], language?: FormLanguage): string[] =>
  rows.flatMap((answers, k) =>
    differences(one, filled[k]!, workbookOf(one, answers, language), language).map((each) => `row ${k}: ${each}`),
  );

(hasPyxform ? test : test.skip).each(named)(
  "pyxform and ODK Validate accept the form of %s without a warning",
  async (_, { template }) => {
    const { form } = caseOf(template, languages);
    expect(converted(await xlsx(xlsForm(form), {}))).toContain("<h:html");
  },
  300_000,
);

(hasJavaRosa ? test : test.skip).each(named)(
  "JavaRosa gives what the workbook gives: %s, its example, blanks and 60 random answers",
  (_, one) => {
    const rows = answersFor(one, 60, one.asked.length < 30);
    expect(wrongIn(one, rows, inJavaRosa([xform(one.form)], rows)[0]!)).toEqual([]);
  },
  1_200_000,
);

(hasJavaRosa ? test : test.skip).each(named)(
  "JavaRosa says what the workbook says in each language, also one chosen in the middle: %s, and as pyxform writes it",
  async (_, { template }) => {
    const one = caseOf(template, languages);
    const forms = [xform(one.form), ...(hasPyxform ? [converted(await xlsx(xlsForm(one.form), {}))] : [])];
    const rows = answersFor(one, 2, false);
    const bengali = one.form.languages[1]!;
    for (const filled of inJavaRosa(forms, rows, bengali)) {
      for (const language of [undefined, ...languages]) expect(wrongIn(one, rows, filled, language)).toEqual([]);
      const sentence = mainSentenceOf(template);
      for (const values of filled) expect(values[`label ${sentence}Note`]).toEqual(values[`${sentence}_bn`]);
    }
    expect(bengali).toBe("Bengali (bn)");
  },
  1_200_000,
);

test.each(named)(
  "ODK Web Forms says what the workbook of %s says in each language",
  (_, { template }) => {
    const one = caseOf(template, languages);
    const rows = answersFor(one, 1, false);
    const filled = inOdkWebForms(xform(one.form), rows, 0);
    for (const language of [undefined, ...languages]) expect(wrongIn(one, rows, filled, language)).toEqual([]);
  },
  600_000,
);

/** What the printer must not write, as a change of the text of a form, and an answer that shows why. */
const mutants: Readonly<Record<string, readonly [string, (form: string) => string, Answers]>> = {
  "max, which JavaRosa starts above 0": ["processing-choice", withMax, { milkCost: 1000 }],
  "a place in brackets, for which JavaRosa gives nothing": [
    "dairy-chain",
    (form) => form.replace(/\[channelNumber = ([^\]]+)\]/g, "[$1]"),
    {},
  ],
  "a blank that is not 0": [
    "household",
    (form) => form.replace(/coalesce\(([^,()]+), 0\)/g, "$1"),
    { otherBenefits: null },
  ],
};

(hasJavaRosa ? test : test.skip).each(Object.entries(mutants))(
  "a form with %s is found out",
  (_, [name, change, answer]) => {
    const one = cases.find(({ template }) => template.name === name)!;
    const form = xform(one.form);
    const changed = change(form);
    expect(changed).not.toBe(form);
    const rows = [{ ...exampleOf(one), ...answer }];
    const [right, wrong] = inJavaRosa([form, changed], rows);
    expect(wrongIn(one, rows, right!)).toEqual([]);
    expect(wrongIn(one, rows, wrong!)).not.toEqual([]);
  },
  600_000,
);

/** "(0 - min(0 - (a), 0 - (b)))" as "max(a, b)". */
function withMax(form: string): string {
  const opening = "(0 - min(0 - (";
  const start = form.lastIndexOf(opening);
  if (start === -1) return form;
  const closed = (from: number): number => {
    let depth = 1;
    let at = from;
    for (; depth > 0; at++) depth += form[at] === "(" ? 1 : form[at] === ")" ? -1 : 0;
    return at - 1;
  };
  const first = start + opening.length;
  const firstEnd = closed(first);
  const second = firstEnd + "), 0 - (".length;
  const secondEnd = closed(second);
  const rest = form.slice(secondEnd + ")))".length);
  return withMax(`${form.slice(0, start)}max(${form.slice(first, firstEnd)}, ${form.slice(second, secondEnd)})${rest}`);
}
