import { typed, workbookOf } from "@dairy-functions/workbench";
import { o, readCell } from "@dairy-functions/workbench/headless";
import { layOut, type Template } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";

/** What is pasted goes past the limits of a cell: a template shows it, counts it, and says so instead of a result. */

const bad = "#F6D5D5";

function opened(whole: Template) {
  const { book, quantities, template } = layOut(whole, "plain");
  const model = new o.Model(workbookOf(book));
  const positionOf = (name: string) => {
    const { dimensions, at } = quantities.get(name)!;
    const { sheet, column, row } = at(dimensions.map(() => 0));
    return { sheetId: sheet, col: column, row };
  };
  return {
    paste: (name: string, value: string | number) => {
      model.dispatch("UPDATE_CELL", { ...positionOf(name), content: typed(value) });
    },
    /** As the values of formulas without a result are pasted. */
    pasteEmptyText: (name: string) => {
      model.dispatch("UPDATE_CELL", { ...positionOf(name), content: '=""' });
    },
    shownAsBad: (name: string) => model.getters.getCellComputedStyle(positionOf(name)).fillColor === bad,
    tops: () => template.sheets.map(({ name }) => readCell(model, name, 0, 1)),
    sentences: () =>
      template.sheets.flatMap(({ name, blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind !== "sentence") return [];
          const { column, row } = quantities.get(block.name)!.at([]);
          return [readCell(model, name, column, row)];
        }),
      ),
    counted: () => {
      const start = book.sheets[0]!;
      const counts = Object.entries(start.cells).filter(([, { look }]) => look === "count");
      return counts.reduce((sum, [address]) => {
        const { left, top } = o.helpers.toZone(address);
        return sum + Number(readCell(model, start.name, left, top));
      }, 0);
    },
  };
}

const templateNamed = (name: string) => templates.find((each) => each.name === name)!;

test.each([
  // A number from 1 to 15, one above 0, a share up to 50 %, a whole number from 1, an answer of a list.
  ["typical-farm", "fat", [1, 15], [0.99, 15.01, "n/a"]],
  ["investment", "price", [0.01], [0, -1, "450 cur"]],
  ["herd-plan", "culling", [0, 0.5], [0.51, 20]],
  ["collection-ledger", "memberNumber", [1], [1.5, 0.5, 0, "A1"]],
  ["collection-ledger", "chosenRule", ["Fat"], ["Protein", 3]],
] as const)("%s shows and counts a value that %s does not take", (template, name, taken, refused) => {
  const book = opened(templateNamed(template));
  for (const value of taken) {
    book.paste(name, value);
    expect([value, book.shownAsBad(name), book.counted()]).toEqual([value, false, 0]);
  }
  for (const value of refused) {
    book.paste(name, value);
    expect([value, book.shownAsBad(name), book.counted()]).toEqual([value, true, 1]);
  }
});

test("a blank is no value that is refused", () => {
  const book = opened(templateNamed("typical-farm"));
  book.paste("otherHours", "");
  expect([book.shownAsBad("otherHours"), book.counted()]).toEqual([false, 0]);
  book.pasteEmptyText("otherHours");
  expect([book.shownAsBad("otherHours"), book.counted()]).toEqual([false, 0]);
});

test.each(templates.map((template) => [template.name, template] as const))(
  "%s says on every sheet, and in every sentence, that there are cells to mend",
  (_, template) => {
    const book = opened(template);
    const before = [...book.tops(), ...book.sentences()];
    const [name] = [...layOut(template, "plain").quantities].find(([, { quantity }]) => {
      const [field] = quantity && "input" in quantity ? [quantity.input].flat() : [];
      return field?.kind === "number";
    })!;
    for (const text of before) expect(text).not.toMatch(/^Red cells/);
    book.paste(name, "n/a");
    for (const text of [...book.tops(), ...book.sentences()])
      expect(text).toBe(
        `Some inputs are not allowed (red cells). Correct them first: the sheet ${template.short} start counts them.`,
      );
  },
);
