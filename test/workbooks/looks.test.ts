import { addressOf, areaOf } from "@dairy-functions/formulas";
import type { Cell } from "@dairy-functions/shared";
import { inOneStep, registerSteps, workbookOf } from "@dairy-functions/workbench";
import { o } from "@dairy-functions/workbench/headless";
import { layOut, looks } from "@dairy-functions/workbooks";
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

test("wide sheets with frozen headers keep their first column, and no merged range crosses its edge", () => {
  const frozen = templates.flatMap((template) =>
    layOut(template, "plain").book.sheets.flatMap(({ name, frozenColumns = 0, merges }) => {
      if (frozenColumns === 0) return [];
      const crossing = merges
        .map(areaOf)
        .filter(({ column, columns }) => column < frozenColumns && column + columns > frozenColumns);
      return [{ name, crossing: crossing.map(addressOf) }];
    }),
  );
  expect(frozen).toEqual([
    { name: "Cash inputs", crossing: [] },
    { name: "Cash months", crossing: [] },
    { name: "Ledger milk", crossing: [] },
    { name: "Ledger tests", crossing: [] },
    { name: "Ledger payment", crossing: [] },
    { name: "Ledger slip parts", crossing: [] },
    { name: "Summary farms", crossing: [] },
    { name: "Summary ranks", crossing: [] },
  ]);
});
