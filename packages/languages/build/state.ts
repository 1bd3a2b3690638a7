import { begun, translationsOf } from "./files.ts";
import { languages } from "./languages.ts";

const [begin, end] = ["<!-- state: generated -->\n", "<!-- end of state -->"];

/** The page docs/languages.md with a table of how much of these texts each language has. */
export function withState(page: string, said: readonly string[]): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/languages.md has no place for the state of the languages.");
  const rows = begun().map((code) => {
    const translations = translationsOf(code);
    const done = said.filter((text) => translations.get(text) !== undefined).length;
    const { english, name } = languages[code];
    return `| ${english} (${name}) | \`${code}\` | ${done} of ${said.length} |\n`;
  });
  const table = ["| Language | Code | Texts of the workbooks |\n", "| --- | --- | --- |\n", ...rows].join("");
  return page.slice(0, from) + begin + table + page.slice(to);
}
