import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { translationsOf } from "@dairy-functions/languages";
import { find, wordIndex } from "@dairy-functions/pane";
import { keptWordIndex, namesFor, restoredWordIndex } from "@dairy-functions/pane/word-search";
import { catalogue, questions, speaking } from "@dairy-functions/shared";
import { templates } from "@dairy-functions/workbooks/templates";
import { newFolder } from "../../../test/new-folder.ts";
import { emptyWorkbooks } from "../test/empty-workbooks.ts";
import { functionPages } from "./documents.ts";
import { firstPage } from "./first-page.ts";
import { buildSite, compressFiles, siteProblems } from "./site.ts";

const address = "https://farm.example.org/dairy";
const folder = newFolder();
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const pages = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".html") && !/^(excel|workbench|sheets|native)[\\/]/.test(file),
  );

beforeAll(async () => {
  const addIn = { "manifest.xml": `<Url value="${address}/excel/functions.html"/>` };
  const languages = [{ code: "bn" as const, texts: translationsOf("bn"), workbooks: emptyWorkbooks }];
  await buildSite({ address, support: "help@example.org", workbooks: emptyWorkbooks, languages, addIn, folder });
});

test("no link is dead", () => {
  expect(siteProblems(folder, address)).toEqual([]);
});

test("a link that dies is found", () => {
  writeFileSync(join(folder, "zz.html"), '<a href="functions/NOTHING.html">A</a><a href="workbench/#nothing">B</a>');
  expect(siteProblems(folder, address)).toHaveLength(2);
  writeFileSync(join(folder, "zz.html"), "");
});

test("the first page writes its formula and numbers as spreadsheets of the language do", () => {
  const french = speaking(translationsOf("fr"), () => firstPage("fr", 10).body);
  for (const part of ["=DAIRY.ECM(A2; B2; C2)", "=DAIRY_ECM(A2:A; B2:B; C2:C)", "0,045 ", "4,5 "])
    expect(french).toContain(part);
  expect(french).not.toMatch(/\b(0\.045|4\.5)\b/);
  expect(read("index.html")).toContain("=DAIRY.ECM(A2, B2, C2)");
  expect(read("excel.html")).toContain("=DAIRY.ECM(30; 4; 3,3)");
});

test("a function's page writes formulas and numbers as spreadsheets of the language do", () => {
  const page = speaking(translationsOf("fr"), () =>
    functionPages("fr")
      .find(({ path }) => path === "functions/ECM.html")!
      .body.replace(/<[^>]*>/g, ""),
  );
  for (const part of [
    "=DAIRY_ECM(milk; fat; protein; [method]; [lactose])",
    "=DAIRY.ECM(1000; 4,5; 3,7) donne 1092,587835.",
    "(0,383 fat + 0,242 protein + 0,7832)/3,1138",
    "A2*((0,383*B2",
    "SELECT dairy.ecm(milk, fat, protein)",
  ])
    expect(page).toContain(part);
});

test("each function has its page, and each workbook its picture and both editions", () => {
  for (const { name } of catalogue) expect(existsSync(join(folder, `functions/${name}.html`))).toBe(true);
  const html = read("templates.html");
  for (const { name, title } of templates)
    for (const part of [
      `workbench/#${name}"`,
      `workbooks/${name}-plain.xlsx"`,
      `workbooks/${name}-add-in.xlsx"`,
      `images/results-${name}.png" width="`,
      `>${title}</h2>`,
    ])
      expect(html).toContain(part);
});

test("the first page shows what the library computes, and what it refuses", () => {
  const html = read("index.html");
  expect(html).toContain('<td class="result">1,092.59</td>');
  expect(html).toMatch(/looks like a fraction: enter 4\.5 for 4\.5 %/);
});

test("pages load our own files only, run no script that they need not, and have one title", () => {
  for (const file of pages().filter((each) => each !== "zz.html")) {
    const html = read(file);
    const scripts = /^(bn\/)?functions\/index\.html$/.test(file) ? 2 : 1;
    expect([file, html.match(/<script/g)?.length ?? 0]).toEqual([file, scripts]);
    expect([file, html.includes("default-src 'none'")]).toEqual([file, true]);
    expect([file, html.match(/<h1/g)?.length]).toEqual([file, 1]);
    expect([file, /\bundefined\b|\[object/.test(html.replace(/<(pre|code)>.*?<\/\1>/gs, ""))]).toEqual([file, false]);
  }
});

test("only the add-in's files, links to other languages, and the pages that say where it is name the address", () => {
  const naming = pages().filter((file) =>
    read(file)
      .replace(/<link rel="alternate".*>/g, "")
      .includes(address),
  );
  expect(naming.sort()).toEqual(["bn/excel.html", "excel.html"]);
  expect(read("support.html")).toContain('href="mailto:help@example.org"');
});

test("every page is there in each language, says in which, and leads to itself in the others", () => {
  const own = pages().filter((file) => file !== "zz.html" && !file.startsWith("bn/"));
  const bengali = pages().filter((file) => file.startsWith("bn/"));
  expect(bengali.sort()).toEqual(own.map((file) => `bn/${file}`).sort());
  for (const file of own) {
    const up = "../".repeat(file.split("/").length - 1);
    const place = file.replace(/index\.html$/, "");
    for (const [path, lang, to] of [
      [file, "en", `${up}bn/${file}" hreflang="bn" lang="bn"`],
      [`bn/${file}`, "bn", `${up}../${file}" hreflang="en" lang="en"`],
    ] as const)
      for (const part of [
        `<html lang="${lang}">`,
        `href="${to}`,
        `hreflang="bn" href="${address}/bn/${place}">`,
        `hreflang="x-default" href="${address}/${place}">`,
      ])
        expect([path, part, read(path).includes(part)]).toEqual([path, part, true]);
  }
});

test("pages in another language say in it what the catalogue has, and their files are in it", () => {
  const texts = translationsOf("bn");
  const { title, purpose } = templates.find(({ name }) => name === "household")!;
  const html = read("bn/templates.html");
  for (const part of [
    texts.get(title),
    texts.get(purpose),
    "../workbooks/bn/household-plain.xlsx",
    "?language=bn#household",
  ])
    expect(html).toContain(part);
  const definition = catalogue.find(({ name }) => name === "RETURNLABOUR")!;
  for (const text of [definition.summary, definition.params[0]!.about])
    expect(read("bn/functions/RETURNLABOUR.html")).toContain(texts.get(text)!.slice(0, 30));
  // Documents are in English, inside of a page that is not.
  expect(read("bn/docs/units.html")).toContain('<div lang="en">');
});

test("the search of the page finds what the pane finds", () => {
  const kept = restoredWordIndex(JSON.parse(JSON.stringify(keptWordIndex(wordIndex()))));
  for (const words of [
    "wage",
    "per litre",
    "labor",
    "wgae",
    "ecm",
    "cur/100 kg ECM",
    ...questions.map(({ ask }) => ask),
  ])
    expect([words, namesFor([kept], words)]).toEqual([words, find(words).map(({ name }) => name)]);
});

test("compressed files are the plain ones, and only where they are smaller", async () => {
  const inside = newFolder();
  mkdirSync(join(inside, "a"));
  const text = "milk ".repeat(1000);
  writeFileSync(join(inside, "a/milk.js"), text);
  writeFileSync(join(inside, "cow.png"), text);
  writeFileSync(join(inside, "calf.css"), "a{}");
  await compressFiles(inside);
  expect(readdirSync(inside, { recursive: true, encoding: "utf8" }).sort()).toEqual(
    ["a", join("a", "milk.js"), join("a", "milk.js.br"), join("a", "milk.js.gz"), "calf.css", "cow.png"].sort(),
  );
  expect(gunzipSync(readFileSync(join(inside, "a/milk.js.gz"))).toString()).toBe(text);
  expect(brotliDecompressSync(readFileSync(join(inside, "a/milk.js.br"))).toString()).toBe(text);
});
