import { escaped, version } from "@dairy-functions/shared";
import { page, policy } from "../src/pages.ts";

/** A page of the site: where it is, and what is inside of its header and footer. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  /** A sentence for those who find the page elsewhere. */
  readonly about: string;
  readonly body: string;
  /** A script of our own, from the top folder. */
  readonly script?: string;
}

const places: readonly (readonly [place: string, label: string])[] = [
  ["workbench/", "Workbench"],
  ["templates.html", "Templates"],
  ["functions/index.html", "Functions"],
  ["excel.html", "Excel"],
  ["sheets.html", "Google Sheets"],
];
const others: typeof places = [
  ["docs/index.html", "Documents"],
  ["support.html", "Support"],
  ["privacy.html", "Privacy"],
  ["terms.html", "Terms"],
  ["licence.html", "Licence"],
];

/** The pages load our own files only, and those without a script run none. */
const policyOf = ({ script }: SitePage) =>
  policy(...(script === undefined ? [] : ["script-src 'self'"]), "style-src 'self'", "img-src 'self'");

export function htmlOfPage(each: SitePage): string {
  const { path, title, about, body, script } = each;
  const root = "../".repeat(path.split("/").length - 1);
  const list = (links: typeof places) =>
    links
      .map(([place, label]) => {
        const here = place === path ? ' aria-current="page"' : "";
        return `<a href="${root}${place}"${here}>${label}</a>`;
      })
      .join("\n");
  const head = [
    policyOf(each),
    `<meta name="description" content="${escaped(about)}">\n`,
    '<meta name="color-scheme" content="light dark">\n',
    script === undefined ? "" : `<script type="module" src="${root}${script}"></script>\n`,
  ].join("");
  return page(
    path === "index.html" ? title : `${title} - Dairy functions`,
    `<a class="skip" href="#content">Skip to the content</a>
<header class="site">
<a class="brand" href="${root}index.html"><img src="${root}workbench/icon.svg" alt="" width="24" height="24">Dairy functions</a>
<nav aria-label="Site">
${list(places)}
</nav>
</header>
<main id="content">
${body}
</main>
<footer class="site">
<nav aria-label="About">
${list(others)}
</nav>
<p>Version ${version}</p>
</footer>
`,
    { root, head, icon: "workbench/icon.svg" },
  );
}

/** Where the script of the functions page puts the search; without a script there is none. */
export const searchBox = '<div id="search" role="search"></div>';
