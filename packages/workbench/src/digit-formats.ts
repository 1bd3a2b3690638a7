import { addressOf, areaOf } from "@dairy-functions/formulas";
import { type BookCell, type NumberFormat, numberFormatsOf } from "@dairy-functions/workbooks";
import { groupingsIn, isGrouping, scriptAt } from "./grouping.ts";
import type { Model } from "./steps.ts";
import { element } from "./xml-element.ts";

/**
 * How files show digits as was chosen on Start: by conditions with formats, which o-spreadsheet does not know. It shows
 * digits by `grouping.ts`.
 */
export interface DigitFormats {
  readonly of: (sheetId: string) => readonly NumberFormat[];
  /** The number, among the styles of a file's conditions, of one with a format, and with the look of another if given. */
  readonly styleOf: (format: string, like?: number) => number;
  /** The styles that were asked for. */
  readonly styles: readonly Style[];
}
interface Style {
  readonly format: string;
  readonly like: number | undefined;
}

/** The formats for a file that has a number of styles without them. */
export function digitFormats(model: Model, first: number): DigitFormats {
  const { getters } = model;
  const found = groupingsIn(getters);
  const isChosen = ({ asked }: (typeof found)[number]) => getters.getEvaluatedCell(asked).type !== "empty";
  const here = found.find(isChosen) ?? found[0];
  const styles: Style[] = [];
  return {
    of: (sheetId) =>
      here === undefined
        ? []
        : numberFormatsOf({ cells: cellsOf(model, sheetId) }, here.name, scriptAt(getters, here.asked)),
    styleOf(format, like) {
      const found = styles.findIndex((style) => style.format === format && style.like === like);
      return first + (found < 0 ? styles.push({ format, like }) - 1 : found);
    },
    styles,
  };
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
export function addFormats(xml: Document, { styles }: DigitFormats): void {
  const list = xml.querySelector("dxfs")!;
  const looks = [...list.children];
  for (const [k, { format, like }] of styles.entries()) {
    const style = like === undefined ? element(xml, "dxf") : (looks[like]!.cloneNode(true) as Element);
    const written = element(xml, "numFmt", { numFmtId: String(firstOwn + k), formatCode: format });
    const font = style.querySelector("font");
    if (font) font.after(written);
    else style.prepend(written);
    list.append(style);
  }
  list.setAttribute("count", String(list.children.length));
}

/** Numbers below are for formats that Excel, or o-spreadsheet, has. */
const firstOwn = 1000;

/**
 * Puts the conditions into the part of a file with a sheet. LibreOffice applies only the first that a cell meets: each
 * that gives cells a look comes once more with each of their formats.
 */
export function addConditions(xml: Document, sheetId: string, { of, styleOf }: DigitFormats): void {
  const formats = of(sheetId);
  const looks = [...xml.querySelectorAll("conditionalFormatting")];
  const last = looks[looks.length - 1];
  const next = last ? last.nextSibling : xml.querySelector("dataValidations, hyperlinks, drawing, tableParts");
  const put = (before: Node | null, ranges: string, rule: Element, formulas: readonly string[]) => {
    for (const formula of formulas) {
      const written = element(xml, "formula");
      written.textContent = formula;
      rule.append(written);
    }
    const condition = element(xml, "conditionalFormatting", { sqref: ranges });
    condition.append(rule);
    xml.documentElement.insertBefore(condition, before);
  };
  for (const look of looks) {
    const ranges = look.getAttribute("sqref")!;
    const [first] = ranges.split(/[: ]/);
    for (const rule of look.querySelectorAll("cfRule[type=expression]"))
      for (const { ranges: own, beyond, when = `ABS(${first})>${beyond}`, format } of formats) {
        if (!isGrouping(when) || !own.some((range) => isIn(range, first!))) continue;
        const dxfId = String(styleOf(format, Number(rule.getAttribute("dxfId"))));
        const both = `AND(${rule.querySelector("formula")!.textContent!.trim()},${when})`;
        put(look, ranges, element(xml, "cfRule", { type: "expression", dxfId }), [both]);
      }
  }
  for (const { ranges, beyond, when, format } of formats) {
    const kind = beyond === undefined ? { type: "expression" } : { type: "cellIs", operator: "notBetween" };
    const rule = element(xml, "cfRule", { ...kind, dxfId: String(styleOf(format)) });
    put(next, ranges.join(" "), rule, beyond === undefined ? [when!] : [`-(${beyond})`, beyond]);
  }
  // o-spreadsheet gives all its conditions the same priority: the order of the file is theirs.
  for (const [k, rule] of xml.querySelectorAll("cfRule").entries()) rule.setAttribute("priority", String(k + 1));
}

/** Whether a cell is in a range. */
function isIn(range: string, address: string): boolean {
  const [{ row, column, rows, columns }, cell] = [areaOf(range), areaOf(address)];
  return cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
}
