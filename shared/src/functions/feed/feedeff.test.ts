/** Right by identity: richer milk from the same feed is more efficient. */
import { ecm } from "../milk/ecm.ts";
import { feedEff } from "./feedeff.ts";

test("richer milk from the same feed is more efficient", () => {
  expect(feedEff.compute(ecm.compute(30, 4.2, 3.5, "IFCN", undefined), 21)).toBeGreaterThan(
    feedEff.compute(ecm.compute(30, 3.6, 3.2, "IFCN", undefined), 21),
  );
});
