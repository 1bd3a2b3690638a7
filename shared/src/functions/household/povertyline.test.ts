/** Right by published: lines of the World Bank by vintage. */
import { call } from "../../cells/call.ts";
import { povertyLine } from "./povertyline.ts";

test("the vintage of June 2025 and low income by default", () => {
  expect(call(povertyLine, [])).toBe(3);
  expect(call(povertyLine, ["2017ppp"])).toBe(2.15);
});

test("the lines by income class that the World Bank printed in 2025", () => {
  const lines = ["2021PPP", "2017PPP"].map((vintage) =>
    ["LIC", "LMIC", "UMIC"].map((incomeClass) => call(povertyLine, [vintage, incomeClass])),
  );
  expect(lines).toEqual([
    [3, 4.2, 8.3],
    [2.15, 3.65, 6.85],
  ]);
});

test("lines that were not seen are missing data, never 0", () => {
  for (const vintage of ["2011PPP", "1985PPP"])
    for (const incomeClass of ["LMIC", "UMIC"])
      expect(call(povertyLine, [vintage, incomeClass])).toMatchObject({
        code: "#N/A",
        sentence: "LMIC and UMIC have lines only in 2021PPP and 2017PPP: choose one of these.",
      });
  expect(call(povertyLine, ["2005PPP"])).toMatchObject({ code: "#VALUE!" });
});
