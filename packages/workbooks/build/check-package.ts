import { posix } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import JSZip from "jszip";

/**
 * What Excel asks of the package of an .xlsx file before it reads a cell, and otherwise offers to repair: XML that is
 * well formed, a content type for each part, and relationships that lead to parts.
 */
export async function packageProblems(bytes: Uint8Array): Promise<string[]> {
  const problems: string[] = [];
  const documents = new Map<string, Element>();
  const parts = new Set<string>();
  for (const [path, file] of Object.entries((await JSZip.loadAsync(bytes)).files)) {
    parts.add(path);
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    });
    try {
      documents.set(path, parser.parseFromString(await file.async("string"), "text/xml").documentElement!);
    } catch (error) {
      problems.push(`${path} is not well-formed XML: ${(error as Error).message}`);
    }
  }
  problems.push(...contentTypeProblems(parts, documents.get("[Content_Types].xml")));

  const reached = new Set(["[Content_Types].xml"]);
  const follow = (owner: string) => {
    const path = posix.join(posix.dirname(owner), "_rels", `${posix.basename(owner)}.rels`);
    const relationships = documents.get(path);
    const ids = new Set<string>();
    if (relationships) {
      reached.add(path);
      for (const each of childrenOf(relationships)) {
        const [id, target] = [each.getAttribute("Id")!, each.getAttribute("Target")!];
        if (ids.has(id)) problems.push(`${path} has ${id} twice`);
        ids.add(id);
        const part = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(owner), target);
        if (!parts.has(part)) problems.push(`${path} leads to ${part}, which is not there`);
        else if (!reached.has(part)) {
          reached.add(part);
          follow(part);
        }
      }
    }
    const document = documents.get(owner);
    for (const id of document ? relationshipsNamed(document) : [])
      if (!ids.has(id)) problems.push(`${owner} names the relationship ${id}, which is not there`);
  };
  follow("");
  for (const part of parts) if (!reached.has(part)) problems.push(`Nothing leads to ${part}`);
  return problems;
}

function contentTypeProblems(parts: ReadonlySet<string>, types: Element | undefined): string[] {
  if (types === undefined) return ["[Content_Types].xml is missing"];
  const valuesOf = (kind: string, attribute: string) =>
    childrenOf(types)
      .filter((each) => each.localName === kind)
      .map((each) => each.getAttribute(attribute)!);
  const overrides = valuesOf("Override", "PartName").map((name) => name.slice(1));
  const endings = new Set(valuesOf("Default", "Extension"));
  return [
    ...overrides.filter((name, k) => overrides.indexOf(name) !== k).map((name) => `${name} has two content types`),
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${name} has a content type and is not there`),
    ...[...parts]
      .filter((part) => part !== "[Content_Types].xml" && !overrides.includes(part))
      // A part that is XML needs more than the type of all XML.
      .filter((part) => !endings.has(part.slice(part.lastIndexOf(".") + 1)) || part.endsWith(".xml"))
      .map((part) => `${part} has no content type`),
  ];
}

const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

const relationshipNames = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The relationships that a part names in its attributes. */
function relationshipsNamed(element: Element): string[] {
  const own = Array.from(element.attributes).filter(({ namespaceURI }) => namespaceURI === relationshipNames);
  return [...own.map(({ value }) => value), ...childrenOf(element).flatMap(relationshipsNamed)];
}
