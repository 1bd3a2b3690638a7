/** The columns of the row that every template exports: see export-row.ts. */

/** What a template fills in, by what the columns are called in formulas. */
export type Figure = (typeof figures)[number]["name"];

export interface Column {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  readonly format: string;
}

/** Of whom the row is. */
export const identityColumns = [
  { name: "farm", label: "Farm", format: "@" },
  { name: "place", label: "Village or area", format: "@" },
  { name: "date", label: "Date", format: "yyyy-mm-dd" },
  { name: "currency", label: "Currency", format: "@" },
] as const satisfies readonly Column[];

/** The ten figures that matter. `lower` is better of those that have it. */
export const figures = [
  { name: "cows", label: "Cows", unit: "head", format: "#,##0.0" },
  { name: "yield", label: "Milk of a cow", unit: "kg ECM/yr", format: "#,##0" },
  { name: "price", label: "Milk price", unit: "cur/kg", format: "#,##0.000" },
  { name: "cost", label: "Cost of milk only", unit: "cur/kg ECM", format: "#,##0.000", lower: true },
  { name: "profit", label: "Entrepreneur's profit", unit: "cur/kg ECM", format: "#,##0.000" },
  { name: "labour", label: "Return to labour", unit: "cur/h", format: "#,##0.000" },
  { name: "overFeed", label: "Income over feed cost", unit: "cur/cow/d", format: "#,##0.00" },
  { name: "personDay", label: "Income per person", unit: "cur/d", format: "#,##0.00" },
  { name: "cashCover", label: "Cash cover of living costs", unit: "ratio", format: "0.00" },
  { name: "lowestCash", label: "Lowest cash", unit: "cur", format: "#,##0" },
] as const satisfies readonly (Column & { readonly lower?: true })[];
