import { tokenize } from "@dairy-functions/formulas";
import { say, translated } from "@dairy-functions/shared";
import { shownFormat } from "./fields.ts";
import { messages } from "./messages.ts";
import { isNoneIfBlank } from "./missing.ts";
import {
  type Advice,
  type Block,
  type Computed,
  type Dimension,
  type Input,
  isInput,
  type Quantity,
  quantitiesOf,
  type Rows,
  type Template,
  type TemplateSheet,
} from "./template.ts";
import { namesIn, parse } from "./template-formulas.ts";
import { mayWait } from "./waiting.ts";

/**
 * The sheet on which advice is tried: the few inputs that it changes, blank where they stay, and results now, after, and
 * the difference. What is computed after is computed by the formulas of the template, over the changed inputs.
 */

const side: Dimension = { name: "side", labels: ["Now", "After", "Difference"], size: 3 };

/** Says what the changes do; blank while nothing is changed, or a result is missing. */
export const adviceText = "adviceText";

export const after = (name: string): string => `${name}After`;
const changed = (name: string): string => `${name}Changed`;

interface Known {
  readonly quantity: Quantity;
  readonly block: Block;
}

export function afterSheet(template: Template, { changes, figures, about, says }: Advice): TemplateSheet {
  const blocks = template.sheets.flatMap((sheet) => sheet.blocks);
  const known = new Map<string, Known>();
  for (const block of blocks)
    for (const quantity of [...quantitiesOf(block), ...(block.kind === "texts" ? [block.quantity] : [])])
      known.set(quantity.name, { quantity, block });
  const isChanged = (name: string) => changes.includes(name);
  const differs = differing(known, isChanged);
  const needed = new Set<string>();
  const need = (formula: string) => {
    for (const name of namesOf(formula).filter((each) => differs(each) && !needed.has(each))) {
      needed.add(name);
      for (const each of formulasOf(known.get(name)!.quantity)) need(each);
    }
  };
  for (const each of [...figures, ...changes, ...says.map(({ formula }) => formula.replace(/\b(\w+)After\b/g, "$1"))])
    need(each);
  const steps = blocks.flatMap((block) =>
    restOf(block, (quantity) => {
      const { name } = quantity;
      if (!needed.has(name)) return [];
      return [isInput(quantity) ? usedOf(quantity, differs) : afterOf(quantity, known, differs)];
    }),
  );
  const wide = [...changes, ...figures].some((name) => alongOf(found(known, name).block).length > 0);
  return {
    name: `${template.short} after`,
    about,
    ...(wide
      ? { landscape: true, widths: [36, 18, ...Array<number>(6).fill(13), 30] }
      : { widths: [38, 16, 16, 16, 16, 20] }),
    blocks: [
      {
        kind: "sentence",
        name: "adviceVerdict",
        waiting: "",
        needs: [],
        lines: 3,
        formula: `IF(${adviceText}<>"",${adviceText},IF(changesMade=0,"Enter below what would change, and read here what it does.","A result is missing: fill in the sheets before this one, and what goes with a change."))`,
      },
      ...comparisons(figures.map((name) => found(known, name))),
      ...blocks.flatMap((block) => changesIn(block, isChanged)),
      { kind: "page break" },
      {
        kind: "rows",
        title: "Steps",
        rows: [
          {
            name: "changesMade",
            label: "Cells that are changed",
            unit: "count",
            format: "0",
            needs: [],
            formula: `COUNT(${changes.map(changed).join(",")})`,
          },
        ],
      },
      ...steps,
      {
        kind: "texts",
        title: "Steps: the sentence",
        along: { name: "advice", labels: says.map(({ label }) => label), size: says.length },
        quantity: {
          name: "adviceSays",
          label: "What it says",
          format: "@",
          needs: [],
          lines: wide ? 3 : 2,
          formula: says.map(({ formula, needs }) => unlessBlank(formula, needs)),
        },
      },
      {
        kind: "texts",
        title: "Steps: the sentence as a whole",
        along: { name: "adviceWhole", labels: ["The changes"], size: 1 },
        quantity: {
          name: adviceText,
          label: "What it says",
          format: "@",
          needs: [],
          lines: 3,
          formula: `IF(OR(changesMade=0,INDEX(adviceSays,1)=""),"",${says.map((_, k) => `INDEX(adviceSays,${k + 1})`).join("&")})`,
        },
      },
    ],
  };
}

/** What another cell for the same quantity says of it. */
const shownAs = ({ label, unit, measure, format }: Quantity) => ({
  label,
  ...(unit !== undefined && { unit }),
  ...(measure && { measure }),
  ...(format !== undefined && { format }),
});

/** Where a blank counts as none, farms that are not filled in show nothing. */
function hidingZero(input: Input): Pick<Computed, "format"> {
  const format = shownFormat(input);
  return format === undefined || !isNoneIfBlank(input) ? {} : { format: `${format};-${format};` };
}

function found(known: ReadonlyMap<string, Known>, name: string): Known {
  const one = known.get(name);
  if (one === undefined) throw new Error(`Advice asks for ${name}, which the template does not have.`);
  return one;
}

/** The quantities that a formula reads, in any way. */
const namesOf = (formula: string): string[] =>
  tokenize(formula).flatMap(({ kind, text }) => (kind === "name" ? [text] : []));

const formulasOf = (quantity: Quantity): readonly string[] =>
  isInput(quantity)
    ? []
    : [quantity.formula, quantity.plain, quantity.first].flat().filter((each) => each !== undefined);

/** Whether a quantity differs when the inputs do. */
function differing(known: ReadonlyMap<string, Known>, isChanged: (name: string) => boolean) {
  const seen = new Map<string, boolean>();
  const differs = (name: string): boolean => {
    const before = seen.get(name);
    if (before !== undefined) return before;
    seen.set(name, isChanged(name));
    const quantity = known.get(name)?.quantity;
    if (quantity !== undefined && formulasOf(quantity).some((formula) => namesOf(formula).some(differs)))
      seen.set(name, true);
    return seen.get(name)!;
  };
  return differs;
}

const renamed = (formula: string, differs: (name: string) => boolean): string =>
  tokenize(formula)
    .map(({ kind, text }) => (kind === "name" && differs(text) ? after(text) : text))
    .join("");

/** An input as it is after the changes: blank is as now. What counts as none when it is blank is 0, since a formula leaves no cell blank. */
function usedOf(input: Input, differs: (name: string) => boolean): Computed {
  const { name, optional, goesWith } = input;
  if (optional && goesWith === undefined && !isNoneIfBlank(input))
    throw new Error(`Advice cannot change ${name}, in which a blank has a meaning of its own.`);
  const other = goesWith && (differs(goesWith) ? after(goesWith) : goesWith);
  const blank = other ? `IF(OR(${other}="",${other}=0),0,"")` : optional ? "0" : '""';
  return {
    ...shownAs(input),
    ...hidingZero(input),
    name: after(name),
    needs: [],
    formula: `IF(${changed(name)}<>"",${changed(name)},IF(${name}<>"",${name},${blank}))`,
  };
}

/** A result by its own formula, over what is changed. */
function afterOf(
  { good: _, bad: __, ...quantity }: Computed,
  known: ReadonlyMap<string, Known>,
  differs: (name: string) => boolean,
): Computed {
  const { name, formula, plain, first, needs } = quantity;
  const rename = (each: string) => renamed(each, differs);
  // What an input waits for that goes with another, its formula cannot know of what takes its place.
  const goingWith =
    needs && needs.length > 0
      ? [...new Set([formula].flat().flatMap(namesOf))].filter(
          (each) => differs(each) && !needs.includes(each) && mayWait(known, each),
        )
      : [];
  return {
    ...quantity,
    name: after(name),
    formula: typeof formula === "string" ? rename(formula) : formula.map(rename),
    ...(plain !== undefined && { plain: rename(plain) }),
    ...(first !== undefined && { first: rename(first) }),
    ...(needs && { needs: [...needs, ...goingWith].map(rename) }),
  };
}

/** A block with what `of` makes of its quantities. */
function restOf(block: Block, of: (quantity: Quantity) => Computed[]): Block[] {
  switch (block.kind) {
    case "rows": {
      const rows = block.rows.flatMap(of);
      return rows.length > 0 ? [{ ...block, rows }] : [];
    }
    case "figures": {
      const rows = block.figures.flatMap(of);
      return rows.length > 0 ? [{ kind: "rows", title: "Main results", rows }] : [];
    }
    case "table": {
      const columns = block.columns.flatMap((column) =>
        of(column).map((each) => ("across" in column ? { ...each, across: column.across! } : each)),
      );
      return columns.length > 0 ? [{ ...block, columns }] : [];
    }
    case "grid":
      return of(block.quantity).map((quantity) => ({ ...block, quantity }));
    case "texts":
      return of(block.quantity).map((quantity) => ({ ...block, quantity }));
    default:
      return [];
  }
}

const alongOf = (block: Block): readonly Dimension[] =>
  block.kind === "rows" && block.along ? [block.along] : block.kind === "grid" ? [block.down, block.across] : [];

const blankIsNow = "Blank: as now";
const labelAfter = (label: string): string => say(messages.after, { label: translated(label) });

/** What advice changes of a block: each input as it is, and beside or below it the cell for what it would be. */
function changesIn(block: Block, isChanged: (name: string) => boolean): Block[] {
  const inputs = quantitiesOf(block).filter((each): each is Input => isInput(each) && isChanged(each.name));
  if (inputs.length === 0) return [];
  const now = (input: Input): Computed => ({
    ...shownAs(input),
    name: `${input.name}Now`,
    ...hidingZero(input),
    needs: [],
    formula: shownOf(input.name),
  });
  const asked = (input: Input, label = input.label): Input => {
    const { example: _, reconstructed: __, goesWith: ___, namedWith: ____, unless: _____, ...rest } = input;
    return { ...rest, name: changed(input.name), label, optional: true, note: blankIsNow };
  };
  switch (block.kind) {
    case "rows": {
      if (block.along === undefined)
        return [{ ...block, now: inputs.map(now), rows: inputs.map((each) => asked(each)) }];
      return [{ ...block, rows: inputs.flatMap((each) => [now(each), asked(each, labelAfter(each.label))]) }];
    }
    case "grid":
      return inputs.flatMap((each): Block[] => [
        { kind: "page break" },
        { ...block, quantity: now(each) },
        { ...block, title: labelAfter(block.title), quantity: asked(each) },
      ]);
    default:
      throw new Error(`Advice cannot change ${inputs[0]!.name}, which is a column of a table.`);
  }
}

const shownOf = (name: string): string => `IF(${name}="","",${name})`;
const difference = (name: string): string => `IF(COUNT(${name},${after(name)})=2,${after(name)}-${name},"")`;
/** A format with the sign of what is more. */
const signed = (format = "0.00"): string => `+${format};-${format};${format}`;

/** The results now, after, and the difference: beside each other, or below each other where there are several farms. */
function comparisons(figures: readonly Known[]): Rows[] {
  const compared = (quantity: Quantity, rest: Partial<Computed> & Pick<Computed, "name" | "formula">): Computed => ({
    ...shownAs(quantity),
    needs: [],
    ...rest,
  });
  const single = figures.filter(({ block }) => alongOf(block).length === 0);
  const several = figures.filter((each) => !single.includes(each));
  const rows = single.map(({ quantity }) => {
    const { name } = quantity;
    const format = shownFormat(quantity) ?? "0.00";
    return compared(quantity, {
      name: `${name}Compared`,
      formula: [shownOf(name), shownOf(after(name)), difference(name)],
      formats: [format, format, signed(format)],
    });
  });
  return [
    ...(rows.length > 0 ? [{ kind: "rows" as const, title: "Results", along: side, rows }] : []),
    ...several.map(({ quantity, block }): Rows => {
      const { name, label } = quantity;
      return {
        kind: "rows",
        title: label,
        along: alongOf(block)[0]!,
        rows: [
          compared(quantity, { name: `${name}Before`, label: "Now", formula: shownOf(name) }),
          compared(quantity, { name: `${name}Then`, label: "After", formula: shownOf(after(name)) }),
          compared(quantity, {
            name: `${name}Difference`,
            label: "Difference",
            formula: difference(name),
            format: signed(shownFormat(quantity)),
            total: true,
          }),
        ],
      };
    }),
  ];
}

/** A part of the sentence speaks only where all that it reads is known. */
function unlessBlank(formula: string, needs: readonly string[] = namesIn(parse(formula))): string {
  return needs.length === 0 ? formula : `IF(OR(${needs.map((name) => `${name}=""`).join(",")}),"",${formula})`;
}
