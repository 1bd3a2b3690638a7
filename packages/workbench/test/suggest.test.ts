import { o } from "./model.ts";

/** What o-spreadsheet is handed while a formula is typed, those first that begin as typed; it keeps this order among them. */
async function offered(typed: string): Promise<readonly string[]> {
  const provider = o.registries.autoCompleteProviders.get("functions_and_named_ranges");
  const composer = { currentContent: `=${typed}` };
  const proposals = await provider.getProposals.call(
    { composer, getters: { getNamedRanges: () => [] } } as never,
    { type: "SYMBOL", value: typed, start: 1, end: 1 + typed.length, length: typed.length } as never,
    `=${typed}`,
  );
  return (proposals ?? []).map(({ text }) => text).filter((text) => text.startsWith(typed.toUpperCase()));
}

test("the first letters of DAIRY offer the library first, and DATE and DAY after it", async () => {
  const texts = await offered("da");
  expect(texts[0]).toBe("DAIRY.");
  expect(texts.slice(0, 10)).toEqual(expect.arrayContaining(["DATE", "DAY"]));
});

test("a function that answers an everyday question is offered before the others", async () => {
  const texts = await offered("DAIRY.E");
  expect(texts.indexOf("DAIRY.ECM")).toBe(0);
  expect(texts).toContain("DAIRY.EAA");
});

test("functions of o-spreadsheet keep their order", async () => expect((await offered("SU"))[0]).toBe("SUM"));
