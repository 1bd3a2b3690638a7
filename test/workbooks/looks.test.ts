import { addressOf, areaOf } from "@dairy-functions/formulas";
import { workbookOf } from "@dairy-functions/workbench";
import { o } from "@dairy-functions/workbench/headless";
import { layOut, looks } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** How the sheets of all templates look while they are filled in and scrolled. */

test("an example value keeps its pale look until it is changed", () => {
  for (const template of templates) {
    const { book } = layOut(template, "plain");
    const model = new o.Model(workbookOf(book));
    for (const { name: sheetId, cells } of book.sheets.slice(1))
      for (const [address, { look, value = null }] of Object.entries(cells)) {
        if (look !== "reconstructed") continue;
        const { row, column: col } = areaOf(address);
        const fill = () => [address, model.getters.getCellComputedStyle({ sheetId, col, row }).fillColor];
        const pale = [address, `#${looks.reconstructed.fill}`];
        const write = (content: string) => model.dispatch("UPDATE_CELL", { sheetId, col, row, content });
        expect(fill()).toEqual(pale);
        write(String(typeof value === "number" ? value * 1.001 + 0.001 : 1));
        expect(fill()).not.toEqual(pale);
        write("");
        expect(fill()).toEqual(value === null ? pale : [address, `#${looks.input.fill}`]);
        write(String(value ?? ""));
        expect(fill()).toEqual(pale);
      }
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
