import type { Model } from "@odoo/o-spreadsheet";
import { o } from "../headless/index.ts";
import { limitWords, workbookOf } from "../src/index.ts";
import { offered } from "./all-offered.ts";

/** The form in which the browser keeps a workbook: nothing that a person sees or could be told is lost in it. */

test.each(offered.map((each) => [each.name, each] as const))("%s comes back whole", (_, { book }) => {
  const first = new o.Model(workbookOf(book()));
  first.dispatch("UPDATE_CELL", { sheetId: first.getters.getSheetIds()[1]!, col: 11, row: 40, content: "'=1+1" });
  const again = new o.Model(JSON.parse(JSON.stringify(first._exportData(false))));
  const seen = seenIn(first);
  expect(seen.cells.length).toBeGreaterThan(50);
  expect(seenIn(again)).toEqual(seen);
});

function seenIn({ getters }: Model) {
  const sheets = getters.getSheetIds();
  const cells = sheets.flatMap((sheetId) =>
    getters
      .getEvaluatedCells(sheetId)
      .map(({ value, formattedValue, message }, k) => [sheetId, k, value, formattedValue, message]),
  );
  return {
    sheets: sheets.map((id) => getters.getSheetName(id)),
    cells,
    formulas: sheets.flatMap((sheetId) =>
      Object.values(getters.getCells(sheetId)).map(
        (cell) => cell.isFormula && cell.compiledFormula.toFormulaString(getters),
      ),
    ),
    limits: sheets.flatMap((sheetId) =>
      getters.getDataValidationRules(sheetId).map((rule) => [rule.criterion, limitWords(rule)]),
    ),
    charts: sheets.flatMap((sheetId) => getters.getChartIds(sheetId).map((id) => getters.getChartDefinition(id))),
    names: getters.getNamedRanges().map(({ name }) => name),
  };
}
