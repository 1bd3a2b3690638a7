import { existsSync, readFileSync } from "node:fs";
import { unifiedManifestProblems } from "./check-unified-manifest.ts";
import type { ReadFile } from "./pictures.ts";

const built = readFileSync("dist/excel/unified/manifest.json", "utf8");
const xml = readFileSync("dist/excel/manifest.xml", "utf8");
const read: ReadFile = (address) => {
  const file = `dist/excel${new URL(address).pathname}`;
  return existsSync(file) ? readFileSync(file) : undefined;
};
const check = (text: string) => unifiedManifestProblems(text, { xml, read });

test("the unified manifest is as Microsoft's schema asks, and says what the XML manifest says", () => {
  expect(check(built)).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: faults are planted wherever they fit
type Json = any;
const runtime = ({ extensions: [extension] }: Json) => extension.runtimes[0];
const tab = ({ extensions: [extension] }: Json) => extension.ribbons[0].tabs[0];
const button = (manifest: Json) => tab(manifest).groups[0].controls[0];

test.each<[string, (manifest: Json) => unknown, RegExp]>([
  ["a long name", (it) => Object.assign(it.name, { short: "x".repeat(31) }), /name.short has 31 characters/],
  ["a long short description", (it) => Object.assign(it.description, { short: "x".repeat(81) }), /80 are allowed/],
  [
    "another version of the schema",
    (it) => Object.assign(it, { manifestVersion: "1.17" }),
    /manifestVersion is "1.17"/,
  ],
  ["a version of four parts", (it) => Object.assign(it, { version: "0.1.0.0" }), /version "0.1.0.0"/],
  ["no privacy page", (it) => delete it.developer.privacyUrl, /developer has no privacyUrl/],
  ["a page without TLS", (it) => Object.assign(it.developer, { websiteUrl: "http://a.org" }), /does not match/],
  ["a misspelt field", (it) => Object.assign(runtime(it), { lifeTime: "long" }), /unknown field lifeTime/],
  ["a runtime that ends", (it) => Object.assign(runtime(it), { lifetime: "short" }), /lifetime is "short"/],
  ["two icons", (it) => button(it).icons.pop(), /has 2 items/],
  ["an icon of another size", (it) => Object.assign(button(it).icons[0], { size: 20 }), /20 x 20 is asked for/],
  ["an action that is not declared", (it) => Object.assign(button(it), { actionId: "open" }), /open is not declared/],
  ["a control twice", (it) => tab(it).groups[0].controls.push(button(it)), /Dairy.functions appears twice/],
  ["a button that the XML lacks", (it) => Object.assign(button(it), { label: "Other" }), /does not have Other/],
  ["a missing button", (it) => tab(it).groups[0].controls.pop(), /is only in the XML/],
  [
    "metadata that are not built",
    (it) => Object.assign(runtime(it).customFunctions, { metadataUrl: "https://localhost:3000/other.json" }),
    /other.json is not built/,
  ],
])("catches %s", (_, plant, problem) => {
  const manifest = JSON.parse(built);
  plant(manifest);
  expect(check(JSON.stringify(manifest)).join("\n")).toMatch(problem);
});

test("catches what is not valid JSON", () => {
  expect(check(built.slice(1)).join("\n")).toMatch(/not valid JSON/);
});
