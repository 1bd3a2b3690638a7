import { languageFor } from "./languages.ts";

test("the first language that we have is taken, and English where it comes first or nothing is known", () => {
  expect(languageFor(["de-AT", "fr-CA", "en"])).toBe("fr");
  expect(languageFor(["en-IN", "hi"])).toBeUndefined();
  expect([["PT_br"], ["constructor"], [""], []].map(languageFor)).toEqual(["pt", undefined, undefined, undefined]);
});
