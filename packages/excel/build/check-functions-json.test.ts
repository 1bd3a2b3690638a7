import { readFileSync } from "node:fs";
import { catalogue } from "@dairy-functions/shared";
import { functionsJsonProblems, registeredIn } from "./check-functions-json.ts";

const text = readFileSync("dist/excel/functions.json", "utf8");
const registered = registeredIn(readFileSync("dist/excel/functions.js", "utf8"));
const check = (metadata: string, names = registered) =>
  functionsJsonProblems(metadata, { definitions: catalogue, registered: names });

test("the built functions.json and functions.js are as Excel asks", () => {
  expect(check(text)).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: faults are planted wherever they fit
type Json = any;
const choice = ({ functions }: Json) => functions.find(({ id }: Json) => id === "ECM").parameters[3];
const listOfChoice = (metadata: Json) => metadata.enums.find(({ id }: Json) => id === choice(metadata).customEnumId);

const faults: [string, (metadata: Json) => unknown, RegExp][] = [
  ["an id of two letters", ({ functions: [first] }) => Object.assign(first, { id: "DM", name: "DM" }), /2 characters/],
  ["an id with a space", ({ functions: [first] }) => Object.assign(first, { id: "A B" }), /does not match/],
  ["an id like a cell", ({ functions: [first] }) => Object.assign(first, { id: "FCM4", name: "FCM4" }), /a cell/],
  ["an id with a dot", ({ functions: [first] }) => Object.assign(first, { id: "EC.M", name: "EC.M" }), /a dot/],
  [
    "an id in small letters",
    ({ functions: [first] }) => Object.assign(first, { id: "ecmx", name: "ecmx" }),
    /capitals/,
  ],
  ["a name that is not the id", ({ functions: [first] }) => Object.assign(first, { name: "OTHER" }), /is shown as/],
  ["a function twice", ({ functions }) => functions.push(functions[0]), /appears twice/],
  ["a missing function", ({ functions }) => functions.pop(), /registered but not described/],
  ["no helpUrl", ({ functions: [first] }) => Object.assign(first, { helpUrl: undefined }), /no helpUrl/],
  ["a helpUrl without TLS", ({ functions: [first] }) => Object.assign(first, { helpUrl: "http://a.org/x" }), /help/],
  ["a long description", ({ functions: [first] }) => Object.assign(first, { description: "x".repeat(1025) }), /1024/],
  ["no description", ({ functions: [first] }) => Object.assign(first, { description: undefined }), /no description/],
  [
    "a long text of a parameter",
    ({ functions: [first] }) => {
      first.parameters[0].description = "x".repeat(513);
    },
    /512/,
  ],
  [
    "a parameter of numbers only",
    ({ functions: [first] }) => {
      first.parameters[0].type = "number";
    },
    /not a matrix of any/,
  ],
  [
    "a parameter of one cell only",
    ({ functions: [first] }) => {
      first.parameters[0].dimensionality = "scalar";
    },
    /not a matrix of any/,
  ],
  [
    "an unknown dimensionality",
    ({ functions: [first] }) => {
      first.parameters[0].dimensionality = "vector";
    },
    /not a matrix of any/,
  ],
  [
    "a result of one cell only",
    ({ functions: [first] }) => {
      first.result.dimensionality = "scalar";
    },
    /result is not a matrix/,
  ],
  [
    "a misspelt field",
    ({ functions: [first] }) => {
      first.parameters[0].optinal = true;
    },
    /the field optinal/,
  ],
  [
    "an optional argument that is not said to be",
    (metadata) => {
      delete metadata.functions.find(({ id }: { id: string }) => id === "ECM").parameters[4].optional;
    },
    /ECM: is described as/,
  ],
  [
    "parameters in another order",
    (metadata) => {
      metadata.functions.find(({ id }: { id: string }) => id === "ECM").parameters.reverse();
    },
    /ECM: is described as/,
  ],
  [
    "errors that do not come in",
    (metadata) => Object.assign(metadata, { allowErrorForDataTypeAny: false }),
    /allowError/,
  ],
  ["a choice without its list", (metadata) => delete choice(metadata).customEnumId, /choice without an enumeration/],
  [
    "a list for what is not a choice",
    ({ functions, enums }) => {
      functions[0].parameters[0].customEnumId = enums[0].id;
    },
    /is not a choice/,
  ],
  ["a choice that cannot be chosen", (metadata) => listOfChoice(metadata).values.pop(), /offers IFCN/],
  ["a choice twice", ({ enums: [first] }) => first.values.push(first.values[0]), /has a choice twice/],
  ["a choice without a value", ({ enums: [first] }) => delete first.values[0].stringValue, /has no stringValue/],
  [
    "a long tooltip",
    ({ enums: [first] }) => {
      first.values[0].tooltip = "x".repeat(257);
    },
    /256 are allowed/,
  ],
  [
    "a tooltip under another name",
    ({ enums: [first] }) => {
      first.values[0].toolTip = "x";
    },
    /the field toolTip/,
  ],
  ["a list that nothing uses", ({ enums }) => enums.push({ ...enums[0], id: "OTHER" }), /no parameter uses/],
  ["two lists of one id", ({ enums }) => enums.push(enums[0]), /one id/],
  ["a list of another type", ({ enums: [first] }) => Object.assign(first, { type: "any" }), /has the type any/],
  [
    "a description without the codes, for Excel before lists",
    (metadata) => {
      choice(metadata).description = "Published method.";
    },
    /does not name IFCN/,
  ],
  ["rich values that come in", (metadata) => Object.assign(metadata, { allowCustomDataForDataTypeAny: true }), /field/],
];

test.each(faults)("catches %s", (_, plant, problem) => {
  const metadata = JSON.parse(text);
  plant(metadata);
  expect(check(JSON.stringify(metadata)).join("\n")).toMatch(problem);
});

test("catches what is not valid JSON, and a function that the bundle does not register", () => {
  expect(check(text.slice(1)).join("\n")).toMatch(/not valid JSON/);
  expect(check(text, registered.slice(1)).join("\n")).toMatch(/is not registered/);
});

test("choices show their year, and are entered as the function reads them", () => {
  const { enums } = JSON.parse(text) as { enums: { id: string; values: { name: string; tooltip: string }[] }[] };
  const valuesOf = (id: string) => enums.find((each) => each.id === id)!.values;
  expect(valuesOf("CARBONFOOTPRINT.version")[0]).toEqual({
    name: "AR6 (2021)",
    stringValue: "AR6",
    tooltip: "Sixth report, 2021.",
  });
  expect(valuesOf("ENTERIC1.version").at(-1)).toEqual({
    name: "2019",
    numberValue: 2019,
    tooltip: "2019 Refinement.",
  });
  // Editions of one publication, of which the newer replaces the older.
  const editions = catalogue.flatMap(({ name, params }) =>
    params
      .filter((param) => param.kind === "choice" && /^(version|vintage|guidelines|rules)$/.test(param.name))
      .map((param) => `${name}.${param.name}`),
  );
  expect(editions.length).toBeGreaterThan(5);
  for (const id of enums.map((each) => each.id).filter((each) => editions.includes(each)))
    for (const { name } of valuesOf(id)) expect(name).toMatch(/(19|20)\d\d/);
});
