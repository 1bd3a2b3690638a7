import { keyOf, readLanguage } from "./language.ts";

test("what was written for a text is read for it, from each of the files, and nothing for another", () => {
  const file = (salt: number, texts: Record<string, string>) => ({
    code: "bn" as const,
    salt,
    keys: Object.keys(texts)
      .map((english) => keyOf(english, salt))
      .join(""),
    texts: Object.values(texts),
  });
  const { code, get } = readLanguage(file(0, { fat: "ফ্যাট", "{value} is blank": "{value} ফাঁকা" }), file(7, { "": "-" }));
  expect(code).toBe("bn");
  expect(["fat", "{value} is blank", "", "Fat", "fat "].map((text) => get(text))).toEqual([
    "ফ্যাট",
    "{value} ফাঁকা",
    "-",
    undefined,
    undefined,
  ]);
});

test("a key is short, of signs that JSON takes as they are, and another with another salt", () => {
  for (const text of ["", "fat", "দুধ", "x".repeat(1000)]) {
    expect(keyOf(text, 0)).toMatch(/^[\w-]{4}$/);
    expect(keyOf(text, 1)).not.toBe(keyOf(text, 0));
  }
});
