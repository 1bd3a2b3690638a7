/** Coefficients by class, each table by its author. The first names are those that the author prints. */
export type UnitTable = Readonly<Record<string, number>>;

/** Tropical livestock units of 250 kg. */
export const tropical = {
  // FAO LEAD, after Jahnke 1982
  FAO: { CAMEL: 1, CATTLE: 0.7, SHEEP: 0.1, GOAT: 0.1 },
  // Storck et al. 1991, Table 6 of the Springer paper that prints it; sheep and goats are one row there
  STORCK: {
    COW: 1,
    OX: 1,
    HEIFER: 0.75,
    WEANEDCALF: 0.34,
    CALF: 0.25,
    CAMEL: 1.25,
    HORSE: 1.1,
    DONKEY: 0.7,
    DONKEYYOUNG: 0.35,
    SHEEPGOAT: 0.13,
    SHEEPGOATYOUNG: 0.06,
    SHEEP: 0.13,
    GOAT: 0.13,
    CHICKEN: 0.013,
  },
  // RHoMIS, livestock_count_to_tlu, and its data release for the last two rows; donkeys and horses are one row there
  RHOMIS: {
    CATTLE: 0.7,
    OXEN: 0.7,
    BUFFALO: 0.7,
    CAMEL: 0.7,
    DONKEYHORSE: 0.7,
    DONKEY: 0.7,
    HORSE: 0.7,
    SHEEP: 0.1,
    GOAT: 0.1,
    PIG: 0.3,
    CHICKEN: 0.01,
    DUCK: 0.01,
    GOOSE: 0.02,
    OTHERPOULTRY: 0.05,
    GUINEAPIG: 0.01,
    SMALLMAMMAL: 0.01,
    LLAMA: 0.7,
    ALPACA: 0.7,
    RABBIT: 0.02,
    TURKEY: 0.02,
  },
  // IFPRI, HarvestChoice, total livestock population 2005
  IFPRI: { CATTLE: 0.7, SHEEP: 0.1, GOAT: 0.1, PIG: 0.2, CHICKEN: 0.01 },
  // EPAR, code for the LSMS-ISA surveys of five African countries; its rows join the animals named together
  LSMSAFRICA: {
    CATTLE: 0.5,
    SHEEPGOAT: 0.1,
    SHEEP: 0.1,
    GOAT: 0.1,
    PIG: 0.2,
    HORSEDONKEY: 0.3,
    HORSE: 0.3,
    DONKEY: 0.3,
    POULTRYRABBIT: 0.01,
    CHICKEN: 0.01,
    RABBIT: 0.01,
  },
} as const satisfies Readonly<Record<string, UnitTable>>;

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
  OSTRICH: 0.35,
  OTHERPOULTRY: 0.03,
  RABBIT: 0.02,
} as const satisfies UnitTable;
/** The classes of a table in words: "CAMEL, CATTLE, SHEEP or GOAT". */
export const classesOf = (table: UnitTable): string =>
  Object.keys(table)
    .join(", ")
    .replace(/, (\w+)$/, " or $1");

/**
 * A class as typed, as the code of a table: without regard to case, spaces and other signs, and in the plural as well
 * ("dairy cows" is DAIRYCOW, "calves" CALF). undefined for one that the table does not have.
 */
function codeIn(table: UnitTable, typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
  const singular = [code, code.replace(/S$/, ""), code.replace(/ES$/, ""), code.replace(/VES$/, "F")];
  return [...singular, plurals[code]].find((each) => each !== undefined && Object.keys(table).includes(each));
}
/** Plurals that are words of their own, and a plural that is a singular of an author. */
const plurals: Readonly<Record<string, string>> = { GEESE: "GOOSE", OXEN: "OX", OX: "OXEN" };

/** The coefficient of each class: the own one where it is given, else that of the table; undefined where neither is. */
export const coefficientsOf = (
  classes: readonly string[],
  table: UnitTable,
  own?: readonly number[],
): readonly (number | undefined)[] =>
  classes.map((typed, i) => {
    if (own !== undefined) return own[i];
    const code = codeIn(table, typed);
    return code === undefined ? undefined : table[code];
  });

/** The sum of heads times coefficient. */
export const livestockUnits = (heads: readonly number[], coefficients: readonly (number | undefined)[]): number =>
  coefficients.reduce<number>((sum, unit, i) => sum + (unit ?? Number.NaN) * heads[i]!, 0);
