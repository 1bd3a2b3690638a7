/** node styles.cjs NODE_MODULES: Enketo's styles, for ../enketo.ts. In a process of its own, without a page beside it. */
const { resolve } = require("node:path");
const { pathToFileURL } = require("node:url");

const modules = resolve(process.argv[2]);
const sass = require(resolve(modules, "sass"));
// They look for those of others where Enketo's own project keeps them.
const findFileUrl = (url) => {
  const name = /^\/packages\/enketo-core\/node_modules\/(.*)$/.exec(url)?.[1];
  return name === undefined ? null : pathToFileURL(resolve(modules, name));
};
const file = resolve(modules, "enketo-core/src/sass/formhub/formhub.scss");
process.stdout.write(sass.compile(file, { importers: [{ findFileUrl }], logger: sass.Logger.silent }).css);
