import { evaluateFormula } from "./model.ts";

describe("FIXED, as Excel has it", () => {
  test.each([
    ["FIXED(1234.567)", "1,234.57"],
    ["FIXED(1234.567,1,TRUE)", "1234.6"],
    ["FIXED(1234.567,0)", "1,235"],
    ["FIXED(-0.5,2)", "-0.50"],
    ["FIXED(2.5,0)", "3"],
    ['FIXED(0.31,2)&" per hour"', "0.31 per hour"],
    ['"kept: "&FIXED(1/3*100,0)&" %"', "kept: 33 %"],
  ])("%s", (formula, text) => {
    expect(evaluateFormula(formula, {}, 0)).toBe(text);
  });
  test("an error passes on", () => {
    expect(evaluateFormula("FIXED(1/0,2)", {}, 0)).toMatchObject({ code: "#DIV/0!" });
  });
});
