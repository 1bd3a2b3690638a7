import { CellError } from "../cells/errors.ts";
import { messages } from "../cells/messages.ts";
import { say } from "../cells/say.ts";
import { isNumeric, tidy } from "../cells/sentences.ts";
import { type AnyFunction, defineFunction, type TextParam } from "../define.ts";
import { listOf, plainHeader } from "../vocabulary/words.ts";
import { laidOut, numberIn, unknownArgument } from "./given.ts";
import { rootsOf } from "./roots.ts";

/** What functions about functions share: how a name is read, and their first parameter. */
export interface About {
  readonly find: (typed: string) => AnyFunction | CellError;
  readonly nameParam: TextParam & { readonly name: "name" };
}

export const inputsParam = {
  kind: "cells",
  name: "inputs",
  about: "Cells with the arguments of the function",
} as const;
export const lineParam = {
  kind: "text",
  name: "line",
  about: "Line of the result, where the function gives a table: its label, or a column of a single row",
  optional: true,
} as const;

export const solveOf = ({ find, nameParam }: About) =>
  defineFunction({
    name: "SOLVE",
    summary: "Finds the value of one argument with which a function gives a target.",
    purpose:
      "Use it to ask which milk price, yield or wage reaches a goal: put back in its cell, the answer gives the target.",
    params: [
      nameParam,
      { name: "target", about: "What the function must give", unit: "any" },
      { kind: "text", name: "argument", about: "Name of the argument to find" },
      {
        ...inputsParam,
        about: "Cells with the arguments of the function; that of the argument to find may be blank",
        optional: true,
      },
      lineParam,
      {
        name: "near",
        about: "Where to look if several values give the target: the closest is taken",
        unit: "any",
        notZero: true,
        optional: true,
      },
    ],
    result: { unit: "any", orError: true },
    formula:
      "the argument within its limits where function - target = 0: scanned, then halved until no number lies between",
    source: [{ key: "library", at: "its own definitions" }],
    cautions: [
      "Only values within the limits of the argument are tried, up to 1e12; two solutions that are very close together may be missed.",
    ],
    notNative: "it calls another function many times",
    examples: [
      {
        args: ["ECM", 1000, "milk", [[null], [4.5], [3.7]]],
        result: 915.2582228623,
        note: "The milk of farm BD-2 that is worth 1000 kg of ECM",
      },
    ],
    compute: (name, target, argument, inputs, line, near) => {
      const it = find(name);
      if (it instanceof CellError) return it;
      const laid = laidOut(it, inputs ?? { rows: [[null]], blankIsZero: false });
      if (laid instanceof CellError) return laid;
      const { slots, answer } = laid;
      const place = slots.findIndex((slot) => plainHeader(slot.name) === plainHeader(argument));
      if (place === -1)
        return unknownArgument(
          it,
          argument,
          slots.map((slot) => slot.name),
        );
      const { param, name: asked, raw } = slots[place]!;
      if (param === undefined || !isNumeric(param))
        return new CellError("#VALUE!", say(messages.solve.notANumber, { argument: asked }));

      const raws = slots.map((slot) => slot.raw);
      const result = (x: number) => numberIn(it, answer(raws.map((each, k) => (k === place ? x : each))), line);
      const usual = usualNumbers(it, param, raw, near);
      const { found, level, least, most, jump } = rootsOf(
        (x) => {
          const y = result(x);
          return y instanceof CellError ? undefined : y;
        },
        param,
        target,
        usual,
      );
      const places = { function: it.name, argument: asked, target };
      const refuse = (sentence: string) => new CellError("#NUM!", sentence);
      // What is wrong with the other arguments is said by the function itself.
      if (least === undefined || most === undefined) return result(usual[0] ?? param.min ?? 1);
      if (level !== undefined && !(found.length > 0 && near !== undefined && (near < level[0] || near > level[1])))
        return refuse(say(messages.solve.level, { ...places, from: shown(level[0]), to: shown(level[1]) }));
      if (found.length === 0) {
        if (least === most) return refuse(say(messages.solve.noEffect, { ...places, value: shown(least) }));
        if (jump === undefined)
          return refuse(say(messages.solve.outOfReach, { ...places, least: shown(least), most: shown(most) }));
        const [before, after] = jump.values.map(shown) as [number, number];
        const [low, high] = jump.between;
        return refuse(
          param.whole
            ? say(messages.solve.between, { ...places, low, high, before, after })
            : say(messages.solve.jumps, { ...places, before, after, at: shown(low) }),
        );
      }
      if (found.length > 1 && near === undefined)
        return refuse(
          say(messages.solve.several, {
            ...places,
            values: listOf(
              found.slice(0, 8).map((x) => String(shown(x))),
              "and",
            ),
          }),
        );
      const from = near ?? 0;
      return found.reduce((best, x) => (Math.abs(x - from) < Math.abs(best - from) ? x : best));
    },
  });

const shown = (x: number) => Number(tidy(x).toPrecision(6));

/** Numbers as people have them: the cell itself, the default, the examples. */
function usualNumbers(it: AnyFunction, param: object, raw: unknown, near: number | undefined): readonly number[] {
  const k = it.params.indexOf(param as never);
  const standard = "default" in param ? param.default : undefined;
  return [near, raw, ...it.examples.map(({ args }) => args[k]), standard].filter(
    (each): each is number => typeof each === "number" && Number.isFinite(each),
  );
}
