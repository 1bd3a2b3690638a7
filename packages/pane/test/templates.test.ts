import { calls, excelToSheets, sheetsToExcel } from "@dairy-functions/formulas";
import { makeIndependent } from "@dairy-functions/native";
import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** Every formula of every template that calls the add-in. */
const formulas = [
  ...new Set(
    templates
      .flatMap((template) => layOut(template, "add-in").book.sheets)
      .flatMap(({ cells }) => Object.values(cells))
      .flatMap(({ formula }) => (formula === undefined ? [] : [`=${formula}`])),
  ),
];
const ours = formulas.filter((formula) => calls(formula).length > 0);

test("each formula of each template comes back from Google Sheets as it went", () => {
  expect(ours.length).toBeGreaterThan(50);
  for (const formula of ours) {
    const there = excelToSheets(formula);
    if (!("formula" in there)) throw new Error(`${formula}: ${there.unchanged}`);
    expect(sheetsToExcel(there.formula)).toEqual({ formula });
  }
});

test("each formula of each template is made independent, but for functions that cannot be written as one", () => {
  let plain = 0;
  for (const formula of ours) {
    const made = makeIndependent(formula, "excel");
    const reasons = "formula" in made ? made.left : [made.unchanged];
    for (const reason of reasons) expect(reason).toMatch(/ cannot be written as an ordinary formula: /);
    if ("formula" in made && made.left.length === 0) {
      expect(calls(made.formula)).toEqual([]);
      plain++;
    }
  }
  expect(plain).toBeGreaterThan(ours.length / 3);
});
