import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { open } from "./open.ts";

/** How light a colour is in greyscale, from 0 to 255: the luma of ITU-R BT.601. */
const greyOf = (colour: string) => {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
};

test.each(templates.map((template) => [template.name, template] as const))(
  "the colours of the charts of %s can be told apart in grey",
  (_, template) => {
    for (const { charts } of layOut(template, "plain").book.sheets)
      for (const { title, series } of charts) {
        // The outer lines of a fan have one colour.
        const colours = [...new Set(series.map(({ colour }) => colour))];
        const greys = colours.map(greyOf).sort((a, b) => a - b);
        for (const [k, grey] of greys.slice(1).entries()) {
          const apart = grey - greys[k]!;
          expect([title, apart >= 20 ? "told apart" : apart]).toEqual([title, "told apart"]);
        }
      }
  },
);

test("where there is no farm, the typical farm draws neither a price nor a mark, and the cell shows nothing", () => {
  const farm = templates.find(({ name }) => name === "typical-farm")!;
  const opened = open(farm);
  for (const name of ["priceLine", "costMark"]) {
    expect([0, 2, 3, 5].map((k) => opened.get(name, k))).toEqual([
      expect.any(Number),
      expect.any(Number),
      expect.objectContaining({ code: "#N/A" }),
      expect.objectContaining({ code: "#N/A" }),
    ]);
    const { sheet } = opened.quantities.get(name)!.at([5]);
    const { highlights } = opened.book.sheets.find((each) => each.name === sheet)!;
    expect(new Set(highlights.flatMap(({ look, range }) => (look === "unseen" ? [range] : []))).size).toBe(12);
  }
});

test("where other returns exceed the other costs, the mark is at the cost of milk, below the top of the columns", () => {
  const opened = open(templates.find(({ name }) => name === "typical-farm")!);
  // Calves for 150 more: 7.32 per 100 kg of 2,048 kg ECM, against other costs of 1.30.
  opened.set("calfSales", 190.8427, 0);
  const at = (name: string) => opened.get(name, 0) as number;
  expect(at("otherPer")).toBeLessThan(0);
  expect(at("costMark")).toBe(at("costOfMilk"));
  const columns = ["capitalPer", "landPer", "labourPer"].map(at).reduce((sum, each) => sum + each, 0);
  expect(columns + at("otherPer")).toBeCloseTo(at("costMark"), 9);
});

test("milk that a sector exports beyond its production is taken off its imports, not drawn below 0", () => {
  const opened = open(templates.find(({ name }) => name === "sector")!);
  const production = opened.get("production", 0) as number;
  opened.set("imports", 500, 0);
  opened.set("exports", production + 200, 0);
  expect([opened.get("ownUse", 0), opened.get("importUse", 0)]).toEqual([0, expect.closeTo(300, 9)]);
});

test("a channel that earns less than it pays is marked at its returns", () => {
  const opened = open(templates.find(({ name }) => name === "dairy-chain")!);
  const returns = opened.get("returns", 0) as number;
  opened.set("farmPrice", returns + 1, 0);
  expect([opened.get("margin", 0), opened.get("returnsMark", 0)]).toEqual([expect.closeTo(-1, 9), returns]);
});
