import { templates } from "@dairy-functions/workbooks/templates";

const begin = '<!-- The table is written by "npm run generate" from the templates. -->\n\n';
const end = "\n<!-- end of the table -->";

/** The page of the workbooks with its table of all of them. */
export function withTable(page: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/workbooks.md has no place for the table of workbooks.");
  const rows = templates.map(({ name, title, purpose }) => `| ${title} (\`${name}\`) | ${purpose} |\n`);
  const table = ["| Workbook | What it answers |\n", "| --- | --- |\n", ...rows].join("");
  return page.slice(0, from) + begin + table + page.slice(to);
}
