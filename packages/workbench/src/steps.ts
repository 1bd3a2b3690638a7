import { say } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

export type Model = InstanceType<SpreadsheetLibrary["Model"]>;
/** A command of o-spreadsheet with its arguments. */
export type Command = readonly [type: string, payload: object];

export const several = "DAIRY_SEVERAL";
/** Why a command is refused that would overwrite what a template fills in. */
export const isProtected = "DAIRY_PROTECTED";
/** The first refusal of the step that is carried out: o-spreadsheet hands its commands over as copies. */
let refused: string | undefined;
let hasChanged = false;

/** Teaches o-spreadsheet to carry out several commands as one, so that one step undoes them all. */
export function registerSteps(o: SpreadsheetLibrary): void {
  const plugins = o.registries.featurePluginRegistry;
  if (plugins.contains(several)) return;
  class Steps extends o.UIPlugin {
    override handle(command: object): void {
      const step = command as { readonly type: string; readonly commands: readonly Command[] };
      if (step.type !== several) return;
      for (const [type, payload] of step.commands) {
        const { isSuccessful, reasons } = this.dispatch(type as never, payload as never);
        hasChanged ||= isSuccessful;
        if (!reasons.every((reason) => String(reason) === "NoChanges")) refused ??= `${type}: ${reasons.join(", ")}`;
      }
    }
  }
  plugins.add(several, Steps as never);
}

/**
 * Carries out commands in one step. If one is refused, all are taken back, and an error says which. What a person does
 * by hand leaves protected cells alone.
 */
export function inOneStep(model: Model, commands: readonly Command[], byHand = false): void {
  [refused, hasChanged] = [undefined, false];
  const { isSuccessful } = model.dispatch(several as never, { commands, byHand } as never);
  if (isSuccessful && refused === undefined) return;
  if (hasChanged) model.dispatch("REQUEST_UNDO"); // without a change, this would undo what was done before
  if (String(refused).includes(isProtected)) throw new Error(say(messages.isProtected));
  throw new Error(say(messages.refused, { reason: refused ?? say(messages.cannotChange) }));
}

/** The commands that give a sheet so many rows and columns, if it has fewer. */
export function roomFor({ getters }: Model, sheetId: string, rows: number, columns: number): Command[] {
  const sheetName = getters.getSheetName(sheetId);
  const more = (dimension: "ROW" | "COL", has: number, needs: number): Command[] =>
    needs <= has
      ? []
      : [
          [
            "ADD_COLUMNS_ROWS",
            { sheetId, sheetName, dimension, base: has - 1, position: "after", quantity: needs - has },
          ],
        ];
  return [
    ...more("ROW", getters.getNumberRows(sheetId), rows),
    ...more("COL", getters.getNumberCols(sheetId), columns),
  ];
}
