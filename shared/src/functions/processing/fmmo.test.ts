/** Right by published: announced prices to the cent, University of Wisconsin 2009; algebra: each step by hand. */
import { call } from "../../cells/call.ts";
import { CellError } from "../../cells/errors.ts";
import { fmmo } from "./fmmo.ts";

const prices = (...cells: unknown[]) => {
  const table = call(fmmo, cells) as [string, number][];
  return Object.fromEntries(table.slice(1)) as Record<string, number>;
};

// Announced prices, with the pages in test/cases/verified-milk.json and thefencepost.com for May 2013.
test.each([
  ["May 2013", 1.8274, 1.6483, 0.5765, 1.6374, 18.52, 18.89],
  ["August 2016", 1.8119, 2.2254, 0.2846, 0.8588, 16.91, 14.65],
  ["January 2017", 1.7011, 2.2568, 0.4421, 1.0229, 16.77, 16.19],
])("%s, to the cent", (_month, cheese, butter, whey, powder, three, four) => {
  expect(prices(cheese, butter, whey, powder, "2008")).toMatchObject({ "Class III": three, "Class IV": four });
});

test("University of Wisconsin, October 2009: 2.6092, 0.1264 and 1.3252 make skim milk of 8.83 and Class III of 13.16", () => {
  // The inputs that give these components under the constants of 2007 on the slide.
  const constants = [
    ["cheese make allowance", 0.1682],
    ["butter make allowance", 0.1202],
    ["whey make allowance", 0.1956],
    ["fat retention", 1],
  ];
  const butter = 1.3252 / 1.2 + 0.1202;
  const cheese = (2.6092 + 1.17 * 1.3252) / (1.383 + 1.572 * 1.17) + 0.1682;
  const whey = 0.1264 / 1.03 + 0.1956;
  const given = prices(cheese, butter, whey, 1, "2005", constants);
  expect(given).toMatchObject({ Protein: 2.6092, "Other solids": 0.1264, Butterfat: 1.3252 });
  expect(given).toMatchObject({ "Class III skim milk": 8.83, "Class III": 13.16 });
});

test("rules of 2005: each step as the University of Wisconsin prints it, rounded", () => {
  // By hand: BF (2.1012 - 0.115)*1.2 = 2.38344; P 1.5695*1.383 + (1.5695*1.572 - 2.3834*0.9)*1.17 = 2.547619...
  const given = prices(1.7345, 2.1012, 0.3811, 1.2034, "2005");
  expect(given).toMatchObject({ Butterfat: 2.3834, Protein: 2.5476, "Other solids": 0.2288, "Nonfat solids": 1.0528 });
  // 3.1*2.5476 + 5.9*0.2288 = 9.25; 0.965*9.25 + 3.5*2.3834 = 17.27; 9*1.0528 = 9.48; 0.965*9.48 + 8.3419 = 17.49
  expect(given).toMatchObject({ "Class III": 17.27, "Class IV": 17.49 });
});

test("2025 gives all but protein and Class III, which it asks the constant for", () => {
  const given = prices(1.8, 2.5, 0.6, 1.25);
  // (2.5 - 0.2272)*1.211, (0.6 - 0.2668)*1.03, (1.25 - 0.2393)*0.99; 9.3*1.0006 = 9.31 and 0.965*9.31 + 3.5*2.7524
  expect(given).toMatchObject({
    Butterfat: 2.7524,
    "Other solids": 0.3432,
    "Nonfat solids": 1.0006,
    "Class IV skim milk": 9.31,
    "Class IV": 18.62,
  });
  for (const item of ["Protein", "Class III", "Class III skim milk"]) {
    expect(given[item]).toBeInstanceOf(CellError);
    expect((given[item] as unknown as CellError).sentence).toContain("enter cheese fat yield in constants");
  }
  // With a yield of 1.6: 1.5481*1.383 + (1.5481*1.6 - 2.7524*0.91)*1.17
  const whole = prices(1.8, 2.5, 0.6, 1.25, 2025, [["cheese fat yield", 1.6]]);
  expect(whole.Protein).toBe(2.1086);
  // 3.3*2.1086 + 6*0.3432 = 9.02; 0.965*9.02 + 3.5*2.7524
  expect(whole["Class III"]).toBe(18.34);
});

test("dearer butter raises butterfat and lowers protein; cheese does not touch Class IV", () => {
  const [low, high] = [prices(1.7, 2, 0.4, 1.1, "2008"), prices(1.7, 2.2, 0.4, 1.1, "2008")];
  expect(high.Butterfat).toBeGreaterThan(low.Butterfat!);
  expect(high.Protein).toBeLessThan(low.Protein!);
  expect(prices(1.9, 2, 0.4, 1.1, "2008")["Class IV"]).toBe(low["Class IV"]);
});

test("the year may be typed as a number or a text, other years wait", () => {
  expect(prices(1.7, 2, 0.4, 1.1, 2005)).toEqual(prices(1.7, 2, 0.4, 1.1, "2005"));
  expect(call(fmmo, [1.7, 2, 0.4, 1.1, 2019])).toMatchObject({ code: "#VALUE!" });
});

test("an unknown constant and a second column are refused", () => {
  expect(call(fmmo, [1.7, 2, 0.4, 1.1, null, [["butter make allowence", 0.12]]])).toMatchObject({
    sentence: 'constants, row 1: unknown line "butter make allowence". Did you mean "butter make allowance"?',
  });
  expect(call(fmmo, [1.7, 2, 0.4, 1.1, null, [["butter make allowance", 0.12, 0.13]]])).toMatchObject({
    code: "#VALUE!",
    sentence: "constants has several columns of values: select labels and one column.",
  });
});
