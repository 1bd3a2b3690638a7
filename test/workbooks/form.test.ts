import { addressOf } from "@dairy-functions/formulas";
import { formOf, layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** The form of a template asks what its sheets ask. */

test.each(templates.map((template) => [template.name, template] as const))(
  "the form of %s asks for each input once, and shows its figures and sentences",
  (_, template) => {
    const { sheets, names, places: hidden = {} } = layOut(template, "add-in").book;
    // In the form, sliders try what the sheet "after" tries, and the report repeats results.
    const asking = sheets.filter(({ name }) => !/ (after|report)$/.test(name));
    const form = formOf(template);
    const inputs = asking.flatMap(({ name, cells }) =>
      Object.keys(cells)
        .filter((address) => cells[address]!.input)
        .map((address) => `${name}!${address}`),
    );
    const asked = form.groups
      .flatMap(({ fields }) => fields)
      .flatMap(({ cells }) => cells.map(({ at }) => `${at.sheet}!${addressOf(at)}`));
    expect([...asked].sort()).toEqual([...inputs].sort());
    for (const { each, fields } of form.groups)
      for (const { cells } of fields) expect(cells.length).toBe(each?.labels.length ?? 1);
    const shown = (look: string) =>
      asking.flatMap(({ name, cells }) =>
        Object.entries(cells).flatMap(([address, cell]) =>
          cell.look === look && cell.formula !== undefined ? [`${name}!${address}`] : [],
        ),
      );
    const places = (
      cells: readonly { readonly at: { readonly sheet: string; readonly column: number; readonly row: number } }[],
    ) => cells.map(({ at }) => `${at.sheet}!${addressOf(at)}`).sort();
    // Each cell is found again by a name when rows were inserted, and no name is hidden for anything else.
    const found = new Set(namesIn(form));
    expect([...found].filter((name) => !(name in names || name in hidden))).toEqual([]);
    expect(Object.keys(hidden).filter((name) => !found.has(name))).toEqual([]);
    const results = places(form.results.map(({ cell }) => cell));
    expect(results).toEqual(expect.arrayContaining(shown("figure")));
    // Beside the figures there are totals.
    const totals = shown("total");
    expect(results.filter((cell) => !shown("figure").includes(cell) && !totals.includes(cell))).toEqual([]);
    expect(places(form.sentences.map(({ cell }) => cell))).toEqual(shown("sentence").sort());
  },
);

/** The names from which the cells of a form are counted. */
function namesIn(part: unknown): string[] {
  if (typeof part !== "object" || part === null) return [];
  if ("from" in part && "at" in part) return [(part.from as { readonly name: string }).name];
  return Object.values(part).flatMap(namesIn);
}
