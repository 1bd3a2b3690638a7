import { begun, translationsOf } from "./files.ts";
import { languages } from "./languages.ts";

/** How many of these texts each language has, as a table for docs/languages.md. */
export function stateTable(said: readonly string[]): string {
  const rows = begun().map((code) => {
    const translations = translationsOf(code);
    const done = said.filter((text) => translations.get(text) !== undefined).length;
    const { english, name } = languages[code];
    return `| ${english} (${name}) | \`${code}\` | ${done} of ${said.length} |\n`;
  });
  return ["| Language | Code | Texts of the workbooks |\n", "| --- | --- | --- |\n", ...rows].join("");
}
