import { CellError, call, catalogue, escaped, functionNamed, version } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import type { SitePage } from "./site-page.ts";

/** The first page: what this is, in a few cells that the library computes, and where each of three people starts. */
export function firstPage(calls: number): SitePage {
  return {
    path: "index.html",
    title: "Dairy functions: dairy economics in your spreadsheet",
    about: `${catalogue.length} functions of dairy economics for Excel, Google Sheets and the browser, and ${templates.length} workbooks for farms.`,
    body: `<div class="first">
<div>
<h1>Dairy economics in your spreadsheet</h1>
<p class="lead">${catalogue.length} functions for Excel, Google Sheets and the browser, and ${templates.length} workbooks for farms: what milk
costs, what a family earns, what each step of the dairy chain keeps. They follow the method of the International Farm Comparison Network
(IFCN), are free, and send nothing anywhere.</p>
<p class="actions"><a class="button" href="workbench/">Open the workbench</a> <a class="button quiet" href="templates.html">See the workbooks</a></p>
</div>
${cells()}
</div>
<h2 id="start">Start where you work</h2>
<div class="cards">
${people.map(card).join("\n")}
</div>
<h2 id="trust">Why you can trust the numbers</h2>
<ul>
<li>Every formula names its source and the place in it. <a href="docs/trust.html">What each function was checked against</a> is listed.</li>
<li>A number in another unit is refused with a sentence that says what to enter. Nothing is converted silently, and a blank is never a 0.</li>
<li>Excel, Google Sheets and the browser give the same number to the last digit, and other spreadsheets and databases compute the same formulas.</li>
<li><a href="vectors.json" download>vectors.json</a> has ${calls.toLocaleString("en")} calls with their results, to check any other implementation.</li>
</ul>
<p>Version ${version}. The functions are free software under the <a href="licence.html">MIT licence</a>.</p>`,
  };
}

interface Person {
  readonly title: string;
  readonly picture: string;
  readonly alt: string;
  readonly words: string;
  readonly links: readonly (readonly [place: string, label: string])[];
}

const people: readonly Person[] = [
  {
    title: "You analyse in Excel",
    picture: "images/first-excel.png",
    alt: "The pane: a function, what it gives, and a button that inserts it",
    words:
      "The add-in brings =DAIRY.ECM and all others to Excel. Type “wage” to find a function, choose ranges, and see why a cell shows an error.",
    links: [
      ["excel.html", "Install it in Excel"],
      ["functions/index.html", "Search the functions"],
    ],
  },
  {
    title: "You work in Google Sheets",
    picture: "images/first-sheets.png",
    alt: "Typing a function in a cell: its arguments, and the methods to choose from",
    words:
      "The same functions as =DAIRY_ECM(A2:A, B2:B, C2:C), a whole column in one formula, with the same side pane.",
    links: [
      ["sheets.html", "Add it to a spreadsheet"],
      ["docs/host-differences.html", "What differs from Excel"],
    ],
  },
  {
    title: "You advise farms",
    picture: "images/workbench-form.png",
    alt: "The household workbook as a form on a phone: questions, results, and a sentence that says what they mean",
    words:
      "Fill in a workbook with a family: on paper, on an old laptop, or as a form on a phone, also without a connection. It ends with a sentence that says what the numbers mean.",
    links: [
      ["workbench/#household", "Fill in a household"],
      ["templates.html", "All workbooks"],
    ],
  },
];

const card = ({ title, picture, alt, words, links }: Person) => `<section class="card">
<h3>${title}</h3>
<img src="${picture}" alt="${alt}" loading="lazy">
<p>${words}</p>
<p>${links.map(([place, label]) => `<a href="${place}">${label}</a>`).join(" · ")}</p>
</section>`;

const ecm = functionNamed("ECM")!;
/** Milk, fat and protein of three farms; the last one has its fat as a fraction. */
const milk = [
  [1000, 4.5, 3.7],
  [850, 3.9, 3.4],
  [1200, 0.045, 3.6],
];

/** A few cells with a formula, and what the library makes of them. */
function cells(): string {
  const results = milk.map((row) => call(ecm, row));
  const refused = results.find((result) => result instanceof CellError) as CellError;
  const rows = milk.map(
    (row, k) =>
      `<tr><th scope="row">${k + 2}</th>${row.map((value) => `<td>${value.toLocaleString("en")}</td>`).join("")}${resultCell(results[k])}</tr>`,
  );
  return `<figure class="cells">
<p class="formula" aria-label="Formula in D2"><b>D2</b> <code>=DAIRY.ECM(A2, B2, C2)</code></p>
<div class="scroll"><table>
<caption class="unseen">Four columns of a sheet; the last one is computed</caption>
<thead>
<tr><td></td>${["A", "B", "C", "D"].map((column) => `<th scope="col">${column}</th>`).join("")}</tr>
<tr><th scope="row">1</th><td>Milk (kg)</td><td>Fat (%)</td><td>Protein (%)</td><td>ECM (kg)</td></tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
<figcaption>Energy-corrected milk, computed by the library when this page was built. D4 says: <q>${escaped(refused.sentence)}</q></figcaption>
</figure>`;
}

const resultCell = (result: unknown) =>
  result instanceof CellError
    ? `<td class="refused">${escaped(result.code)}</td>`
    : `<td class="result">${(result as number).toLocaleString("en", { maximumFractionDigits: 2 })}</td>`;
