import { acceptedFor } from "./fields.ts";
import { capital } from "./lines.ts";
import { notedOf } from "./missing.ts";
import { adviceText } from "./now-and-after.ts";
import { identityLabels } from "./start.ts";
import {
  type Block,
  type Chart,
  type Computed,
  type Dimension,
  type Input,
  isInput,
  type Quantity,
  type Report,
  type Template,
  type TemplateSheet,
} from "./template.ts";

/** What is printed and left on the farm: a page with the results, and forms to fill in by hand. All of it is made from the other sheets. */

/** The page that the family keeps; fits on A4, and is legible on A5. */
export function reportSheet({ short, sheets, advice }: Template, report: Report): TemplateSheet {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const computed = new Map(blocks.flatMap(computedIn).map((quantity) => [quantity.name, quantity]));
  const sentence = found(
    blocks.find((block) => block.kind === "sentence" && block.name === report.sentence),
    report.sentence,
  );
  const chart = found(
    blocks.find((block): block is Chart => block.kind === "chart" && block.title === report.chart),
    report.chart,
  );
  const lines = "lines" in sentence ? (sentence.lines ?? 2) : 2;
  return {
    name: `${short} report`,
    about: "One page of results for the family to keep.",
    widths: reportWidths,
    blocks: [
      {
        kind: "sentence",
        name: `${report.sentence} on the report`,
        // And what was advised, where it was tried.
        formula: advice ? `${report.sentence}&IF(${adviceText}="",""," "&${adviceText})` : report.sentence,
        waiting: "",
        needs: [],
        lines: lines + (advice ? 2 : 1), // the page is narrower than the sheet of the sentence
      },
      {
        kind: "figures",
        figures: report.figures.map((name) => {
          const { good: _, bad: __, total: ___, plain: ____, first: _____, ...shown } = found(computed.get(name), name);
          return { ...shown, name: `${name} on the report`, formula: name, needs: [] };
        }),
      },
      { ...chart, rows: 16 },
      { kind: "writing", title: "What we agreed", labels: ["1", "2"] },
      { kind: "writing", title: "Signed", labels: ["Farmer", "Adviser", "Date"] },
    ],
  };
}

const reportWidths = [32, 18, 18, 26];

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The report asks for ${name}, which the template does not have.`);
  return value;
}

function computedIn(block: Block): Computed[] {
  const quantities: readonly Quantity[] =
    block.kind === "figures" ? block.figures : block.kind === "rows" && !block.along ? block.rows : [];
  return quantities.filter((each): each is Computed => "formula" in each);
}

/** The form of a sheet: its inputs with their units, and empty boxes. */
export function formSheet({ sheets }: Template, name: string): TemplateSheet {
  const sheet = found(
    sheets.find((each) => each.name === name),
    name,
  );
  const { freezeHeader: _, ...rest } = sheet;
  return {
    ...rest,
    name: `${name.replace(/ inputs$/, "")} form`,
    about: `Print this form, fill it in by hand on the farm, and then enter it in the sheet ${name}.`,
    blocks: [{ kind: "writing", labels: identityLabels }, ...sheet.blocks.flatMap(blankBlock)],
  };
}

function blankBlock(block: Block): Block[] {
  switch (block.kind) {
    case "rows": {
      const rows = block.rows.filter(isInput).map(blank);
      return rows.length > 0 ? [{ ...block, ...(block.along && { along: unnamed(block.along) }), rows }] : [];
    }
    case "table": {
      const columns = block.columns.filter((each) => isInput(each) || isGiven(each));
      return columns.some(isInput)
        ? [
            {
              ...block,
              columns: columns.map((each) => (isInput(each) ? { ...blank(each), ...acrossOf(each) } : own(each))),
            },
          ]
        : [];
    }
    case "grid": {
      const { quantity, down, across } = block;
      return isInput(quantity)
        ? [{ ...block, down: unnamed(down), across: unnamed(across), quantity: blank(quantity) }]
        : [];
    }
    case "heading":
      return [block];
    case "page break":
      return [{ kind: "page break" }];
    default:
      return [];
  }
}

/** Whether a computed cell only says something, as the unit of a line. */
const isGiven = (quantity: Quantity): boolean =>
  "formula" in quantity && quantity.format === "@" && quantity.needs?.length === 0;
const acrossOf = (quantity: object) => ("across" in quantity ? { across: quantity.across as never } : {});
const own = (quantity: Quantity): Quantity => ({ ...quantity, name: `${quantity.name} on the form` });

function blank(quantity: Input): Computed {
  const { name, label, unit, format, input } = quantity;
  const choices = acceptedFor(input);
  const note = [notedOf(quantity), choices].filter(Boolean).join("; ");
  return {
    name: `${name} on the form`,
    label,
    formula: '""',
    needs: [],
    ...(unit !== undefined && { unit }),
    ...(format !== undefined && { format }),
    ...(note !== "" && { note }),
  };
}

/** The dimension with numbers for its names, where those are filled in or computed. */
function unnamed(dimension: Dimension): Dimension {
  const { name, labels, size } = dimension;
  if (Array.isArray(labels)) return dimension;
  const numbered = Array.from({ length: size }, (_, k) => `${capital(name)} ${k + 1}`);
  return { name, labels: numbered, size };
}
