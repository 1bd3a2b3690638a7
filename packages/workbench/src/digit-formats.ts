import { addressOf } from "@dairy-functions/formulas";
import { type BookCell, type NumberFormat, numberFormatsOf } from "@dairy-functions/workbooks";
import { groupingsIn, scriptAt } from "./grouping.ts";
import type { Model } from "./steps.ts";
import { element } from "./xml-element.ts";

/**
 * How files show digits as was chosen on Start: by conditions with formats, which o-spreadsheet does not know. It shows
 * digits by `grouping.ts`.
 */
export interface DigitFormats {
  readonly of: (sheetId: string) => readonly NumberFormat[];
  /** The formats of all sheets, each once, and the number of the first among the styles of a file's conditions. */
  readonly all: readonly string[];
  readonly first: number;
}

/** The formats for a file that has a number of styles without them. */
export function digitFormats(model: Model, first: number): DigitFormats {
  const { getters } = model;
  const found = groupingsIn(getters);
  const isChosen = ({ asked }: (typeof found)[number]) => getters.getEvaluatedCell(asked).type !== "empty";
  const here = found.find(isChosen) ?? found[0];
  const bySheet = new Map(
    here &&
      getters
        .getSheetIds()
        .map((id) => [id, numberFormatsOf({ cells: cellsOf(model, id) }, here.name, scriptAt(getters, here.asked))]),
  );
  const formats = [...bySheet.values()].flat().map(({ format }) => format);
  return { of: (sheetId) => bySheet.get(sheetId) ?? [], all: [...new Set(formats)], first };
}

/** The cells that have a format or a number, from the top, left to right. */
function cellsOf({ getters }: Model, sheetId: string): Record<string, BookCell> {
  const cells = Object.values(getters.getCells(sheetId)).flatMap(({ id, format }) => {
    const at = getters.getCellPosition(id);
    const isNumber = getters.getEvaluatedCell(at).type === "number";
    return isNumber || (format !== undefined && format !== "@") ? [{ ...at, format }] : [];
  });
  return Object.fromEntries(
    cells
      .sort((a, b) => a.row - b.row || a.col - b.col)
      .map(({ row, col, format }) => [
        addressOf({ row, column: col }),
        { look: "computed", ...(format !== undefined && { format }) },
      ]),
  );
}

/** Puts the formats into the part of a file with its styles. */
export function addFormats(xml: Document, { all, first }: DigitFormats): void {
  const list = xml.querySelector("dxfs")!;
  for (const [k, formatCode] of all.entries()) {
    const style = element(xml, "dxf");
    style.append(element(xml, "numFmt", { numFmtId: String(firstOwn + k), formatCode }));
    list.append(style);
  }
  list.setAttribute("count", String(first + all.length));
}

/** Numbers below are for formats that Excel, or o-spreadsheet, has. */
const firstOwn = 1000;

/** Puts the conditions into the part of a file with a sheet. */
export function addConditions(xml: Document, sheetId: string, { of, all, first }: DigitFormats): void {
  const others = [...xml.querySelectorAll("conditionalFormatting")];
  const last = others[others.length - 1];
  const next = last ? last.nextSibling : xml.querySelector("dataValidations, hyperlinks, drawing, tableParts");
  const priorities = [...xml.querySelectorAll("cfRule")].map((each) => Number(each.getAttribute("priority")));
  const after = Math.max(0, ...priorities) + 1;
  for (const [k, { ranges, beyond, when, format }] of of(sheetId).entries()) {
    const kind = beyond === undefined ? { type: "expression" } : { type: "cellIs", operator: "notBetween" };
    const dxfId = String(first + all.indexOf(format));
    const rule = element(xml, "cfRule", { ...kind, priority: String(after + k), dxfId });
    for (const formula of beyond === undefined ? [when!] : [`-(${beyond})`, beyond]) {
      const written = element(xml, "formula");
      written.textContent = formula;
      rule.append(written);
    }
    const condition = element(xml, "conditionalFormatting", { sqref: ranges.join(" ") });
    condition.append(rule);
    xml.documentElement.insertBefore(condition, next);
  }
}
