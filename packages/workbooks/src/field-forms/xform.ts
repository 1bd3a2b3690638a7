import { type Expression, printXPath } from "@dairy-functions/native";
import { escaped } from "@dairy-functions/shared";
import { type FieldForm, type Item, type Place, placesOf, type Said } from "./form-language.ts";
import { yes } from "./values.ts";

/** A form as XForm, which ODK Collect, Enketo and ODK Web Forms read. */

/** How the calculations of an item refer to others: as paths, from where the item is. */
export function pathsFrom(places: ReadonlyMap<string, Place>, own: Place): (name: string) => string {
  return (name) => {
    if (name === ".") return ".";
    const [kind, named] = name.includes(":") ? (name.split(":") as [string, string]) : ["answer", name];
    const place = places.get(named);
    if (place === undefined) throw new Error(`The form has no ${named}.`);
    const { groups, repeat } = place;
    if (kind === "inside") return [...groups.slice(groups.indexOf(repeat!) + 1), named].join("/");
    if (kind === "group" || repeat === undefined || repeat !== own.repeat) return ["/data", ...groups, named].join("/");
    // Of the same time of a group that repeats.
    let common = 0;
    while (common < groups.length && groups[common] === own.groups[common]) common++;
    return [...Array<string>(own.groups.length - common + 1).fill(".."), ...groups.slice(common), named].join("/");
  };
}

export function xform({ name, title, version, languages, items, lists, called }: FieldForm): string {
  const places = placesOf(items);
  /** The key of each text that the form says, once. */
  const texts = new Map<string, { readonly key: string; readonly values: readonly string[] }>();
  const binds: string[] = [];
  const starts: string[] = [];

  const say = (said: Said, from: (name: string) => string): string => {
    const values = said.map((label) =>
      label
        .map((part) => (typeof part === "string" ? escaped(part) : `<output value="${escaped(from(part.answer))}"/>`))
        .join(""),
    );
    const known = texts.get(values.join("\n"));
    const key = known?.key ?? `t${texts.size}`;
    if (known === undefined) texts.set(values.join("\n"), { key, values });
    return `jr:itext('${key}')`;
  };
  const instance = (all: readonly Item[]): string =>
    all
      .map((item) => {
        if (item.kind !== "group") return `<${item.name}/>`;
        const inside = instance(item.items);
        const one = `<${item.name}>${inside}</${item.name}>`;
        return item.repeats ? `<${item.name} jr:template="">${inside}</${item.name}>${one}` : one;
      })
      .join("");
  const write = (item: Item): string => {
    const from = pathsFrom(places, places.get(item.name)!);
    const path = ["/data", ...places.get(item.name)!.groups, item.name].join("/");
    const calculation = (expression: Expression) => escaped(printXPath(expression, from));
    const bind = (attributes: Readonly<Record<string, string | undefined>>) => {
      const written = Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}="${value}"`],
      );
      binds.push(`<bind nodeset="${path}" ${written.join(" ")}/>`);
    };
    const label = (text: Said) => `<label ref="${say(text, from)}"/>`;
    if (item.kind === "group") {
      const own = label(item.label);
      const inside = item.items.map(write).filter(Boolean).join("\n");
      if (item.repeats) return `<group ref="${path}">${own}\n<repeat nodeset="${path}">\n${inside}\n</repeat></group>`;
      return `<group ref="${path}" appearance="field-list">${own}\n${inside}\n</group>`;
    }
    if (item.kind === "calculation") {
      bind({ type: item.type, calculate: calculation(item.value) });
      return "";
    }
    const hint = item.hint === undefined ? "" : `<hint ref="${say(item.hint, from)}"/>`;
    if (item.kind === "note") {
      bind({ type: "string", readonly: "true()" });
      return `<input ref="${path}">${label(item.label)}${hint}</input>`;
    }
    const { type, list, required, constraint, refusal, today } = item;
    bind({
      type: types[type],
      required: required === undefined ? undefined : required === yes ? "true()" : calculation(required),
      constraint: constraint === undefined ? undefined : calculation(constraint),
      "jr:constraintMsg": refusal === undefined ? undefined : say(refusal, from),
    });
    if (today) starts.push(`<setvalue event="odk-instance-first-load" ref="${path}" value="today()"/>`);
    if (list === undefined) return `<input ref="${path}">${label(item.label)}${hint}</input>`;
    const choices = lists[list]!.map(
      (choice) => `<item>${label(choice.label)}<value>${escaped(choice.value)}</value></item>`,
    );
    return `<select1 ref="${path}">${label(item.label)}${hint}${choices.join("")}</select1>`;
  };
  const body = items.map(write).filter(Boolean).join("\n");
  const from = pathsFrom(places, { groups: [] });
  const translations = languages.map((language, k) => {
    const own = [...texts.values()].map(({ key, values }) => `<text id="${key}"><value>${values[k]}</value></text>`);
    return `<translation lang="${language}"${k === 0 ? ' default="true()"' : ""}>\n${own.join("\n")}\n</translation>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms" xmlns:orx="http://openrosa.org/xforms" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<h:head><h:title>${escaped(title)}</h:title>
<model odk:xforms-version="1.0.0">
<itext>${translations.join("\n")}</itext>
<instance><data id="dairy-${name}" version="${version}">${instance(items)}<meta><instanceID/><instanceName/></meta></data></instance>
${binds.join("\n")}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
<bind nodeset="/data/meta/instanceName" type="string" calculate="${escaped(printXPath(called, from))}"/>
${starts.join("\n")}
</model></h:head>
<h:body class="pages">
${body}
</h:body></h:html>
`;
}

const types = { decimal: "decimal", integer: "int", text: "string", date: "date", choice: "string" } as const;
