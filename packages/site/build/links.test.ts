import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { newFolder } from "../../../test/new-folder.ts";
import { linkProblems } from "./links.ts";

const address = "https://example.org/dairy";

/** What is found in a folder of these files. */
function problemsOf(files: Readonly<Record<string, string | Uint8Array>>, anchors = {}): string[] {
  const folder = newFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return linkProblems(folder, { address, anchors });
}

test("links that lead somewhere pass", () => {
  const files = {
    "index.html":
      '<p id="top">A</p><a href="sub/">B</a> <a href="sub/index.html#here">C</a> <a href="#top">D</a> <a href="app/#cow">E</a> <a href="https://nodejs.org">F</a> <img src="data:image/png;base64,AA">',
    "sub/index.html": '<h1 id="here">H</h1><a href="../index.html">I</a><img class="x" src="../a%20b.png" alt="">',
    "app/index.html": '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    "a b.png": "",
    "style.css": "a { background: url(a%20b.png); }",
    "sub/manifest.xml": `<Url a="${address}/sub/index.html"/>`,
  };
  expect(problemsOf(files, { "app/index.html": ["cow"] })).toEqual([]);
});

test.each([
  ['<a href="gone.html">A</a>', '"gone.html" leads to nothing'],
  ['<a class="b" href="gone/">A</a>', '"gone/" leads to nothing'],
  ['<img alt="" src="gone.png">', '"gone.png" leads to nothing'],
  ['<link rel="stylesheet" href="gone.css">', '"gone.css" leads to nothing'],
  ['<a href="index.html#gone">A</a>', '"index.html#gone" names a place that its page does not have'],
  ['<a href="#gone">A</a>', '"#gone" names a place that its page does not have'],
  ['<a href="">A</a>', '"" is empty'],
  ['<a href="/index.html">A</a>', '"/index.html" is not relative'],
  ['<a href="../index.html">A</a>', '"../index.html" leads to nothing'],
  ['<a href="http://example.org">A</a>', '"http://example.org" does not start with https://'],
  ['<script src="https://example.org/a.js"></script>', '"https://example.org/a.js" is loaded from elsewhere'],
  ['<link rel="icon" href="https://example.org/a.png">', '"https://example.org/a.png" is loaded from elsewhere'],
])("%s is found", (html, problem) => {
  expect(problemsOf({ "index.html": html })).toEqual([`index.html: ${problem}`]);
});

test("links of a workbook to others that are published with it are followed", () => {
  const linked = (file: string) => {
    const rels = `<Relationship Target="${address}/workbooks/bn/${file}" TargetMode="External"/>`;
    return zipSync({ "xl/worksheets/_rels/sheet1.xml.rels": strToU8(rels) });
  };
  const own = (file: string) => ({ "workbooks/feed.xlsx": linked(file), "workbooks/bn/feed.xlsx": zipSync({}) });
  expect(problemsOf(own("feed.xlsx"))).toEqual([]);
  expect(problemsOf(own("gone.xlsx"))).toEqual(['workbooks/feed.xlsx: "../workbooks/bn/gone.xlsx" leads to nothing']);
});

test("a link with the address of the site is followed", () => {
  const at = (place: string) => ({ "index.html": `<link rel="alternate" hreflang="bn" href="${address}/${place}">` });
  expect(problemsOf({ ...at("bn/"), "bn/index.html": "" })).toEqual([]);
  expect(problemsOf(at("bn/"))).toEqual([`index.html: "${address}/bn/" leads to nothing`]);
});

test("style sheets and files that name the address are read too", () => {
  expect(problemsOf({ "a/style.css": 'a { background: url("gone.png"); }' })).toEqual([
    'a/style.css: "gone.png" leads to nothing',
  ]);
  expect(problemsOf({ "a/functions.json": `{"help": "${address}/a/gone.html"}` })).toEqual([
    'a/functions.json: "../a/gone.html" leads to nothing',
  ]);
  expect(problemsOf({ "a.webmanifest": '{"start_url": "./", "icons": [{"src": "gone.svg"}]}' })).toEqual([
    'a.webmanifest: "./" leads to nothing',
    'a.webmanifest: "gone.svg" leads to nothing',
  ]);
});
