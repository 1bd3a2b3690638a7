import { translated } from "@dairy-functions/shared";
import { type Column, figures, identityColumns } from "./export-columns.ts";
import { capital } from "./lines.ts";
import type { Computed, Dimension, Exports, Template, TemplateSheet } from "./template.ts";

/**
 * The results of a farm in a row with the same columns in all templates, to be pasted as values below those of others.
 */

/** Widths of all of its columns: a unit has no blank to break it at. */
const exportWidths = (): readonly number[] => [
  ...[24, 26, 12, 10],
  ...figures.map(({ unit }) => Math.max(13, translated(unit).length + 1)),
];

/** What Start holds of the family, as names in formulas. */
export const ofStart = {
  farm: "startFamily",
  place: "startPlace",
  date: "startDate",
  currency: "startCurrency",
} as const;

const one: Dimension = { name: "exported", labels: "exportFarm", size: 1 };

export function exportSheet({ short }: Template, { along = one, farm, figures: filled }: Exports): TemplateSheet {
  const shown = (name: string) => `IF(${name}="","",${name})`;
  const own = (column: Column, formula: string | undefined): Computed => ({
    label: column.label,
    format: column.format,
    ...(column.unit !== undefined && { unit: column.unit }),
    name: exportName(column.name),
    ...(formula === undefined ? { formula: '""', needs: [] } : { formula }),
  });
  // Where a sheet has several farms, each has its own name, and a column without one stays blank.
  const ofFarm = ({ name }: (typeof identityColumns)[number]): string => {
    if (farm === undefined) return shown(ofStart[name]);
    return name === "farm" ? `${farm}&""` : `IF(${farm}="","",${shown(ofStart[name])})`;
  };
  return {
    name: `${short} export`,
    about: "A farm in a row: copy it and paste it as values (Ctrl+Shift+V) below those of other farms.",
    landscape: true,
    widths: exportWidths(),
    blocks: [
      {
        kind: "table",
        along,
        units: "in headers",
        columns: [
          ...identityColumns.map((column) => ({ ...own(column, ofFarm(column)), needs: [], lines: 2 })),
          ...figures.map((column) => own(column, filled[column.name])),
        ],
      },
    ],
  };
}

/** The name of a column as a quantity. */
export const exportName = (column: string): string => `export${capital(column)}`;
