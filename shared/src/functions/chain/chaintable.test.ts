/** Right by published: channels of Annex 4, within the rounding of printed prices; identity: share and margin add up to one. */
import { call } from "../../cells/call.ts";
import { CellError } from "../../cells/errors.ts";
import { chainTable } from "./chaintable.ts";

type Row = Record<string, number | "">;
/** Rows by their channel, with the names of the columns. */
function table(channels: unknown[][], outputs?: unknown[][]): Record<string, Row> {
  const answer = call(chainTable, [channels, outputs]) as unknown[][];
  if (answer instanceof CellError) throw new Error(answer.sentence);
  const [head, ...rows] = answer;
  const names = head!.map((name) => String(name).replace(/ \(.*/, ""));
  return Object.fromEntries(rows.map((row) => [row[0], Object.fromEntries(names.map((name, k) => [name, row[k]]))]));
}

const annex4 = table([
  ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96],
  ["Sweetshop", 0.28, 0.9, 0.38, 0.1, 0.96],
  ["Direct sale", 0.33, 1, 0.4, 0, 0],
]);

test("the channels of Annex 4, within what the rounding of the printed prices allows", () => {
  // Margins 0.23, 0.155 and 0.07 are printed; the printed US$ prices are rounded Taka.
  const margin = (channel: string) => Number(annex4[channel]!.margin);
  expect(Math.abs(margin("Co-operative") - 0.23)).toBeLessThan(0.0107);
  expect(Math.abs(margin("Sweetshop") - 0.155)).toBeLessThan(0.0107);
  expect(margin("Direct sale")).toBeCloseTo(0.07, 12);
  expect(annex4["Co-operative"]!["cream return"]).toBeCloseTo(0.033, 3);
  expect(annex4.Sweetshop!["cream return"]).toBeCloseTo(0.096, 3);
});

test("farmer's share and margin over the total add up to one", () => {
  for (const { total, margin, "farmer share": share } of Object.values(annex4))
    expect(Number(share) + Number(margin) / Number(total)).toBeCloseTo(1, 12);
});

const headers = ["channel", "farm price", "milk", "milk price", "cream", "cream price"];
const more = [
  ...headers,
  "processing cost",
  "fat",
  "protein",
  "milk fat",
  "milk protein",
  "cream fat",
  "cream protein",
];

test("any other products add to the return of their channel, and processing comes off the margin", () => {
  const rows = table(
    [
      [...headers, "processing cost"],
      ["Sweetshop", 0.28, 0, 0, 0.1, 0.96, 0.12],
      ["Direct sale", 0.33, 1, 0.4, 0, 0, 0],
    ],
    [
      ["channel", "product", "quantity", "price"],
      ["sweetshop", "casein", 0.17, 1.6],
      ["Sweetshop", "whey", 0.7, 0.05],
    ],
  );
  expect(rows.Sweetshop!["other return"]).toBeCloseTo(0.17 * 1.6 + 0.7 * 0.05, 12);
  expect(rows.Sweetshop!.total).toBeCloseTo(0.096 + 0.307, 12);
  expect(rows.Sweetshop!["margin after processing"]).toBeCloseTo(0.403 - 0.28 - 0.12, 12);
  expect(rows["Direct sale"]!.total).toBe(0.4);
});

test("the fat of Annex 4 that is sold: 44.0 of 45 g at the co-operative, 43.5 at the sweetshop", () => {
  const rows = table([
    more,
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96, 0, 4.5, 3.5, 3.5, 3.1, 30, 2.5],
    ["Sweetshop", 0.28, 0.9, 0.38, 0.1, 0.96, 0, 4.5, 3.5, 1.5, 3.5, 30, null],
  ]);
  expect(rows["Co-operative"]!["share of the fat sold"]).toBeCloseTo(44.01 / 45, 9);
  expect(rows.Sweetshop!["share of the fat sold"]).toBeCloseTo(43.5 / 45, 9);
  expect(rows["Co-operative"]!["share of the protein sold"]).toBeCloseTo((0.966 * 3.1 + 0.034 * 2.5) / 3.5, 12);
  expect(rows.Sweetshop!["share of the protein sold"]).toBe(""); // the cream does not say
});

test("a product of a channel that is not in the first table is refused", () => {
  expect(call(chainTable, [[["Direct sale", 0.33, 1, 0.4]], [["Sweetshop", "whey", 0.7, 0.05]]])).toMatchObject({
    code: "#VALUE!",
    sentence: 'outputs has the channel "Sweetshop", which is not in channels: give both the same names.',
  });
});
