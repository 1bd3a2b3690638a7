import { templates } from "@dairy-functions/workbooks/templates";
import { number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const chain = templates.find(({ name }) => name === "dairy-chain")!;

test("the channels of Annex 4 are those of CHAINTABLE", () => {
  const opened = open(chain);
  // Hemme, Garcia and Khan 2004, Annex 4, as printed in US$.
  const channels = [
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96],
    ["Sweetshop", 0.28, 0.9, 0.38, 0.1, 0.96],
    ["Direct sale", 0.33, 1, 0.4, null, null],
  ];
  const columns = { milkReturns: 1, creamReturns: 2, returns: 3, margin: 4, farmShare: 5 };
  for (const [name, column] of Object.entries(columns))
    for (const k of [0, 1, 2])
      expect(opened.get(name, k)).toBeCloseTo(number("CHAINTABLE", [channels], `[${k + 1},${column}]`), 12);
});

test("the printed quantities leave fat unaccounted for", () => {
  const opened = open(chain);
  // By hand, of 45 g: 33.81 + 10.2 for the co-operative, 13.5 + 30 for the sweetshop, all of it in direct sale.
  for (const [k, lost] of [0.99, 1.5, 0].entries()) expect(opened.get("fatLoss", k)).toBeCloseTo(lost / 45, 10);
});

test("a channel that is left out does not disturb the others", () => {
  const opened = open(chain);
  for (const name of ["channelName", "farmPrice", "farmFat", "milkSold", "milkFat", "milkPrice"])
    opened.set(name, null, 0);
  expect([opened.get("margin", 0), opened.get("widestMargin")]).toEqual(["", opened.get("margin", 1)]);
  expect(opened.problems()).toEqual([]);
});

describe("the sentence", () => {
  const saysAfter = (change: (opened: Opened) => void) => {
    const opened = open(chain);
    change(opened);
    return opened.get("verdict");
  };

  test("says what the example means", () => {
    expect(saysAfter(() => {})).toBe(
      "Direct sale pays farmers most: 0.33 per kg. They keep most of what the consumer pays in Direct sale: 83 %. The fat of Sweetshop does not balance: 3.3 % is missing.",
    );
  });

  test("turns where another channel pays more, and another leaves the larger share", () => {
    expect(saysAfter((opened) => opened.set("farmPrice", 0.34, 1))).toContain(
      "Sweetshop pays farmers most: 0.34 per kg. They keep most of what the consumer pays in Direct sale: 83 %.",
    );
    // Of 0.438 that the sweetshop gets, 0.37 are 84.5 %.
    expect(saysAfter((opened) => opened.set("farmPrice", 0.37, 1))).toContain("the consumer pays in Sweetshop: 84 %.");
  });

  test("turns where the fat balances within 2 %, and where more is sold than bought", () => {
    const withFat = (fat: number) => (opened: Opened) => {
      for (const k of [0, 1, 2]) opened.set("farmFat", fat, k);
      opened.set("milkFat", fat, 2);
    };
    expect(saysAfter(withFat(4.4))).toMatch(/83 %\.$/); // 44.0 and 43.5 of 44 g
    expect(saysAfter(withFat(4.3))).toMatch(
      /The fat of Co-operative does not balance: 2\.3 % more is sold than bought\.$/,
    );
  });
});

test("a channel that gets nothing has no farmer's share", () => {
  const opened = open(chain);
  for (const name of ["milkPrice", "creamPrice"]) opened.set(name, 0, 0);
  expect(opened.get("farmShare", 0)).toBe("");
  expect(opened.problems()).toEqual([]);
});
