import { catalogue, functionNamed, type SourceKey } from "@dairy-functions/shared";
import { papers } from "@dairy-functions/shared/papers";
import { answers, cites } from "./papers.ts";

const sections = Object.entries(papers).flatMap(([paper, each]) =>
  Object.entries(each).map(([name, section]) => ({ paper: paper as SourceKey, name, section })),
);

test("a section names functions of the catalogue, each once, and none that its source already puts there", () => {
  for (const { paper, name, section } of sections) {
    const also = section.also?.split(" ") ?? [];
    expect(new Set(also).size).toBe(also.length);
    for (const each of also) {
      const definition = functionNamed(each);
      expect({ name, each, known: definition !== undefined }).toEqual({ name, each, known: true });
      expect({ name, each, twice: cites(definition!, paper, name) }).toEqual({ name, each, twice: false });
    }
  }
});

test("every citation of a paper is of one of its sections", () => {
  for (const definition of catalogue)
    for (const { key, at } of definition.source) {
      if (papers[key] === undefined) continue;
      const found = sections.some(({ paper, name }) => paper === key && cites(definition, paper, name));
      expect({ name: definition.name, at, found }).toEqual({ name: definition.name, at, found: true });
    }
});

test("every section has an answer, and a section is not one that begins with its number", () => {
  for (const { paper, name, section } of sections)
    expect({ name, answers: answers(paper, name, section).length > 0 }).toEqual({ name, answers: true });
  const inSection = (name: string) => answers("hemme2004", name, {}).map((definition) => definition.name);
  expect(inSection("section 2")).toEqual([]);
  expect(inSection("section 2.2")).toEqual(["PRICEECM", "PRICEINDEX"]);
  expect(inSection("section 3.6")).toEqual(["COSTSTRUCTURE", "RETURNSTRUCTURE"]);
});
