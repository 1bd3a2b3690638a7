import {
  type AnyFunction,
  byTopic,
  catalogue,
  escaped,
  functionNamed,
  signature,
  type Topic,
  topics,
  version,
} from "@dairy-functions/shared";
import { htmlOf } from "./markdown.ts";
import { referenceIndex, referencePage } from "./reference.ts";

/** The one template of all pages. Paths are relative to the page, so that it works on any origin. */
export function page(
  title: string,
  body: string,
  { root = "", head = "", icon = "assets/icon-32.png", lang = "en" } = {},
): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="${root}${icon}">
<link rel="stylesheet" href="${root}style.css">
${head}</head>
<body>
${body}</body>
</html>
`;
}

export const policy = (...allowed: string[]) =>
  `<meta http-equiv="Content-Security-Policy" content="${["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join("; ")}">\n`;

/** What the functions page may load: our own files, Microsoft's script, and the pane's pictures. It asks no server. */
const ofFunctions = policy(
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
);
/** Pages of the help have no script. */
const ofHelp = policy("style-src 'self'", "img-src 'self'");

/**
 * The functions page: it runs the functions and is the pane. The first two scripts are classic and block, because Excel
 * may call a function as soon as the page has loaded; the pane, a module, comes after them. Until it is there, or without Excel, the
 * page lists the functions. Links open elsewhere: leaving this page would stop the functions.
 */
export function functionsPage(): string {
  const sections = (Object.keys(topics) as Topic[]).map(
    (topic) => `<h2>${escaped(topics[topic])}</h2>\n<dl>\n${byTopic[topic].map(entry).join("\n")}\n</dl>\n`,
  );
  const example = functionNamed("ECM")!;
  return page(
    "Dairy functions",
    `<div id="pane"></div>
<main>
<h1>Dairy functions</h1>
<p id="no-office">The add-in could not reach Excel: office.js did not load, so the functions do not calculate. Check the connection, then open this pane again.</p>
<p>Type <code>=DAIRY.</code> in a cell and choose a function, for example <code>=DAIRY.${escaped(signature(example))}</code>. Choose a name below for its units, limits, formula and source.</p>
${sections.join("")}<p>Version ${version}</p>
</main>
`,
    {
      head: `${ofFunctions}<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<script src="functions.js"></script>
<script type="module" src="pane.js"></script>
`,
    },
  );
}

const entry = (definition: AnyFunction) =>
  `<dt><a href="help/${definition.name}.html" target="_blank" rel="noopener">${definition.name}</a><code>${escaped(
    signature(definition).slice(definition.name.length),
  )}</code></dt>\n<dd>${escaped(definition.summary)}</dd>`;

/** The help: a page a function by file name, and the list of all. */
export function helpPages(): Map<string, string> {
  const pages = new Map([["index.html", helpPage("The functions", referenceIndex())]]);
  for (const definition of catalogue)
    pages.set(
      `${definition.name}.html`,
      helpPage(definition.name, `[All functions](README.md)\n\n${referencePage(definition)}`),
    );
  return pages;
}

function helpPage(title: string, markdown: string): string {
  const html = htmlOf(markdown, (link) =>
    link.replace(/^README\.md$/, "index.html").replace(/^([A-Z0-9]+)\.md$/, "$1.html"),
  );
  return page(`${title} - Dairy functions`, html, { root: "../", head: ofHelp });
}
