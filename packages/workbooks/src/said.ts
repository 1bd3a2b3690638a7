import type { Computed, TemplateSheet } from "./template.ts";

/** A part of a sentence, beside the others: each is short enough to check. It is blank while one of its needs is. */
export const said = (name: string, label: string, formula: string, needs: readonly string[] = []): Computed => ({
  name,
  label,
  format: "@",
  needs,
  lines: 2,
  formula,
});

/** A sheet with the parts of the sentence of the results. */
export const sentenceSheet = (short: string, rows: readonly Computed[]): TemplateSheet => ({
  name: `${short} sentence`,
  about: "The sentence of the results, part by part.",
  widths: [34, 10, 98],
  blocks: [{ kind: "rows", title: `${short} results`, rows }],
});
