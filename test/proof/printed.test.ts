import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BookCell, type BookSheet, margins } from "@dairy-functions/workbooks";
import { convert, cutTexts, libreOffice } from "@dairy-functions/workbooks/build";
import { xlsx } from "@dairy-functions/workbooks/write";
import { newFolder } from "../new-folder.ts";
import { sheetWith } from "../sheet-with.ts";

/** What cannot be read on a page is found, each fault by itself. Its name is the title at the foot of the page. */

const milk = "Milk sold to the dairy on every day of the year";
const amount: BookCell = { value: 12, look: "computed", format: "#,##0.00" };

const longTitle = "What becomes of the milk of all farms in villages that are far from the road to the dairy";
const faults: Readonly<Record<string, readonly [sheet: BookSheet, problem: RegExp]>> = {
  "a text beside a filled cell": [
    sheetWith({ A1: { value: milk, look: "aboutWide" }, B1: amount }),
    /^page 1: "Milk sold to the dairy.* is cut$/,
  ],
  "a text at the right beside a filled cell": [
    sheetWith({ A1: amount, B1: { value: milk, look: "unitRight" } }),
    /of the year" is cut$/,
  ],
  "a text of two lines in a row for one": [
    sheetWith({ A1: { value: milk, look: "text" }, B1: amount }, { heights: { 0: 17 } }),
    /every day of the year" is cut$/,
  ],
  "a sentence over merged cells that is higher than its row": [
    sheetWith({ A1: { value: `${milk}. ${milk}.`, look: "sentence" } }, { heights: { 0: 20 }, merges: ["A1:D1"] }),
    /^page 1: "Milk sold .* is cut$/,
  ],
  "a number that is wider than its column, in a cell that does not make it smaller": [
    sheetWith({ A1: amount, B1: { ...amount, look: "count", value: 123456789012 } }),
    /^page 1: a number is shown as ###$/,
  ],
  [longTitle]: [sheetWith({ A1: amount }), /lies over/],
  "a name in the head of a column that is filled in": [
    sheetWith(
      { A1: { value: "Mohammad Abdul Karim and brothers", look: "headerRight" }, B1: amount },
      { heights: { 0: 17 } },
    ),
    /^page 1: "Mohammad Abdul.* is cut$/,
  ],
};

const inLibreOffice = libreOffice() === undefined && process.env.CI !== "true" ? test.skip : test;

inLibreOffice(
  "pages with a fault are found, and the same pages without it are not",
  async () => {
    const folder = newFolder();
    const fine: Readonly<Record<string, BookSheet>> = {
      "texts that fit": sheetWith({
        A1: { value: "Milk sold", look: "label" },
        B1: amount,
        A2: { value: milk, look: "aboutWide" },
        A3: { value: "Sheet", look: "label", link: "Sheet" },
        B3: amount,
        B4: { ...amount, value: 123456789012 }, // smaller
      }),
      "a row for two lines": sheetWith({ A1: { value: milk, look: "text" }, B1: amount }, { heights: { 0: 45 } }),
    };
    const sheets = { ...fine, ...Object.fromEntries(Object.entries(faults).map(([name, [sheet]]) => [name, sheet])) };
    const file = (name: string, ending: string) => join(folder, `${name}.${ending}`);
    for (const [name, sheet] of Object.entries(sheets))
      writeFileSync(file(name, "xlsx"), await xlsx({ name, title: name, purpose: "", names: {}, sheets: [sheet] }, {}));
    convert(
      Object.keys(sheets).map((name) => file(name, "xlsx")),
      "pdf",
      folder,
    );
    const problemsOf = (name: string) => cutTexts(file(name, "pdf"), margins.left).problems;
    for (const name of Object.keys(fine)) expect([name, problemsOf(name)]).toEqual([name, []]);
    for (const [name, [, problem]] of Object.entries(faults))
      expect([name, problemsOf(name)]).toEqual([name, expect.arrayContaining([expect.stringMatching(problem)])]);
  },
  120_000,
);
