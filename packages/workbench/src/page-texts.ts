/** A text of a page, with the way to put another one in its place. */
interface PageText {
  readonly text: string;
  readonly put: (text: string) => void;
}

const isText = ({ nodeType }: Node) => nodeType === 3;
const attributes = ["aria-label", "title", "placeholder"] as const;

/**
 * The texts of a page as messages: an element inside a sentence is a place of it, which its `data-place` names. The page
 * is asked when it opens, and when its texts are collected for translators.
 */
export function* textsOf(page: ParentNode): Generator<PageText> {
  for (const element of page.querySelectorAll("body *:not(script, [translate=no], [translate=no] *)")) {
    for (const name of attributes) {
      const text = element.getAttribute(name);
      if (text !== null) yield { text, put: (other) => element.setAttribute(name, other) };
    }
    const nodes = [...element.childNodes];
    if (!nodes.some((node) => isText(node) && node.textContent!.trim() !== "")) continue;
    const placeOf = (node: Node) => (node as Element).getAttribute("data-place");
    const text = nodes.map((node) => (isText(node) ? node.textContent : `{${placeOf(node)}}`)).join("");
    yield {
      text: text.replace(/\s+/g, " ").trim(),
      put: (other) =>
        element.replaceChildren(
          ...other
            .split(/[{}]/)
            .map((part, k) => (k % 2 === 0 ? part : nodes.find((node) => !isText(node) && placeOf(node) === part)!)),
        ),
    };
  }
}
