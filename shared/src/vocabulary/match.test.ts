import { functionNamed } from "../catalogue.ts";
import { readHeading } from "./headings.ts";
import { matchHeadings } from "./match.ts";

/** The heading for each argument that gets one. */
function matched(name: string, by: "names" | "meaning", ...headings: string[]) {
  const { params } = functionNamed(name)!;
  const parts = "columns" in params[0]! ? params[0].columns : params;
  const { of } = matchHeadings(
    parts,
    headings.map((text) => readHeading(text)),
    by,
  );
  return Object.fromEntries(parts.flatMap(({ name: own }, k) => (of[k] ? [[own, headings[of[k].heading]]] : [])));
}

test("a price of milk never becomes milk", () => {
  expect(matched("CHAINTABLE", "names", "Milk price (USD per cwt)", "cream kg")).toEqual({
    milkPrice: "Milk price (USD per cwt)",
    cream: "cream kg",
  });
  expect(matched("GHGTABLE", "names", "Milk price (USD per cwt)", "Milk value")).toEqual({});
  expect(matched("IOFC", "meaning", "Milk price (USD per cwt)", "Feed cost ($/cow/day)")).toEqual({
    milkPrice: "Milk price (USD per cwt)",
    feedCost: "Feed cost ($/cow/day)",
  });
});

test("a unit in conflict takes a heading out, and the same unit is preferred", () => {
  expect(matched("ECM", "meaning", "Fat (kg)", "Fat (g/kg)", "Fat (%)", "Milk (kg)")).toEqual({
    milk: "Milk (kg)",
    fat: "Fat (%)",
  });
});

test("all amounts get one basis, the one that more of them have", () => {
  expect(
    matched(
      "ENTPROFIT",
      "meaning",
      "Farm income (US$/100 kg)",
      "Opportunity labour (US$)",
      "Opportunity land (US$)",
      "Farm income (US$)",
    ),
  ).toEqual({
    farmIncome: "Farm income (US$)",
    opportunityLabour: "Opportunity labour (US$)",
    opportunityLand: "Opportunity land (US$)",
  });
});
