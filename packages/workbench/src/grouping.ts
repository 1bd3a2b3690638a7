import { inLatinDigits, scripts } from "@dairy-functions/workbooks";
import { lakhs, localeFor, type SheetLocale, shownIn } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

const plugin = "DAIRY_GROUPING";

const thousands = "[3,0]";

/**
 * Shows the digits of the whole workbook as was chosen on the sheet Start of a template, above the cell that the name
 * ..._inLakhs is of; where nothing is chosen, as the language of the workbook does.
 */
export function registerGrouping(o: SpreadsheetLibrary): void {
  const plugins = o.registries.featurePluginRegistry;
  if (plugins.contains(plugin)) return;
  showScripts(o);
  class Grouping extends o.UIPlugin {
    override handle(command: object): void {
      const { type, content } = command as { readonly type: string; readonly content?: string };
      if (type === "START") for (const { asked } of groupingsIn(this.getters)) this.group(this.choiceAt(asked), asked);
      if (type !== "UPDATE_CELL" || content === undefined) return;
      const { sheetId, col, row } = command as unknown as Position;
      const isHere = ({ asked }: Grouped) => asked.row === row && asked.col === col && asked.sheetId === sheetId;
      if (groupingsIn(this.getters).some(isHere)) this.group(content, { sheetId, col, row });
    }

    choiceAt(at: Position): string {
      const cell = this.getters.getCell(at);
      return cell === undefined || cell.isFormula ? "" : cell.content;
    }

    group(choice: string, at: Position): void {
      const { digitGrouping: before, zero: zeroBefore, ...locale }: SheetLocale = this.getters.getLocale();
      const own = localeFor(locale.code.replaceAll("_", "-")).digitGrouping;
      const [first, second, third] = choicesAt(this.getters, at);
      const isIn = (text: string | undefined) => text !== undefined && choice === text;
      const zero = isIn(third) ? scriptAt(this.getters, at)?.zero : undefined;
      const after = isIn(second) || zero ? lakhs : isIn(first) ? thousands : own;
      if ((after ?? thousands) === (before ?? thousands) && zero === zeroBefore) return;
      const chosen: SheetLocale = { ...locale, ...(after && { digitGrouping: after }), ...(zero && { zero }) };
      this.dispatch("UPDATE_LOCALE", { locale: chosen });
    }
  }
  plugins.add(plugin, Grouping as never);
}

type Getters = Model["getters"];
interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** Where a sheet Start says how digits are shown: the name of the cell, and the cell above, where one chooses. */
interface Grouped {
  readonly name: string;
  readonly asked: Position;
}

export const groupingsIn = (getters: Getters): readonly Grouped[] =>
  getters
    .getNamedRanges()
    .filter(({ name }) => isGrouping(name))
    .map(({ name, range: { sheetId, zone } }) => ({ name, asked: { sheetId, col: zone.left, row: zone.top - 1 } }));

/** Whether a formula reads how digits are shown. */
export const isGrouping = (formula: string): boolean => /_inLakhs\b/.test(formula);

const choicesAt = (getters: Getters, at: Position): readonly string[] =>
  getters.getValidationRuleForCell(at)?.criterion.values ?? [];

/** The language's digits that may be chosen there: the text of the choice holds them. */
export const scriptAt = (getters: Getters, at: Position) =>
  Object.values(scripts).find(({ zero }) => choicesAt(getters, at)[2]?.includes(zero));

/** What of o-spreadsheet's own plugins says how a cell is shown, and what is copied of it to other programs. */
type Showing = new (
  ...args: never[]
) => {
  readonly getters: Getters;
  getEvaluatedCell(at: Position): Evaluated;
  getCellText(at: Position, how?: { readonly showFormula?: boolean }): string;
  readonly copiedData?: { readonly cells?: readonly (readonly ({ evaluatedCell?: Evaluated } | undefined)[])[] };
  getPlainTextContent(): string;
  getHTMLContent(): Promise<string>;
};
type Evaluated = ReturnType<Getters["getEvaluatedCell"]>;

/** o-spreadsheet knows the digits 0 to 9 only: it gets others for numbers that it shows, not for those that it copies. */
function showScripts({ registries }: SpreadsheetLibrary): void {
  const {
    coreViewsPluginRegistry: views,
    featurePluginRegistry: features,
    statefulUIPluginRegistry: others,
  } = registries;
  let isCopying = false;
  class Evaluation extends (views.get("evaluation") as never as Showing) {
    override getEvaluatedCell(at: Position): Evaluated {
      const cell = super.getEvaluatedCell(at);
      const locale: SheetLocale = this.getters.getLocale();
      if (locale.zero === undefined || cell.type !== "number") return cell;
      return { ...cell, formattedValue: shownIn(locale, cell.formattedValue) };
    }
  }
  class Sheet extends (features.get("ui_sheet") as never as Showing) {
    override getCellText(at: Position, how?: { readonly showFormula?: boolean }): string {
      const text = super.getCellText(at, how);
      const isNumber = how?.showFormula !== true && this.getters.getEvaluatedCell(at).type === "number";
      return isNumber && !isCopying ? shownIn(this.getters.getLocale(), text) : text;
    }
  }
  class Clipboard extends (others.get("clipboard") as never as Showing) {
    override getPlainTextContent(): string {
      const { zero }: SheetLocale = this.getters.getLocale();
      for (const cell of zero === undefined ? [] : (this.copiedData?.cells ?? []).flat())
        if (cell?.evaluatedCell?.type === "number") {
          const formattedValue = inLatinDigits(cell.evaluatedCell.formattedValue, zero!);
          cell.evaluatedCell = { ...cell.evaluatedCell, formattedValue };
        }
      return super.getPlainTextContent();
    }
    override getHTMLContent(): Promise<string> {
      isCopying = true;
      try {
        return super.getHTMLContent(); // reads the cells at once
      } finally {
        isCopying = false;
      }
    }
  }
  views.replace("evaluation", Evaluation as never);
  features.replace("ui_sheet", Sheet as never);
  others.replace("clipboard", Clipboard as never);
}
