/** Right by published: factors of the IPCC reports. */
import { call } from "../../cells/call.ts";
import { co2e } from "./co2e.ts";

test("the factors of the reports: methane of animals is 27.0 in the sixth, not 27.2", () => {
  const of = (gas: string) => ["AR6", "AR5", "AR4"].map((version) => call(co2e, [gas, 1, version]));
  expect(of("CH4")).toEqual([27, 28, 25]);
  expect(of("N2O")).toEqual([273, 265, 298]);
  expect(of("CO2")).toEqual([1, 1, 1]);
  expect(of("CH4FOSSIL").slice(0, 2)).toEqual([29.8, 30]);
  expect(of("CH4FOSSIL")[2]).toMatchObject({ code: "#N/A" });
});
