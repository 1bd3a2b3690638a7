import { excelToSheets, makeIndependent, sheetsToExcel, tokenize } from "@dairy-functions/native";

/** What it costs to convert 100,000 formulas, each way: for `times`, with "tokens alone" as the base. */
export function formulaConversions(count = 100_000): Record<string, () => unknown> {
  const inExcel = Array.from({ length: count }, (_, k) => {
    const row = k + 2;
    return `=IF(A${row}>0,DAIRY.ECM(A${row},B${row},C${row},"NORDIC")*'Farm data'!$B$2,"no data")`;
  });
  const inSheets = inExcel.map((formula) => formula.replace("DAIRY.", "DAIRY_"));
  return {
    "tokens alone": () => inExcel.map((formula) => tokenize(formula)),
    "Excel to Sheets": () => inExcel.map((formula) => excelToSheets(formula)),
    "Sheets to Excel": () => inSheets.map((formula) => sheetsToExcel(formula)),
    "made independent": () => inExcel.map((formula) => makeIndependent(formula, "excel")),
  };
}
