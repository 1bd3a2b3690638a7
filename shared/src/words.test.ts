import { header, listOf, nearest, plainHeader, plainLabel, wordsOf } from "./words.ts";

test("names become words", () => {
  expect(wordsOf("farmPrice")).toBe("farm price");
  expect(wordsOf("p1Share")).toBe("p1 share");
  expect(header({ name: "farmPrice", unit: "cur/kg" })).toBe("farm price (cur/kg)");
  expect(header({ name: "farmPrice", label: "price at farm" })).toBe("price at farm");
});

test("headers are compared without units, case and punctuation", () => {
  expect(plainHeader("  Farm price (US$/kg) ")).toBe("farm price");
  expect(plainHeader("(cur/kg)")).toBe("");
  expect(plainHeader("Milk [kg]")).toBe("milk");
  expect(plainHeader("Milk - sold:")).toBe("milk sold");
  expect(plainHeader("lait vendu à Noël")).toBe("lait vendu à noël");
  expect(plainHeader("Milk (kg\nper day)")).toBe("milk");
});

test("labels are compared without case and double spaces", () => {
  expect(plainLabel("  Milk   Price ")).toBe("milk price");
});

test("lists read as people write them", () => {
  expect(listOf([])).toBe("");
  expect(listOf(["A"])).toBe("A");
  expect(listOf(["A", "B"])).toBe("A or B");
  expect(listOf(["A", "B", "C"], "and")).toBe("A, B and C");
});

describe("the nearest word", () => {
  test("is the one with the fewest letters changed, taken away or added", () => {
    expect(nearest("mlik", ["meal", "milk"])).toBe("milk");
    expect(nearest("milks", ["milky way", "milk", "mil"])).toBe("milk");
    expect(nearest("FAT", ["fats", "fat"])).toBe("fat");
    expect(nearest("fat", ["fa", "fat"])).toBe("fat");
    expect(nearest("fat", ["FATS"])).toBe("FATS");
  });
  test("is the first of those that are equally near", () => {
    expect(nearest("fat", ["fit", "fut"])).toBe("fit");
  });
  test("is none where more than two letters differ, or a third of a long word", () => {
    expect(nearest("fat", ["milk"])).toBeUndefined();
    expect(nearest("ab", ["cd"])).toBe("cd");
    expect(nearest("abc", ["def"])).toBeUndefined();
    expect(nearest("concentrates", ["concentratxyzw"])).toBe("concentratxyzw");
    expect(nearest("concentrates", ["concentrvwxyz"])).toBeUndefined();
  });
});
