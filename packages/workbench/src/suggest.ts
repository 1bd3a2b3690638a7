import { type Param, questions, say, translated } from "@dairy-functions/shared";
import { messages } from "./messages.ts";
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
        description: translated(meaning),
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

const prefix = "DAIRY.";
const leading = new Set(questions.map(({ functions }) => `${prefix}${functions[0]}`));

/**
 * Offers the functions of the library first, and of them first those that answer an everyday question. o-spreadsheet sorts
 * by length and then by how well the typed letters fit; functions that fit as well keep the order that they come in.
 */
export function suggestFunctions(o: SpreadsheetLibrary): void {
  const key = "functions_and_named_ranges";
  const usual = o.registries.autoCompleteProviders.get(key);
  const rank = (text: string) => (leading.has(text) ? 0 : text.startsWith(prefix) ? 1 : 2);
  o.registries.autoCompleteProviders.replace(key, {
    ...usual,
    async getProposals(token, content) {
      const proposals = (await usual.getProposals.call(this, token, content)) ?? [];
      const typed = token.value.toUpperCase();
      if (proposals.length === 0 || typed === "") return proposals;
      if (typed.startsWith(prefix)) return [...proposals].sort((a, b) => rank(a.text) - rank(b.text));
      // the prefix alone, so that DATE and DAY keep their places after it
      return prefix.startsWith(typed)
        ? [{ text: prefix, description: say(messages.ownFunctions) }, ...proposals]
        : proposals;
    },
  });
}
