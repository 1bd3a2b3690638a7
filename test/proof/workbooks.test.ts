import type { Book } from "@dairy-functions/workbooks";
import { libreOffice } from "@dairy-functions/workbooks/build";
import type { BookValues } from "@dairy-functions/workbooks/write";
import { xlsx } from "@dairy-functions/workbooks/write";
import { book, values } from "../../packages/workbooks/test/fixture.ts";
import { askLibreOffice, differences, read, withoutValues } from "./workbooks.ts";

const sheet = "Farmer's results";
const right = values as BookValues;
const withValue = (address: string, value: BookValues[string][string]): BookValues => ({
  [sheet]: { ...right[sheet], [address]: value },
});

/** The fixture with ordinary formulas for our functions. */
const plain: Book = {
  ...book,
  sheets: book.sheets.map((each) => ({
    ...each,
    cells: Object.fromEntries(
      Object.entries(each.cells).map(([address, cell]) => [
        address,
        cell.formula === undefined
          ? cell
          : {
              ...cell,
              formula: cell.formula.replace(/DAIRY\.ECM\((.*),(.*),(.*)\)/, "$1*(0.383*$2+0.242*$3+0.7832)/3.1138"),
            },
      ]),
    ),
  })),
};

describe("a file is compared with what the library says", () => {
  test.each([
    ["B7", 0.2, "shows 0.1271344024139862, not 0.2"],
    ["B7", 0.1271344024139862 * (1 + 1e-8), "shows 0.1271344024139862, not 0.12713440"],
    ["A3", "It does not.", 'shows "The price covers the costs.", not "It does not."'],
    ["B14", 1, "shows #N/A, not 1"],
    ["B6", { code: "#VALUE!", sentence: "" }, "shows 3303.5904682381656, not #VALUE!"],
    ["C11", "large", 'shows "", not "large"'],
    ["C10", 0, "shows 0.25, not 0"],
  ])("another value of %s is found", async (address, value, problem) => {
    const file = await read(await xlsx(plain, values));
    expect(differences(right, file)).toEqual([]);
    expect(differences(withValue(address, value), file)).toEqual([
      expect.stringContaining(`${sheet}!${address} ${problem}`),
    ]);
  });

  test("a sheet that is not there is found", async () => {
    const file = await read(await xlsx(plain, values));
    expect(differences({ Elsewhere: {} }, file)).toEqual(["the sheet Elsewhere is not there"]);
  });

  test("a number in a text may be rounded either way, and no further", async () => {
    const shown = async (text: string) => read(await xlsx(plain, { ...values, ...withValue("A3", text) }));
    const expected = withValue("A3", "Milk leaves 26.77 a day on 2 farms.");
    expect(differences(expected, await shown("Milk leaves 26.76 a day on 2 farms."))).toEqual([]);
    expect(differences(expected, await shown("Milk leaves 26.75 a day on 2 farms."))).toHaveLength(1);
    expect(differences(expected, await shown("Milk leaves 26.77 a day on 3 farms."))).toHaveLength(1);
    expect(differences(expected, await shown("Milk loses 26.77 a day on 2 farms."))).toHaveLength(1);
  });
});

const inLibreOffice = libreOffice() === undefined && process.env.CI !== "true" ? test.skip : test;

inLibreOffice(
  "LibreOffice computes a file itself: wrong values in it do not come back",
  async () => {
    const wrong = Object.fromEntries(Object.keys(right[sheet]!).map((address) => [address, 77]));
    const file = await withoutValues(await xlsx(plain, { [sheet]: wrong }));
    const ask = (expected: BookValues) => askLibreOffice([{ name: "two-farms", file, expected }]);
    expect(await ask(right)).toEqual([]);
    expect(await ask(withValue("C8", 0.29))).toEqual([
      "two-farms in LibreOffice: Farmer's results!C8 shows 0.280025368336228, not 0.29",
    ]);
  },
  60_000,
);
