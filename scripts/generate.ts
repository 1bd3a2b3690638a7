/**
 * Writes the generated files that are committed: the registry, the expressions, the signatures, the test vectors, the
 * reference pages, docs/trust.md, docs/papers.md, the table of the workbooks and the development manifest. With --check it
 * writes nothing and fails where a file is not what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { breaks, registry, signatures } from "@dairy-functions/shared/build";

const checking = process.argv.includes("--check");
const stale: string[] = [];

function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  stale.push(path);
  if (checking) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts a table between its two comments in a page that people write. */
function putTable(path: string, table: string): void {
  const [begin, end] = ['<!-- The table is written by "npm run generate". -->\n\n', "\n<!-- end of the table -->"];
  const page = readFileSync(path, "utf8");
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no place for its table.`);
  put(path, page.slice(0, from) + begin + table + page.slice(to));
}

// The registry first: everything else is read through it.
put("shared/src/functions/index.ts", registry("shared/src/functions"));
const { catalogue, signature, version } = await import("@dairy-functions/shared");
const { referenceIndex, referencePage } = await import("@dairy-functions/site/reference");
const { developmentOrigin } = await import("@dairy-functions/excel/build");
const { developmentId, manifest } = await import("@dairy-functions/excel/build");

const { translate } = await import("@dairy-functions/native/build");
const translation = translate("shared/src/functions");
if (translation.problems.length > 0) {
  console.error(`These cannot be written as formulas:\n  ${translation.problems.join("\n  ")}`);
  process.exit(1);
}
put("packages/native/src/expressions.ts", translation.text);
put("shared/src/about/computations.ts", translation.steps);

const signatureFile = "shared/signatures.txt";
const now = signatures(catalogue, signature);
const released = existsSync(signatureFile) ? readFileSync(signatureFile, "utf8").trim().split("\n") : [];
const unannounced = breaks(released, now).filter(
  (line) => !readFileSync("CHANGELOG.md", "utf8").includes(`Breaking: ${line}`),
);
if (unannounced.length > 0) {
  console.error(`Saved workbooks use these signatures, which were changed or removed:\n  ${unannounced.join("\n  ")}`);
  console.error('Put them back, or announce each in CHANGELOG.md with "Breaking: " and the old line.');
  process.exit(1);
}
put(signatureFile, `${now.join("\n")}\n`);

const { vectorsText } = await import("@dairy-functions/shared/vectors");
put("test/vectors.json", vectorsText());
put("manifest.xml", manifest({ address: developmentOrigin, id: developmentId, version }));

const pages = new Map(catalogue.map((definition) => [`${definition.name}.md`, referencePage(definition)]));
pages.set("README.md", referenceIndex());
for (const [file, text] of pages) put(join("docs/functions", file), text);
if (existsSync("docs/functions"))
  for (const file of readdirSync("docs/functions"))
    if (!pages.has(file)) {
      stale.push(join("docs/functions", file));
      if (!checking) rmSync(join("docs/functions", file));
    }

const { askedPage } = await import("@dairy-functions/site/asked-page");
put("docs/papers.md", askedPage());
const { evidenceOf, trustPage } = await import("@dairy-functions/site/trust");
put("docs/trust.md", trustPage(evidenceOf()));
const { workbooksTable } = await import("@dairy-functions/workbooks/build");
putTable("docs/workbooks.md", workbooksTable());

const { begun, blankCatalogue, fileOf, renewed, seenTable, stateTable } = await import("@dairy-functions/languages");
const { textsOfParts } = await import("@dairy-functions/languages/texts");
const { textsOf } = await import("@dairy-functions/workbooks/texts");
const { sirajganj, templates } = await import("@dairy-functions/workbooks/templates");
const said = await textsOfParts(textsOf([...templates, sirajganj]), [sirajganj, ...templates]);
put("languages/messages.pot", blankCatalogue(said));
for (const code of begun()) put(fileOf(code), renewed(code, readFileSync(fileOf(code), "utf8"), said));
putTable("docs/languages.md", `${stateTable(said)}\n${seenTable()}`);

if (checking && stale.length > 0) {
  console.error(`Not up to date (run "npm run generate"):\n  ${stale.join("\n  ")}`);
  process.exit(1);
}
console.log(
  checking ? "generated files are up to date" : stale.length === 0 ? "nothing to write" : `wrote ${stale.join(", ")}`,
);
