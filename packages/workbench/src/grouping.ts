import { scripts } from "@dairy-functions/workbooks";
import { lakhs, localeFor, type SheetLocale, shownIn } from "./sheet-locale.ts";
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
      const names = this.getters.getNamedRanges();
      if (type === "START")
        for (const each of names.filter(isGrouping)) this.group(this.choiceAt(above(each)), above(each));
      if (type !== "UPDATE_CELL" || content === undefined) return;
      const { sheetId, col, row } = command as unknown as Position;
      const isHere = ({ range: { zone, ...range } }: Named) =>
        zone.top === row + 1 && zone.left === col && range.sheetId === sheetId;
      if (names.some((each) => isHere(each) && isGrouping(each))) this.group(content, { sheetId, col, row });
    }

    choiceAt(at: Position): string {
      const cell = this.getters.getCell(at);
      return cell === undefined || cell.isFormula ? "" : cell.content;
    }

    group(choice: string, at: Position): void {
      const { digitGrouping: before, zero: zeroBefore, ...locale }: SheetLocale = this.getters.getLocale();
      const own = localeFor(locale.code.replaceAll("_", "-")).digitGrouping;
      const [first, second, third] = this.getters.getValidationRuleForCell(at)?.criterion.values ?? [];
      const isIn = (text: string | undefined) => text !== undefined && choice === text;
      const zero = isIn(third)
        ? Object.values(scripts).find((script) => choice.includes(script.zero))?.zero
        : undefined;
      const after = isIn(second) || zero ? lakhs : isIn(first) ? thousands : own;
      if ((after ?? thousands) === (before ?? thousands) && zero === zeroBefore) return;
      const chosen: SheetLocale = { ...locale, ...(after && { digitGrouping: after }), ...(zero && { zero }) };
      this.dispatch("UPDATE_LOCALE", { locale: chosen });
    }
  }
  plugins.add(plugin, Grouping as never);
}

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}
interface Named {
  readonly name: string;
  readonly range: { readonly sheetId: string; readonly zone: { readonly left: number; readonly top: number } };
}
const isGrouping = ({ name }: Pick<Named, "name">): boolean => name.endsWith("_inLakhs");
const above = ({ range: { sheetId, zone } }: Named): Position => ({ sheetId, col: zone.left, row: zone.top - 1 });

/** What of o-spreadsheet's own plugins says how a cell is shown. */
type Showing = new (
  ...args: never[]
) => {
  readonly getters: OPlugin["getters"];
  getEvaluatedCell(at: Position): Evaluated;
  getCellText(at: Position, how?: { readonly showFormula?: boolean }): string;
};
type OPlugin = InstanceType<SpreadsheetLibrary["UIPlugin"]>;
type Evaluated = ReturnType<OPlugin["getters"]["getEvaluatedCell"]>;

/** o-spreadsheet knows the digits 0 to 9 only: it gets others for numbers where it shows or copies them. */
function showScripts({ registries }: SpreadsheetLibrary): void {
  const { coreViewsPluginRegistry: views, featurePluginRegistry: features } = registries;
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
      return isNumber ? shownIn(this.getters.getLocale(), text) : text;
    }
  }
  views.replace("evaluation", Evaluation as never);
  features.replace("ui_sheet", Sheet as never);
}
