import { byTopic, catalogue, type Topic, topics, version } from "@dairy-functions/shared";

/** What the folders for the stores have in common: texts with their limits, and a list of policies with their checks. */

/** A field of a store's form, with the number of characters that it accepts. */
export interface StoreText {
  readonly field: string;
  readonly text: string;
  readonly most: number;
}
/** A policy of a store: what it asks, and either what finds problems or what a person has to do. */
export interface Policy {
  readonly policy: string;
  readonly asks: string;
  readonly problems?: readonly string[];
  readonly byHand?: string;
}
export interface StoreFolder {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly policies: readonly Policy[];
}

export const textProblems = (texts: readonly StoreText[]): string[] =>
  texts.flatMap(({ field, text, most }) => [
    ...(text.trim() === "" ? [`${field} is empty`] : []),
    ...(text.length > most ? [`${field} has ${text.length} characters: ${most} are allowed`] : []),
  ]);

/** The description of the product for people who look for it, as plain text. */
export function longDescription(call: (name: string) => string): string {
  const shown = (Object.keys(topics) as Topic[]).map(
    (topic) =>
      `- ${topics[topic]} (${byTopic[topic].length}): ${byTopic[topic]
        .slice(0, 4)
        .map(({ name }) => name)
        .join(", ")}`,
  );
  return `${catalogue.length} functions of dairy economics for cells, after the method of the International Farm Comparison Network (IFCN). =${call("ECM")}(A2:A400, B2:B400, C2:C400) gives energy-corrected milk for a whole column.

For people who work with dairy farms: analysts, advisers, extension officers, teachers and students.

What is in it:
${shown.join("\n")}

- Every function names its unit, its limits and its source. Wrong input gets a sentence that says what to enter.
- A pane finds a function by everyday words, fills in the columns of your sheet, and explains any result.
- Ready workbooks: the costs of a typical farm, a household, a dairy chain, a milk collection ledger, an investment.
- A workbook can be made independent, so that it works for people without this product.

Your cells stay in your spreadsheet: nothing is sent anywhere, there is no account, and nothing costs money. The source is open under the MIT licence. Results depend on the numbers that you enter: check them before you decide.`;
}

export function listingPage(store: string, texts: readonly StoreText[]): string {
  const fields = texts.map(
    ({ field, text, most }) => `## ${field}\n\n${text}\n\n(${text.length} of ${most} characters)\n`,
  );
  return `# ${store}: texts of the listing\n\nVersion ${version}. Copy each into the field of that name.\n\n${fields.join("\n")}`;
}

export const problemsOfStore = ({ policies }: StoreFolder): string[] =>
  policies.flatMap(({ policy, problems = [] }) => problems.map((problem) => `${policy}: ${problem}`));

export function policiesPage(store: string, policies: readonly Policy[]): string {
  const row = ({ policy, asks, problems, byHand }: Policy) => {
    const found =
      problems === undefined ? "" : problems.length === 0 ? "checked: no problem" : `checked: ${problems.join("; ")}`;
    return `| ${policy} | ${asks} | ${[found, byHand && `by hand: ${byHand}`].filter(Boolean).join(". ")} |`;
  };
  return `# ${store}: policies

Made with version ${version}. Policies change: read the current text before you submit. What is marked "by hand" has not been
checked by anybody.

| Policy | What it asks | State |
| --- | --- | --- |
${policies.map(row).join("\n")}
`;
}
