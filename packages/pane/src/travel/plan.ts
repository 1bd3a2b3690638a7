import { type Area, addressOf, english } from "@dairy-functions/formulas";
import { say } from "@dairy-functions/shared";
import { runsOf } from "../areas.ts";
import { messages } from "../messages.ts";
import type { Watch } from "../pane-host.ts";
import type { Change, Command, FormulaCell } from "./commands.ts";
import type { Run, WorkbookCells } from "./workbook-cells.ts";

/** A cell, for people. */
export interface ListedCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
}
/** What a command will do, before it does anything. */
export interface Plan {
  readonly command: Command;
  /** How many cells will change. */
  readonly count: number;
  readonly sheets: readonly { readonly sheet: string; readonly kinds: Readonly<Record<string, number>> }[];
  /** The first cells of each kind on each sheet, as they are and as they will be; without `after`, a value. */
  readonly examples: readonly (ListedCell & { readonly kind: string; readonly after?: string })[];
  /** What is left as it is, and why. */
  readonly left: readonly (ListedCell & { readonly reason: string })[];
  /** Protected sheets with how many cells the command would have changed there. */
  readonly protectedSheets: readonly { readonly sheet: string; readonly count: number }[];
  /** Sheets that are unprotected while they are changed. */
  readonly liftedSheets: readonly string[];
  readonly slices: readonly Slice[];
}
/** The changes in a block of a sheet, column by column. */
interface Slice {
  readonly sheet: string;
  readonly block: Area;
  readonly changes: readonly PlannedChange[];
}
interface PlannedChange extends FormulaCell {
  readonly change: Change;
}

/** What became of a plan. If it is cancelled, what it had changed is as it was before. */
export interface Outcome {
  readonly changed: number;
  readonly cancelled: boolean;
  /** Cells that were not changed after all: edited in the meantime, or refused by the host, in its words. */
  readonly left: readonly (ListedCell & { readonly reason: string })[];
}

const cellsInBlock = 10_000;
const examplesOfKind = 3;

/** Looks through a workbook for what a command would change. Undefined if it is cancelled. */
export async function planTravel(workbook: WorkbookCells, command: Command, watch: Watch): Promise<Plan | undefined> {
  const sheets = (await workbook.sheets()).map((sheet) => ({
    ...sheet,
    blocks: sheet.used === undefined ? [] : blocksOf(sheet.used),
  }));
  const total = sheets.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + sizeOf(block), 0);
  const lastRow = Math.max(1, ...sheets.map(({ used }) => (used === undefined ? 1 : used.row + used.rows)));
  const surroundings = { locale: workbook.locale ?? english, lastRow };
  const counted: Plan["sheets"][number][] = [];
  const examples: Plan["examples"][number][] = [];
  const left: Plan["left"][number][] = [];
  const protectedSheets: Plan["protectedSheets"][number][] = [];
  const liftedSheets: string[] = [];
  const slices: Slice[] = [];
  let done = 0;
  for (const { name, protection, blocks } of sheets) {
    const cells: FormulaCell[] = [];
    for (const block of blocks) {
      if (watch.isCancelled()) return undefined;
      for (const cell of await cellsIn(workbook, name, block, command.needsValues)) cells.push(cell);
      done += sizeOf(block);
      watch.progress(done, total);
    }
    const steps = command.steps(cells, surroundings);
    const changes = cells.flatMap((cell, k): PlannedChange[] => {
      const step = steps[k];
      return step !== undefined && "becomes" in step ? [{ ...cell, change: step }] : [];
    });
    if (protection === "fixed") {
      if (changes.length > 0) protectedSheets.push({ sheet: name, count: changes.length });
      continue;
    }
    for (const [k, cell] of cells.entries())
      for (const reason of steps[k]?.left ?? []) left.push({ ...listed(name, cell), reason });
    if (changes.length === 0) continue;
    if (protection === "liftable") liftedSheets.push(name);
    const kinds: Record<string, number> = {};
    for (const cell of changes) {
      const { kind, becomes } = cell.change;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      if (kinds[kind] <= examplesOfKind)
        examples.push({ ...listed(name, cell), kind, ...(becomes !== "value" && { after: becomes.formula }) });
    }
    counted.push({ sheet: name, kinds });
    for (const slice of slicesOf(name, blocks, changes)) slices.push(slice);
  }
  const count = slices.reduce((sum, { changes }) => sum + changes.length, 0);
  return { command, count, sheets: counted, examples, left, protectedSheets, liftedSheets, slices };
}

/** Carries out a plan. Cells that changed since it was made are left as they are. */
export const applyTravel = (workbook: WorkbookCells, plan: Plan, watch: Watch): Promise<Outcome> =>
  workbook.asOneStep?.((cells) => applySlices(cells, plan, watch)) ?? applySlices(workbook, plan, watch);

async function applySlices(workbook: WorkbookCells, plan: Plan, watch: Watch): Promise<Outcome> {
  const left: (ListedCell & { reason: string })[] = [];
  const leave = (sheet: string, cell: FormulaCell, reason: string) => left.push({ ...listed(sheet, cell), reason });
  const done: Done[] = [];
  for (const sheet of new Set(plan.slices.map((slice) => slice.sheet))) {
    const slices = plan.slices.filter((slice) => slice.sheet === sheet);
    const outcome = await unprotected(workbook, plan, sheet, () =>
      applyToSheet(workbook, plan, slices, watch, done, leave),
    );
    if (typeof outcome === "string")
      for (const cell of slices.flatMap(({ changes }) => changes)) leave(sheet, cell, outcome);
    if (watch.isCancelled()) return { changed: await putBack(workbook, plan, done, leave), cancelled: true, left };
  }
  return { changed: done.reduce((sum, { cells }) => sum + cells.length, 0), cancelled: false, left };
}

/** What was changed, and what has to be emptied before the formulas are put back. */
interface Done {
  readonly sheet: string;
  readonly block: Area;
  readonly cells: readonly PlannedChange[];
  readonly filled: readonly Area[];
}
type Leave = (sheet: string, cell: FormulaCell, reason: string) => void;

/** Unprotects the sheet for a task if the plan says so, and protects it as it was; a sentence if it cannot be. */
async function unprotected(workbook: WorkbookCells, plan: Plan, sheet: string, task: () => Promise<void>) {
  let protect: (() => Promise<void>) | undefined;
  if (plan.liftedSheets.includes(sheet)) {
    try {
      protect = await workbook.unprotect?.(sheet);
    } catch (failure) {
      return sentenceOf(failure);
    }
  }
  try {
    await task();
  } finally {
    await protect?.();
  }
  return undefined;
}

const sentenceOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure));

async function applyToSheet(
  workbook: WorkbookCells,
  plan: Plan,
  slices: readonly Slice[],
  watch: Watch,
  done: Done[],
  leave: Leave,
): Promise<void> {
  const unchanged = new Set<string>();
  for (const { sheet, block, changes } of slices) {
    if (watch.isCancelled()) return;
    const leaveHere = (cell: FormulaCell, reason: string) => {
      leave(sheet, cell, reason);
      unchanged.add(keyOf(sheet, cell));
    };
    const formulas = await workbook.formulas(sheet, block);
    const current = changes.filter((cell) => {
      const { after } = cell.change;
      const isSame = formulas[cell.row - block.row]![cell.column - block.column] === cell.formula;
      if (!isSame) leaveHere(cell, say(messages.commands.changedSince));
      else if (after !== undefined && unchanged.has(keyOf(sheet, after)))
        leaveHere(cell, say(messages.commands.sourceLeft));
      else return true;
      return false;
    });
    const runs = runsOf(current, (above, cell) => isFrozen(above) === isFrozen(cell));
    try {
      done.push({ sheet, block, cells: current, filled: await enter(workbook, sheet, runs) });
    } catch {
      // Run by run, to know which cells the host refuses. Entering one twice does no harm.
      for (const run of runs) {
        try {
          done.push({ sheet, block, cells: run, filled: await enter(workbook, sheet, [run]) });
        } catch (failure) {
          for (const cell of run) leaveHere(cell, sentenceOf(failure));
        }
      }
    }
    watch.progress(
      done.reduce((sum, { cells }) => sum + cells.length, 0),
      plan.count,
    );
  }
}

/** Puts back the formulas, but not over what somebody has typed in the meantime. Gives how many cells stay changed. */
async function putBack(workbook: WorkbookCells, plan: Plan, done: readonly Done[], leave: Leave): Promise<number> {
  let changed = 0;
  for (const sheet of new Set(done.map((each) => each.sheet)))
    await unprotected(workbook, plan, sheet, async () => {
      for (const { block, cells, filled } of done.filter((each) => each.sheet === sheet).reverse()) {
        const formulas = await workbook.formulas(sheet, block);
        const ours = cells.filter((cell) => {
          const { becomes } = cell.change;
          const now = formulas[cell.row - block.row]![cell.column - block.column]!;
          const isOurs = same(now, becomes === "value" ? "" : becomes.formula);
          if (!isOurs) leave(sheet, cell, say(messages.commands.changedSince));
          return isOurs;
        });
        changed += cells.length - ours.length;
        const emptied = filled.flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: columns }, (_, c): Run => ({ row, column: column + c, formulas: Array(rows).fill("") })),
        );
        if (emptied.length > 0) await workbook.write(sheet, emptied);
        await workbook.write(
          sheet,
          runsOf(ours, () => true).map((run) => ({ ...run[0]!, formulas: run.map(({ formula }) => formula) })),
        );
      }
    });
  return changed;
}

/** A host may write a formula with other spaces and capitals than it was given. */
const same = (a: string, b: string) => a.replace(/\s/g, "").toUpperCase() === b.replace(/\s/g, "").toUpperCase();

const sizeOf = ({ rows, columns }: Area) => rows * columns;
const keyOf = (sheet: string, { row, column }: FormulaCell) => `${row} ${column} ${sheet}`;

/** Whole rows together, as many as are read or written at once. */
export function blocksOf({ row, column, rows, columns }: Area): Area[] {
  const height = Math.max(1, Math.floor(cellsInBlock / columns));
  return Array.from({ length: Math.ceil(rows / height) }, (_, k) => ({
    row: row + k * height,
    column,
    rows: Math.min(height, rows - k * height),
    columns,
  }));
}

const namesOurs = /dairy|__xludf\.dummyfunction/i;

async function cellsIn(workbook: WorkbookCells, sheet: string, block: Area, withValues: boolean) {
  const formulas = await workbook.formulas(sheet, block);
  const cells = formulas.flatMap((row, i) =>
    row.flatMap((formula, j): FormulaCell[] =>
      formula.startsWith("=") && namesOurs.test(formula)
        ? [{ row: block.row + i, column: block.column + j, formula }]
        : [],
    ),
  );
  if (!withValues || cells.length === 0) return cells;
  const values = await workbook.values(sheet, block);
  return cells.map((cell) => ({ ...cell, value: values[cell.row - block.row]![cell.column - block.column] ?? null }));
}

function slicesOf(sheet: string, blocks: readonly Area[], changes: readonly PlannedChange[]): Slice[] {
  const slices: Slice[] = [];
  let next = 0;
  for (const block of blocks) {
    const from = next;
    while (next < changes.length && changes[next]!.row < block.row + block.rows) next++;
    const inside = changes.slice(from, next).sort((a, b) => a.column - b.column || a.row - b.row);
    if (inside.length > 0) slices.push({ sheet, block, changes: inside });
  }
  return slices;
}

const isFrozen = ({ change }: PlannedChange) => change.becomes === "value";

/** Gives the areas of values where results were frozen. */
async function enter(
  workbook: WorkbookCells,
  sheet: string,
  runs: readonly (readonly PlannedChange[])[],
): Promise<readonly Area[]> {
  const frozen: Run[] = [];
  const written: Run[] = [];
  for (const run of runs) {
    const { row, column, change } = run[0]!;
    const formulas = run.map(({ formula, change: { becomes } }) => (becomes === "value" ? formula : becomes.formula));
    (change.becomes === "value" ? frozen : written).push({ row, column, formulas });
  }
  const filled = frozen.length > 0 ? await workbook.freeze(sheet, frozen) : [];
  if (written.length > 0) await workbook.write(sheet, written);
  return filled;
}

const listed = (sheet: string, { row, column, formula }: FormulaCell): ListedCell => ({
  sheet,
  address: addressOf({ row, column }),
  formula,
});
