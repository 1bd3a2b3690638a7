import { readFileSync } from "node:fs";
import { escaped, functionNamed, version } from "@dairy-functions/shared";
import type { Workbook } from "@dairy-functions/workbooks/build";
import type { SitePage } from "./site-page.ts";

/** The pages for reading and doing: the workbooks, how to install each host, and what a store asks for. */

export const workbookPicture = (name: string) => `images/results-${name}.png`;

export function templatesPage(workbooks: readonly Workbook[]): SitePage {
  return {
    path: "templates.html",
    title: "Template workbooks",
    about: `${workbooks.length} workbooks for farms, dairy groups and chains: download them, or fill them in on this site.`,
    body: `<h1>Template workbooks</h1>
<p class="lead">Each comes with an example filled in. Fill in the yellow cells, read the main figures and the sentence below them, and print.</p>
<ul>
<li><b>Fill in here</b>: as a form or a sheet in the browser, also without a connection. Your work stays on your device.</li>
<li><b>Plain</b>: ordinary formulas. Works in Excel, LibreOffice, WPS, on phones, and after upload in Google Sheets.</li>
<li><b>With the add-in</b>: calls the functions by name. Opens with its numbers, and computes new ones where <a href="excel.html">the
add-in</a> is installed.</li>
</ul>
<div class="cards wide">
${workbooks.map(workbookCard).join("\n")}
</div>
<p><a href="docs/workbooks.html">What holds for all workbooks</a>: units, printing, protection, and how they were checked.</p>`,
  };
}

function workbookCard({ template, editions }: Workbook): string {
  const title = escaped(template.title);
  const file = (name: string, label: string) =>
    `<a href="workbooks/${name}" download aria-label="${label}, ${title}, xlsx">${label} (.xlsx)</a>`;
  return `<section class="card" id="${template.name}">
<h2>${title}</h2>
<p>${escaped(template.purpose)}</p>
<a href="workbench/#${template.name}" tabindex="-1" aria-hidden="true"><img src="${workbookPicture(template.name)}" alt="" loading="lazy"></a>
${template.needsAddIn ? `<p class="note">Plain edition: ${escaped(template.needsAddIn)}</p>\n` : ""}<p class="actions"><a class="button" href="workbench/#${template.name}" aria-label="Fill in here: ${title}">Fill in here</a>
${file(editions.plain.file, "Plain")}
${file(editions["add-in"].file, "With the add-in")}</p>
</section>`;
}

const steps = (id: string, title: string, items: readonly string[]) =>
  `<section class="card">\n<h2 id="${id}">${title}</h2>\n<ol>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ol>\n</section>`;

const example = functionNamed("ECM")!.examples[1]!;
const exampleOf = (prefix: string) =>
  `Type <code>=${prefix}ECM(${example.args.join(", ")})</code> in a cell: it gives ${example.result}.`;

export function excelPage(address: string): SitePage {
  const manifest = `<a href="excel/manifest.xml" download>manifest.xml</a>`;
  return {
    path: "excel.html",
    title: "Install it in Excel",
    about: "Three steps to install the dairy functions in Excel on the web, on Windows and on a Mac.",
    body: `<h1>Install it in Excel</h1>
<p class="lead">The add-in needs Microsoft 365 or Office LTSC 2024 on Windows or Mac, or Excel on the web. It adds the functions and
a tab <b>Dairy</b>. Excel on phones and tablets cannot run it: use the <a href="workbench/">workbench</a> there.</p>
<div class="cards">
${steps("web", "Excel on the web", [
  `Download ${manifest}.`,
  "In a workbook, choose <b>Home &gt; Add-ins &gt; More Add-ins &gt; My Add-ins &gt; Upload My Add-in</b>, and then the file.",
  exampleOf("DAIRY."),
])}
${steps("windows", "Windows", [
  `Put ${manifest} into a shared folder.`,
  "In Excel, add that folder under <b>File &gt; Options &gt; Trust Center &gt; Trust Center Settings &gt; Trusted Add-in Catalogs</b>, tick <b>Show in Menu</b>, and restart Excel.",
  `Choose the add-in under <b>Home &gt; Add-ins &gt; Shared Folder</b>. ${exampleOf("DAIRY.")}`,
])}
${steps("mac", "Mac", [
  `Download ${manifest}.`,
  "Move it to <code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef</code> (make the folder if necessary), and restart Excel.",
  `Choose the add-in under <b>Home &gt; Add-ins</b>. ${exampleOf("DAIRY.")}`,
])}
</div>
<h2 id="organisation">For everyone in an organisation</h2>
<p>An administrator uploads the same file in the Microsoft 365 admin centre under <b>Settings &gt; Integrated apps &gt; Upload custom apps</b>. The
add-in is loaded from <code>${escaped(address)}/excel</code>. <a href="docs/excel.html">More about the add-in</a>.</p>
<h2 id="without">Without an add-in</h2>
<p>Each <a href="functions/index.html">function</a> that can be an ordinary formula has it on its page. Excel for Microsoft 365 can also use
<a href="native/dairy-functions.xlsx" download>a workbook of LAMBDA names</a>, which needs no installation
(<a href="docs/native-lambda.html">how to use it</a>), and the <a href="templates.html">plain workbooks</a> work in any Excel.</p>`,
  };
}

export function sheetsPage(files: readonly string[]): SitePage {
  const script = files.filter((file) => /\.(js|html)$/.test(file));
  const link = (file: string) => `<a href="sheets/${file}">${file}</a>`;
  return {
    path: "sheets.html",
    title: "Add it to Google Sheets",
    about: "Three steps to add the dairy functions to a spreadsheet of Google Sheets.",
    body: `<h1>Add it to Google Sheets</h1>
<p class="lead">The functions run in your own spreadsheet, as a script without a server: =DAIRY_ECM(A2:A, B2:B, C2:C) computes a whole column.</p>
<div class="cards wide">
${steps("by-hand", "In three steps", [
  "In your spreadsheet, choose <b>Extensions &gt; Apps Script</b>.",
  `Add a file for each of these, with the same name without its ending, and paste its text: ${script.map(link).join(", ")}. Choose HTML for the one that ends in .html, and Script for the others. Delete the file Code, and save.`,
  `Reload the spreadsheet. ${exampleOf("DAIRY_")} If your spreadsheet writes 4,5, separate with semicolons: <code>=DAIRY_ECM(30; 4; 3,3)</code>.`,
])}
</div>
<p>The menu is under <b>Extensions</b>, with the name of your script. Google asks once whether the script may use this spreadsheet and show a side pane.
It asks for nothing else.</p>
<p>To push the files with Google's tool clasp, or to publish the add-on for an organisation, read <a href="docs/sheets.html">about the add-on</a>. These
files have not been tested in a live account yet: <a href="docs/manual-check.html">what to check there</a>.</p>
<h2 id="without">Without a script</h2>
<p><a href="native/named-functions.md" download>named-functions.md</a> lists the functions as named functions, to enter under <b>Data &gt; Named functions</b>
(<a href="docs/native-lambda.html">how to use it</a>). The <a href="templates.html">plain workbooks</a> work after upload.</p>`,
  };
}

/** Where people find help, if the publisher says so: a page or an e-mail address. */
function contact(support: string | undefined, address: string): string {
  if (support === undefined)
    return `Ask the people who publish these pages at <code>${escaped(address)}</code>, or where you got the add-in from.`;
  const link = support.startsWith("https://") ? support : `mailto:${support}`;
  return `Write to <a href="${escaped(link)}">${escaped(support)}</a>.`;
}

export function supportPage(support: string | undefined, address: string): SitePage {
  return {
    path: "support.html",
    title: "Support",
    about: "What to do when a cell shows an error, and whom to ask.",
    body: `<h1>Support</h1>
<h2 id="error">A cell shows an error</h2>
<ul>
<li>Point at the mark beside the cell, or choose <b>Explain</b> in the pane: it says what to enter instead.</li>
<li><code>#NAME?</code> in Excel: the add-in is switched off, or has not loaded. Open the tab <b>Dairy</b>. If it is missing,
<a href="excel.html">install the add-in</a>; then choose <b>Repair #NAME?</b>.</li>
<li><code>Unknown function</code> in Google Sheets: choose <b>Use in this spreadsheet</b> in the menu of the add-on.</li>
<li><code>#SPILL!</code> in Excel, or <code>Array result was not expanded</code> in Google Sheets: clear the cells below and beside the formula.</li>
</ul>
<h2 id="number">A number looks wrong</h2>
<p>Compare the units first: milk in kg, composition in percent, rates as fractions (<a href="docs/units.html">all units</a>). The page of the
<a href="functions/index.html">function</a> has the formula, its source and an example. <a href="docs/method.html">Where a printed figure cannot be reproduced</a>,
the method says so.</p>
<h2 id="work">My work is gone</h2>
<p>The workbench keeps workbooks in the browser in which you made them: look under <b>Workbooks</b>, and there under <b>Deleted workbooks</b>. Clearing
the browser's data deletes them. Download a workbook to keep it elsewhere (<a href="docs/workbench.html#where-your-work-is">where your work is</a>).</p>
<h2 id="ask">Ask a person</h2>
<p>${contact(support, address)} Give the version (this is ${version}), the formula, what it shows, and what you expected. Do not send data of families whom you
have not asked.</p>`,
  };
}

export function privacyPage(support: string | undefined, address: string): SitePage {
  return {
    path: "privacy.html",
    title: "Privacy",
    about: "What happens to your data: it stays on your device or in your own spreadsheet.",
    body: `<h1>Privacy</h1>
<p class="lead">Your data stay on your device, or in your own spreadsheet. There is no account, no cookie, no advertising and no measuring of use. We receive
nothing.</p>
<h2 id="pages">These pages and the workbench</h2>
<p>They load their files from <code>${escaped(new URL(address).host)}</code> and from nowhere else. Everything is computed on your device. The workbench saves your
workbooks in this browser (in its database and local storage), on this device only, until you delete them or clear the browser's data. So that it opens without a
connection, the browser also keeps a copy of the page.</p>
<p><i>Copy a link that holds it</i> puts a workbook behind the # of an address. Browsers do not send that part to a server, but whoever has the link can read
the workbook.</p>
<p>As with any page, the server that sends it sees the address of your connection and the files that you load. What it keeps of that is up to whoever runs
the server.</p>
<h2 id="excel">The add-in in Excel</h2>
<p>It loads its files from the same place, and Microsoft's <code>office.js</code> from Microsoft, as Microsoft requires. Functions are computed inside Excel: no cell is
sent to us or to anybody else. The add-in may read and write the open workbook, and asks for nothing more. What Microsoft does with a workbook is between you
and Microsoft.</p>
<h2 id="sheets">The add-on in Google Sheets</h2>
<p>Google runs the script on its own servers, where your spreadsheet is. The script may use the spreadsheet in which it is opened, and show a menu and a side
pane. It asks Google for your language and calls no other service. It keeps the language that you choose in the sidebar, with the spreadsheet, and nothing else.</p>
<h2 id="files">Downloaded workbooks</h2>
<p>They have no macros and make no connection. The edition with the add-in names the add-in, so that Excel can load it as above.</p>
<h2 id="contact">Questions</h2>
<p>${contact(support, address)} <a href="docs/security.html">What could go wrong, and the test that stops it</a>.</p>`,
  };
}

export function termsPage(support: string | undefined, address: string): SitePage {
  return {
    path: "terms.html",
    title: "Terms of use",
    about: "What you may expect of the dairy functions, and what you may not.",
    body: `<h1>Terms of use</h1>
<p class="lead">The functions, the add-in, the add-on, the workbench and the workbooks are free of charge, for any purpose, under the
<a href="licence.html">MIT licence</a>.</p>
<h2 id="results">Results are yours to check</h2>
<p>A function computes what its formula says from the numbers that you enter; its page names the formula, the source and the limits. It is not financial,
tax or veterinary advice. Check a result before you decide on it, and say which version and which numbers it comes from when you publish it.</p>
<h2 id="warranty">No warranty</h2>
<p>As the licence says, there is no warranty of any kind, and nobody who wrote or publishes them is liable for what comes of their use. These pages may
change or go offline; cells keep their last values, and <a href="docs/native.html">ordinary formulas</a> work without them.</p>
<h2 id="others">Programs of others</h2>
<p>Excel and Google Sheets are products of Microsoft and Google, whose terms apply to them. This is a product of neither.</p>
<h2 id="data">Your data</h2>
<p><a href="privacy.html">They stay with you.</a></p>
<h2 id="contact">Questions</h2>
<p>${contact(support, address)}</p>`,
  };
}

export function licencePage(): SitePage {
  return {
    path: "licence.html",
    title: "Licence",
    about: "The dairy functions are free software under the MIT licence.",
    body: `<h1>Licence</h1>
<p class="lead">Free to use, copy, change and sell, also in your own products. Keep this notice.</p>
<pre>${escaped(readFileSync("LICENSE", "utf8").trim())}</pre>
<h2 id="others">What others wrote</h2>
<p>The workbench serves <a href="workbench/vendor/o-spreadsheet/LICENSE">o-spreadsheet</a> and <a href="workbench/vendor/owl/LICENSE">owl</a>, by Odoo, unmodified
under the LGPL version 3. <a href="workbench/vendor/README.txt">Every part of it and its licence</a>. Scripts that contain other people's code begin with its
licences: MIT, BSD, Apache or ISC.</p>
<p>Formulas and examples come from published papers, which each function names. <a href="docs/papers.html">What the papers ask for</a>.</p>`,
  };
}
