import { spawnSync } from "node:child_process";
import { xpathExpression } from "@dairy-functions/native";
import { type AnyFunction, isOptional } from "@dairy-functions/shared";
import {
  expectedWithAll,
  expectedWithRequired,
  type Got,
  type Missing,
  type Questions,
  type Report,
  reported,
  slackOf,
  tallyBoth,
  versionOf,
} from "./compare.ts";
import { answersOfJavaRosa, hasJavaRosa, javaRosaVersion } from "./phone-engines.ts";
import { paramsOf, provable, type Row } from "./rows.ts";
import { isUnsteady } from "./steady.ts";

/** The calculations of field forms, in the engines of ODK Web Forms and of phones: a form with a group for each function. */
export async function proveForms(questions: Questions, atMost: number): Promise<(Report | Missing)[]> {
  const asked = new Map(provable.map((definition) => [definition, askedOf(definition, questions, atMost)]));
  const job: Job = {
    form: formOf(provable),
    questions: Object.fromEntries(
      [...asked].map(([{ name, params }, rows]) => [name, { params: params.map((param) => param.name), rows }]),
    ),
  };
  const compared = (engine: string, version: string, answersOf: (job: Job) => Results) =>
    reported(engine, version, (report) => {
      const answers = answersOf(job);
      let stored = 0;
      for (const [definition, rows] of asked) {
        const column = (k: 0 | 1) =>
          rows.map((row, place) => {
            const got = gotOf(answers[definition.name]![place]![k]);
            const want = [expectedWithAll, expectedWithRequired][k]!(definition, row);
            if (engine !== javaRosa || got !== 0 || typeof want !== "number" || Math.abs(want) >= 1e-9) return got;
            if (want !== 0) stored++;
            return want;
          });
        tallyBoth(report, definition, rows, [column(0), column(1)], slackOf, isUnsteady);
      }
      if (stored > 0) report.notes.push(`${stored} results below 1e-9 are stored as 0`);
    });
  return [
    await compared("ODK Web Forms", versionOf("@getodk/xforms-engine"), inOdkWebForms),
    hasJavaRosa
      ? await compared(javaRosa, javaRosaVersion(), (each) => (answersOfJavaRosa([each]) as [Results][])[0]![0])
      : { missing: javaRosa },
  ];
}

const javaRosa = "JavaRosa";
interface Job {
  readonly form: string;
  readonly questions: Readonly<Record<string, { readonly params: readonly string[]; readonly rows: readonly Row[] }>>;
}
/** For each row of a function its value with all arguments, and with the required ones. */
type Results = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** Rows that a form can hold: numbers that can be typed, and codes from the list. */
function askedOf(definition: AnyFunction, questions: Questions, atMost: number): Row[] {
  const params = paramsOf(definition);
  const rows = questions.get(definition.name)!.filter((row) =>
    row.every((cell, k) => {
      const param = params[k]!;
      if (cell === null) return true;
      if (param.kind === "choice") return typeof cell === "string" && Object.hasOwn(param.choices, cell);
      return typeof cell === "number" && Math.abs(cell) < 1e15;
    }),
  );
  const step = Math.max(1, rows.length / atMost);
  return Array.from({ length: Math.min(rows.length, atMost) }, (_, k) => rows[Math.floor(k * step)]!);
}

const gotOf = (text: string): Got => (text === "" ? undefined : Number.isNaN(Number(text)) ? text : Number(text));

function inOdkWebForms(job: Job): Results {
  const run = spawnSync(process.execPath, ["test/proof/forms.mjs"], {
    input: JSON.stringify(job),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  if (run.status !== 0) throw new Error(`ODK Web Forms failed: ${run.stderr.slice(0, 2000)}`);
  return JSON.parse(run.stdout);
}

/** The XForm: the arguments of a function are questions, its value is calculated with all of them and with the required. */
function formOf(definitions: readonly AnyFunction[]): string {
  const groups = definitions.map((definition) => {
    const path = `/data/${definition.name}`;
    const params = paramsOf(definition);
    const named = (given: AnyFunction["params"]) =>
      xpathExpression(definition, Object.fromEntries(given.map(({ name }) => [name, `${path}/${name}`])));
    const required = definition.params.filter((param) => !isOptional(param));
    return {
      instance: element(
        definition.name,
        [...params.map(({ name }) => name), "all", "required"].map((name) => `<${name}/>`),
      ),
      binds: [
        ...params.map(({ name, kind }) => bind(`${path}/${name}`, kind === "choice" ? "string" : "decimal")),
        bind(`${path}/all`, "decimal", named(definition.params)),
        bind(`${path}/required`, "decimal", named(required)),
      ],
      inputs: params.map(({ name }) => `<input ref="${path}/${name}"><label>${name}</label></input>`),
    };
  });
  const pieces = (of: (group: (typeof groups)[number]) => readonly string[]) => groups.flatMap(of).join("\n");
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Functions</h:title>
<model><instance><data id="functions">${pieces(({ instance }) => [instance])}</data></instance>
${pieces(({ binds }) => binds)}
</model></h:head><h:body>${pieces(({ inputs }) => inputs)}</h:body></h:html>`;
}

const element = (name: string, children: readonly string[]) => `<${name}>${children.join("")}</${name}>`;
const bind = (path: string, type: string, calculation?: string) =>
  `<bind nodeset="${path}" type="${type}"${calculation === undefined ? "" : ` calculate="${escaped(calculation)}"`}/>`;
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
