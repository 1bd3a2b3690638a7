/**
 * Tropical livestock units, of 250 kg: FAO LEAD and Jahnke 1982. Pigs and poultry differ between tables and are left
 * out.
 */
export const tropicalFao: Readonly<Record<string, number>> = { CAMEL: 1, CATTLE: 0.7, SHEEP: 0.1, GOAT: 0.1 };

/** Cattle by class: Storck et al. 1991. */
export const tropicalStorck: Readonly<Record<string, number>> = { COW: 1, OX: 1, HEIFER: 0.75, CALF: 0.25 };

/** European livestock units: Eurostat, Glossary: Livestock unit (LSU). */
export const european = {
  DAIRYCOW: 1,
  BOVINE0: 0.4,
  BOVINE1: 0.7,
  MALE2: 1,
  HEIFER2: 0.8,
  OTHERCOW: 0.8,
  SHEEP: 0.1,
  GOAT: 0.1,
  EQUIDAE: 0.8,
  SOW: 0.5,
  PIGLET: 0.027,
  OTHERPIG: 0.3,
  BROILER: 0.007,
  LAYER: 0.014,
} as const;

/** The coefficient of each class as typed, without regard to case; undefined for one that the table does not have. */
export const coefficientsOf = (
  classes: readonly string[],
  table: Readonly<Record<string, number>>,
): readonly (number | undefined)[] =>
  classes.map((typed) => {
    const code = typed.trim().toUpperCase();
    return Object.keys(table).includes(code) ? table[code] : undefined;
  });

/** The sum of heads times coefficient. */
export const livestockUnits = (
  classes: readonly string[],
  heads: readonly number[],
  table: Readonly<Record<string, number>>,
): number => coefficientsOf(classes, table).reduce<number>((sum, unit, i) => sum + (unit ?? Number.NaN) * heads[i]!, 0);
