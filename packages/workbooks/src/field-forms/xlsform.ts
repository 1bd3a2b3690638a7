import { addressOf } from "@dairy-functions/formulas";
import { type Expression, printXPath } from "@dairy-functions/native";
import type { Book, BookSheet } from "../book.ts";
import { canvas, finished } from "../canvas.ts";
import { type FieldForm, type Item, type Label, placesOf } from "./form-language.ts";
import { yes } from "./values.ts";
import { english, pathsFrom } from "./xform.ts";

/** A form as XLSForm: the workbook that people edit, translate, and upload to ODK Central or KoboToolbox. */

/** The columns of the sheet survey. Each further language adds a label, a hint and a constraint_message. */
const survey = [
  "type",
  "name",
  `label::${english}`,
  `hint::${english}`,
  "required",
  "constraint",
  `constraint_message::${english}`,
  "calculation",
  "appearance",
  "default",
  "bind::type",
] as const;
type Row = Partial<Record<(typeof survey)[number], string>>;

export function xlsForm({ name, title, version, items, lists, called }: FieldForm): Book {
  const places = placesOf(items);
  const references = (own: string) => {
    const path = pathsFrom(places, places.get(own) ?? { groups: [] });
    return (each: string) => (each === "." || each.includes(":") ? path(each) : `\${${each}}`);
  };
  const labelled = (label: Label) =>
    label.map((part) => (typeof part === "string" ? part : `\${${part.answer}}`)).join("");
  const rowsOf = (item: Item): Row[] => {
    const calculation = (expression: Expression) => printXPath(expression, references(item.name));
    const { kind, name } = item;
    if (kind === "calculation")
      return [
        {
          type: "calculate",
          name,
          calculation: calculation(item.value),
          "bind::type": item.type,
          ...(item.label !== undefined && { [survey[2]]: item.label }),
        },
      ];
    const label = { [survey[2]]: labelled(item.label) };
    if (kind === "group") {
      const own = item.repeats ? "repeat" : "group";
      return [
        { type: `begin_${own}`, name, ...label, ...(!item.repeats && { appearance: "field-list" }) },
        ...item.items.flatMap(rowsOf),
        { type: `end_${own}` },
      ];
    }
    const hint = item.hint === undefined ? {} : { [survey[3]]: item.hint };
    if (kind === "note") return [{ type: "note", name, ...label, ...hint }];
    const { type, list, required, constraint, refusal, today } = item;
    return [
      {
        type: type === "choice" ? `select_one ${list}` : type,
        name,
        ...label,
        ...hint,
        ...(required !== undefined && { required: required === yes ? "yes" : calculation(required) }),
        ...(constraint !== undefined && { constraint: calculation(constraint) }),
        ...(refusal !== undefined && { [survey[6]]: refusal }),
        ...(today && { default: "today()" }),
      },
    ];
  };
  const rows = items.flatMap(rowsOf);
  const choices = Object.entries(lists).flatMap(([list, values]) => values.map((value) => [list, value, value]));
  const settings: [string, string][] = [
    ["form_title", title],
    ["form_id", `dairy-${name}`],
    ["version", version],
    ["default_language", english],
    ["instance_name", printXPath(called, references(""))],
    ["style", "pages"],
  ];
  const sheets = [
    sheetOf(
      "survey",
      survey,
      rows.map((row) => survey.map((column) => row[column] ?? "")),
      [18, 24, 48, 48, 14, 24, 40, 60, 12, 12, 12],
    ),
    sheetOf("choices", ["list_name", "name", `label::${english}`], choices, [24, 24, 32]),
    sheetOf(
      "settings",
      settings.map(([key]) => key),
      [settings.map(([, value]) => value)],
      [28, 28, 12, 18, 48, 12],
    ),
  ];
  return { name, title, purpose: title, sheets, names: {} };
}

function sheetOf(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): BookSheet {
  const sheet = canvas(name, widths);
  for (const [row, cells] of [header, ...rows].entries())
    for (const [column, value] of cells.entries())
      if (value !== "") sheet.cells[addressOf({ column, row })] = { value, look: row === 0 ? "header" : "text" };
  sheet.frozenRows = 1;
  return finished(sheet, true);
}
