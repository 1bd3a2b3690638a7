import { type Command, isProtected, several } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/**
 * What a template fills in cannot be overwritten by hand. o-spreadsheet locks whole sheets only, so each sheet of a
 * template keeps the ranges of its own formulas and texts, also in a saved workbook.
 */

const kept = "DAIRY_PROTECTED";
const watched = "DAIRY_PROTECTION";
const set = "DAIRY_PROTECT";

/** The ranges of a sheet that refuse changes, as a command; none to let it be changed again. */
export const protect = (sheetId: string, locked: readonly string[]): Command => [set, { sheetId, locked }];

interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Range {
  readonly zone: Zone;
}
interface SheetCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly [more: string]: unknown;
}
interface KeptSheet {
  readonly id: string;
  locked?: readonly string[];
}
type Adapt = (range: Range) => { readonly changeType: string; readonly range?: Range };

const overlap = (a: Zone, b: Zone) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** The cells whose contents a command changes. A cell that only gets another look is not among them. */
function changedZones(command: SheetCommand): readonly Zone[] {
  const { type, col, row, content, target, dimension, elements } = command as SheetCommand & {
    readonly col: number;
    readonly row: number;
    readonly target: readonly Zone[];
    readonly elements: readonly number[];
  };
  const cell = { left: col, right: col, top: row, bottom: row };
  const all = { left: 0, right: Number.POSITIVE_INFINITY, top: 0, bottom: Number.POSITIVE_INFINITY };
  if (type === "UPDATE_CELL") return content === undefined ? [] : [cell];
  if (type === "CLEAR_CELL") return [cell];
  if (["CLEAR_CELLS", "DELETE_CONTENT", "ADD_MERGE", "MOVE_RANGES"].includes(type)) return target;
  if (type !== "REMOVE_COLUMNS_ROWS") return [];
  return elements.map((at) =>
    dimension === "COL" ? { ...all, left: at, right: at } : { ...all, top: at, bottom: at },
  );
}

/** Teaches o-spreadsheet to refuse them. `refuse` is called where only a part of what was done by hand is refused. */
export function registerProtection(o: SpreadsheetLibrary, refuse: () => void): void {
  const { corePluginRegistry, featurePluginRegistry } = o.registries;
  if (corePluginRegistry.contains(kept)) return;
  (o.coreTypes as Set<string>).add(set);

  class Protected extends o.CorePlugin {
    static override getters = ["lockedRanges"] as never;
    ranges: Record<string, readonly Range[]> = {};

    lockedRanges(sheetId: string): readonly Range[] {
      return this.ranges[sheetId] ?? [];
    }

    put(sheetId: string, ranges: readonly Range[]) {
      this.history.update("ranges" as never, sheetId as never, ranges as never);
    }

    override handle(command: object): void {
      const { type, sheetId, ...more } = command as SheetCommand;
      if (type === set)
        this.put(
          sheetId,
          (more.locked as string[]).map((range) => this.getters.getRangeFromSheetXC(sheetId, range) as Range),
        );
      else if (type === "DUPLICATE_SHEET") {
        const copy = more.sheetIdTo as string;
        this.put(
          copy,
          this.lockedRanges(sheetId).map(({ zone }) => this.getters.getRangeFromZone(copy, zone)),
        );
      }
    }

    override adaptRanges({ applyChange }: { readonly applyChange: unknown }): void {
      for (const [sheetId, ranges] of Object.entries(this.ranges)) {
        const changes = ranges.map((range) => (applyChange as Adapt)(range));
        if (changes.every(({ changeType }) => changeType === "NONE")) continue;
        this.put(
          sheetId,
          ranges.flatMap((range, k) => {
            const { changeType, range: changed = range } = changes[k]!;
            return changeType === "REMOVE" ? [] : [changed];
          }),
        );
      }
    }

    override import({ sheets }: { readonly sheets: readonly KeptSheet[] }): void {
      for (const { id, locked = [] } of sheets)
        this.ranges[id] = locked.map((range) => this.getters.getRangeFromSheetXC(id, range) as Range);
    }

    override export({ sheets }: { readonly sheets: KeptSheet[] }): void {
      for (const sheet of sheets) {
        const locked = this.lockedRanges(sheet.id).map((range) =>
          this.getters.getRangeString(range as never, sheet.id),
        );
        if (locked.length > 0) sheet.locked = locked;
      }
    }
  }
  corePluginRegistry.add(kept, Protected as never);

  class Protection extends o.UIPlugin {
    /** The command that is carried out, of which all others are parts. */
    whole: (SheetCommand & { readonly byHand?: boolean }) | undefined;
    refused = false;
    revisions = 0;
    before = 0;

    constructor(config: ConstructorParameters<typeof o.UIPlugin>[0]) {
      super(config);
      config.session.on("new-local-state-update", this, () => {
        this.revisions++;
      });
    }

    override allowDispatch(command: object): never {
      const answer = this.isFree(command as SheetCommand) ? "Success" : isProtected;
      if (answer === isProtected && this.whole !== undefined) this.refused = true;
      return answer as never;
    }

    isFree(command: SheetCommand): boolean {
      if (this.whole?.type === several && !this.whole.byHand) return true; // what the pane writes
      const ranges = (this.getters as unknown as Protected).lockedRanges(command.sheetId);
      return (
        ranges.length === 0 || !changedZones(command).some((zone) => ranges.some((each) => overlap(each.zone, zone)))
      );
    }

    override beforeHandle(command: object): void {
      if (this.whole !== undefined) return;
      this.whole = command as SheetCommand;
      this.before = this.revisions;
    }

    /** What was carried out of a command is taken back when a part of it was refused: a paste, a sort, a fill. */
    override finalize(): void {
      const { refused, before, whole } = this;
      this.refused = false;
      this.whole = undefined;
      if (!refused || whole?.type === several) return;
      queueMicrotask(() => {
        if (this.revisions > before) this.dispatch("REQUEST_UNDO");
        refuse();
      });
    }
  }
  featurePluginRegistry.add(watched, Protection as never);
}
