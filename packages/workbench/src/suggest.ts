import type { Param } from "@dairy-functions/shared";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/**
 * Suggests the codes of choice arguments while a formula is typed. o-spreadsheet reads the `proposalValues` of its
 * functions once, when it loads, so functions that are added later bring their suggestions themselves.
 */
export function suggestChoices(
  o: SpreadsheetLibrary,
  functions: readonly (readonly [name: string, params: readonly Param[]])[],
): void {
  const params = new Map(functions);
  o.registries.autoCompleteProviders.add("dairy_choices", {
    sequence: 50,
    autoSelectFirstProposal: false, // Enter ends the formula as typed
    getProposals: ({ functionContext }) => {
      const param = functionContext && params.get(functionContext.parent.toUpperCase())?.[functionContext.argPosition];
      if (param?.kind !== "choice") return [];
      return Object.entries(param.choices).map(([code, meaning]) => ({
        text: `"${code}"`,
        description: meaning,
        fuzzySearchKey: `"${code}"`,
        htmlContent: [{ value: `"${code}"` }],
        alwaysExpanded: true,
      }));
    },
    selectProposal({ type, start, end }, { text }) {
      const afterSeparator = type === "ARG_SEPARATOR" || type === "LEFT_PAREN";
      this.composer.changeComposerCursorSelection(afterSeparator ? end : start, end);
      this.composer.replaceComposerCursorSelection(text);
    },
  });
}
