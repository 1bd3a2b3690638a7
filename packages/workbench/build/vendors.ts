import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { transformSync } from "esbuild";

/** The files of others beside our scripts. */

interface Vendor {
  readonly package: string;
  /** Published files, which are copied as they are. */
  readonly files?: readonly string[];
  /** A published style sheet, of which the rules are kept that the page can use. */
  readonly styles?: string;
  /** A file of ours that takes the place of a published one. */
  readonly ours?: string;
  readonly licenceFile: string;
  readonly remark?: string;
}

const unmodified = "served unmodified, as published by its authors, beside our own code (app.js)";

const vendors: Readonly<Record<string, Vendor>> = {
  "o-spreadsheet": {
    package: "@odoo/o-spreadsheet",
    files: ["dist/o_spreadsheet.min.iife.js", "dist/o_spreadsheet.css", "dist/o_spreadsheet.xml"],
    licenceFile: "LICENSE",
    remark: unmodified,
  },
  owl: {
    package: "@odoo/owl",
    files: ["dist/owl.iife.min.js"],
    licenceFile: "LICENSE",
    remark: unmodified,
  },
  "chart.js": { package: "chart.js", files: ["dist/chart.umd.min.js"], licenceFile: "LICENSE.md" },
  luxon: { package: "luxon", files: ["build/global/luxon.min.js"], licenceFile: "LICENSE.md" },
  "chartjs-adapter-luxon": {
    package: "chartjs-adapter-luxon",
    files: ["dist/chartjs-adapter-luxon.umd.min.js"],
    licenceFile: "LICENSE.md",
  },
  bootstrap: {
    package: "bootstrap",
    styles: "dist/css/bootstrap.min.css",
    licenceFile: "LICENSE",
    remark: "its style sheet holds the rules that the page can use",
  },
  "font-awesome": {
    package: "font-awesome",
    styles: "css/font-awesome.min.css",
    ours: "packages/workbench/icons.woff2",
    licenceFile: "README.md",
    remark:
      "its style sheet and its font, icons.woff2, hold the icons that the page can use; has no licence file: its README names the licences",
  },
};

const published = (vendor: Vendor, file: string) => join("node_modules", vendor.package, file);
const read = (file: string) => readFileSync(file, "utf8");

/** What names classes: o-spreadsheet's templates and its script, our page, and our sources. */
const textsOfPage = (): string =>
  [
    "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml",
    "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js",
    "packages/workbench/index.html",
    ...readdirSync("packages/workbench/src").map((file) => join("packages/workbench/src", file)),
  ]
    .map(read)
    .join("\n");

/** Writes the files of others into a folder. */
export function writeVendors(folder: string): void {
  const texts = textsOfPage();
  for (const [name, vendor] of Object.entries(vendors)) {
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    for (const file of [...(vendor.files ?? []), vendor.licenceFile])
      copyFileSync(published(vendor, file), join(home, basename(file)));
    const { styles, ours } = vendor;
    if (styles !== undefined)
      writeFileSync(join(home, basename(styles)), usedRules(withOurFont(read(published(vendor, styles)), ours), texts));
    if (ours !== undefined) copyFileSync(ours, join(home, basename(ours)));
  }
  writeFileSync(join(folder, "README.txt"), readme());
}

/** The icons that the page can use, as the characters of the published font: `npm run icons` writes `icons.woff2` of them. */
export function usedIcons() {
  const vendor = vendors["font-awesome"]!;
  const styles = usedRules(read(published(vendor, vendor.styles!)), textsOfPage());
  return {
    characters: [...styles.matchAll(/content:"\\([\da-f]+)"/gi)].map(([, code]) =>
      String.fromCodePoint(Number(`0x${code}`)),
    ),
    font: published(vendor, "fonts/fontawesome-webfont.woff2"),
    file: vendor.ours!,
  };
}

/** The style sheet of a font with our file in place of the published ones. */
const withOurFont = (css: string, font: string | undefined): string =>
  font === undefined
    ? css
    : css.replace(/(?<=@font-face\{[^}]*?)(src:[^;}]*;?)+/, `src:url("${basename(font)}") format("woff2");`);

/**
 * The rules of a style sheet, without those for a class that no text names. A class whose name is put together, such as
 * `border-${side}`, is known by its beginning.
 */
export function usedRules(css: string, texts: string): string {
  const words = new Set(texts.match(/[\w-]+/g));
  const beginnings = [...new Set(texts.match(/[\w-]*[a-z]-(?=\$\{|[{#]\{|["'`])/gi))];
  const isUsed = (name: string) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  /** Whether something can match it. What :not(), :is() and the like name is left open. */
  const canMatch = (selector: string) =>
    [...withoutParentheses(selector).matchAll(/\.(-?[a-z_][\w-]*)/gi)].every(([, name]) => isUsed(name!));
  const comments = /\/\*.*?\*\//gs;
  const notices = css.match(comments)?.filter((comment) => comment.startsWith("/*!")) ?? [];
  const kept = css
    .replace(comments, "")
    .replace(/([^{};]*)(\{[^{}]*\})/g, (_, selectors: string, declarations: string) => {
      const left = selectors.split(/,(?![^()]*\))/).filter(canMatch);
      return left.length === 0 ? "" : left.join(",") + declarations;
    });
  return [...notices, transformSync(kept, { loader: "css", minify: true }).code].join("\n");
}

function withoutParentheses(selector: string): string {
  const shorter = selector.replace(/\([^()]*\)/g, "");
  return shorter === selector ? selector : withoutParentheses(shorter);
}

function readme(): string {
  const entries = Object.entries(vendors).map(([name, vendor]) => {
    const { version, license } = JSON.parse(read(published(vendor, "package.json"))) as Record<string, string>;
    const remark = vendor.remark === undefined ? "" : `\n  ${vendor.remark}`;
    return `${vendor.package} ${version}\n  licence: ${license}, in ${name}/${vendor.licenceFile}${remark}`;
  });
  return `Files of the workbench that others wrote, each with its licence. Where nothing else is said, it is their published file,
unmodified. A script beside this folder that holds code of others says so at its top.

${entries.join("\n\n")}

The LGPL lets you replace o-spreadsheet and owl: put another version of their files in place of these.
Everything else in this workbench is ours and under the MIT licence.
`;
}
