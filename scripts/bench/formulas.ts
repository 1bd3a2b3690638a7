import { excelToSheets, sheetsToExcel, tokenize } from "@dairy-functions/formulas";
import { makeIndependent } from "@dairy-functions/native";
import { print, times } from "./measure.ts";

const count = 100_000;

/** What it costs to convert formulas, each way. */
export function formulas(): void {
  const inExcel = Array.from({ length: count }, (_, k) => {
    const row = k + 2;
    return `=IF(A${row}>0,DAIRY.ECM(A${row},B${row},C${row},"NORDIC")*'Farm data'!$B$2,"no data")`;
  });
  const inSheets = inExcel.map((formula) => formula.replace("DAIRY.", "DAIRY_"));
  const conversions = {
    "tokens alone": () => inExcel.map((formula) => tokenize(formula)),
    "Excel to Sheets": () => inExcel.map((formula) => excelToSheets(formula)),
    "Sheets to Excel": () => inSheets.map((formula) => sheetsToExcel(formula)),
    "made independent": () => inExcel.map((formula) => makeIndependent(formula, "excel")),
  };
  print(`${count} formulas converted`, times(conversions, 3), "tokens alone", "goal: independent in 3000 ms");
}
