import { templates } from "@dairy-functions/workbooks/templates";

/** The table of all workbooks, for docs/workbooks.md. */
export function workbooksTable(): string {
  const rows = templates.map(({ name, title, purpose }) => `| ${title} (\`${name}\`) | ${purpose} |\n`);
  return ["| Workbook | What it answers |\n", "| --- | --- |\n", ...rows].join("");
}
