/** Right by published: chhana of three species in IARJSET; identity: an entered yield overrides the species. */
import { call } from "../../cells/call.ts";
import { paneerYield } from "./paneeryield.ts";

test("IARJSET prints 15.9 % of cow and goat milk and 19.8 % of buffalo milk for chhana", () => {
  for (const [species, percent] of [
    ["COW", 15.9],
    ["GOAT", 15.9],
    ["BUFFALO", 19.8],
  ])
    expect(call(paneerYield, [100, species, null, "CHHANA"])).toBe(percent);
});

test("an own yield overrides the species, and paneer needs one", () => {
  for (const species of ["COW", "BUFFALO"])
    for (const product of ["PANEER", "CHHANA"]) expect(call(paneerYield, [100, species, 18, product])).toBe(18);
  expect(call(paneerYield, [100])).toMatchObject({ code: "#N/A", sentence: expect.stringContaining("yieldPercent") });
});

test("a yield as a fraction is refused", () => {
  expect(call(paneerYield, [100, "COW", 0.15])).toMatchObject({
    sentence: "yieldPercent 0.15 looks like a fraction: enter 15 for 15 %.",
  });
});
