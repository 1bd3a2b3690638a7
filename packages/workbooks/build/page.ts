import { readFileSync } from "node:fs";
import { escaped, version } from "@dairy-functions/shared";
import type { Workbook } from "./files.ts";
import type { Picture } from "./pictures.ts";

/** The page that shows all template workbooks. It needs the folder that it lies in, and nothing else. */
export function workbooksPage(
  workbooks: readonly Workbook[],
  pictures: ReadonlyMap<string, readonly Picture[]>,
): string {
  const sections = workbooks.map((workbook) => section(workbook, pictures.get(workbook.template.name) ?? []));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dairy workbooks</title>
<style>
${readFileSync("packages/excel/assets/style.css", "utf8")}${style}</style>
</head>
<body>
<h1>Dairy workbooks</h1>
<p>Each comes with an example filled in. Fill in the yellow cells, read the results, print on A4.</p>
<ul>
<li><b>Plain</b>: ordinary formulas. Works offline in Excel, LibreOffice, WPS, on phones, and in Google Sheets.</li>
<li><b>With the add-in</b>: calls the dairy functions by name. It opens with its numbers, and computes new ones in an
Excel that has the add-in.</li>
</ul>
${sections.join("")}<p class="muted">Version ${version}</p>
</body>
</html>
`;
}

function section({ template, editions }: Workbook, pictures: readonly Picture[]): string {
  const title = escaped(template.title);
  const pages = `<div class="pages" role="group" tabindex="0" aria-label="Pages of ${title}">
${pictures.map(page).join("")}</div>
`;
  return `<section>
<h2 id="${template.name}">${title}</h2>
<p>${escaped(template.purpose)}</p>
${template.needsAddIn ? `<p class="muted">Plain edition: ${escaped(template.needsAddIn)}</p>\n` : ""}<p class="files">
${download(editions.plain.file, "Plain", title)}
${download(editions["add-in"].file, "With the add-in", title)}
</p>
${pictures.length > 0 ? pages : ""}</section>
`;
}

const download = (file: string, label: string, title: string) =>
  `<a class="file" href="${file}" download aria-label="${label}, ${title}, xlsx">${label} <small>xlsx</small></a>`;

function page({ file, sheet, width, height }: Picture, k: number): string {
  const caption = escaped(sheet);
  const size = `width="${width}" height="${height}"`;
  return `<a href="pictures/${file}"><figure>
<img src="pictures/${file}" alt="Page ${k + 1}: ${caption}" ${size} loading="lazy">
<figcaption>${caption}</figcaption>
</figure></a>
`;
}

/** Beside the style of the help pages. */
const style = `
body { max-width: 64rem; }
section { margin-top: 2rem; }
.muted { color: var(--muted); }
.files { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.file { padding: 0.5rem 0.9rem; border: 1px solid var(--accent); border-radius: 0.4rem; text-decoration: none; }
.file:hover { background: var(--raised); }
.file small { color: var(--muted); }
.pages { display: flex; align-items: flex-start; gap: 0.75rem; padding: 0.25rem 0 0.75rem; overflow-x: auto; }
.pages:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.pages a { flex: none; text-decoration: none; }
.pages figure { margin: 0; }
.pages img { display: block; width: auto; height: 17rem; }
.pages img { border: 1px solid var(--line); border-radius: 0.25rem; background: #fff; }
.pages figcaption { margin-top: 0.25rem; color: var(--muted); font-size: 0.8rem; }
`;
