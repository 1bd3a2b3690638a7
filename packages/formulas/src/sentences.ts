/** The words before the number of a part of a paper, which keeps its point in every language: "sections 3.3 and 3.6". */
const part =
  /(?:sections?|secci(?:ón|ones)|seç(?:ão|ões)|equations?|équations?|ecuación|equação|table|tableau|tabla|tabela) (?:[\d.]+ (?:and|to|et|à|y|e|a) )?/u;
/** It may have an ending of a language: "13টি". A digit in a name, such as BD-2 or A1, is not a number. */
const number =
  /(?<![\p{L}\d.,]|[a-z]-)(\d{1,3}(?:,\d{2,3})*,\d{3}|\d+)(\.\d+)?(?![\d]|[.,]\d|(?![\p{Script=Bengali}\p{Script=Devanagari}])\p{L})/u;
const englishNumber = new RegExp(`(?<!${part.source})${number.source}`, "giu");
const quoted = /("[^"]*"|«[^»]*»|“[^”]*”|‘[^’]*’)/;

/**
 * A sentence of ours with its numbers as a person writes them: `grouped` says how 10,000 is written, and `shown` in which
 * digits. What the sentence quotes stays as it is.
 */
export const sentenceWith = (
  sentence: string,
  decimal: string,
  grouped: (whole: string) => string,
  shown = (number: string) => number,
): string =>
  sentence
    .split(quoted)
    .map((part, k) =>
      k % 2 === 1
        ? part
        : part.replace(englishNumber, (_, whole: string, decimals = "") =>
            shown((whole.includes(",") ? grouped(whole) : whole) + decimals.replace(".", decimal)),
          ),
    )
    .join("");
