import { lakhs, localeFor, type SheetLocale } from "./sheet-locale.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

const plugin = "DAIRY_GROUPING";

const thousands = "[3,0]";

/**
 * Groups the digits of the whole workbook as was chosen on the sheet Start of a template, above the cell that the name
 * ..._inLakhs is of; where nothing is chosen, as the language of the workbook does.
 */
export function registerGrouping(o: SpreadsheetLibrary): void {
  const plugins = o.registries.featurePluginRegistry;
  if (plugins.contains(plugin)) return;
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
      const { digitGrouping: before, ...locale }: SheetLocale = this.getters.getLocale();
      const own = localeFor(locale.code.replaceAll("_", "-")).digitGrouping;
      const [first, second] = this.getters.getValidationRuleForCell(at)?.criterion.values ?? [];
      const after = choice === second ? lakhs : choice === first ? thousands : own;
      if ((after ?? thousands) === (before ?? thousands)) return;
      this.dispatch("UPDATE_LOCALE", { locale: { ...locale, ...(after !== undefined && { digitGrouping: after }) } });
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
