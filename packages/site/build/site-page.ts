import { escaped, languageName, say, translated, version } from "@dairy-functions/shared";
import { messages } from "../src/messages.ts";
import { page, policy } from "../src/pages.ts";
import { folderOf, type Tongue, workbenchIn } from "./tongue.ts";

/** A page of the site: where it is, and what is inside of its header and footer. */
export interface SitePage {
  /** From the folder of its language. */
  readonly path: string;
  readonly title: string;
  /** A sentence for those who find the page elsewhere. */
  readonly about: string;
  readonly body: string;
  /** A script of our own, from the folder of its language. */
  readonly script?: string;
}

/** In which language a page is, in which others, and where all of them are published. */
export interface Published {
  readonly tongue: Tongue;
  readonly offered: readonly { readonly tongue: Tongue; readonly invitation: string }[];
  readonly address: string;
}

const { frame, places: labels } = messages;
const places: readonly (readonly [place: string, label: string])[] = [
  ["templates.html", labels.templates],
  ["functions/index.html", labels.functions],
  ["excel.html", labels.excel],
  ["sheets.html", labels.sheets],
];
const others: typeof places = [
  ["docs/index.html", labels.documents],
  ["support.html", labels.support],
  ["privacy.html", labels.privacy],
  ["terms.html", labels.terms],
  ["licence.html", labels.licence],
];

/** The pages load our own files only. */
const pagePolicy = policy("script-src 'self'", "style-src 'self'", "img-src 'self'");

/** A page in the language that is spoken. */
export function htmlOfPage({ path, title, about, body, script }: SitePage, published: Published): string {
  const { tongue } = published;
  const home = "../".repeat(path.split("/").length - 1);
  const root = home + (tongue === "en" ? "" : "../");
  const link = ([place, label]: readonly [string, string]) => {
    const here = place === path ? ' aria-current="page"' : "";
    return `<a href="${home}${place}"${here}>${translated(label)}</a>`;
  };
  const head = [
    pagePolicy,
    `<meta name="description" content="${escaped(about)}">\n`,
    '<meta name="color-scheme" content="light dark">\n',
    alternates(path, published),
    `<script type="module" src="${root}language.js"></script>\n`,
    script === undefined ? "" : `<script type="module" src="${home}${script}"></script>\n`,
  ].join("");
  return page(
    path === "index.html" ? title : `${title} - Dairy functions`,
    `<a class="skip" href="#content">${say(frame.skip)}</a>
<header class="site">
<a class="brand" href="${home}index.html"><img src="${root}workbench/icon.svg" alt="" width="24" height="24">Dairy functions</a>
<nav aria-label="${say(frame.site)}">
<a href="${home}${workbenchIn(tongue)}">${say(labels.workbench)}</a>
${places.map(link).join("\n")}
</nav>
${choice(path, root, published)}</header>
<main id="content">
${body}
</main>
<footer class="site">
<nav aria-label="${say(frame.about)}">
${others.map(link).join("\n")}
</nav>
<p>${say(frame.version, { version })}</p>
</footer>
`,
    { root, head, icon: "workbench/icon.svg", lang: tongue },
  );
}

/** The same page in each language. Search engines ask for the whole address. */
function alternates(path: string, { offered, address }: Published): string {
  if (offered.length === 1) return "";
  const link = (code: string, tongue: Tongue) => {
    const place = `${address}/${folderOf(tongue)}${path}`.replace(/\bindex\.html$/, "");
    return `<link rel="alternate" hreflang="${code}" href="${place}">\n`;
  };
  return [...offered.map(({ tongue }) => link(tongue, tongue)), link("x-default", "en")].join("");
}

/** The choice of a language, which leads to the same page in it. */
function choice(path: string, root: string, { tongue: own, offered }: Published): string {
  if (offered.length === 1) return "";
  const items = offered.map(({ tongue, invitation }) => {
    const here = tongue === own ? ' aria-current="true"' : "";
    return `<li><a href="${root}${folderOf(tongue)}${path}" hreflang="${tongue}" lang="${tongue}" title="${escaped(invitation)}"${here}>${languageName(tongue)}</a></li>`;
  });
  return `<details class="languages">
<summary aria-label="${say(frame.language)}: ${languageName(own)}">${languageName(own)}</summary>
<ul>
${items.join("\n")}
</ul>
</details>
`;
}

/** What suggests a page to those whose browser speaks the language that is spoken. */
export const invitationTo = (tongue: Tongue): string => say(frame.read, { language: languageName(tongue) });

/** Where the script of the functions page puts the search; without a script there is none. */
export const searchBox = '<div id="search" role="search"></div>';
