import { functionNamed, sources } from "@dairy-functions/shared";
import { asked } from "@dairy-functions/site/asked";
import { templates } from "@dairy-functions/workbooks/templates";

/** Every quantity that the papers ask for, against what there is. */

/** The names of all quantities of a template, however deep. */
function quantitiesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== "object" || value === null) return found;
  if ("name" in value && typeof value.name === "string") found.add(value.name);
  for (const inner of Object.values(value)) quantitiesOf(inner, found);
  return found;
}
const quantities = new Map(templates.map((template) => [template.name, quantitiesOf(template.sheets)]));

test("the rows are numbered without a gap, and each is of a paper", () => {
  expect(asked.map(({ row }) => row)).toEqual(asked.map((_, k) => k + 1));
  expect(asked.length).toBe(254);
  for (const { paper } of asked) expect(Object.keys(sources)).toContain(paper);
});

test("each row has an answer, and what it names exists", () => {
  for (const { row, functions, formulas, cells } of asked) {
    expect({ row, answers: functions.length + formulas.length + cells.length }).not.toEqual({ row, answers: 0 });
    for (const name of functions)
      expect({ row, name, known: functionNamed(name) !== undefined }).toEqual({ row, name, known: true });
    for (const cell of cells) {
      const [template, quantity] = cell.split(": ") as [string, string];
      const known = quantities.get(template)?.has(quantity) ?? false;
      expect({ row, cell, known }).toEqual({ row, cell, known: true });
    }
  }
});

test("a formula is arithmetic in words, and a reason is a sentence", () => {
  for (const { row, formulas, why } of asked) {
    for (const formula of formulas)
      expect({ row, formula, arithmetic: /[-+*/(=]/.test(formula) || / with /.test(formula) }).toEqual({
        row,
        formula,
        arithmetic: true,
      });
    if (why !== undefined) expect(why).toMatch(/^[A-Z].*\.$/);
  }
});
