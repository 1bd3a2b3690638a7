import type { Expression } from "@dairy-functions/native";

/**
 * A field form as data: what an XLSForm and an XForm are written from. Its calculations are expressions over the names of
 * questions and calculations, which are unique in the form.
 */
export interface FieldForm {
  /** Of the file: "household". */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** The names of its languages, the first being English. */
  readonly languages: readonly string[];
  readonly items: readonly Item[];
  /** What may be chosen, by the name of the list. */
  readonly lists: Readonly<Record<string, readonly Choice[]>>;
  /** What a form that is saved is called on the phone. */
  readonly called: Expression;
}

export type Item = Group | Question | Calculation | Note;

export interface Group {
  readonly kind: "group";
  readonly name: string;
  readonly label: Said;
  readonly items: readonly Item[];
  /** Whether it is filled in as often as needed. */
  readonly repeats?: true;
}

export interface Question {
  readonly kind: "question";
  readonly name: string;
  readonly type: "decimal" | "integer" | "text" | "date" | "choice";
  readonly list?: string;
  readonly label: Said;
  readonly hint?: Said;
  /** When it must be answered. */
  readonly required?: Expression;
  readonly constraint?: Expression;
  /** What is said of another answer. */
  readonly refusal?: Said;
  /** Filled in at the start. */
  readonly today?: true;
}

export interface Calculation {
  readonly kind: "calculation";
  readonly name: string;
  readonly type: "decimal" | "string";
  readonly value: Expression;
  /** What tables of the answers call it. */
  readonly label?: string;
}

export interface Note {
  readonly kind: "note";
  readonly name: string;
  readonly label: Said;
  readonly hint?: Said;
}

export interface Choice {
  readonly value: string;
  readonly label: Said;
}

/** A text in each language of the form. */
export type Said = readonly Label[];

/** A text with answers in it. */
export type Label = readonly (string | { readonly answer: string })[];

/** The names of what is inside each item, and of the groups around it, from the outermost. */
export interface Place {
  readonly groups: readonly string[];
  readonly repeat?: string;
}

export function placesOf(items: readonly Item[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const walk = (all: readonly Item[], place: Place): void => {
    for (const item of all) {
      if (places.has(item.name)) throw new Error(`${item.name} appears twice in the form.`);
      places.set(item.name, place);
      if (item.kind !== "group") continue;
      walk(item.items, { ...place, groups: [...place.groups, item.name], ...(item.repeats && { repeat: item.name }) });
    }
  };
  walk(items, { groups: [] });
  return places;
}
