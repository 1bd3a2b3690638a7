import { byTopic, catalogue } from "@dairy-functions/shared";
import { evidenceIn, evidenceOf, trustPage } from "./trust.ts";

const evidence = evidenceOf();
const functions = catalogue.filter((definition) => !byTopic.library.includes(definition));

test.each(functions.map(({ name }) => name))("the tests of %s say what it is checked against", (name) => {
  expect(evidence.get(name) ?? []).not.toEqual([]);
});

test("nothing is said of a function that there is not", () => {
  const named = new Set(catalogue.map(({ name }) => name));
  expect([...evidence.keys()].filter((name) => !named.has(name))).toEqual([]);
});

test("a comment names its kinds, for its own function or for those in brackets", () => {
  expect(evidenceIn("/** Right by algebra: a sum; identity: x: y. */\n", "milk/ecm.test.ts")).toEqual([
    ["ECM", { kind: "algebra", what: "a sum" }],
    ["ECM", { kind: "identity", what: "x: y" }],
  ]);
  expect(evidenceIn("/** Right by (A, B) identity: z. */\n", "x.test.ts").map(([name]) => name)).toEqual(["A", "B"]);
  expect(() => evidenceIn("/** Right by luck: z. */\n", "x.test.ts")).toThrow('"luck: z" does not begin with');
});

test("functions that rest on one thing come first, the thinnest first", () => {
  const page = trustPage(new Map([["ECM", [{ kind: "published", what: "once" }]]]));
  const thin = page.slice(page.indexOf("## Resting"), page.indexOf("## Milk"));
  expect(thin).toContain("no evidence beyond its examples");
  expect(thin.indexOf("[FCM]")).toBeLessThan(thin.indexOf("[ECM]"));
});
