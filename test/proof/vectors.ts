import { type AnyFunction, CellError, type Range } from "@dairy-functions/shared";
import vectors from "../vectors.json";
import { type ProofCell, paramsOf, type Row } from "./rows.ts";

/** The published calls with their results, read as anybody else would read them. */

type Written = string | number | boolean | null | { readonly error: string };
interface Vector {
  readonly function: string;
  readonly shows: string;
  readonly args: readonly (Written | readonly (readonly Written[])[])[];
  readonly result: Written | readonly (readonly Written[])[];
}
export const published = vectors as readonly Vector[];

const cellOf = (cell: Written): ProofCell =>
  typeof cell === "object" && cell !== null ? new CellError(cell.error, "") : cell;

/** A cell or a range as a call takes it or gives it. */
export const asCells = (value: Vector["args"][number]): ProofCell | Range =>
  Array.isArray(value) ? (value.map((row) => row.map(cellOf)) as Range) : cellOf(value as Written);

/** The arguments of a native function, whose calls have no ranges. */
export const vectorRows = (definition: AnyFunction): Row[] =>
  published
    .filter((vector) => vector.function === definition.name)
    .map(({ args }) => paramsOf(definition).map((_, k) => asCells(args[k] ?? null) as ProofCell));
