import { addressOf, sheetAreaOf } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import type { Book } from "@dairy-functions/workbooks";
import { messages } from "./messages.ts";
import { protect } from "./protection.ts";
import { type Command, inOneStep, type Model } from "./steps.ts";
import { workbookOf } from "./workbench-book.ts";

/** Adds the sheets of a book to the open workbook in one step, behind its own, and shows the first of them. */
export function insertBook(model: Model, book: Book): readonly string[] {
  const { getters } = model;
  const names = book.sheets.map(({ name }) => name);
  const taken = names.find((name) => getters.getSheetIdByName(name) !== undefined);
  if (taken !== undefined) throw new Error(say(messages.sheetExists, { sheet: taken }));
  const { sheets, styles, borders, formats, namedRanges } = workbookOf(book);
  const name = Object.keys(namedRanges).find((each) => getters.getNamedRange(each) !== undefined);
  if (name !== undefined) throw new Error(say(messages.nameExists, { name }));
  const behind = getters.getSheetIds().length;
  inOneStep(model, [
    ...sheets.map(
      ({ id: sheetId, name, colNumber: cols, rowNumber: rows }, k): Command => [
        "CREATE_SHEET",
        { sheetId, name, position: behind + k, cols, rows },
      ],
    ),
    // Before the formulas that use them, which would stay unknown otherwise.
    ...Object.entries(namedRanges).map(([name, reference]): Command => {
      const { sheet: sheetId, ...area } = sheetAreaOf(reference);
      // Without its sheet, the range would have to fit on the one that is shown.
      return ["CREATE_NAMED_RANGE", { sheetId, name, ranges: [rangeData(sheetId, addressOf(area))] }];
    }),
    ...sheets.flatMap((sheet): Command[] => {
      const sheetId = sheet.id;
      const sizes = (dimension: string, of: Readonly<Record<string, { readonly size: number }>>): Command[] =>
        Object.entries(of).map(([at, { size }]) => [
          "RESIZE_COLUMNS_ROWS",
          { sheetId, dimension, elements: [Number(at)], size },
        ]);
      const cells = new Set([...Object.keys(sheet.cells), ...Object.keys(sheet.styles), ...Object.keys(sheet.formats)]);
      return [
        ...sizes("COL", sheet.cols),
        ...sizes("ROW", sheet.rows),
        ...[...cells].flatMap((range): Command[] =>
          positions(sheetId, range).map((position, k) => [
            "UPDATE_CELL",
            {
              ...position,
              ...(k === 0 && { content: sheet.cells[range] ?? sheet.cells[range.split(":")[0]!] ?? "" }),
              ...(sheet.styles[range] !== undefined && { style: styles[sheet.styles[range]] }),
              ...(sheet.formats[range] !== undefined && { format: formats[sheet.formats[range]] }),
            },
          ]),
        ),
        ...Object.entries(sheet.borders).map(
          ([range, border]): Command => [
            "SET_BORDERS_ON_TARGET",
            { sheetId, target: [zone(range)], border: borders[border] },
          ],
        ),
        ...(sheet.merges.length > 0
          ? [["ADD_MERGE", { sheetId, target: sheet.merges.map(zone), force: true }] as Command]
          : []),
        ...(sheet.panes.ySplit > 0 ? [["FREEZE_ROWS", { sheetId, quantity: sheet.panes.ySplit }] as Command] : []),
        ["SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: sheet.areGridLinesVisible }],
        ...sheet.dataValidationRules.map(
          ({ ranges, ...rule }): Command => [
            "ADD_DATA_VALIDATION_RULE",
            { sheetId, rule, ranges: ranges.map((range) => rangeData(sheetId, range)) },
          ],
        ),
        ...sheet.conditionalFormats.map(
          ({ ranges, ...cf }): Command => [
            "ADD_CONDITIONAL_FORMAT",
            { sheetId, cf, ranges: ranges.map((range) => rangeData(sheetId, range)) },
          ],
        ),
        ...sheet.figures.map(
          ({ id, col, row, offset, width, height, data: { chartId, ...definition } }): Command => [
            "CREATE_CHART",
            { sheetId, chartId, figureId: id, col, row, offset, size: { width, height }, definition },
          ],
        ),
        protect(sheetId, sheet.locked),
      ];
    }),
  ]);
  model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheets[0]!.id });
  return names;

  function zone(range: string) {
    return getters.getRangeFromSheetXC(getters.getActiveSheetId(), range).zone;
  }
  function rangeData(sheetId: string, range: string) {
    return { _sheetId: sheetId, _zone: zone(range) };
  }
  function positions(sheetId: string, range: string) {
    const { left, right, top, bottom } = zone(range);
    const cells = [];
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) cells.push({ sheetId, col, row });
    return cells;
  }
}
