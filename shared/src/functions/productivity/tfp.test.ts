/** Right by identity: 10 % more of every output is 110; algebra: 10 % more of every input is 100/1.1. */
import { call } from "../../cells/call.ts";
import { tfp } from "./tfp.ts";

const prices = [
  [22, 50],
  [28, 60],
];
const outputs = [
  [300, 10],
  [330, 11],
];
const inputPrices = [
  [0.25, 0.15],
  [0.31, 0.2],
];
const inputs = [
  [4000, 4080],
  [4000, 4080],
];

test.each(["TORNQVIST", "FISHER"])("by %s: 10 %% more of every output from the same inputs is 110", (method) => {
  expect(call(tfp, [prices, outputs, inputPrices, inputs, method])).toBeCloseTo(110, 10);
});

test("10 % more of every input for the same outputs is 100/1.1", () => {
  const same = [outputs[0], outputs[0]];
  const more = [inputs[0], inputs[0]!.map((x) => 1.1 * x)];
  expect(call(tfp, [prices, same, inputPrices, more])).toBeCloseTo(100 / 1.1, 10);
});

test("FISHER takes a new output, TORNQVIST says that it does not", () => {
  const fresh = [
    [300, 0],
    [330, 11],
  ];
  expect(call(tfp, [prices, fresh, inputPrices, inputs])).toMatchObject({
    sentence: expect.stringContaining("enter FISHER"),
  });
  expect(call(tfp, [prices, fresh, inputPrices, inputs, "FISHER"])).toBeGreaterThan(110);
});

test("ranges of another shape are refused", () => {
  const turned = [
    [22, 28],
    [50, 60],
    [1, 1],
  ];
  expect(call(tfp, [turned, turned, inputPrices, inputs])).toMatchObject({
    sentence: expect.stringContaining("two rows"),
  });
  const oneColumn = outputs.map(([x]) => [x]);
  expect(call(tfp, [prices, oneColumn, inputPrices, inputs])).toMatchObject({
    sentence: expect.stringContaining("same outputs"),
  });
  expect(call(tfp, [prices, outputs, inputPrices, oneColumn])).toMatchObject({
    sentence: expect.stringContaining("same inputs"),
  });
  const none = [
    [0, 0],
    [1, 1],
  ];
  expect(call(tfp, [prices, none, inputPrices, inputs, "FISHER"])).toMatchObject({
    sentence: expect.stringContaining("both periods"),
  });
});
