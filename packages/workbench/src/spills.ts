import { addressOf } from "@dairy-functions/formulas";
import { type Cell, say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import { showLasting } from "./notices.ts";
import { type Command, inOneStep, type Model, several } from "./steps.ts";
import { typed } from "./workbench-book.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** What can be done about the cells that a formula fills: keeping them as values, also once one is typed over. */

const plugin = "DAIRY_SPILLS";

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}
type Getters = Model["getters"];

/** The commands that write what a formula fills as values. */
function valuesOf(getters: Getters, origin: Position): Command[] {
  const { sheetId } = origin;
  const zone = getters.getSpreadZone(origin);
  if (zone === undefined) return [];
  const commands: Command[] = [];
  for (let row = zone.top; row <= zone.bottom; row++)
    for (let col = zone.left; col <= zone.right; col++) {
      const { value, format } = getters.getEvaluatedCell({ sheetId, col, row });
      const content = typed(value as Cell, format);
      commands.push(["UPDATE_CELL", { sheetId, col, row, content, ...(format !== undefined && { format }) }]);
    }
  return commands;
}

export function registerSpills(o: SpreadsheetLibrary): void {
  const { featurePluginRegistry, cellMenuRegistry } = o.registries;
  if (featurePluginRegistry.contains(plugin)) return;
  const originAt = ({ getters }: Model) => getters.getArrayFormulaSpreadingOn(getters.getActivePosition());
  cellMenuRegistry.add("keep_values", {
    name: say(messages.keepAsValues),
    sequence: 31, // after Paste and Paste special
    isVisible: ({ model }) => originAt(model) !== undefined,
    execute: ({ model }) => inOneStep(model, valuesOf(model.getters, originAt(model)!), true),
  });

  class Spills extends o.UIPlugin {
    isOurs = false;

    /** The cells are still filled then. */
    override beforeHandle(command: object): void {
      const { type, content, ...at } = command as Position & { readonly type: string; readonly content?: string };
      if (type === several) this.isOurs = true; // what we write has been checked
      if (type !== "UPDATE_CELL" || !content || this.isOurs) return;
      const { sheetId, col, row } = at;
      const origin = this.getters.getArrayFormulaSpreadingOn({ sheetId, col, row });
      if (origin === undefined || (origin.col === col && origin.row === row)) return;
      const values = valuesOf(this.getters as Getters, origin);
      const keep = () => {
        const isFree = ([, position]: Command) => {
          const cell = this.getters.getCell(position as Position);
          return cell === undefined || cell.isFormula || cell.content === "";
        };
        this.dispatch(several as never, { commands: values.filter(isFree), byHand: true } as never);
      };
      const names = {
        cell: addressOf({ row, column: col }),
        origin: addressOf({ row: origin.row, column: origin.col }),
      };
      showLasting("spill", say(messages.overSpill, names), [
        [say(messages.undo), () => this.dispatch("REQUEST_UNDO")],
        [say(messages.keepAsValues), keep],
      ]);
    }

    override finalize(): void {
      this.isOurs = false;
    }
  }
  featurePluginRegistry.add(plugin, Spills as never);
}
