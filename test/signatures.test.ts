import { breaks } from "@dairy-functions/shared/build";

const released = ["ECM(milk, fat, protein, [method])", "LTOKG(litres, [density])", "VERSION()"];

test("new functions and new optional parameters at the end break nothing", () => {
  const now = [
    "DENSITY(fat)",
    "ECM(milk, fat, protein, [method], [lactose])",
    "LTOKG(litres, [density])",
    "VERSION([part])",
  ];
  expect(breaks(released, now)).toEqual([]);
});

test.each([
  ["a name that is gone", ["ECM(milk, fat, protein, [method])", "VERSION()"], released[1]],
  ["a renamed parameter", ["ECM(milk, fat, protein, [formula])", released[1]!, "VERSION()"], released[0]],
  ["a moved parameter", ["ECM(fat, milk, protein, [method])", released[1]!, "VERSION()"], released[0]],
  ["a parameter taken out", [released[0]!, "LTOKG(litres)", "VERSION()"], released[1]],
  ["an optional parameter that becomes required", [released[0]!, "LTOKG(litres, density)", "VERSION()"], released[1]],
  ["a new required parameter", [released[0]!, released[1]!, "VERSION(part)"], released[2]],
])("%s breaks saved workbooks", (_, now, broken) => {
  expect(breaks(released, now)).toEqual([broken]);
});

test("a parameter that becomes optional breaks nothing", () => {
  expect(breaks(["STOCKING(cows, area)"], ["STOCKING(cows, [area])"])).toEqual([]);
});
