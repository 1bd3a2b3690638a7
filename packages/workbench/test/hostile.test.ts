import { applyTravel, commands, planTravel } from "@dairy-functions/pane";
import { o, readCell } from "../headless/index.ts";
import { paneHost, registerSteps } from "../src/index.ts";

registerSteps(o);

test("Freeze keeps a text that looks like a formula a text", async () => {
  const cells = { A1: '=IF(DAIRY.ECM(1000,4.5,3.7)>0,"=1+1","")', A2: '=IF(DAIRY.ECM(1000,4.5,3.7)>0,"+1","")' };
  const model = new o.Model({ sheets: [{ id: "s", name: "Own", cells }] });
  const { workbook } = paneHost(o, model, () => {});
  const watch = { progress: () => {}, isCancelled: () => false };
  const plan = await planTravel(workbook, commands.workbench.freeze, watch);
  expect((await applyTravel(workbook, plan!, watch)).changed).toBe(2);
  expect([0, 1].map((row) => readCell(model, "s", 0, row))).toEqual(["=1+1", "+1"]);
  expect(model.getters.getCell({ sheetId: "s", col: 0, row: 0 })?.isFormula).toBe(false);
});
