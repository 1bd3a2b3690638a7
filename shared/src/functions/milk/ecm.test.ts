/** Right by published: the IFCN sum of Annex 1, term by term; identity: twice the milk is twice the ECM. */
import { type CorrectionMethod, correctionMethods } from "../../models/corrected-milk.ts";
import { ecm } from "./ecm.ts";

test("the IFCN sum of Annex 1, term by term", () => {
  const [milk, fat, protein] = [1850, 4.5, 3.7];
  const annex1 = (milk * 0.383 * fat + milk * 0.242 * protein + milk * 0.7832) / 3.1138;
  expect(ecm.compute(milk, fat, protein, "IFCN", 4.85)).toBeCloseTo(annex1, 9);
});

test("twice the milk is twice the ECM under every method", () => {
  for (const method of Object.keys(correctionMethods) as CorrectionMethod[])
    expect(ecm.compute(60, 4.2, 3.4, method, 4.85)).toBeCloseTo(2 * ecm.compute(30, 4.2, 3.4, method, 4.85), 12);
});

test("40 kg at 3.5 % fat and 3.2 % protein are 40.43 kg by the 0.327 formula, not 40 as a web calculator prints", () => {
  expect(ecm.compute(40, 3.5, 3.2, "DHI_CP", 4.85)).toBeCloseTo(40.43, 2);
});
