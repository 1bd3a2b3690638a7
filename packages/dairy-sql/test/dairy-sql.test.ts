import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFunction, isNative } from "@dairy-functions/native";
import { type AnyFunction, CellError, call, catalogue, functionNamed, isOptional } from "@dairy-functions/shared";
import { DuckDBInstance } from "@duckdb/node-api";
import ExcelJS from "exceljs";
import { newFolder } from "../../../test/new-folder.ts";
import { dairySql } from "../src/run.ts";

const folder = newFolder();
const at = (name: string) => join(folder, name);
const ecm = functionNamed("ECM")!;

/** Runs the command in this process. */
async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await dairySql(args, { say: (text) => said.push(text), complain: (text) => complained.push(text) });
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

/** Rows of a file through an engine that the command does not share settings with. */
async function rowsOf(file: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const from = file.endsWith(".csv")
    ? `read_csv('${file}', all_varchar = true, header = true, delim = ',')`
    : `'${file}'`;
  const rows = (await connection.runAndReadAll(`SELECT * FROM ${from}`)).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

async function query(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

let files = 0;
function csv(text: string): string {
  const file = at(`input${files++}.csv`);
  writeFileSync(file, text);
  return file;
}
const output = (extension = "csv") => at(`output${files++}.${extension}`);
const good = () => csv("milk,fat,protein\n1000,4.5,3.7\n30,4,3.3\n");
const add = ["--add", "ecm=ECM(milk, fat, protein)"];

test("a column is added to a CSV", async () => {
  const out = output();
  const { code, said } = await run(good(), out, ...add);
  expect({ code, said }).toEqual({ code: 0, said: "2 rows read, 2 written; 2 values computed, 0 blank, 0 rejected." });
  expect(readFileSync(out, "utf8")).toBe("milk,fat,protein,ecm\n1000,4.5,3.7,1092.587834799923\n30,4,3.3,30.0\n");
  expect(existsSync(`${out}.rejects.csv`)).toBe(false);
});

test("200,000 rows, one percent of them bad: every value and every sentence is the library's", async () => {
  const bad: [string, unknown][] = [
    ["n/a", "n/a"],
    ["", null],
    ["-3", -3],
    ["TRUE", "TRUE"],
    ['"1,5"', "1,5"],
    ['"say ""no"""', 'say "no"'],
    ["#DIV/0!", new CellError("#DIV/0!", "")],
    ["1e999", "1e999"],
    ["2024-05-01", "2024-05-01"],
    ["inf", "inf"],
  ];
  const lines = ["farm,milk,fat,protein"];
  const cells: unknown[][] = [];
  for (let i = 0; i < 200_000; i++) {
    const row: unknown[] = [((i * 7919) % 60_000) / 100, 2 + ((i * 31) % 500) / 100, 2.5 + ((i * 17) % 200) / 100];
    const texts = row.map(String);
    if (i % 100 === 99) {
      const place = Math.floor(i / 100) % 3;
      [texts[place], row[place]] = bad[Math.floor(i / 300) % bad.length] as [string, unknown];
    }
    if (i === 5) {
      row.fill(null);
      texts.fill("");
    }
    cells.push(row);
    lines.push(`"farm ${i}, ""north""",${texts.join(",")}`);
  }
  const input = csv(`${lines.join("\n")}\n`);
  const out = output();
  const { code, said } = await run(input, out, ...add);
  expect(code).toBe(0);
  expect(said).toBe(
    `200000 rows read, 200000 written; 197999 values computed, 1 blank, 2000 rejected: see ${out}.rejects.csv.`,
  );
  const rejects = await rowsOf(`${out}.rejects.csv`);
  expect(rejects).toHaveLength(2000);
  for (const [k, reject] of rejects.entries()) {
    const place = 100 * k + 99;
    const error = call(ecm, cells[place]!) as CellError;
    expect(error).toBeInstanceOf(CellError);
    expect([reject.row, reject.column, reject.function, reject.code, reject.sentence ?? ""]).toEqual([
      String(place + 2),
      "ecm",
      "ECM",
      error.code,
      error.sentence,
    ]);
  }
  const rows = await rowsOf(out);
  expect(rows).toHaveLength(200_000);
  let different = 0;
  for (const [i, row] of rows.entries()) {
    const expected = i === 5 || i % 100 === 99 ? null : call(ecm, cells[i]!);
    if ((row.ecm === null ? null : Number(row.ecm)) !== expected || row.farm !== `farm ${i}, "north"`) different++;
  }
  expect(different).toBe(0);
});

/** What cells of a text file may be, and what a spreadsheet holds for them. */
const cellsFor = (param: AnyFunction["params"][number]): [string, unknown][] => {
  const odd: [string, unknown][] = [
    ["", null],
    ["", null],
    ["n/a", "n/a"],
    ["#REF!", new CellError("#REF!", "")],
  ];
  if (param.kind === "choice") {
    const codes = Object.keys(param.choices);
    return [...codes, ` ${codes[0]!.toLowerCase()} `, "other"]
      .map((code): [string, unknown] => [code, code])
      .concat(odd);
  }
  const { min, max, above } = param as { min?: number; max?: number; above?: number };
  const numbers = [3, 2.75, 0, -1, 0.05, 250, 1e300, min, max, above, min && min - 1, max && max + 1];
  return numbers
    .filter((x): x is number => x !== undefined)
    .flatMap((x): [string, unknown][] => [
      [String(x), x],
      [String(x), x],
    ])
    .concat(odd);
};

test.each(catalogue.filter(isNative).map((definition) => [definition.name, definition] as const))(
  "%s over odd cells: values, blanks, codes and sentences are those of a range in a sheet",
  async (_, definition) => {
    let state = 11;
    const random = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const columns = definition.params.map((param, k) => {
      const good = definition.examples.map(({ args }) => args[k] ?? null).filter((cell) => cell !== null);
      const often = good.flatMap((cell) => Array.from({ length: 9 }, (): [string, unknown] => [String(cell), cell]));
      const choices = [...cellsFor(param), ...often];
      return Array.from({ length: 600 }, (_, i) =>
        i % 50 === 3 ? (["", null] as const) : choices[random(choices.length)]!,
      );
    });
    const names = definition.params.map(({ name }) => name);
    const lines = columns[0]!.map((_, i) => `${i},${columns.map((column) => column[i]![0]).join(",")}`);
    const out = output("parquet");
    const { code } = await run(
      csv(`id,${names.join(",")}\n${lines.join("\n")}\n`),
      out,
      "--add",
      `result=DAIRY.${definition.name}(${names.join(",")})`,
    );
    expect(code).toBe(0);
    const expected = call(
      definition,
      columns.map((column) => column.map(([, cell]) => [cell])),
    ) as unknown[][];
    const list = existsSync(`${out}.rejects.csv`) ? await rowsOf(`${out}.rejects.csv`) : [];
    const rejects = new Map(list.map((each) => [Number(each.row), each]));
    const rows = await rowsOf(out);
    const outcomes = new Set<string>();
    for (const [i, row] of rows.entries()) {
      const [answer] = expected[i]!;
      const reject = rejects.get(i + 2);
      const found = reject ? [reject.code, reject.sentence ?? ""] : (row.result ?? "");
      if (answer instanceof CellError) {
        outcomes.add("error");
        expect(found).toEqual([answer.code, answer.sentence.replace(/^Row \d+: /, "")]);
      } else if (answer === "") {
        outcomes.add("blank");
        expect(found).toBe("");
      } else {
        outcomes.add("value");
        expect(Math.abs((found as number) / (answer as number) - 1) < 1e-12 || found === answer).toBe(true);
      }
    }
    expect([...outcomes].sort()).toEqual(["blank", "error", "value"]);
  },
);

test("Parquet in and out: types, order and other columns are kept", async () => {
  const input = at("typed.parquet");
  await query(
    `COPY (SELECT i::INTEGER AS id, DATE '2024-01-01' + i::INTEGER AS day, [i, i + 1] AS list, 'n' || i AS name,
       (10 + i)::DECIMAL(9,2) AS milk, (3 + i / 10)::FLOAT AS fat,
       CASE i WHEN 1 THEN NULL WHEN 2 THEN 'NaN'::DOUBLE WHEN 3 THEN 'Infinity'::DOUBLE ELSE 3.3 END AS protein
     FROM range(0, 6) t(i)) TO '${input}'`,
  );
  const out = output("parquet");
  const { code, said } = await run(input, out, ...add);
  expect({ code, said }).toEqual({
    code: 0,
    said: `6 rows read, 6 written; 3 values computed, 0 blank, 3 rejected: see ${out}.rejects.csv.`,
  });
  const [before, after] = [await rowsOf(input), await rowsOf(out)];
  expect(after.map(({ ecm: _, ...rest }) => rest)).toEqual(before);
  expect(after[4]!.ecm).toBe(call(ecm, [14, Math.fround(3.4), 3.3]));
  const rejects = await rowsOf(`${out}.rejects.csv`);
  const missing = "protein is blank: enter a number from 1 to 15 %.";
  expect(rejects.map(({ row, sentence }) => [row, sentence])).toEqual([
    ["2", missing],
    ["3", missing],
    ["4", (call(ecm, [13, 3.3, Number.POSITIVE_INFINITY]) as CellError).sentence],
  ]);
});

test("CSV to Parquet: a column has the type that all its values are written in", async () => {
  const input = csv(
    "code,whole,number,day,long,text,none\n007,1,1,2024-02-29,12345678901234567890,a,\n008,-2,2.50,2024-03-01,1,1,\n",
  );
  const out = output("parquet");
  expect((await run(input, out)).said).toBe("2 rows read, 2 written.");
  expect(await rowsOf(out)).toEqual([
    {
      code: "007",
      whole: 1n,
      number: 1,
      day: new Date("2024-02-29"),
      long: "12345678901234567890",
      text: "a",
      none: null,
    },
    { code: "008", whole: -2n, number: 2.5, day: new Date("2024-03-01"), long: "1", text: "1", none: null },
  ]);
});

test("a CSV keeps its separator and each value as it is written", async () => {
  const text = 'region;"milk; kg";fat;protein;note\nN;1.50;4;3.3;"two\nlines"\n"a ""b""";30.0;;3.3;#x\n';
  const out = output();
  const { said } = await run(csv(`\uFEFF${text}`), out, "--add", '"ecm, kg"=ecm("milk; kg", fat, protein)');
  expect(said).toContain("1 values computed, 0 blank, 1 rejected");
  expect(readFileSync(out, "utf8")).toBe(
    `region;milk; kg;fat;protein;note;ecm, kg\nN;1.50;4;3.3;"two\nlines";1.5\na ""b"";30.0;;3.3;"#x";\n`.replace(
      /milk; kg|a ""b""/g,
      (value) => `"${value}"`,
    ),
  );
});

test("calls in calls, columns added before, constants, choices and places left empty", async () => {
  const input = csv("MILK,fat,protein,price,lactose\n1000,4.5,3.7,0.25,4.8\n,,,,\nn/a,4,3.3,0.3,\n");
  const out = output();
  const { code, said } = await run(
    input,
    out,
    ...["--add", "ecm=DAIRY_ECM(milk, fat, protein)"],
    ...["--add", "nrc=DAIRY.ECM(milk, fat, protein, 'nrc2001', lactose)"],
    ...["--add", "ifcn=ECM(milk, fat, protein, , lactose)"],
    ...["--add", "value=OPPLABOUR(ecm, PRICEECM(price, fat, protein))"],
    ...["--add", "standard=ECM(1000, 4, 3.3)"],
  );
  const price = call(functionNamed("PRICEECM")!, [0.25, 4.5, 3.7]) as number;
  const value = call(ecm, [1000, 4.5, 3.7]) as number;
  expect(code).toBe(0);
  expect(await rowsOf(out)).toMatchObject([
    { ecm: String(value), ifcn: String(value), value: String(value * price), standard: "1000.0" },
    { ecm: null, nrc: null, ifcn: null, value: null, standard: "1000.0" },
    { ecm: null, nrc: null, ifcn: null, value: null, standard: "1000.0" },
  ]);
  expect(said).toContain("value: 1 values computed, 1 blank, 1 rejected\n");
  const rejects = await rowsOf(`${out}.rejects.csv`);
  const sentence = 'milk "n/a" is text: enter a number of 0 kg or more.';
  expect(rejects.map((each) => [each.row, each.column, each.function, each.sentence])).toEqual([
    ["4", "ecm", "ECM", sentence],
    ["4", "nrc", "ECM", sentence],
    ["4", "ifcn", "ECM", sentence],
    ["4", "value", "OPPLABOUR", sentence],
  ]);
});

test("cells are read as the library reads them, not as the database would", async () => {
  const cells = [
    ["1_000", "DLG"],
    [" 30 ", "\tdlg\u00a0"],
    ["", ""],
    ["30", ""],
  ] as const;
  const out = output();
  await run(
    csv(`milk,method\n${cells.map((row) => row.join(",")).join("\n")}\n`),
    out,
    ...["--add", "e=ECM(milk, 4.5, 3.7, method)", "--add", "f=ECM(1000, 4.5, 3.7, method)"],
  );
  const value = (milk: number, method: string | null) => String(call(ecm, [milk, 4.5, 3.7, method]));
  expect(await rowsOf(out)).toMatchObject([
    { e: null, f: value(1000, "DLG") },
    { e: value(30, "DLG"), f: value(1000, "DLG") },
    { e: null, f: null },
    // All that f takes from this row is blank, so it is blank, although method has a default.
    { e: value(30, null), f: null },
  ]);
  expect(await rowsOf(`${out}.rejects.csv`)).toMatchObject([
    { row: "2", column: "e", sentence: 'milk "1_000" is text: enter a number of 0 kg or more.' },
  ]);
});

test("a column of the file that is called as one of the list is an input of it", async () => {
  const out = output();
  const { said } = await run(
    csv("Row,Sentence,fat\n100,7,4\n-5,3.3,4\n"),
    out,
    ...["--add", "ecm=ECM(Row, fat, Sentence)"],
  );
  expect(said).toContain("1 values computed, 0 blank, 1 rejected");
  const [header, ...lines] = readFileSync(`${out}.rejects.csv`, "utf8").trim().split("\n");
  expect(header).toBe("row,column,function,code,sentence,input Row,fat,input Sentence");
  expect(lines).toEqual([expect.stringMatching(/^3,ecm,ECM,#VALUE!,.*milk -5.*,-5,4,3\.3$/)]);
});

test("a result that is no finite number is rejected", async () => {
  const input = csv("n,o,h\n1e308,1e308,1\n");
  const out = output();
  await run(input, out, "--add", "wage=AVGWAGE(n, o, h)");
  expect(await rowsOf(`${out}.rejects.csv`)).toMatchObject([
    { code: "#NUM!", sentence: "The result is too large or too small to show: check the arguments." },
  ]);
  expect((await rowsOf(out))[0]!.wage).toBeNull();
});

test("a workbook: each kind of cell is read as a sheet holds it", async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Notes").addRow(["nothing here"]);
  const sheet = workbook.addWorksheet("Farms");
  sheet.addRow(["farm", "milk", "fat", "protein", "day", "organic"]);
  const cells: unknown[][] = [
    [1000, 4.5, 3.7],
    ["4", 4, 3.3],
    [true, 4, 3.3],
    [new CellError("#DIV/0!", ""), 4, 3.3],
    [null, null, null],
    [30, new Date("2024-05-01"), 3.3],
    [30, 0.04, 3.3],
  ];
  for (const [i, row] of cells.entries()) {
    const values = row.map((cell) => (cell instanceof CellError ? { error: cell.code } : cell));
    if (i === 4) sheet.addRow([]);
    else sheet.addRow([`farm ${i + 1}`, ...values, new Date("2024-06-01"), i % 2 === 0]);
  }
  sheet.getCell("B2").value = { formula: "500+500", result: 1000 };
  const file = at("farms.xlsx");
  await workbook.xlsx.writeFile(file);
  const out = output("parquet");
  const { code, said } = await run(file, out, ...add, "--sheet", "Farms");
  expect({ code, said }).toEqual({
    code: 0,
    said: `7 rows read, 7 written; 1 values computed, 1 blank, 5 rejected: see ${out}.rejects.csv.`,
  });
  const rows = await rowsOf(out);
  expect(rows[0]).toMatchObject({ farm: "farm 1", milk: "1000", day: new Date("2024-06-01"), organic: true });
  expect(rows[0]!.ecm).toBe(call(ecm, [1000, 4.5, 3.7]));
  const expected = cells.flatMap((row, i) => {
    const answer = call(ecm, row);
    return answer instanceof CellError && i !== 4 ? [[String(i + 2), answer.code, answer.sentence]] : [];
  });
  const rejects = await rowsOf(`${out}.rejects.csv`);
  expect(rejects.map(({ row, code, sentence }) => [row, code, sentence ?? ""])).toEqual(expected);

  expect(await run(file, output(), "--sheet", "Farm")).toMatchObject({
    code: 2,
    complained: 'dairy-sql: farms.xlsx has no sheet "Farm": its sheets are Notes, Farms.',
  });
  const cut = at("cut.xlsx");
  writeFileSync(cut, readFileSync(file).subarray(0, 3000));
  expect((await run(cut, output())).complained).toMatch(
    /^dairy-sql: cut\.xlsx is not an XLSX workbook, or it is damaged: /,
  );
  expect((await run(file, output(), "--sheet", "Farms", "--add", "e=ECM(farm, day, protein)")).complained).toContain(
    'The column "day" holds DATE, but fat needs numbers.',
  );
});

test.each<[string, string, number]>([
  ["e=ECM(milk, fet, protein)", 'There is no column "fet". Did you mean "fat"?', 2],
  ["e=ECM(milk, xxxxxx, protein)", 'There is no column "xxxxxx": the columns are milk, fat, protein.', 2],
  ["e=ECN(milk, fat, protein)", "There is no function ECN. Did you mean ECM?", 2],
  ["e=ECM(milk, fat)", "ECM needs protein: ECM(milk, fat, protein, [method], [lactose]).", 2],
  ["e=ECM(milk, fat, protein, , , 5)", "ECM accepts at most 5 arguments, not 6", 2],
  ["e=ECM(milk, fat, )", "protein is blank: enter a number from 1 to 15 %.", 2],
  ["e=ECM(milk, fat, protein, 'DGL')", 'method "DGL" is not an option: enter IFCN, NORDIC,', 2],
  ["e=ECM(milk, fat, protein, DLG)", "Put single quotes around a choice: 'DLG'.", 2],
  ["e=ECM(milk, 0.045, protein)", "fat 0.045 looks like a fraction: enter 4.5 for 4.5 %.", 2],
  ["e=ECM(milk, 'x', protein)", 'fat "x" is text: enter a number from 1 to 15 %.', 2],
  ["e=HELP('ECM')", "HELP cannot be computed row by row: it reads the definitions, which only the library has.", 2],
  ["fat=ECM(milk, fat, protein)", 'The input already has a column "fat": choose another name.', 2],
  ["Fat=ECM(milk, fat, protein)", 'The input already has a column "Fat"', 2],
  ["e=ECM(milk, fat, protein", 'Enter "," or ")" here.', 2],
  ["e=ECM(milk, fat,", 'A ")" is missing at the end.', 2],
  ["e=ECM(milk, fat-1, protein)", 'Enter "," or ")" here.', 2],
  ["e=ECM(milk, f%t, protein)", '"%" is not allowed here', 2],
  ["e=ECM(milk, 2fat, protein)", "Put double quotes around a column name that begins with a digit.", 2],
  ['e=ECM("milk, fat, protein)', 'The " that opens here is not closed.', 2],
  ["ECM(milk, fat, protein)", 'Enter "=" after the name of the new column', 2],
  ["e=milk", 'Enter "(" and the arguments after milk.', 2],
  ["e=5", 'Enter a function after "="', 2],
  ["e=ECM(milk, fat, protein) ecm", "Nothing may follow the call.", 2],
  ["=ECM(milk)", "Begin --add with the name of the new column", 2],
])("--add %s: %s", async (text, sentence, expected) => {
  const out = output();
  const { code, complained } = await run(good(), out, "--add", text);
  expect(complained).toContain(sentence);
  expect(code).toBe(expected);
  expect(existsSync(out)).toBe(false);
});

test("the place of a mistake is marked", async () => {
  const { complained } = await run(good(), output(), "--add", "e=ECM(milk, fet, protein)");
  expect(complained.split("\n").slice(1)).toEqual(["  e=ECM(milk, fet, protein)", "              ^"]);
});

test("columns of a wrong type", async () => {
  const input = at("types.parquet");
  await query(
    `COPY (SELECT 1.0 AS milk, DATE '2024-01-01' AS fat, [1, 2] AS protein, true AS flag, 3 AS method) TO '${input}'`,
  );
  const sentence = async (call: string) => (await run(input, output(), "--add", `e=${call}`)).complained;
  expect(await sentence("ECM(milk, fat, 3.3)")).toContain('The column "fat" holds DATE, but fat needs numbers.');
  expect(await sentence("ECM(milk, 4, protein)")).toContain(
    'The column "protein" holds INTEGER[], but protein needs numbers.',
  );
  expect(await sentence("ECM(flag, 4, 3.3)")).toContain('The column "flag" holds BOOLEAN, but milk needs numbers.');
  expect(await sentence("ECM(milk, 4, 3.3, method)")).toContain(
    'The column "method" holds INTEGER, but method needs texts.',
  );
});

test("files that cannot be read, and places that cannot be written", async () => {
  const complaint = async (...args: string[]) => {
    const { code, complained } = await run(...args);
    return [code, complained.replace("dairy-sql: ", "").replaceAll(folder, "")];
  };
  const here = readdirSync(folder).length;
  expect(await complaint(at("nothing.csv"), at("o.csv"))).toEqual([1, "There is no file /nothing.csv."]);
  mkdirSync(at("folder.csv"));
  expect(await complaint(at("folder.csv"), at("o.csv"))).toEqual([1, "/folder.csv is not a file."]);
  writeFileSync(at("empty.csv"), "");
  expect(await complaint(at("empty.csv"), at("o.csv"))).toEqual([1, "/empty.csv is empty."]);
  writeFileSync(at("bad.parquet"), "PAR1 and nothing else of a Parquet file, although it is long enough for one");
  expect((await complaint(at("bad.parquet"), at("o.csv")))[1]).toMatch(
    /^bad\.parquet is not a Parquet file, or it is damaged: /,
  );
  writeFileSync(at("bad.xlsx"), "no workbook");
  expect((await complaint(at("bad.xlsx"), at("o.csv")))[1]).toMatch(
    /^bad\.xlsx is not an XLSX workbook, or it is damaged: /,
  );
  writeFileSync(at("ragged.csv"), "milk,fat,protein\n1,2,3\n1,2\n");
  expect(await complaint(at("ragged.csv"), at("o.csv"))).toEqual([
    1,
    'Line 3 of ragged.csv has 2 values separated by ",", but line 1, with the names, has 3.',
  ]);
  writeFileSync(at("latin.csv"), Buffer.from("name,milk\nM\xfcller,1\n", "latin1"));
  expect(await complaint(at("latin.csv"), at("o.csv"))).toEqual([
    1,
    'Line 2 of latin.csv is not written in UTF-8: save it as "CSV UTF-8".',
  ]);
  writeFileSync(at("twice.csv"), "milk,Milk\n1,2\n");
  expect((await complaint(at("twice.csv"), at("o.csv")))[1]).toContain('The column "Milk" appears twice in twice.csv');
  writeFileSync(at("nameless.csv"), "milk,,fat\n1,2,3\n");
  expect((await complaint(at("nameless.csv"), at("o.csv")))[1]).toContain("Column 2 of nameless.csv has no name");
  writeFileSync(at("in.csv"), "milk\n1\n");
  expect(await complaint(at("in.csv"), at("o.txt"))).toEqual([2, 'The output "/o.txt" must end in .csv or .parquet.']);
  expect(await complaint(at("in.sav"), at("o.csv"))).toEqual([
    2,
    'The input "/in.sav" must end in .csv, .parquet or .xlsx.',
  ]);
  expect(await complaint(at("in.csv"), at("none/o.csv"))).toEqual([1, "There is no folder /none."]);
  writeFileSync(at("there.csv"), "kept");
  expect(await complaint(at("in.csv"), at("there.csv"))).toEqual([
    1,
    "/there.csv already exists: name another file, or use --overwrite.",
  ]);
  expect(await complaint(at("in.csv"), at("folder.csv"), "--overwrite")).toEqual([
    1,
    "/folder.csv is not a file, so it cannot be replaced.",
  ]);
  const same = "would be read and written at once: name another file.";
  expect(await complaint(at("in.csv"), at("in.csv"), "--overwrite")).toEqual([2, `/in.csv ${same}`]);
  linkSync(at("in.csv"), at("hard.csv"));
  symlinkSync(at("in.csv"), at("soft.csv"));
  expect(await complaint(at("in.csv"), at("hard.csv"), "--overwrite")).toEqual([2, `/hard.csv ${same}`]);
  expect(await complaint(at("in.csv"), at("soft.csv"), "--overwrite")).toEqual([2, `/soft.csv ${same}`]);
  expect(await complaint(at("in.csv"), at("o.csv"), "--rejects", at("in.csv"), "--overwrite")).toEqual([
    2,
    `/in.csv ${same}`,
  ]);
  expect(await complaint(at("in.csv"))).toEqual([2, "Name an output file after the input. --help shows how."]);
  expect(await complaint(at("in.csv"), at("o.csv"), "more")).toEqual([
    2,
    '"more" is one name too many: put quotes around what has spaces, as in --add "ecm=ECM(milk, fat, protein)".',
  ]);
  expect((await complaint(at("in.csv"), at("o.csv"), "--ad", "x"))[1]).toBe(
    "Unknown option '--ad'. --help lists the options.",
  );
  expect((await complaint(at("in.csv"), at("o.csv"), "--memory", "much"))[1]).toContain(
    "enter an amount such as 500MB",
  );
  expect((await complaint(at("in.csv"), at("o.csv"), "--threads", "0"))[1]).toContain(
    "enter a whole number from 1 to 1024",
  );
  expect((await complaint(at("in.csv"), at("o.csv"), "--sheet", "A"))[1]).toContain("--sheet is for workbooks");
  expect(await complaint(at("in.csv"), at("o.csv"), ...add, ...add)).toMatchObject([
    2,
    expect.stringContaining('no column "fat"'),
  ]);
  const twice = ["--add", "e=LTOKG(milk)", "--add", "E=LTOKG(milk)"];
  expect(await complaint(at("in.csv"), at("o.csv"), ...twice)).toEqual([2, 'The column "E" is added twice.']);
  // 12 files were made above; nothing else is left.
  expect(readdirSync(folder).length - here).toBe(12);
  expect(readFileSync(at("there.csv"), "utf8")).toBe("kept");
});

test("--overwrite replaces the output, and a list of rejected rows that is no longer true", async () => {
  const out = output();
  const bad = csv("milk,fat,protein\nx,4,3.3\n");
  await run(bad, out, ...add);
  expect(existsSync(`${out}.rejects.csv`)).toBe(true);
  expect((await run(good(), out, ...add, "--overwrite", "--quiet")).said).toBe("");
  expect(existsSync(`${out}.rejects.csv`)).toBe(false);
  expect(await rowsOf(out)).toHaveLength(2);
});

test("--help and --list", async () => {
  const { said: helped } = await run("--help");
  expect(helped).toContain("npm run dairy-sql -- INPUT OUTPUT --add");
  const { said } = await run("--list");
  for (const definition of catalogue)
    expect(said).toContain(isNative(definition) ? definition.summary : `${definition.name}: ${definition.notNative}`);
  for (const { params } of catalogue.filter(isNative))
    for (const param of params) if (isOptional(param)) expect(said).toContain(`[${param.name}]`);
});

// The command as a process of its own.

const command = ["--import", "tsx", join(__dirname, "../src/main.ts")];
const root = join(__dirname, "../../..");
async function big(rows: number): Promise<string> {
  const file = at("big.parquet");
  await query(
    `COPY (SELECT i, random() * 1000 AS milk, 3 + random() AS fat, 3 + random() AS protein FROM range(${rows}) t(i)) TO '${file}'`,
  );
  return file;
}

test("the bundle that npm run dairy-sql runs says what the sources say", async () => {
  const start = join(root, "packages/dairy-sql/build/start.mjs");
  const { stdout, status } = spawnSync(process.execPath, [start, "--list"], { encoding: "utf8" });
  expect({ stdout, status }).toEqual({ stdout: `${(await run("--list")).said}\n`, status: 0 });
});

test("Ctrl+C leaves nothing behind", async () => {
  const input = await big(5_000_000);
  mkdirSync(at("stopped"));
  const child = spawn(process.execPath, [...command, input, at("stopped/out.csv"), ...add], { cwd: root });
  let complained = "";
  child.stderr.on("data", (data) => {
    complained += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const writing = () => readdirSync(at("stopped")).some((name) => existsSync(at(`stopped/${name}/out.csv`)));
  while (!writing() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(complained).toContain("dairy-sql: Interrupted: nothing was written.");
  expect(readdirSync(at("stopped"))).toEqual([]);
});

/** A small disk of our own, where the system lets us make one. */
const small = (then: string) => ["-rm", "sh", "-c", `mount -t tmpfs -o size=4m tmpfs "$0" && ${then}`];
const canMount = spawnSync("unshare", [...small("true"), tmpdir()]).status === 0;
if (!canMount) console.warn("No small disk can be made here: the test of a full disk is left out.");

(canMount ? test : test.skip).each(["out.parquet", "out.csv"])(
  "a full disk is said, and nothing half-written stays: %s",
  async (name) => {
    const input = await big(1_000_000);
    mkdirSync(at("disk"), { recursive: true });
    const words = [process.execPath, ...command, input, at(`disk/${name}`), ...add];
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const { status, stdout, stderr } = spawnSync(
      "unshare",
      [...small(`{ ${quoted}; code=$?; echo "left: $(ls -A "$0")"; exit $code; }`), at("disk")],
      { cwd: root, encoding: "utf8" },
    );
    expect(stderr).toContain(`dairy-sql: The disk of ${at("disk")} is full: nothing was written.`);
    expect(stdout).toBe("left: \n");
    expect(status).toBe(1);
  },
  60_000,
);

test("a CSV larger than the memory it is given", async () => {
  const input = at("larger.csv");
  await query(
    `COPY (SELECT i AS farm, random() * 1000 AS milk, 3 + random() AS fat, 3 + random() AS protein,
       md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS note FROM range(2000000) t(i)) TO '${input}'`,
  );
  expect(statSync(input).size).toBeGreaterThan(200e6);
  const out = output("parquet");
  const { code, said } = await run(input, out, ...add, "--memory", "150MB");
  expect({ code, said }).toEqual({
    code: 0,
    said: "2000000 rows read, 2000000 written; 2000000 values computed, 0 blank, 0 rejected.",
  });
});

test("the example of docs/dairy-sql.md: the command, what it prints, its rejected rows and the query", async () => {
  const document = readFileSync(join(root, "docs/dairy-sql.md"), "utf8");
  const [survey, rejects] = [...document.matchAll(/```csv\n(.*?)```/gs)].map(([, text]) => text!);
  const [, printed] = /```text\n(.*?)```/s.exec(document)!;
  const [, typed] = /```sh\n(npm run dairy-sql -- survey.*?)```/s.exec(document)!;
  const [, sql] = /```sql\n(.*?)```/s.exec(document)!;
  writeFileSync(at("survey.csv"), survey!);
  const adds = [...typed!.matchAll(/--add "(.*?)"/g)].flatMap(([, text]) => ["--add", text!]);
  expect(adds).toHaveLength(6);
  const { said } = await run(at("survey.csv"), at("survey.parquet"), ...adds);
  expect(`${said.replace(`${folder}/`, "")}\n`).toBe(printed);
  expect(readFileSync(at("survey.parquet.rejects.csv"), "utf8")).toBe(rejects);

  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("CREATE SCHEMA dairy");
  for (const definition of catalogue.filter(isNative)) await connection.run(createFunction(definition, "duckdb"));
  await connection.run(
    `CREATE VIEW survey AS SELECT * REPLACE (TRY_CAST(milk AS DOUBLE) AS milk) FROM '${at("survey.parquet")}'`,
  );
  const rows = (await connection.runAndReadAll(sql!)).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  const written = await rowsOf(at("survey.parquet"));
  expect(rows).toEqual(written.map(({ household, ecm, income }) => ({ household, ecm, income })));
  expect(rows[0]).toEqual({ household: "BD-001", ecm: call(ecm, [1000, 4.5, 3.7]), income: 1160 });
});
