import { languages } from "@dairy-functions/shared";
import type { Source } from "./catalogue.ts";
import { begun, translationsOf } from "./files.ts";
import { isIn, parts } from "./parts.ts";

/** How many of the texts of each part of the product each language has, as a table for docs/languages.md. */
export function stateTable(sources: readonly Source[]): string {
  const rows = begun().map((code) => {
    const translations = translationsOf(code);
    const counts = parts.map((part) => {
      const texts = sources.filter((source) => isIn(part, source.seen));
      return `${texts.filter(({ text }) => translations.get(text) !== undefined).length} of ${texts.length}`;
    });
    const { english, name } = languages[code];
    return `| ${[`${english} (${name})`, `\`${code}\``, ...counts].join(" | ")} |\n`;
  });
  const heads = ["Language", "Code", ...parts];
  return [`| ${heads.join(" | ")} |\n`, `| ${heads.map(() => "---").join(" | ")} |\n`, ...rows].join("");
}
