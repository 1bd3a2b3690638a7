import { existsSync, readFileSync } from "node:fs";
import { problemsOfStore } from "@dairy-functions/site/store";
import { icon } from "./add-in.ts";
import { type MicrosoftStore, microsoftStore } from "./store.ts";

const privacy = new TextEncoder().encode("The add-in keeps nothing.");
/** The add-in as built, as if it were published below a path. */
const published: MicrosoftStore["published"] = (path) => {
  if (/^\/(support|privacy|terms)\.html$/.test(path)) return privacy;
  const file = path.replace("/excel/", "dist/excel/");
  return file.startsWith("dist/") && existsSync(file) ? readFileSync(file) : undefined;
};
const store = (changed: Partial<MicrosoftStore> = {}) =>
  microsoftStore({
    address: "https://example.org/dairy",
    publisher: "Example & Sons",
    published,
    pictures: {},
    sample: new Uint8Array(),
    ...changed,
  });

test("only what is missing is a problem: here the pictures, and metadata built for another address", async () => {
  const problems = problemsOfStore(await store());
  expect(problems.filter((problem) => !problem.includes("the help of"))).toEqual([
    "1100.1, pictures: there are no pictures, or too many",
  ]);
});

test("its manifests name the publisher, the address and its pages", async () => {
  const { files } = await store();
  const xml = String(files["manifest.xml"]);
  expect(xml).toContain("<ProviderName>Example &amp; Sons</ProviderName>");
  expect(xml).toContain('<SupportUrl DefaultValue="https://example.org/dairy/support.html"/>');
  expect(String(files["listing.md"])).toContain("https://example.org/dairy/terms.html");
  expect(String(files["tester-notes.md"])).toContain("It shows 1092.58783");
});

test.each<[string, Partial<MicrosoftStore>, RegExp]>([
  [
    "a publisher that no manifest can name",
    { publisher: "x".repeat(33) },
    /Publisher has 33 characters: 32 are allowed/,
  ],
  ["a picture of another size", { pictures: { "a.png": icon("icon", 64) } }, /a.png is 64 x 64, and 1366 x 768/],
  [
    "a site without its privacy page",
    { published: (path) => (path === "/privacy.html" ? undefined : published(path)) },
    /100.6: privacy/,
  ],
  [
    "an add-in that is not built",
    { published: (path) => (path.endsWith("pane.js") ? undefined : published(path)) },
    /no first run/,
  ],
])("finds %s", async (_, changed, problem) => {
  expect(problemsOfStore(await store(changed)).join("\n")).toMatch(problem);
});
