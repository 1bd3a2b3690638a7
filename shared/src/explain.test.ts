import { call } from "./call.ts";
import { byTopic, catalogue } from "./catalogue.ts";
import { isSheet } from "./read.ts";
import { topics } from "./topics.ts";
import { version } from "./version.ts";

const give = (name: string, ...cells: unknown[]) => call(catalogue.find((it) => it.name === name)!, cells);

test("LIST gives every function once, or those of a topic", () => {
  const [head, ...rows] = give("LIST") as string[][];
  expect(head).toEqual(["function", "summary", "topic"]);
  expect(rows.map(([name]) => name)).toEqual(catalogue.map(({ name }) => name));
  const milk = (give("LIST", "milk") as string[][]).slice(1);
  expect(milk.map(([name]) => name)).toEqual(byTopic.milk.map(({ name }) => name));
  expect(give("LIST", "cheese")).toMatchObject({
    sentence: `topic "cheese" is not known: enter ${Object.keys(topics)
      .join(", ")
      .toUpperCase()
      .replace(/, (\w+)$/, " or $1")}.`,
  });
});

test("HELP knows a function by its bare name and as either host writes it", () => {
  const help = give("HELP", "ECM") as string[][];
  for (const name of ["ecm", " DAIRY.ECM ", "DAIRY_ECM", "=DAIRY.ECM(A2,B2)"]) expect(give("HELP", name)).toEqual(help);
  expect(help[1]![0]).toBe("ECM(milk, fat, protein, [method], [lactose])");
  expect(help.find(([part]) => part === "fat")).toEqual(["fat", "%", "Fat, percent by mass. From 1 to 15 %."]);
  expect(help.find(([part]) => part === "lactose")![2]).toBe(
    "Lactose, percent by mass, used by NRC2001 and IDF2022. From 1 to 15 %. Blank: 4.85.",
  );
});

test.each(catalogue)("HELP and SOURCE explain $name", ({ name, params }) => {
  const help = give("HELP", name) as string[][];
  for (const part of ["result", "formula", "source", "example", ...params.map((param) => param.name)])
    expect(help.find((row) => row[0] === part)?.[2]).toMatch(/\S/);
  expect(give("SOURCE", name)).toMatch(/: .+\./);
});

test("an unknown name is answered with the nearest one", () => {
  expect(give("HELP", "ECMM")).toMatchObject({
    code: "#N/A",
    sentence: '"ECMM" is no function of the catalogue: ECM is near.',
  });
  expect(give("SOURCE", "banana split")).toMatchObject({
    sentence: '"banana split" is no function of the catalogue: LIST() gives them all.',
  });
});

test("VERSION is the version", () => {
  expect(give("VERSION")).toBe(version);
});

test("LAYOUT lays out tables, or the other arguments side by side", () => {
  expect(give("LAYOUT", "CHAINTABLE")).toEqual([
    ["channel", "farm price (cur/kg)", "milk (kg)", "milk price (cur/kg)", "cream (kg)", "cream price (cur/kg)"],
    ["Co-operative", 0.25, 0.966, 0.47, 0.034, 0.96],
  ]);
  expect(give("LAYOUT", "ltokg")).toEqual([
    ["litres (L)", "density (kg/L)"],
    [100, 1.03],
  ]);
  expect(give("LAYOUT", "CHAINTABLE", "stages")).toMatchObject({
    sentence: 'CHAINTABLE has no argument "stages": its arguments are channels.',
  });
  expect(give("LAYOUT", "VERSION")).toMatchObject({ sentence: "VERSION takes no arguments." });
});

test.each(catalogue.filter(({ params }) => params.length > 0))(
  "LAYOUT($name) can be given back to the function",
  (it) => {
    const [head, ...rows] = give("LAYOUT", it.name) as unknown[][];
    expect(head!.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(head!.length);
    const table = it.params.findIndex(isSheet);
    if (table !== -1) {
      const example = it.examples[0]!.args[table] as unknown[][];
      // What is required has no default: it is filled from the example.
      const filled = rows.map((row) => {
        const shown = it.params[table]!.kind === "plan" && example.find(([label]) => label === row[0]);
        return shown && row[2] === "" ? [row[0], row[1], shown[2], ...row.slice(3)] : row;
      });
      const args = Object.assign([...it.examples[0]!.args], { [table]: [head, ...filled] });
      expect(Array.isArray(call(it, args)) || typeof call(it, args) === "number").toBe(true);
    }
  },
);
