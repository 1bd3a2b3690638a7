import { areaOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import { inOneStep, registerSteps, workbookOf } from "@dairy-functions/workbench";
import { o } from "@dairy-functions/workbench/headless";
import { type BookSheet, layOut, looks } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** How the sheets of all templates look while they are filled in and scrolled. */

registerSteps(o);

test("an example value keeps its pale look until it is changed", () => {
  for (const template of templates) {
    const { book } = layOut(template, "plain");
    const model = new o.Model(workbookOf(book));
    const examples = book.sheets.slice(1).flatMap(({ name: sheetId, cells }) =>
      Object.entries(cells).flatMap(([address, { look, value = null }]) => {
        const { row, column: col } = areaOf(address);
        return look === "reconstructed" ? [{ at: { sheetId, col, row }, value }] : [];
      }),
    );
    /** The addresses of the examples that have another look once all hold what `write` gives. */
    const odd = (write: (value: Cell) => string, look: (value: Cell) => string) => {
      inOneStep(
        model,
        examples.map(({ at, value }) => ["UPDATE_CELL", { ...at, content: write(value) }] as const),
      );
      return examples.flatMap(({ at, value }) => {
        const { fillColor } = model.getters.getCellComputedStyle(at);
        return look(value).includes(fillColor!.slice(1))
          ? []
          : [`${at.sheetId}!${o.helpers.toXC(at.col, at.row)} ${fillColor}`];
      });
    };
    const pale = looks.reconstructed.fill!;
    const yellow = looks.input.fill!;
    const other = (value: Cell) => String(typeof value === "number" ? value * 1.001 + 0.001 : 1);
    const own = (value: Cell) => String(value ?? "");
    expect(odd(own, () => pale)).toEqual([]);
    expect(odd(other, () => `${yellow} or ${looks.bad.fill}`)).toEqual([]);
    expect(
      odd(
        () => "",
        (value) => (value === null ? pale : yellow),
      ),
    ).toEqual([]);
    expect(odd(own, () => pale)).toEqual([]);
  }
});

test("every sheet wider than a small laptop keeps its first column, unless a merged range begins in it", () => {
  const wide = templates.flatMap((template) =>
    layOut(template, "plain").book.sheets.filter(({ widths }) => widths.reduce((sum, each) => sum + each, 0) > 140),
  );
  const crossing = ({ merges }: BookSheet) => merges.filter((range) => areaOf(range).column === 0);
  // A form is printed, and the units are looked up; where nothing is frozen, the three lines at the top are merged.
  const asked = wide.filter(({ name, widths }) => !/ (form|units)$/.test(name) && widths.length > 4);
  const kept = asked.filter(({ frozenColumns }) => frozenColumns === 1);
  const others = asked.filter((sheet) => !kept.includes(sheet));
  expect(kept.flatMap(crossing)).toEqual([]);
  expect(others.filter((sheet) => crossing(sheet).length <= 3).map(({ name }) => name)).toEqual([]);
  const names = ["Farm inputs", "Farm accounts", "Chain inputs", "Herd inputs", "Cash months", "Ledger milk"];
  expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining([...names, "Summary ranks", "Feed export"]));
});
