import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Answers, Filled } from "./field-forms.ts";

/** Enketo, which KoboToolbox and ODK Central show forms with in browsers: .ci/run installs it, elsewhere it is skipped. */

/** The folder node_modules with it. */
const { ENKETO_MODULES = "" } = process.env;
export const hasEnketo = existsSync(join(ENKETO_MODULES, "enketo-core"));

/** A page with Enketo in it. */
export async function enketoPage(): Promise<string> {
  const core = resolve(ENKETO_MODULES, "enketo-core");
  const own: Readonly<Record<string, string>> = {
    config: "config.js",
    widgets: "src/js/widgets.js",
    translator: "src/js/fake-translator.js",
    dialog: "src/js/fake-dialog.js",
    "file-manager": "src/js/file-manager.js",
    "xpath-evaluator-binding": "src/js/xpath-evaluator-binding.js",
  };
  const doors: Plugin = {
    name: "enketo",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^enketo\// }, ({ path }) => ({ path: join(core, own[path.slice("enketo/".length)]!) })),
  };
  const { outputFiles } = await build({
    entryPoints: ["test/proof/enketo/page.js"],
    nodePaths: [ENKETO_MODULES],
    bundle: true,
    write: false,
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"', global: "window", ENV: '"web"' },
    plugins: [doors],
    loader: { ".xsl": "text" },
    external: ["libxslt", "node:*"],
    logLevel: "error",
  });
  const styles = spawnSync(process.execPath, ["test/proof/enketo/styles.cjs", ENKETO_MODULES], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (styles.status !== 0) throw new Error(`Enketo's styles: ${styles.stderr.slice(-2000)}`);
  const script = Buffer.from(outputFiles[0]!.contents).toString("utf8").replaceAll("</script", "<\\/script");
  return page.replace("STYLE", () => styles.stdout).replace("SCRIPT", () => script);
}

/** As Enketo's own template has it, which an application dresses. */
const page = `<!doctype html><html><head><meta name="viewport" content="width=device-width, initial-scale=1"><style>STYLE
.form-footer { display: flex; gap: 8px; padding: 8px; } .form-footer .disabled { display: none; } .form-footer a { flex: 1; }
</style></head><body><div class="main"><article class="paper"><header class="form-header clearfix">
<span class="form-language-selector hide"><span>Choose Language</span></span></header>
<section class="form-footer"><a href="#" class="btn btn-default previous-page disabled">Back</a>
<a href="#" class="btn btn-primary next-page disabled">Next</a></section></article></div>
<script>SCRIPT</script></body></html>`;

/** What enketo/page.js does in the page. */
interface InPage {
  readonly openForm: (xform: string) => Promise<void>;
  readonly fillIn: (answers: Answers) => void;
  readonly valuesOf: () => Filled;
  readonly validate: () => Promise<boolean>;
  readonly noteOf: (name: string) => string;
}
declare const window: InPage;

/** A form opened on a small phone, in a page that asks no other server. */
export async function openInEnketo(browser: Browser, html: string, form: string): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await opened.route(/^https?:/, (route) => route.abort());
  await opened.setContent(html);
  await opened.evaluate((xform) => window.openForm(xform), form);
  return opened;
}

/** Answers a form, and gives the values of every node. */
export async function fillInEnketo(opened: Page, answers: Answers): Promise<Filled> {
  await opened.evaluate((row) => window.fillIn(row), answers);
  return opened.evaluate(() => window.valuesOf());
}

/** Whether every page accepts its answers. */
export const isValidInEnketo = (opened: Page): Promise<boolean> => opened.evaluate(() => window.validate());

/** What a note says in the language that is chosen. */
export const noteInEnketo = (opened: Page, name: string): Promise<string> =>
  opened.evaluate((own) => window.noteOf(own), name);
