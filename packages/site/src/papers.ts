import { type AnyFunction, catalogue, type SourceKey } from "@dairy-functions/shared";
import type { Section } from "@dairy-functions/shared/papers";

/** Whether a definition says that it belongs to a section: "Annex 1, labour costs" or "section 1 and section 2.1". */
export const cites = ({ source }: AnyFunction, paper: SourceKey, section: string): boolean =>
  source.some(({ key, at }) => key === paper && [at, ...at.split(" and ")].some((place) => begins(place, section)));
const begins = (place: string, section: string) =>
  place.startsWith(section) && !/^\.?\d/.test(place.slice(section.length));

/** The functions that answer a section, in the order of the catalogue. */
export function answers(paper: SourceKey, section: string, { also = "" }: Section): AnyFunction[] {
  return catalogue.filter(
    (definition) => cites(definition, paper, section) || also.split(" ").includes(definition.name),
  );
}
