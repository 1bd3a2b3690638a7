import { call, functionNamed } from "@dairy-functions/shared";
import cases from "./cases/verified-biology.json";

/** Values of tables and worked examples that were read in their sources, for emissions, livestock units and intake. */
interface Case {
  readonly id: string;
  readonly function: string;
  readonly args: readonly unknown[];
  readonly expected: number;
  readonly tolerance: number;
  /** What the result is multiplied by to give the printed unit. */
  readonly times?: number;
}

test("the library has the numbers of the sources", () => {
  expect(cases.length).toBeGreaterThan(100);
  const wrong = (cases as readonly Case[]).flatMap(({ id, args, expected, tolerance, times = 1, ...each }) => {
    const found = call(functionNamed(each.function)!, args);
    const near = typeof found === "number" && Math.abs(found * times - expected) <= tolerance + 1e-9;
    return near ? [] : [{ id, found, expected }];
  });
  expect(wrong).toEqual([]);
});
