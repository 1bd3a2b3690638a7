/**
 * Runs the bench as one script made by esbuild, as everything that ships is. Under tsx each closure gets its name when it
 * is made, for which the farm model would need twice the time.
 */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { forNode } from "../../test/bundle.mjs";

const outfile = resolve(join("dist", "bench.cjs"));
await build({
  ...forNode,
  entryPoints: ["scripts/bench.ts"],
  outfile,
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
