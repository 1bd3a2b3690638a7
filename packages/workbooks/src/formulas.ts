import { cellFormula, isNative } from "@dairy-functions/native";
import { type AnyFunction, catalogue } from "@dairy-functions/shared";

/** The formulas of templates: read into parts, and printed with references for the names. */

/** Which formulas a book holds: calls of our functions, or ordinary ones. */
export type Edition = "add-in" | "plain";

type Part = string | { readonly name: string } | CallPart;

interface CallPart {
  readonly called: string;
  readonly args: readonly (readonly Part[])[];
}

const pieces = /"(?:[^"]|"")*"|(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?|[A-Za-z_][\w.]*|\s+|[-+*/^&%=(),{}]|<>|<=|>=|<|>/y;

/** Reads a formula; anything that formulas of templates do not need is refused. */
export function parse(formula: string): readonly Part[] {
  const found: string[] = [];
  pieces.lastIndex = 0;
  while (pieces.lastIndex < formula.length) {
    const at = pieces.lastIndex;
    const piece = pieces.exec(formula);
    if (piece === null) throw new Error(`${formula}: not understood from ${formula.slice(at)}`);
    found.push(piece[0]);
  }
  let next = 0;
  const sequence = (ends: readonly string[]): Part[] => {
    const parts: Part[] = [];
    for (; next < found.length && !ends.includes(found[next]!); next++) {
      const piece = found[next]!;
      if (piece === "(") {
        next++;
        parts.push("(", ...sequence([")"]), ")");
      } else if (!/^[A-Za-z_]/.test(piece) || piece === "TRUE" || piece === "FALSE") parts.push(piece);
      else if (found[next + 1] !== "(") parts.push({ name: piece });
      else {
        next += 2;
        const args: Part[][] = [];
        if (found[next] !== ")")
          for (;;) {
            args.push(sequence([",", ")"]));
            if (found[next] !== ",") break;
            next++;
          }
        parts.push({ called: piece, args });
      }
    }
    if (ends.length > 0 && next >= found.length) throw new Error(`${formula}: a bracket is not closed`);
    return parts;
  };
  return sequence([]);
}

const functions: ReadonlyMap<string, AnyFunction> = new Map(catalogue.map((each) => [each.name, each]));

/** Our functions that a formula calls. */
export function calledBy(parts: readonly Part[]): AnyFunction[] {
  return parts.flatMap((part) => {
    if (typeof part === "string" || "name" in part) return [];
    const own = functions.get(part.called);
    return [...(own ? [own] : []), ...part.args.flatMap(calledBy)];
  });
}

/** Whether a formula can be written without the add-in. */
export const isOrdinary = (parts: readonly Part[]): boolean => calledBy(parts).every(isNative);

/** How names are looked up from the cell that a formula stands in. */
export interface Surroundings {
  readonly edition: Edition;
  readonly reference: (name: string, how: "here" | "all" | "previous") => string;
  readonly number: (dimension: string) => number;
}

export function print(parts: readonly Part[], around: Surroundings): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      return "name" in part ? around.reference(part.name, "here") : printCall(part, around);
    })
    .join("");
}

const lookups = { ALL: "all", PREVIOUS: "previous" } as const;

function printCall({ called, args }: CallPart, around: Surroundings): string {
  if (called in lookups) return around.reference(nameOf(args), lookups[called as keyof typeof lookups]);
  if (called === "NUMBER") return String(around.number(nameOf(args)));
  const printed = args.map((each) => print(each, around).trim());
  const own = functions.get(called);
  if (own === undefined) return `${called}(${printed.join(",")})`;
  if (around.edition === "add-in") return `DAIRY.${called}(${printed.join(",")})`;
  const filled = own.params.flatMap(({ name }, k) => (printed[k] ? [[name, printed[k]] as const] : []));
  const formula = cellFormula(own, Object.fromEntries(filled));
  return formula.startsWith("IF(") ? formula : `(${formula})`;
}

function nameOf(args: CallPart["args"]): string {
  const [part] = args[0] ?? [];
  if (typeof part !== "object" || !("name" in part)) throw new Error("ALL, PREVIOUS and NUMBER take a name.");
  return part.name;
}

/** The names a formula reads from its own surroundings, each once. */
export function namesIn(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part) => {
    if (typeof part === "string") return [];
    if ("name" in part) return [part.name];
    return part.called in lookups || part.called === "NUMBER" ? [] : part.args.flatMap(namesIn);
  });
  return [...new Set(names)];
}
