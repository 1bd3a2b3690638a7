import { checkedPicture, type ReadFile } from "./pictures.ts";

/**
 * Checks a unified manifest without a server: what Microsoft's schema 1.30 asks of the fields that ours uses (npm package
 * @microsoft/app-manifest 1.1.2), and what no schema can see: actions, addresses, icons, and that it says what the XML does.
 */

type Json = Readonly<Record<string, unknown>> | readonly unknown[] | string | number | boolean | null | undefined;
type Rule = (value: Json, place: string) => string[];

const text =
  (most: number, pattern = /./): Rule =>
  (value, place) =>
    typeof value !== "string"
      ? [`${place} is not a text`]
      : value.length > most
        ? [`${place} has ${value.length} characters: ${most} are allowed`]
        : pattern.test(value)
          ? []
          : [`${place} "${value}" does not match ${pattern}`];
const one =
  (...values: readonly (string | number | boolean)[]): Rule =>
  (value, place) =>
    values.includes(value as string) ? [] : [`${place} is ${JSON.stringify(value)}, not ${values.join(" or ")}`];
const list =
  (of: Rule, least: number, most: number): Rule =>
  (value, place) => {
    if (!Array.isArray(value)) return [`${place} is not a list`];
    const size =
      value.length < least || value.length > most
        ? [`${place} has ${value.length} items, not ${least} to ${most}`]
        : [];
    return [...size, ...value.flatMap((each, k) => of(each as Json, `${place}[${k}]`))];
  };
/** An object with exactly these fields; one whose name ends with "?" may be missing. */
const record =
  (fields: Readonly<Record<string, Rule>>): Rule =>
  (value, place) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${place} is not an object`];
    const given = value as Readonly<Record<string, Json>>;
    const names = Object.keys(fields).map((name) => name.replace("?", ""));
    return [
      ...Object.keys(given)
        .filter((name) => !names.includes(name))
        .map((name) => `${place} has the unknown field ${name}`),
      ...Object.entries(fields).flatMap(([field, rule]) => {
        const name = field.replace("?", "");
        if (given[name] === undefined) return field.endsWith("?") ? [] : [`${place} has no ${name}`];
        return rule(given[name], `${place}.${name}`);
      }),
    ];
  };

const address = text(2048, /^https:\/\//i);
const id = text(64);
const iconList = list(record({ size: one(16, 20, 24, 32, 40, 48, 64, 80), url: address }), 3, 8);
const requirements = record({
  "capabilities?": list(record({ name: text(128), "minVersion?": text(20), "maxVersion?": text(20) }), 1, 100),
  "scopes?": list(one("mail", "workbook", "document", "presentation"), 1, 4),
  "formFactors?": list(one("desktop", "mobile"), 1, 2),
});
const control = record({
  id,
  type: one("button", "menu"),
  label: text(64),
  icons: iconList,
  supertip: record({ title: text(64), description: text(250) }),
  actionId: id,
});
const key = text(32, /^[A-Za-z0-9-_+]+$/);
const manifestRule = record({
  "$schema?": text(2048, /^https:\/\//),
  manifestVersion: one("1.30"),
  version: text(256, /^\d+\.\d+\.\d+$/),
  id: text(36, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
  developer: record({ name: text(32), websiteUrl: address, privacyUrl: address, termsOfUseUrl: address }),
  name: record({ short: text(30), "full?": text(100) }),
  description: record({ short: text(80), full: text(4000) }),
  icons: record({ outline: text(2048), color: text(2048) }),
  accentColor: text(7, /^#[0-9a-f]{6}$/i),
  "localizationInfo?": record({ defaultLanguageTag: text(26, /^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/i) }),
  "authorization?": record({
    permissions: record({
      resourceSpecific: list(record({ name: text(128), type: one("Application", "Delegated") }), 0, 16),
    }),
  }),
  "validDomains?": list(text(2048), 0, 100),
  extensions: list(
    record({
      requirements,
      runtimes: list(
        record({
          id,
          type: one("general"),
          lifetime: one("long"), // a short one would forget the functions
          code: record({ page: address, script: address }),
          actions: list(
            record({ id, type: one("executeFunction", "openPage"), "displayName?": text(64), "view?": text(64) }),
            1,
            150,
          ),
          customFunctions: record({
            namespace: record({ id: text(32, /^[A-Za-z][\w.]*$/), name: text(32, /^[A-Za-z][\w.]*$/) }),
            metadataUrl: address,
          }),
        }),
        1,
        1, // one for the pane, the ribbon and the functions
      ),
      ribbons: list(
        record({
          "contexts?": list(one("default"), 1, 1),
          tabs: list(
            record({
              id,
              label: text(64),
              groups: list(record({ id, label: text(64), icons: iconList, controls: list(control, 1, 20) }), 1, 10),
            }),
            1,
            20,
          ),
        }),
        1,
        20,
      ),
      "keyboardShortcuts?": list(
        record({ shortcuts: list(record({ actionId: id, key: record({ default: key }) }), 1, 20_000) }),
        1,
        10,
      ),
      "getStartedMessages?": list(record({ title: text(125), description: text(250), learnMoreUrl: address }), 1, 3),
    }),
    1,
    1,
  ),
});

/** What is wrong with a unified manifest beside the XML one. `read` gives files by their address. */
export function unifiedManifestProblems(manifest: string, { xml, read }: { xml: string; read: ReadFile }): string[] {
  let value: Json;
  try {
    value = JSON.parse(manifest) as Json;
  } catch (failure) {
    return [`is not valid JSON: ${(failure as Error).message}`];
  }
  const problems = manifestRule(value, "manifest");
  if (problems.length > 0) return problems;
  const all = everything(value);
  const texts = (field: string) =>
    all.flatMap(([name, each]) => (name === field && typeof each === "string" ? [each] : []));
  const actions = all.filter(([name]) => name === "actions").flatMap(([, each]) => each as readonly { id: string }[]);
  const known = actions.map((each) => each.id);
  for (const each of texts("actionId")) if (!known.includes(each)) problems.push(`the action ${each} is not declared`);
  const ids = all.flatMap(([name, each]) =>
    name === "controls" || name === "groups" ? (each as { id: string }[]) : [],
  );
  for (const [k, { id: own }] of ids.entries())
    if (ids.findIndex((each) => each.id === own) !== k) problems.push(`the id ${own} appears twice`);
  // One runtime, whose files are built.
  for (const url of [...texts("page"), ...texts("script"), ...texts("metadataUrl"), ...texts("learnMoreUrl")])
    if (read(url) === undefined) problems.push(`${url} is not built`);
  for (const [, each] of all.filter(([name]) => name === "icons"))
    if (Array.isArray(each))
      for (const { size, url } of each as { size: number; url: string }[])
        problems.push(...checkedPicture(url, read(url), size));
  // The XML manifest says the same.
  for (const said of [...texts("label"), ...texts("metadataUrl"), ...texts("page"), ...texts("url"), texts("id")[0]!])
    if (!xml.includes(said)) problems.push(`the XML manifest does not have ${said}`);
  for (const [, label] of xml.matchAll(/id="[\w.]+\.Label" DefaultValue="([^"]*)"/g))
    if (!texts("label").includes(label!)) problems.push(`the button ${label} is only in the XML manifest`);
  return problems;
}

/** Every field of an object and of what is in it. */
function everything(value: Json): [string, Json][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]): [string, Json][] => [
    [name, each as Json],
    ...everything(each as Json),
  ]);
}
