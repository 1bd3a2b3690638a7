import { CellError } from "../cells/errors.ts";
import { type Host, plainHost } from "../cells/host.ts";
import { messages } from "../cells/messages.ts";
import { isBlank, readCell } from "../cells/read.ts";
import { say } from "../cells/say.ts";
import { type Cell, defineFunction, type GivenCells } from "../define.ts";
import { listOf } from "../vocabulary/words.ts";
import { type Laid, laidOut, numberIn, type Slot } from "./given.ts";
import { shapleyValues } from "./shapley.ts";
import { type About, inputsParam, lineParam } from "./solve.ts";

/** Arguments with a row each; one more would double the calls. */
const mostParts = 10;

export const whyOf = ({ find, nameParam }: About) =>
  defineFunction({
    name: "WHY",
    summary: "Splits the difference between two results of a function into what each argument did.",
    purpose: "Use it to see why two farms, or two years, differ: the parts add up to the difference, in any order.",
    params: [
      nameParam,
      { ...inputsParam, name: "before", about: "Cells with the arguments of the first result" },
      { ...inputsParam, name: "after", about: "Cells with the arguments of the second result, laid out as the first" },
      lineParam,
    ],
    result: {
      kind: "table",
      inWords: true,
      columns: [
        { name: "argument", kind: "text" },
        { name: "before", kind: "cell" },
        { name: "after", kind: "cell" },
        { name: "effect", unit: "any" },
      ],
    },
    formula: "Shapley value: the mean effect of an argument over all orders in which the arguments change",
    source: [
      { key: "shapley1953", at: "the value of a player, with s!(n - s - 1)!/n! for each coalition of s others" },
    ],
    cautions: [
      "An effect is part of an arithmetic difference, not of a cause: what is behind an argument is not known here.",
      "If more than 10 arguments differ, the 9 that do most by themselves have rows, and the rest have one row together.",
    ],
    notNative: "it calls another function many times",
    examples: [
      {
        args: ["STOCKING", [[2], [0.4]], [[3], [0.5]]],
        result: [
          ["argument", "before", "after", "effect"],
          ["cows", 2, 3, 2.25],
          ["area", 0.4, 0.5, -1.25],
          ["STOCKING", 5, 6, 1],
        ],
        note: "A third cow, and 0.1 ha more",
      },
    ],
    compute: (name, before, after, line) => {
      const it = find(name);
      if (it instanceof CellError) return it;
      const [first, second] = [laidOut(it, before), laidOut(it, alike(before, after))];
      if (first instanceof CellError) return first.placed(messages.why.before);
      if (second instanceof CellError) return second.placed(messages.why.after);
      const host: Host = { ...plainHost, blankIsZero: before.blankIsZero };
      const names = first.slots.map((slot) => slot.name);
      if (names.length !== second.slots.length || second.slots.some((slot, k) => slot.name !== names[k]))
        return new CellError("#VALUE!", say(messages.why.shapesDiffer, { function: it.name }));
      const [start, end] = [resultOf(first), resultOf(second)];
      if (start instanceof CellError) return start.placed(messages.why.before);
      if (end instanceof CellError) return end.placed(messages.why.after);

      const differ = names.flatMap((_, k) => (isSame(first.slots[k]!, second.slots[k]!, host) ? [] : [k]));
      /** The result with some arguments as they are after, and the others as before. */
      let failed: CellError | undefined;
      const mixed = (changed: readonly number[]): number => {
        const result = resultOf(first, changed);
        if (typeof result === "number") return result;
        failed ??= new CellError(
          result.code,
          say(messages.why.mixFails, {
            arguments: listOf(
              changed.map((k) => names[k]!),
              "and",
            ),
            function: it.name,
            sentence: result.sentence === "" ? result.code : result.sentence,
          }),
        );
        return 0;
      };
      function resultOf(laid: Laid, changed: readonly number[] = []): number | CellError {
        const raws = laid.slots.map(({ raw }) => raw);
        for (const k of changed) raws[k] = (second as Laid).slots[k]!.raw;
        return numberIn(it as Exclude<typeof it, CellError>, laid.answer(raws), line);
      }
      const groups = grouped(differ, (k) => Math.abs(mixed([k]) - start));
      const effects = shapleyValues(groups.length, (players) => mixed(players.flatMap((player) => groups[player]!)));
      if (failed !== undefined) return failed;
      const rows = groups.map((group, k) => {
        const one = group.length === 1 ? group[0]! : undefined;
        return {
          argument:
            one === undefined
              ? say(messages.why.others, {
                  number: group.length,
                  arguments: listOf(
                    group.map((each) => names[each]!),
                    "and",
                  ),
                })
              : names[one]!,
          before: one === undefined ? null : shown(first.slots[one]!, host),
          after: one === undefined ? null : shown(second.slots[one]!, host),
          effect: effects[k]!,
        };
      });
      return [...rows, { argument: line ?? it.name, before: start, after: end, effect: end - start }];
    },
  });

/** Each argument by itself, or beyond a number those that do most alone, and the others as one. */
function grouped(differ: readonly number[], alone: (k: number) => number): readonly (readonly number[])[] {
  if (differ.length <= mostParts) return differ.map((k) => [k]);
  const byEffect = differ.map((k) => ({ k, effect: alone(k) })).sort((a, b) => b.effect - a.effect || a.k - b.k);
  const told = byEffect.slice(0, mostParts - 1).map(({ k }) => k);
  const rising = (a: number, b: number) => a - b;
  return [...told.sort(rising).map((k) => [k]), differ.filter((k) => !told.includes(k)).sort(rising)];
}

/** Values alone take the labels of the first range. */
function alike(before: GivenCells, after: GivenCells): GivenCells {
  const width = before.rows[0]!.length;
  // A single row is in the order of the arguments, whatever its length.
  const isValues =
    before.rows.length > 1 && after.rows.every((row) => row.length === 1) && after.rows.length === before.rows.length;
  if (!isValues || (width !== 2 && width !== 3)) return after;
  const rows = before.rows.map((row, i) => [...row.slice(0, width - 1), after.rows[i]![0]]);
  return { ...after, rows };
}

/** Whether two cells mean the same: the same value, or a blank and its default. */
function isSame(a: Slot, b: Slot, host: Host): boolean {
  return a.raw === b.raw || meantBy(a, host) === meantBy(b, host);
}
function meantBy({ param, raw }: Slot, host: Host): unknown {
  const value = param === undefined ? raw : readCell(param, raw, host);
  return value instanceof CellError ? (isBlank(raw) ? null : raw) : value;
}

/** A cell as the table shows it: a blank as the default that it means. */
const shown = (slot: Slot, host: Host): Cell => (meantBy(slot, host) ?? null) as Cell;
