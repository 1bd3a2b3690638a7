import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { escaped } from "@dairy-functions/shared";
import ExcelJS from "exceljs";
import { labels } from "../../shared/src/models/farm/labels.ts";

/**
 * A farm with machines and buildings but no loans, as a sheet of ordinary formulas, one a line and year: what an
 * analyst has without the function, and what LibreOffice needs to recalculate it.
 */

/** In formulas, [Label] and {Line} stand for the cell of the year, [Label-] and {Line-} for that of the year before. */
interface Line {
  readonly name: string;
  readonly formula: string;
  /** The state before the first year. */
  readonly opening?: string;
}

const line = (name: string, formula: string, opening?: string): Line => ({
  name,
  formula,
  ...(opening !== undefined && { opening }),
});
const total = (parts: readonly string[], sign = "+") => parts.join(sign);
const per = (numerator: string, divisor: string) => `IF(${divisor}=0,"",(${numerator})/${divisor})`;

const classes = [0, 1, 2, 3, 4];
const heifers = (k: number) => `{Heifers ${k}, end}`;
const before = (cell: string) => cell.replace(/[\]}]$/, "-$&");
const survivors = "[Calves per cow]*[Cows]*(1-[Calf death rate])";
const headValue = (k: number) =>
  `([Calf price]+([Cow price]-[Calf price])*MIN(1,${k + 0.5}/([Age at first calving]/12)))`;
const herdAt = (heads: (cell: string) => string, values: (formula: string) => string) =>
  total([
    `${heads("{Cows, end}")}*${values("[Cow price]")}`,
    ...classes.map((k) => `${heads(heifers(k))}*${values(headValue(k))}`),
    `${heads("{Young males, end}")}*${values("([Calf price]+[Young male price])/2")}`,
  ]);
const same = (text: string) => text;
const yearBefore = (formula: string) => formula.replace(/[\]}]/g, "-$&");

const herd: readonly Line[] = [
  ...classes.map((k) =>
    line(`Share calving ${k}`, k === 4 ? "1" : `MIN(1,MAX(0,${k + 2}-[Age at first calving]/12))`, "#"),
  ),
  line("Cows, start", "{Cows, end-}"),
  line(
    "First calvers",
    total(classes.map((k) => `{Share calving ${k}}*${before(heifers(k))}*(1-[Heifer death rate])`)),
  ),
  line("Cows died", "[Cow death rate]*{Cows, end-}"),
  line("Culled by rate", "MIN([Culling rate],1-[Cow death rate])*{Cows, end-}"),
  line("Gap", "[Target cows]-({Cows, end-}-{Cows died}-{Culled by rate}+{First calvers})"),
  line("Cows bought", "IF(AND({Gap}>=0,[Closed herd]<>1),{Gap},0)"),
  line("Surplus heifers sold", "IF({Gap}<0,MIN({First calvers},-{Gap}),0)"),
  line("Cows culled", "{Culled by rate}+IF({Gap}<0,-{Gap}-{Surplus heifers sold},0)"),
  line(
    "Cows, end",
    "{Cows, end-}-{Cows died}-{Cows culled}+{First calvers}+{Cows bought}-{Surplus heifers sold}",
    "[Cows]",
  ),
  line("Growth", "MIN({Cows bought},MAX(0,{Cows, end}-{Cows, end-}))"),
  line("Cows, average", "({Cows, end-}+{Cows, end})/2"),
  line("Calves born", "[Calves per cow]*{Cows, average}"),
  line("Calves died", "[Calf death rate]*{Calves born}"),
  line("Female survivors", "[Female calves]*{Calves born}*(1-[Calf death rate])"),
  line("Heifer calves sold", "{Female survivors}*[Heifer calves sold]"),
  line(
    "Heifers 0, end",
    "{Female survivors}-{Heifer calves sold}",
    `[Female calves]*${survivors}*(1-[Heifer calves sold])`,
  ),
  ...classes.slice(1).map((k) => {
    const aged = `(1-{Share calving ${k - 1}})*${before(heifers(k - 1))}*(1-[Heifer death rate])`;
    return line(`Heifers ${k}, end`, aged, aged.replace("-}", "}"));
  }),
  line("Male survivors", "(1-[Female calves])*{Calves born}*(1-[Calf death rate])"),
  line(
    "Young males, end",
    "{Male survivors}*[Male calves kept]",
    `(1-[Female calves])*${survivors}*[Male calves kept]`,
  ),
  line("Male calves sold", "{Male survivors}-{Young males, end}"),
  line("Young males sold", "{Young males, end-}*(1-[Heifer death rate])"),
  line("Heifers, end", total(classes.map(heifers)), "#"),
  line("Young stock died", "[Heifer death rate]*({Heifers, end-}+{Young males, end-})"),
  line("Young stock, average", "({Heifers, end-}+{Young males, end-}+{Heifers, end}+{Young males, end})/2"),
  line("Heifer calves, end", "{Heifers 0, end}"),
  line("Heifers 1-2 years, end", "{Heifers 1, end}"),
  line("Heifers over 2 years, end", "{Heifers 2, end}+{Heifers 3, end}+{Heifers 4, end}"),
];

const production: readonly Line[] = [
  line("Milk produced", "[Milk yield]*{Cows, average}"),
  line("Milk to calves", "MIN([Milk to calves]*{Calves born},{Milk produced})"),
  line("Milk lost", "MIN([Milk lost]*{Milk produced},{Milk produced}-{Milk to calves})"),
  line("Milk used at home", "MIN([Milk used at home],{Milk produced}-{Milk to calves}-{Milk lost})"),
  line("Milk sold", "{Milk produced}-{Milk to calves}-{Milk lost}-{Milk used at home}"),
  line("Marketable milk, ECM", "({Milk sold}+{Milk used at home})*(0.383*[Fat]+0.242*[Protein]+0.7832)/3.1138"),
  line("Fat produced", "{Milk produced}*[Fat]/100"),
  line("Fat sold", "{Milk sold}*[Fat]/100"),
  line(
    "Concentrates fed",
    "[Concentrates per cow]*{Cows, average}+[Concentrates per young animal]*{Young stock, average}",
  ),
  line("Roughage bought", "[Roughage per cow]*{Cows, average}+[Roughage per young animal]*{Young stock, average}"),
  line("Dairy labour", "[Labour per cow]*{Cows, average}"),
  line("Family labour, dairy", "MIN({Dairy labour},[Family hours for dairy])"),
  line("Hired labour", "{Dairy labour}-{Family labour, dairy}"),
  line("Land, all", "[Own land]+[Rented land]"),
  line("Land, dairy", "MIN([Dairy land],{Land, all})"),
  line("Share of land", "IF({Land, all}=0,1,{Land, dairy}/{Land, all})"),
];

interface Asset {
  readonly building: boolean;
  readonly cost: number;
  readonly bought: number;
  readonly life: number;
  readonly elsewhere: number;
}

/** The rows of each asset, and their sums. All are bought before the first year and replaced when they are worn out. */
function assetLines(assets: readonly Asset[], first: number): readonly Line[] {
  const all = assets.map((asset, k) => ({ ...asset, k }));
  const sum = (what: string, which = all) => total(which.map(({ k }) => `{${what} ${k}}`)) || "0";
  const dairy = (what: string) => total(all.map(({ k, elsewhere }) => `{${what} ${k}}*(1-${elsewhere})`)) || "0";
  return [
    ...all.flatMap(({ k, cost, bought, life }) => [
      line(`Worn ${k}`, `IF({Age ${k}-}>=${life},1,0)`),
      line(`Price ${k}`, `IF({Worn ${k}}=1,${cost}*[Asset prices],{Price ${k}-})`, `${cost}`),
      line(`Purchase ${k}`, `{Worn ${k}}*{Price ${k}}`),
      line(`Depreciation ${k}`, `IF({Worn ${k}}+({Age ${k}-}<${life})>0,{Price ${k}}/${life},0)`),
      line(`Age ${k}`, `IF({Worn ${k}}=1,0,{Age ${k}-})+1`, `${first - bought}`),
      line(`Book ${k}`, `{Price ${k}}*MAX(0,1-{Age ${k}}/${life})`, "#"),
    ]),
    line("Asset purchases", sum("Purchase")),
    line("Depreciation", sum("Depreciation")),
    line("Depreciation, dairy", dairy("Depreciation")),
    line(
      "Buildings",
      sum(
        "Book",
        all.filter(({ building }) => building),
      ),
      "#",
    ),
    line(
      "Machinery",
      sum(
        "Book",
        all.filter(({ building }) => !building),
      ),
      "#",
    ),
    line("Book values, dairy", dairy("Book"), "#"),
  ];
}

const cattleSales = ["Cull cow sales", "Surplus heifer sales", "Calf sales", "Young male sales"];
const variable = [
  "Concentrates",
  "Roughage",
  "Forage growing",
  "Health",
  "Breeding",
  "Other cow costs",
  "Young stock costs",
  "Milk marketing",
  "Replacement cows",
];
const sumOf = (names: readonly string[]) => total(names.map((name) => `{${name}}`));
const labelled = (...names: string[]) => names.map((name) => line(name, `[${name}]`));

const money: readonly Line[] = [
  line("Overdraft interest", "[Overdraft rate]*MAX(0,-{Closing cash-})"),
  line("Milk sales", "{Milk sold}*[Milk price]"),
  line("Cull cow sales", "{Cows culled}*[Cull cow price]"),
  line("Surplus heifer sales", "{Surplus heifers sold}*[Heifer price]"),
  line("Calf sales", "({Heifer calves sold}+{Male calves sold})*[Calf price]"),
  line("Young male sales", "{Young males sold}*[Young male price]"),
  line("Manure", "[Manure value]*{Cows, average}"),
  line("Manure sales", "{Manure}*[Manure sold]"),
  ...labelled("Dairy payments", "Crop receipts", "Other farm receipts", "Other payments"),
  line("Dairy receipts", sumOf(["Milk sales", ...cattleSales, "Manure sales", "Dairy payments"])),
  line("Total receipts", sumOf(["Dairy receipts", "Crop receipts", "Other farm receipts", "Other payments"])),
  line("Concentrates", "{Concentrates fed}*[Concentrate price]"),
  line("Roughage", "{Roughage bought}*[Roughage price]"),
  line("Forage growing", "[Forage growing cost]*{Land, dairy}"),
  line("Health", "[Health cost per cow]*{Cows, average}"),
  line("Breeding", "[Breeding cost per cow]*{Cows, average}"),
  line("Other cow costs", "[Other cost per cow]*{Cows, average}"),
  line("Young stock costs", "[Cost per young animal]*{Young stock, average}"),
  line("Milk marketing", "[Milk marketing cost]*{Milk sold}"),
  line("Replacement cows", "({Cows bought}-{Growth})*[Cow price]"),
  line("Variable costs", sumOf(variable)),
  ...labelled("Crop costs", "Other farm costs", "Fixed costs"),
  line("Wages", "{Hired labour}*[Hired wage]"),
  line("Land rent", "[Rented land]*[Rent paid]"),
  line("Interest paid", "{Overdraft interest}"),
  line(
    "Total cash expenses",
    sumOf("Variable costs,Crop costs,Other farm costs,Fixed costs,Wages,Land rent,Interest paid".split(",")),
  ),
  line("Dairy interest", "{Overdraft interest}*(1-[Fixed costs elsewhere])"),
  line(
    "Dairy expenses",
    "{Variable costs}+{Fixed costs}*(1-[Fixed costs elsewhere])+{Wages}+{Land rent}*{Share of land}+{Dairy interest}",
  ),
  line("Net cash farm income", "{Total receipts}-{Total cash expenses}"),
  line("Livestock", herdAt(same, same), "#"),
  line("Start at new values", herdAt(before, same)),
  line("Cows for growth", "{Growth}*[Cow price]"),
  line("Dairy inventory", "{Livestock}-{Start at new values}-{Cows for growth}"),
  line("Other animals", "[Other animals]", "#"),
  line("Inventory change", "{Dairy inventory}+{Other animals}-{Other animals-}"),
  line("Capital gains", "0"),
  line("Milk used at home, value", "{Milk used at home}*[Milk price]"),
  line("Manure used at home, value", "{Manure}-{Manure sales}"),
  line("Other produce used at home, value", "[Other produce used at home]"),
  line(
    "Produce used at home",
    sumOf(["Milk used at home, value", "Manure used at home, value", "Other produce used at home, value"]),
  ),
  line(
    "Farm income",
    "{Net cash farm income}-{Depreciation}+{Inventory change}+{Capital gains}+{Produce used at home}",
  ),
  line("Opening cash", "{Closing cash-}"),
  line("Off-farm income", "[Off-farm income]"),
  line("Savings interest", "[Savings rate]*MAX(0,{Opening cash})"),
  line("Taxed", "{Net cash farm income}-{Depreciation}+{Capital gains}+{Off-farm income}+{Savings interest}"),
  line("Tax", "[Tax rate]*MAX(0,{Taxed}-[Tax-free income])"),
  line("Living expenses", "[Living expenses]"),
  line("Cash after living", "{Net cash farm income}+{Off-farm income}+{Savings interest}-{Tax}-{Living expenses}"),
  line("Land purchases", "([Own land]-[Own land-])*[Land value]"),
  line("Change in cash", "{Cash after living}-{Asset purchases}-{Cows for growth}-{Land purchases}"),
  line("Closing cash", "{Opening cash}+{Change in cash}", "[Cash]"),
  line("Land", "[Own land]*[Land value]", "#"),
  line("Cash in hand", "MAX(0,{Closing cash})", "#"),
  line("Total assets", sumOf("Land,Livestock,Other animals,Buildings,Machinery,Cash in hand".split(",")), "#"),
  line("Overdraft", "MAX(0,-{Closing cash})", "#"),
  line("Total liabilities", "{Overdraft}", "#"),
  line("Equity", "{Total assets}-{Total liabilities}", "#"),
  line("Equity at start", "{Equity-}"),
  line(
    "Profit retained",
    "{Farm income}-{Produce used at home}+{Off-farm income}+{Savings interest}-{Tax}-{Living expenses}",
  ),
  line("Revaluation", `{Start at new values}-(${herdAt(before, yearBefore)})+[Own land-]*([Land value]-[Land value-])`),
  line("Check", "{Equity}-{Equity at start}-{Profit retained}-{Revaluation}"),
  line("Equity ratio", per("{Equity}", "{Total assets}")),
  line("Real equity", "{Equity}/(1+[Inflation])^{Year}"),
];

const per100 = (name: string, amount: string) =>
  line(`${name}, per 100 kg`, per(`100*(${amount})`, "{Marketable milk, ECM}"));

/** Of the start and the end of the year. */
const mean = (names: readonly string[]) => `(${sumOf([...names, ...names.map((name) => `${name}-`)])})/2`;

const indicators: readonly Line[] = [
  line("Overdraft, average", mean(["Overdraft"])),
  line(
    "Own capital",
    `${mean(["Livestock", "Other animals", "Buildings", "Machinery"])}+[Circulating capital]-{Overdraft, average}`,
  ),
  line("Dairy share", "1-[Fixed costs elsewhere]"),
  line(
    "Dairy capital",
    `${mean(["Livestock", "Book values, dairy"])}+([Circulating capital]-{Overdraft, average})*{Dairy share}`,
  ),
  line("Own labour cost", "({Family labour, dairy}+[Family hours elsewhere])*[Family wage]"),
  line("Own land cost", "[Own land]*[Own land rent]"),
  line("Own capital cost", "[Own capital rate]*MAX(0,{Own capital})"),
  line("Entrepreneur's profit", "{Farm income}-{Own labour cost}-{Own land cost}-{Own capital cost}"),
  line("Dairy own labour", "{Family labour, dairy}*[Family wage]"),
  line("Dairy own land", "[Own land]*{Share of land}*[Own land rent]"),
  line("Dairy own capital", "[Own capital rate]*MAX(0,{Dairy capital})"),
  line("Milk returns", "({Milk sold}+{Milk used at home})*[Milk price]"),
  line("Cattle returns", `${sumOf(cattleSales)}+{Dairy inventory}`),
  line("Dairy returns", "{Milk returns}+{Cattle returns}+{Manure}+{Dairy payments}"),
  line("Dairy farm income", "{Dairy returns}-{Dairy expenses}-{Depreciation, dairy}"),
  line("Opportunity costs", sumOf(["Dairy own labour", "Dairy own land", "Dairy own capital"])),
  line("Dairy entrepreneur's profit", "{Dairy farm income}-{Opportunity costs}"),
  per100("Milk price", "{Milk returns}"),
  per100("Cattle returns", "{Cattle returns}"),
  per100("Other returns", "{Manure}"),
  per100("Payments", "{Dairy payments}"),
  per100("Total returns", "{Dairy returns}"),
  per100("Cash costs", "{Dairy expenses}"),
  per100("Depreciation", "{Depreciation, dairy}"),
  per100("Opportunity costs", "{Opportunity costs}"),
  per100("Total costs", "{Dairy expenses}+{Depreciation, dairy}+{Opportunity costs}"),
  line(
    "Cost of milk only, per 100 kg",
    "{Total costs, per 100 kg}-{Cattle returns, per 100 kg}-{Other returns, per 100 kg}-{Payments, per 100 kg}",
  ),
  per100("Farm income", "{Dairy farm income}"),
  per100("Entrepreneur's profit", "{Dairy entrepreneur's profit}"),
  per100(
    "Means of production",
    "{Dairy expenses}-{Wages}-{Land rent}*{Share of land}-{Dairy interest}+{Depreciation, dairy}",
  ),
  per100("Labour costs", "{Wages}+{Dairy own labour}"),
  per100("Land costs", "{Land rent}*{Share of land}+{Dairy own land}"),
  per100("Capital costs", "{Dairy interest}+{Dairy own capital}"),
  line("Dairy net cash income", "{Dairy receipts}-{Dairy expenses}"),
  line("Other net cash income", "{Net cash farm income}-{Dairy net cash income}"),
  line("Profit margin, dairy", per("{Dairy farm income}", "{Dairy returns}")),
  line("Profit margin, farm", per("{Net cash farm income}", "{Total receipts}")),
  line("Return to labour", per("{Dairy entrepreneur's profit}+{Wages}+{Dairy own labour}", "{Dairy labour}")),
  line("Average wage", per("{Wages}+{Dairy own labour}", "{Dairy labour}")),
  line("Family labour share", per("{Family labour, dairy}", "{Dairy labour}")),
  line("Milk yield, ECM", per("{Marketable milk, ECM}", "{Cows, average}")),
  line("Milk per ha, ECM", per("{Marketable milk, ECM}", "{Land, dairy}")),
  line("Milk per hour, ECM", per("{Marketable milk, ECM}", "{Dairy labour}")),
  line("Stocking rate", per("{Cows, average}", "{Land, all}")),
  line("Concentrates per kg ECM", per("1000*{Concentrates fed}", "{Marketable milk, ECM}")),
  line("Capital per cow", per("{Land}+{Livestock}+{Buildings}+{Machinery}", "{Cows, end}")),
  line("Household income", "{Net cash farm income}+{Off-farm income}+{Savings interest}+{Produce used at home}"),
  line("Non-cash share", per("{Produce used at home}", "{Household income}")),
  line("Income per person", per("{Household income}", "[Persons]")),
  line("Income per person and day", `IF({Income per person}="","",{Income per person}/365)`),
  line("Living cover", per("{Cash after living}+{Living expenses}", "{Living expenses}")),
  line("Debt service", "{Interest paid}"),
  line("Debt service cover", per("{Cash after living}+{Interest paid}", "{Debt service}")),
  line("Family hours, all work", "{Family labour, dairy}+[Family hours elsewhere]+[Off-farm hours]"),
];

type Row = readonly (string | number)[];
/** A farm of the worked examples: labels with value and change, assets by column. */
export interface SheetFarm {
  readonly farm: readonly Row[];
  readonly assets: readonly Row[];
  readonly years: number;
}

/** Values of the labels: one that has none follows others, or takes its default. */
function labelLines(farm: readonly Row[]): readonly Line[] {
  const given = new Map(farm.slice(1).map(([name, , value, change]) => [name, { value, change: Number(change) }]));
  return labels
    .filter((label) => label.name !== "First year" && !("otherwise" in label && label.unit === "head"))
    .map((label) => {
      const own = given.get(label.name);
      if (own === undefined && "follows" in label) {
        const followed = total(Object.entries(label.follows).map(([name, factor]) => `${factor}*[${name}]`));
        return line(label.name, followed, followed);
      }
      const value = own?.value ?? ("default" in label ? label.default : 1e12);
      const growth = `[${label.name}-]*(1+${own?.change ?? 0})`;
      return line(label.name, "money" in label ? `${growth}*(1+[Inflation])` : growth, `${value}`);
    });
}

/** The workbook, and the names of its rows from the top. */
async function writeSheet({ farm, assets, years }: SheetFarm, file: string): Promise<string[]> {
  const first = farm.find(([name]) => name === "First year")![2] as number;
  const [columns, ...rows] = assets;
  const cell = (row: Row, name: string) => row[columns!.indexOf(name)]!;
  const owned = rows.map((row) => ({
    building: cell(row, "kind") === "building",
    cost: Number(cell(row, "cost")),
    bought: Number(cell(row, "bought")),
    life: Number(cell(row, "life")),
    elsewhere: Number(cell(row, "elsewhere")),
  }));
  const values = labelLines(farm);
  const year = line("Year", "{Year-}+1", "-1");
  const lines = [year, ...herd, ...production, ...assetLines(owned, first), ...money, ...indicators];
  const rowOf = {
    "[": new Map(values.map(({ name }, k) => [name, k + 1])),
    "{": new Map(lines.map(({ name }, k) => [name, values.length + k + 1])),
  };
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("farm");
  const columnName = (column: number) => sheet.getColumn(column).letter;
  for (const [k, { name, formula, opening }] of [...values, ...lines].entries()) {
    sheet.getCell(k + 1, 1).value = name;
    // Column 2 is the start; the years follow. Labels have their first value in both.
    for (let column = 2; column <= years + 3; column++) {
      const isLabel = k < values.length;
      const start = opening === "#" ? formula : opening;
      const text = column === 2 ? start : isLabel && column === 3 && opening !== formula ? `[${name}-]` : formula;
      if (text === undefined) continue;
      const placed = text.replace(
        /([[{])([^\]}]*?)(-?)[\]}]/g,
        (_, bracket: "[" | "{", named: string, minus: string) => {
          const row = rowOf[bracket].get(named);
          if (row === undefined) throw new Error(`no row for ${bracket}${named}`);
          return `${columnName(minus ? column - 1 : column)}${row}`;
        },
      );
      sheet.getCell(k + 1, column).value = Number.isNaN(Number(placed)) ? { formula: placed } : Number(placed);
    }
  }
  await book.xlsx.writeFile(file);
  return [...values.map(({ name }) => `[${name}]`), ...lines.map(({ name }) => name)];
}

/** A Basic macro that recalculates every formula of a file again and again, and writes the time and the last column. */
const macro = (repeats: number, rows: number, column: number) => `Sub Main(source As String, result As String)
  Dim document, sheet, start, k
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array())
  document.calculateAll()
  start = GetSystemTicks()
  For k = 1 To ${repeats}
    document.calculateAll()
  Next
  Open result For Output As #1
  Print #1, CStr(GetSystemTicks() - start)
  sheet = document.Sheets.getByIndex(0)
  For k = 0 To ${rows - 1}
    Print #1, CStr(sheet.getCellByPosition(${column - 1}, k).Value)
  Next
  Close #1
  document.close(True)
End Sub`;

/** The library file that makes LibreOffice find a macro of its profile. */
const scriptLibrary = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Bench"/>
</library:library>`;
const scriptModule = (basic: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">
${escaped(basic)}
</script:module>`;

interface SheetTimes {
  /** Milliseconds of one recalculation of all formulas, and of starting LibreOffice and ending it again. */
  readonly recalculation: number;
  readonly start: number;
  readonly formulas: number;
  /** Values of the last year by line. */
  readonly last: ReadonlyMap<string, number>;
}

/** Recalculates a farm in LibreOffice, with its files in a folder, or says why it cannot. */
export async function recalculate(farm: SheetFarm, repeats: number, folder: string): Promise<SheetTimes | string> {
  const office = (...given: string[]) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const start = performance.now();
    const env = { ...process.env, TMPDIR: folder }; // a LibreOffice that ends at once leaves folders there
    const { error } = spawnSync("soffice", [profile, "--headless", "--norestore", ...given], { timeout: 120_000, env });
    return error === undefined ? performance.now() - start : undefined;
  };
  // The first start makes the profile; the second shows what a start costs.
  if (office("--terminate_after_init") === undefined)
    return "there is no LibreOffice, soffice: install it to compare with a sheet of formulas";
  const start = office("--terminate_after_init")!;
  const names = await writeSheet(farm, join(folder, "farm.xlsx"));
  const basic = join(folder, "profile", "user", "basic", "Standard");
  writeFileSync(join(basic, "script.xlb"), scriptLibrary);
  writeFileSync(join(basic, "Bench.xba"), scriptModule(macro(repeats, names.length, farm.years + 3)));
  const result = join(folder, "result.txt");
  office(`macro:///Standard.Bench.Main("${pathToFileURL(join(folder, "farm.xlsx")).href}","${result}")`);
  const [time, ...values] = readFileSync(result, "utf8").split("\n").map(Number);
  return {
    recalculation: time! / repeats,
    start,
    formulas: names.length * (farm.years + 1),
    last: new Map(names.map((name, k) => [name, values[k]!])),
  };
}
