import { addressOf } from "@dairy-functions/formulas";
import { type Expression, printXPath } from "@dairy-functions/native";
import type { Book, BookSheet } from "../book.ts";
import { canvas, finished } from "../canvas.ts";
import { type FieldForm, type Item, placesOf, type Said } from "./form-language.ts";
import { yes } from "./values.ts";
import { pathsFrom } from "./xform.ts";

/** A form as XLSForm: the workbook that people edit, translate, and upload to ODK Central or KoboToolbox. */

type Row = Readonly<Record<string, string>>;

export function xlsForm({ name, title, version, languages, items, lists, called }: FieldForm): Book {
  const inEach = (column: string) => languages.map((language) => `${column}::${language}`);
  const survey: readonly (readonly [column: string, width: number])[] = [
    ["type", 18],
    ["name", 24],
    ...inEach("label").map((column) => [column, 48] as const),
    ...inEach("hint").map((column) => [column, 48] as const),
    ["required", 14],
    ["constraint", 24],
    ...inEach("constraint_message").map((column) => [column, 40] as const),
    ["calculation", 60],
    ["appearance", 12],
    ["default", 12],
    ["bind::type", 12],
  ];
  const places = placesOf(items);
  const references = (own: string) => {
    const path = pathsFrom(places, places.get(own) ?? { groups: [] });
    return (each: string) => (each === "." || each.includes(":") ? path(each) : `\${${each}}`);
  };
  const say = (column: string, said: Said | undefined): Row => {
    const texts = said?.map((label) => label.map((part) => (typeof part === "string" ? part : `\${${part.answer}}`)));
    return Object.fromEntries(texts?.map((text, k) => [`${column}::${languages[k]}`, text.join("")]) ?? []);
  };
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
          ...(item.label !== undefined && say("label", [[item.label]])),
        },
      ];
    const label = say("label", item.label);
    if (kind === "group") {
      const own = item.repeats ? "repeat" : "group";
      return [
        { type: `begin_${own}`, name, ...label, ...(!item.repeats && { appearance: "field-list" }) },
        ...item.items.flatMap(rowsOf),
        { type: `end_${own}` },
      ];
    }
    const hint = say("hint", item.hint);
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
        ...say("constraint_message", refusal),
        ...(today && { default: "today()" }),
      },
    ];
  };
  const rows = items.flatMap(rowsOf);
  const choices = Object.entries(lists).flatMap(([list, all]) =>
    all.map(({ value, label }) => [list, value, ...Object.values(say("label", label))]),
  );
  const settings: [string, string][] = [
    ["form_title", title],
    ["form_id", `dairy-${name}`],
    ["version", version],
    ["default_language", languages[0]!],
    ["instance_name", printXPath(called, references(""))],
    ["style", "pages"],
  ];
  const sheets = [
    sheetOf(
      "survey",
      survey.map(([column]) => column),
      rows.map((row) => survey.map(([column]) => row[column] ?? "")),
      survey.map(([, width]) => width),
    ),
    sheetOf("choices", ["list_name", "name", ...inEach("label")], choices, [24, 24, ...languages.map(() => 32)]),
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
