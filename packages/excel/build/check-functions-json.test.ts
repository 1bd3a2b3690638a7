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
const faults: [string, (metadata: any) => void, RegExp][] = [
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
