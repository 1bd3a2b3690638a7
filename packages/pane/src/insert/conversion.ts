import {
  type FitParam,
  functionNamed,
  type Heading,
  kilogramsPerLitre,
  measureOf,
  type Unit,
} from "@dairy-functions/shared";
import { callName, numberText } from "../areas.ts";
import type { Host } from "../pane-host.ts";

/** The numbers of a sheet in the unit of a parameter, as a formula writes it. */
export interface Conversion {
  readonly text: string;
  readonly of: (x: number) => number;
}

/** How often a litre becomes a kilogram on the way: once for milk in litres, against it for a price by the litre. */
function densityOf({ unit: own }: FitParam, { unit }: Heading): number {
  const target = measureOf((own ?? "any") as Unit).dimension;
  const volume = (unit?.dimension?.volume ?? 0) - (target?.volume ?? 0);
  const mass = (unit?.dimension?.mass ?? 0) - (target?.mass ?? 0);
  return mass === -volume ? volume : 0;
}

/**
 * A reference with its conversion where everybody can see it: B2:B9/10, DAIRY.LTOKG(A2:A9). With `keepsBlanks` a blank
 * cell stays one, where a product would make it a 0.
 */
export function conversionOf(
  host: Host,
  param: FitParam,
  heading: Heading,
  factor: number,
  reference: string,
  keepsBlanks = false,
): Conversion {
  const of = (x: number) => x * factor;
  const blankStays = (text: string) =>
    keepsBlanks ? `IF(${reference}=""${separator(host)}""${separator(host)}${text})` : text;
  if (heading.unit?.substance === "deg F" && param.unit === "deg C")
    return { text: blankStays(`(${reference}-32)*5/9`), of: (x) => ((x - 32) * 5) / 9 };
  const density = densityOf(param, heading);
  const size = factor / kilogramsPerLitre ** density;
  const sized = `${reference}${stepText(host, size)}`;
  const measure = measureOf((param.unit ?? "any") as Unit).dimension;
  const named =
    density === 1 && measure?.mass === 1 ? "LTOKG" : density === -1 && measure?.volume === 1 ? "KGTOL" : undefined;
  if (named !== undefined) {
    const inside = sized === reference ? sized : blankStays(sized);
    return { text: `${callName(host, functionNamed(named)!)}(${inside})`, of };
  }
  const denser = density === 0 ? "" : `${density > 0 ? "*" : "/"}${numberText(host, kilogramsPerLitre)}`;
  return { text: blankStays(`${sized}${denser}`), of };
}
const separator = (host: Host) => (numberText(host, 0.5).includes(",") ? "; " : ", ");

/** "/10" rather than "*0.1", and nothing for 1. */
function stepText(host: Host, size: number): string {
  const shown = (x: number) => Number(x.toPrecision(10));
  if (Math.abs(size - 1) < 1e-9) return "";
  const [times, by] = [shown(size), shown(1 / size)];
  return Number.isInteger(by) || String(by).length + 2 < String(times).length
    ? `/${numberText(host, by)}`
    : `*${numberText(host, Number(size.toPrecision(12)))}`;
}
