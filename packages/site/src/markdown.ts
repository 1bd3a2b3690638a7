import { Marked } from "marked";

/**
 * HTML of Markdown. Headings have the ids that repositories give them, and `placeOf` says where a link or a picture of the
 * document leads.
 */
export function htmlOf(markdown: string, placeOf: (link: string) => string): string {
  const taken = new Map<string, number>();
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === "link" || token.type === "image") token.href = placeOf(token.href);
    },
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${idOf(text, taken)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  return marked
    .parse(markdown, { async: false })
    .replace(/<table>/g, '<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>')
    .replace(/<\/table>/g, "</table></div>");
}

/** HTML of a line of Markdown: emphasis, links and code. */
export const lineOf = (markdown: string): string => new Marked().parseInline(markdown, { async: false });

function idOf(heading: string, taken: Map<string, number>): string {
  const id = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
  const before = taken.get(id) ?? 0;
  taken.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}
