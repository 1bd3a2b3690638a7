import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync, version } from "esbuild";

/**
 * Gives Jest each suite as one script with all of ours that it imports, made by esbuild, which builds what ships too.
 * One call a suite is enough: a call for each file would start esbuild hundreds of times.
 */
const folders = ["shared", "packages", "appsscript", "scripts", "test"];
const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
/** Packages of others load as in Node, but for one of many small files, and those that Node alone can require. */
const bundled = ["fast-check", "gettext-parser", "marked"];
const external = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !bundled.includes(name));
/** Our packages are those of this folder, also in a copy that borrows node_modules. */
const alias = {};
for (const home of ["shared", "appsscript", ...readdirSync("packages").map((name) => join("packages", name))]) {
  const { name, exports = {} } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  for (const [door, file] of Object.entries(typeof exports === "string" ? { ".": exports } : exports))
    alias[name + door.slice(1)] = resolve(home, file);
}
let ours;

/** How a script of Node is made of our sources, in tests and in the bench. */
export const forNode = { bundle: true, external, alias, platform: "node", format: "cjs", target: "es2022" };

/** What a suite may import: it is bundled again when any of it has changed. */
function sources() {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|json|mjs)$/.test(file) && !file.includes("node_modules"))
      .map((file) => join(folder, file)),
  );
  return files.map((file) => `${file} ${statSync(file).mtimeMs}`).join("\n");
}

export default {
  getCacheKey(text, path) {
    ours ??= sources() + version + readFileSync("test/bundle.mjs", "utf8");
    return createHash("sha1").update(ours).update(path).update(text).digest("hex");
  },
  process(_text, path) {
    const { outputFiles } = buildSync({
      ...forNode,
      entryPoints: [path],
      supported: { "dynamic-import": false }, // Jest's own modules know only require
      sourcemap: "external",
      outfile: path.replace(/ts$/, "js"),
      write: false,
      logLevel: "silent",
    });
    const [map, code] = outputFiles.map((file) => file.text);
    return { code, map };
  },
};
