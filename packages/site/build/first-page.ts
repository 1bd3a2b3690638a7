import { CellError, call, catalogue, escaped, functionNamed, say, translated, version } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import { lineOf } from "../src/markdown.ts";
import { messages } from "../src/messages.ts";
import type { SitePage } from "./site-page.ts";
import { formulaIn, numberIn, sentenceIn, type Tongue, topFrom, workbenchIn } from "./tongue.ts";

const { first, people: three } = messages;

/** The first page: what this is, in a few cells that the library computes, and where each of three people starts. */
export function firstPage(tongue: Tongue, calls: number): SitePage {
  const counts = { functions: catalogue.length, workbooks: templates.length };
  const vectors = `<a href="${topFrom(tongue)}vectors.json" download>vectors.json</a>`;
  const reasons = [
    say(first.sources),
    say(first.units),
    say(first.hosts),
    say(first.vectors, { file: vectors, calls: numberIn(tongue, calls) }),
  ];
  return {
    path: "index.html",
    title: say(first.title),
    about: say(first.about, counts),
    body: `<div class="first">
<div>
<h1>${say(first.heading)}</h1>
<p class="lead">${say(first.lead, counts)}</p>
<p class="actions"><a class="button" href="${workbenchIn(tongue)}">${say(first.open)}</a> <a class="button quiet" href="templates.html">${say(first.see)}</a></p>
</div>
${cells(tongue)}
</div>
<h2 id="start">${say(first.start)}</h2>
<div class="cards">
${people(tongue).map(card).join("\n")}
</div>
<h2 id="trust">${say(first.trust)}</h2>
<ul>
${reasons.map((reason) => `<li>${lineOf(reason)}</li>`).join("\n")}
</ul>
<p>${lineOf(say(first.version, { version }))}</p>`,
  };
}

interface Person {
  readonly title: string;
  readonly picture: string;
  readonly alt: string;
  readonly words: string;
  readonly links: readonly (readonly [place: string, label: string])[];
}

const people = (tongue: Tongue): readonly Person[] => [
  {
    title: say(three.excel.title),
    picture: `${topFrom(tongue)}images/first-excel.png`,
    alt: say(three.excel.picture),
    words: say(three.excel.words, { formula: "=DAIRY.ECM" }),
    links: [
      ["excel.html", say(three.excel.install)],
      ["functions/index.html", say(three.excel.search)],
    ],
  },
  {
    title: say(three.sheets.title),
    picture: `${topFrom(tongue)}images/first-sheets.png`,
    alt: say(three.sheets.picture),
    words: say(three.sheets.words, { formula: formulaIn(tongue, "=DAIRY_ECM(A2:A, B2:B, C2:C)") }),
    links: [
      ["sheets.html", say(three.sheets.install)],
      ["docs/host-differences.html", say(three.sheets.differs)],
    ],
  },
  {
    title: say(three.adviser.title),
    picture: `${topFrom(tongue)}images/workbench-form.png`,
    alt: say(three.adviser.picture),
    words: say(three.adviser.words),
    links: [
      [workbenchIn(tongue, "household"), say(three.adviser.fill)],
      ["templates.html", say(three.adviser.all)],
    ],
  },
];

const card = ({ title, picture, alt, words, links }: Person) => `<section class="card">
<h3>${title}</h3>
<img src="${picture}" alt="${escaped(alt)}" loading="lazy">
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
function cells(tongue: Tongue): string {
  const results = milk.map((row) => call(ecm, row));
  const refused = results.find((result) => result instanceof CellError) as CellError;
  const shown = (value: unknown) =>
    value instanceof CellError
      ? `<td class="refused">${escaped(value.code)}</td>`
      : `<td class="result">${numberIn(tongue, value as number, { maximumFractionDigits: 2 })}</td>`;
  const rows = milk.map((row, k) => {
    const inputs = row.map((value) => `<td>${numberIn(tongue, value)}</td>`).join("");
    return `<tr><th scope="row">${k + 2}</th>${inputs}${shown(results[k])}</tr>`;
  });
  const heads = Object.values(first.columns).map((column) => `<td>${translated(column)}</td>`);
  const sentence = `<q>${escaped(sentenceIn(tongue, refused.sentence))}</q>`;
  return `<figure class="cells">
<p class="formula" aria-label="${escaped(say(first.formula, { cell: "D2" }))}"><b>D2</b> <code>${formulaIn(tongue, "=DAIRY.ECM(A2, B2, C2)")}</code></p>
<div class="scroll"><table>
<caption class="unseen">${say(first.caption)}</caption>
<thead>
<tr><td></td>${["A", "B", "C", "D"].map((column) => `<th scope="col">${column}</th>`).join("")}</tr>
<tr><th scope="row">1</th>${heads.join("")}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>
<figcaption>${say(first.computed, { cell: "D4", sentence })}</figcaption>
</figure>`;
}
