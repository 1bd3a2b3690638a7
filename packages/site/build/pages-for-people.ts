import { readFileSync } from "node:fs";
import { escaped, functionNamed, say, translated, version } from "@dairy-functions/shared";
import type { Workbook } from "@dairy-functions/workbooks/build";
import { lineOf } from "../src/markdown.ts";
import { messages } from "../src/messages.ts";
import type { SitePage } from "./site-page.ts";
import { formulaIn, type Tongue, topFrom, workbenchIn, workbookIn } from "./tongue.ts";

/** The pages for reading and doing, in the language that is spoken: the workbooks, how to install each host, and what a store asks for. */

const paragraphs = (...texts: readonly string[]) => texts.map((text) => `<p>${lineOf(text)}</p>`).join("\n");
const list = (...texts: readonly string[]) =>
  `<ul>\n${texts.map((text) => `<li>${lineOf(text)}</li>`).join("\n")}\n</ul>`;
const section = (id: string, title: string, inside: string) => `<h2 id="${id}">${title}</h2>\n${inside}`;
const lead = (text: string) => `<p class="lead">${lineOf(text)}</p>`;
const page = (path: string, title: string, about: string, ...parts: readonly string[]): SitePage => ({
  path,
  title,
  about,
  body: [`<h1>${title}</h1>`, ...parts].join("\n"),
});

/** Where the picture of a workbook's results is, from the folder of the language. */
export type PictureOf = (name: string) => string;

export function templatesPage(tongue: Tongue, workbooks: readonly Workbook[], pictureOf: PictureOf): SitePage {
  const { title, about, here, plain, addIn, holds, ...own } = messages.templates;
  return page(
    "templates.html",
    say(title),
    say(about, { count: workbooks.length }),
    lead(say(own.lead)),
    list(say(here), say(plain), say(addIn)),
    `<div class="cards wide">
${workbooks.map((workbook) => workbookCard(tongue, workbook, pictureOf)).join("\n")}
</div>`,
    paragraphs(say(holds)),
  );
}

function workbookCard(tongue: Tongue, { template, editions }: Workbook, pictureOf: PictureOf): string {
  const { fill, plainFile, addInFile, limited } = messages.templates;
  const title = escaped(translated(template.title));
  const file = (name: string, label: string) =>
    `<a href="${topFrom(tongue)}${workbookIn(tongue, name)}" download aria-label="${label}, ${title}, xlsx">${label} (.xlsx)</a>`;
  const reason = template.needsAddIn && escaped(say(limited, { reason: translated(template.needsAddIn) }));
  const workbench = workbenchIn(tongue, template.name);
  return `<section class="card" id="${template.name}">
<h2>${title}</h2>
<p>${escaped(translated(template.purpose))}</p>
<a href="${workbench}" tabindex="-1" aria-hidden="true"><img src="${pictureOf(template.name)}" alt="" loading="lazy"></a>
${reason ? `<p class="note">${reason}</p>\n` : ""}<p class="actions"><a class="button" href="${workbench}" aria-label="${say(fill)}: ${title}">${say(fill)}</a>
${file(editions.plain.file, say(plainFile))}
${file(editions["add-in"].file, say(addInFile))}</p>
</section>`;
}

const steps = (id: string, title: string, ...items: readonly string[]) =>
  `<section class="card">\n<h2 id="${id}">${title}</h2>\n<ol>\n${items.map((item) => `<li>${lineOf(item)}</li>`).join("\n")}\n</ol>\n</section>`;

const example = functionNamed("ECM")!.examples[1]!;
/** A call to try, and how spreadsheets with decimal commas take it. */
function exampleOf(prefix: string): string {
  const formula = `=${prefix}ECM(${example.args.join(", ")})`;
  return [
    say(messages.excel.example, { formula: `\`${formula}\``, result: example.result as number }),
    say(messages.sheets.semicolons, { formula: `\`${formulaIn("fr", formula)}\`` }),
  ].join(" ");
}

export function excelPage(tongue: Tongue, address: string): SitePage {
  const { title, about, ...own } = messages.excel;
  const top = topFrom(tongue);
  const manifest = `<a href="${top}excel/manifest.xml" download>manifest.xml</a>`;
  const folder = "`~/Library/Containers/com.microsoft.Excel/Data/Documents/wef`";
  const lambda = `<a href="${top}native/dairy-functions.xlsx" download>${say(own.lambda)}</a>`;
  return page(
    "excel.html",
    say(title),
    say(about),
    lead(say(own.lead, { workbench: `[${say(own.workbench)}](${workbenchIn(tongue)})` })),
    '<div class="cards">',
    steps("web", say(own.web), say(own.download, { manifest }), say(own.upload), exampleOf("DAIRY.")),
    steps(
      "windows",
      "Windows",
      say(own.share, { manifest }),
      say(own.trust),
      `${say(own.shared)} ${exampleOf("DAIRY.")}`,
    ),
    steps(
      "mac",
      "Mac",
      say(own.download, { manifest }),
      say(own.move, { folder }),
      `${say(own.choose)} ${exampleOf("DAIRY.")}`,
    ),
    "</div>",
    section("organisation", say(own.everyone), paragraphs(say(own.admin, { address: `\`${address}/excel\`` }))),
    section("without", say(own.without), paragraphs(say(own.ordinary, { lambda }))),
  );
}

export function sheetsPage(tongue: Tongue, files: readonly string[]): SitePage {
  const { title, about, ...own } = messages.sheets;
  const top = topFrom(tongue);
  const script = files.filter((file) => /\.(js|html)$/.test(file));
  const links = script.map((file) => `<a href="${top}sheets/${file}">${file}</a>`).join(", ");
  const named = `<a href="${top}native/named-functions.md" download>named-functions.md</a>`;
  return page(
    "sheets.html",
    say(title),
    say(about),
    lead(say(own.lead, { formula: formulaIn(tongue, "=DAIRY_ECM(A2:A, B2:B, C2:C)") })),
    '<div class="cards wide">',
    steps(
      "by-hand",
      say(own.steps),
      say(own.script),
      say(own.files, { files: links }),
      `${say(own.reload)} ${exampleOf("DAIRY_")}`,
    ),
    "</div>",
    paragraphs(say(own.menu), say(own.more)),
    section("without", say(own.without), paragraphs(say(own.named, { file: named }))),
  );
}

/** Where people find help, if the publisher says so: a page or an e-mail address. */
function contact(support: string | undefined, address: string): string {
  if (support === undefined) return say(messages.contact.ask, { address: `\`${address}\`` });
  const link = support.startsWith("https://") ? support : `mailto:${support}`;
  return say(messages.contact.write, { contact: `<a href="${escaped(link)}">${escaped(support)}</a>` });
}

export function supportPage(support: string | undefined, address: string): SitePage {
  const { title, about, ...own } = messages.support;
  return page(
    "support.html",
    say(title),
    say(about),
    section("error", say(own.error), list(say(own.explain), say(own.name), say(own.unknown), say(own.spill))),
    section("number", say(own.number), paragraphs(say(own.compare))),
    section("work", say(own.gone), paragraphs(say(own.kept))),
    section("ask", say(own.person), paragraphs(`${contact(support, address)} ${say(own.give, { version })}`)),
  );
}

export function privacyPage(support: string | undefined, address: string): SitePage {
  const { title, about, ...own } = messages.privacy;
  const host = `\`${new URL(address).host}\``;
  return page(
    "privacy.html",
    say(title),
    say(about),
    lead(say(own.lead)),
    section("pages", say(own.pages), paragraphs(say(own.load, { host }), say(own.link), say(own.server))),
    section("excel", say(own.excel), paragraphs(say(own.inExcel))),
    section("sheets", say(own.sheets), paragraphs(say(own.inSheets))),
    section("files", say(own.files), paragraphs(say(own.inFiles))),
    section("contact", say(messages.contact.questions), paragraphs(`${contact(support, address)} ${say(own.wrong)}`)),
  );
}

export function termsPage(support: string | undefined, address: string): SitePage {
  const { title, about, ...own } = messages.terms;
  return page(
    "terms.html",
    say(title),
    say(about),
    lead(say(own.lead)),
    section("results", say(own.results), paragraphs(say(own.advice))),
    section("warranty", say(own.warranty), paragraphs(say(own.none))),
    section("others", say(own.others), paragraphs(say(own.products))),
    section("data", say(own.data), paragraphs(say(own.stay))),
    section("contact", say(messages.contact.questions), paragraphs(contact(support, address))),
  );
}

export function licencePage(tongue: Tongue): SitePage {
  const { title, about, ...own } = messages.licence;
  const vendor = `${topFrom(tongue)}workbench/vendor`;
  const served = {
    spreadsheet: `[o-spreadsheet](${vendor}/o-spreadsheet/LICENSE)`,
    owl: `[owl](${vendor}/owl/LICENSE)`,
    parts: `[${say(own.parts)}](${vendor}/README.txt)`,
  };
  return page(
    "licence.html",
    say(title),
    say(about),
    lead(say(own.lead)),
    `<pre lang="en">${escaped(readFileSync("LICENSE", "utf8").trim())}</pre>`,
    section("others", say(own.others), paragraphs(say(own.served, served), say(own.papers))),
  );
}
