/** An element of a part of a file, in the namespace of that part. */
export function element(xml: Document, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const made = xml.createElementNS(xml.documentElement.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
