import { workbookWith } from "../../test/pane/workbook.ts";

test("vector", async () => {
  const w = workbookWith([
    [
      "milk",
      "fat",
      "protein",
      "=DAIRY.ECM(DAIRY.LTOKG(A2:A4), B2:B4/10, C2:C4/10)",
      '=DAIRY.ECM(DAIRY.LTOKG(A2:A4), IF(B2:B4="","",B2:B4/10), C2:C4/10)',
      "=B2:B4/10",
    ],
    [1000, 45, 37, null],
    [1000, null, 37, null],
    [1000, 44, "'3,7"],
    [
      "=DAIRY.ECM(A2;B2;C2)",
      "=DAIRY_ECM(A2,B2,C2)",
      "=ECM(A2,B2,C2)",
      "=DAIRY.ECM(Nix!A2,B2,C2)",
      "=DAIRY.ECM(A2,B2,F5)",
      "=DAIRY.ECM(A2,B2,F5)",
      "=DAIRY.ECM(A2,B2,C2",
      "'=DAIRY.ECM(A2,B2,C2)",
      "=DAIRY.ECM(A2,B2,C2))",
      "=DAIRY.ECM(1000,4,5,3,7)",
      '=DAIRY.ECM(A2,B2,"3,7")',
    ],
  ]);
  for (const a of ["D1", "D2", "D3", "D4", "E1", "E2", "E3", "E4", "F1", "F2", "F3"])
    console.log(a, JSON.stringify(w.shows(a)));
  for (const a of ["A5", "B5", "C5", "D5", "E5", "F5", "G5", "H5", "I5", "J5", "K5"])
    console.log(a, JSON.stringify(w.shows(a)), await w.formula(a), JSON.stringify((await w.host.read(w.at(a))).values));
});
