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
      if (type === "START") {
        for (const each of this.choices()) this.group(this.choiceAt(each), each);
      }
      if (type !== "UPDATE_CELL" || content === undefined) return;
      const { sheetId, col, row } = command as unknown as Position;
      const choice = this.choices().find((each) => each.sheetId === sheetId && each.col === col && each.row === row);
      if (choice) this.group(content, choice);
    }

    choiceAt(at: Position): string {
      const cell = this.getters.getCell(at);
      return cell === undefined || cell.isFormula ? "" : cell.content;
    }

    choices(): Position[] {
      return this.getters
        .getNamedRanges()
        .filter(({ name }) => name.endsWith("_inLakhs"))
        .map(({ range: { sheetId, zone } }) => ({ sheetId, col: zone.left, row: zone.top - 1 }));
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
