import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { answer, number } from "./library.ts";
import { type Opened, open } from "./open.ts";

const template = templates.find(({ name }) => name === "collection-ledger")!;
const members = 60;
const days = 31;

/** A blank ledger with the prices of the rules and one member, whose payment is computed by hand below. */
function ledger(): Opened {
  const opened = open(template);
  opened.clear();
  opened.set("chosenRule", "Two axes");
  opened.set("twoAxesFat", 300);
  opened.set("twoAxesSnf", 200);
  opened.set("memberNumber", 7, 4);
  opened.set("memberName", "Asha", 4);
  opened.set("litres", 10, 4, 0);
  opened.set("litres", 20, 4, 10);
  for (const [k, [fat, lactometer]] of [
    [4, 28],
    [5, 29],
  ].entries()) {
    opened.set("fat", fat!, 4, k);
    opened.set("lactometer", lactometer!, 4, k);
  }
  return opened;
}
// SNF by the Indian standard: 28/4 + 0.25*4 + 0.44 = 8.44 and 29/4 + 0.25*5 + 0.44 = 8.94.
// 10 L: 10.3 kg * (4 %*300 + 8.44 %*200) = 297.464; 20 L: 20.6 kg * (5 %*300 + 8.94 %*200) = 677.328.
const byHand = 297.464 + 677.328;

const numberAt = (opened: Opened, name: string, ...indexes: number[]) => Number(opened.get(name, ...indexes) || 0);
const through = (size: number) => Array.from({ length: size }, (_, k) => k);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe("payment of a member", () => {
  test("equals the payment of each ten days by its own test, by hand", () => {
    const opened = ledger();
    expect(opened.get("snfOf", 4, 0)).toBeCloseTo(8.44, 12);
    expect(opened.get("snfOf", 4, 1)).toBeCloseTo(8.94, 12);
    expect(opened.get("averageFat", 4)).toBeCloseTo(14 / 3, 12);
    expect(opened.get("milkMoney", 4)).toBe(Math.round(100 * byHand) / 100);
  });

  test("gains the bonus for clean milk and loses the deductions", () => {
    const opened = ledger();
    opened.set("bonusRate", 0.5);
    opened.set("feedCredit", 100, 4);
    opened.set("instalment", 50, 4);
    expect(opened.get("net", 4)).toBe(824.79);
    opened.set("clean", "yes", 4);
    expect(opened.get("net", 4)).toBe(839.79);
    expect(opened.get("carriedOver", 4)).toBe("");
  });

  test("is never below nothing: what cannot be deducted is carried over", () => {
    const opened = ledger();
    opened.set("otherDeduction", 974.79, 4);
    expect([opened.get("net", 4), opened.get("carriedOver", 4)]).toEqual([0, ""]);
    opened.set("otherDeduction", 1000, 4);
    expect([opened.get("net", 4), opened.get("carriedOver", 4)]).toEqual([0, 25.21]);
  });

  test("follows each rule, by hand", () => {
    const opened = ledger();
    opened.set("chosenRule", "Total solids");
    opened.set("solidsRate", 240);
    expect(opened.get("milkMoney", 4)).toBeCloseTo(10.3 * 0.1244 * 240 + 20.6 * 0.1394 * 240, 2);
    opened.set("chosenRule", "Fat");
    expect(opened.get("milkMoney", 4)).toBe("");
    opened.set("fatOnly", 700);
    expect(opened.get("milkMoney", 4)).toBeCloseTo((0.412 + 1.03) * 700, 2);
    opened.set("density", 1);
    expect(opened.get("milkMoney", 4)).toBeCloseTo((0.4 + 1) * 700, 2);
    opened.set("chosenRule", "Fat and protein");
    opened.set("componentFat", 350);
    opened.set("componentProtein", 480);
    expect(opened.get("milkMoney", 4)).toBe("");
    opened.set("protein", 3);
    expect(opened.get("milkMoney", 4)).toBeCloseTo(1.4 * 350 + 0.9 * 480, 2);
    opened.set("charge", 0.5);
    expect(opened.get("milkMoney", 4)).toBeCloseTo(1.4 * 350 + 0.9 * 480 - 15, 2);
  });

  test("takes one test for the month, and the analyser before the lactometer", () => {
    const opened = ledger();
    opened.set("fat", null, 4, 1);
    opened.set("lactometer", null, 4, 1);
    opened.set("snf", 8.5, 4, 0);
    expect(opened.get("milkMoney", 4)).toBeCloseTo(30.9 * (0.04 * 300 + 0.085 * 200), 2);
  });

  test("waits for a test that the rule needs, and disturbs nobody else", () => {
    const opened = ledger();
    opened.set("memberNumber", 9, 9);
    opened.set("memberName", "Banu", 9);
    opened.set("litres", 5, 9, 2);
    expect([opened.get("missing", 9), opened.get("net", 9)]).toEqual(["fat", ""]);
    opened.set("fat", 4.5, 9, 0);
    expect([opened.get("missing", 9), opened.get("net", 9)]).toEqual(["SNF", ""]);
    expect(opened.get("paidOut")).toBe(974.79);
    opened.set("chosenRule", "Fat");
    opened.set("fatOnly", 700);
    expect([opened.get("missing", 9), opened.get("net", 9)]).toEqual(["", 162.23]);
  });
});

describe("the example", () => {
  const opened = open(template);
  const at = (name: string, ...indexes: number[]) => numberAt(opened, name, ...indexes);
  const periodOf = (day: number) => Math.min(2, Math.floor(day / 10));
  const litresOf = (member: number) => sum(through(days).map((day) => at("litres", member, day)));

  test("pays each member what the library pays day by day", () => {
    for (const member of through(20)) {
      const payments = through(days).map((day) => {
        const litres = at("litres", member, day);
        if (litres === 0) return 0;
        const fat = at("fat", member, periodOf(day));
        const snf = at("snf", member, periodOf(day)) || number("SNF", [at("lactometer", member, periodOf(day)), fat]);
        return number("PAYTWOAXIS", [number("LTOKG", [litres]), fat, snf, 300, 200]);
      });
      expect(Math.abs(at("milkMoney", member) - sum(payments))).toBeLessThan(0.005 + 1e-9);
    }
  });

  test("sums up over members and days alike, with all money accounted for", () => {
    const litres = sum(through(members).map(litresOf));
    expect(opened.get("litresCollected")).toBeCloseTo(litres, 6);
    expect(sum(through(days).map((day) => at("dayLitres", day)))).toBeCloseTo(litres, 6);
    const total = (name: string) => sum(through(members).map((member) => at(name, member)));
    expect(opened.get("paidOut")).toBeCloseTo(total("net"), 6);
    expect(total("milkMoney") + total("bonus") - total("deductions") + total("carriedOver")).toBeCloseTo(
      total("net"),
      6,
    );
    expect(opened.get("averagePrice")).toBeCloseTo((total("milkMoney") + total("bonus")) / litres, 9);
  });

  test("weighs each day's milk with its test for the average fat, and balances the fat", () => {
    const fat = sum(
      through(20).flatMap((member) =>
        through(days).map((day) => (at("litres", member, day) * 1.03 * at("fat", member, periodOf(day))) / 100),
      ),
    );
    expect(opened.get("fatCollected")).toBeCloseTo(fat, 9);
    const sent = sum(through(days).map((day) => (at("dispatched", day) * 1.03 * at("dispatchFat", day)) / 100));
    const sold = (90 * 1.03 * at("averageFatAll")) / 100;
    expect(opened.get("fatLost")).toBeCloseTo(fat - sent - sold, 9);
    expect(opened.get("fatLossShare")).toBeCloseTo((fat - sent - sold) / fat, 9);
  });

  test("shows beside each other what the rules would pay, the chosen one as it is paid", () => {
    expect(at("ruleTotal", 0)).toBeCloseTo(at("milkTotal"), 0);
    expect(opened.get("ruleChosen", 0)).toBe("the chosen rule");
    expect(opened.get("ruleChosen", 1)).toBe("");
  });

  test("has the rate chart of RATECHART", () => {
    const rows = answer("RATECHART", 3, 7, 7.5, 9, 300, 200, 0.1);
    expect([rows.length, rows[0]!.length]).toEqual([42, 17]);
    for (const r of through(41)) {
      expect(opened.get("chartFat", r)).toBeCloseTo(rows[r + 1]![0] as number, 9);
      for (const c of through(16)) expect(opened.get("chartPrice", r, c)).toBeCloseTo(rows[r + 1]![c + 1] as number, 9);
    }
  });
});

test("the rate chart pays as the ledger does by every rule, and ends where milk does", () => {
  const opened = open(template);
  opened.set("lowestFat", 4);
  opened.set("lowestSnf", 8);
  opened.set("chartStep", 0.5);
  const pays = {
    "Two axes": number("PAYTWOAXIS", [1.03, 4.5, 9, 300, 200]),
    "Total solids": number("PAYSOLIDS", [1.03, 13.5, 237]),
    Fat: number("PAYFAT", [1, 4.5, 690]),
    "Fat and protein": number("PAYCOMPONENT", [1.03, 4.5, 3.3, 350, 480, 0.9]),
    "Flat price": 31,
  };
  for (const [rule, price] of Object.entries(pays)) {
    opened.set("chosenRule", rule);
    expect(opened.get("chartPrice", 1, 2)).toBeCloseTo(price, 9);
  }
  expect([opened.get("chartSnf", 14), opened.get("chartSnf", 15)]).toEqual([15, ""]);
  expect(opened.get("chartPrice", 0, 15)).toBe("");
});

describe("the sentence", () => {
  const verdict = (opened: Opened) => opened.get("verdict") as string;

  test("asks for what is missing, one thing after the other", () => {
    const opened = ledger();
    opened.set("chosenRule", "Total solids");
    expect(verdict(opened)).toMatch(/^Choose the rule of payment and enter its prices\./);
    opened.set("chosenRule", "Two axes");
    opened.set("fat", null, 4, 0);
    opened.set("fat", null, 4, 1);
    expect(verdict(opened)).toMatch(/^Enter the tests of the members\. 1 member is not paid yet,/);
    opened.set("fat", 4, 4, 0);
    expect(verdict(opened)).toMatch(/^The centre pays \d+\.\d\d per litre on average\. Enter what is sent/);
    for (const member of [0, 1]) opened.set("litres", 1, member, 30);
    expect(verdict(opened)).toContain("2 members are not paid yet, because tests are missing.");
  });

  test("tells whose deductions are larger than the milk money", () => {
    const opened = ledger();
    opened.set("feedCredit", 974.79, 4);
    expect(verdict(opened)).not.toContain("deductions");
    opened.set("feedCredit", 974.8, 4);
    expect(verdict(opened)).toContain(
      "The deductions of 1 member are larger than the milk money: 0.01 is carried over.",
    );
    opened.set("memberNumber", 9, 9);
    opened.set("memberName", "Banu", 9);
    opened.set("feedCredit", 5, 9);
    expect(verdict(opened)).toContain("The deductions of 2 members are larger than the milk money: 5.01 is carried");
  });

  test("judges the losses at 2 %, and knows a gain", () => {
    const opened = ledger(); // 30 L
    opened.set("dispatched", 29.4, 1);
    expect(opened.get("lossShare")).toBeCloseTo(0.02, 12);
    expect(verdict(opened)).toContain("Losses are 2.0 % of the milk, within the usual 2 %.");
    opened.set("dispatched", 29.39, 1);
    expect(verdict(opened)).toMatch(/1 L or 2\.0 % of the milk was lost on the way, .* worth 20 at the price paid\./);
    expect(verdict(opened)).toMatch(/ Nothing is entered as sent on 2 days with milk\.$/);
    opened.set("soldHere", 0.61, 1);
    expect(verdict(opened)).toContain("Losses are 0.0 % of the milk");
    opened.set("soldHere", 0.62, 1);
    expect(verdict(opened)).toContain("More milk left the centre than was collected, by 0.01 L");
    opened.set("soldHere", 3, 1);
    expect(verdict(opened)).toContain("More milk left the centre than was collected, by 2.4 L");
  });

  test("sees fat that is missing while the litres agree", () => {
    const fat = 0.412 + 1.03; // kg
    const opened = ledger();
    opened.set("dispatched", 30, 1);
    opened.set("dispatchFat", 4.6, 1);
    expect(opened.get("fatLost")).toBeCloseTo(fat - 1.4214, 9);
    expect(verdict(opened)).toContain("Losses are 0.0 %");
    opened.set("dispatchFat", 4.5, 1);
    expect(verdict(opened)).toContain("The litres agree, but 3.6 % of the fat is missing");
    opened.set("dispatchFat", 4.8, 1);
    expect(verdict(opened)).toContain("The litres agree, but more fat left the centre than was collected");
    // Cream: 0.09 kg of 40 % holds the 0.036 kg of fat that milk of 4.55 % is short of.
    opened.set("dispatched", 29.91, 1);
    opened.set("dispatchFat", 4.55, 1);
    opened.set("cream", 0.09, 1);
    expect(opened.get("fatLost")).toBe("");
    opened.set("creamFat", 40);
    expect(opened.get("fatLost")).toBeCloseTo(fat - (29.91 * 1.03 * 4.55) / 100 - 0.036, 9);
    expect(verdict(opened)).toContain("Losses are 0.0 %");
  });
});

describe("the slip", () => {
  test("shows the member whose number is entered", () => {
    const opened = ledger();
    opened.set("centre", "Purbapara");
    opened.set("slipNumber", 7);
    expect(opened.get("slipSentence")).toBe("Asha, Purbapara: 974.79 is paid for 30.0 L of milk.");
    expect(opened.get("slipNet")).toBe(974.79);
    expect([0, 1].map((k) => opened.get("slipDay", 0, k))).toEqual([10, 20]);
    expect(opened.get("slipDay", 10, 2)).toBe("");
    opened.set("litres", 1.5, 4, 30);
    expect(opened.get("slipDay", 10, 2)).toBe(1.5);
    opened.set("slipNumber", 8);
    expect(opened.get("slipSentence")).toBe("No member has this number.");
    expect(opened.get("slipNet")).toBe("");
    expect(opened.problems()).toEqual([]);
  });

  test("says what its payment waits for, and what is carried over", () => {
    const opened = ledger();
    opened.set("slipNumber", 7);
    opened.set("feedCredit", 1000, 4);
    expect(opened.get("slipSentence")).toBe(
      "Asha: 0.00 is paid for 30.0 L of milk after deductions, and 25.21 is carried over to the next month.",
    );
    opened.set("twoAxesSnf", null);
    expect(opened.get("slipSentence")).toBe("Asha: the payment of 30.0 L waits: rule or prices are missing.");
    opened.set("twoAxesSnf", 200);
    opened.set("fat", null, 4, 0);
    opened.set("fat", null, 4, 1);
    expect(opened.get("slipSentence")).toBe("Asha: the payment of 30.0 L waits: fat is not tested.");
    opened.set("litres", null, 4, 0);
    opened.set("litres", null, 4, 10);
    expect(opened.get("slipSentence")).toBe("Asha: no milk is entered.");
  });
});

describe("a payment that is held back", () => {
  /** Why, on the list, on both slips and in the results; nothing is paid, and nobody else is disturbed. */
  const heldAt = (change: (opened: Opened) => void, reason: string) => {
    const opened = ledger();
    opened.set("memberNumber", 9, 6);
    opened.set("memberName", "Chandra", 6);
    opened.set("litres", 10, 6, 0);
    opened.set("fat", 4, 6, 0);
    opened.set("lactometer", 28, 6, 0);
    opened.set("slipNumber", 7);
    expect([opened.get("held", 4), opened.get("heldBack"), opened.get("paidOut")]).toEqual(["", 0, 974.79 + 297.46]);
    change(opened);
    expect([opened.get("held", 4), opened.get("milkMoney", 4), opened.get("net", 4)]).toEqual([reason, "", ""]);
    expect(opened.get("slipText", 4)).toContain(`not paid yet: ${reason}.`);
    expect(opened.get("heldBack")).toBeGreaterThan(0);
    expect(opened.problems()).toEqual([]);
    return opened;
  };
  const said = "The payment of 1 member is held back: see the column Problem of the sheet Ledger members.";

  test("without a name or a number", () => {
    for (const [name, reason] of [
      ["memberName", "name is missing"],
      ["memberNumber", "number is missing"],
    ] as const) {
      const opened = heldAt((each) => each.set(name, null, 4), reason);
      expect([opened.get("paidOut"), opened.get("heldBack")]).toEqual([297.46, 1]);
      expect(opened.get("verdict")).toContain(said);
    }
    const neither = heldAt((each) => {
      each.set("memberName", null, 4);
      each.set("memberNumber", null, 4);
    }, "name is missing");
    expect(neither.get("who", 4)).toBe("(no name)");
    expect(neither.get("verdict")).toContain(said);
  });

  test("with a number that another has too", () => {
    const opened = heldAt((each) => each.set("memberNumber", 7, 6), "number appears twice");
    expect([opened.get("held", 6), opened.get("heldBack")]).toEqual(["number appears twice", 2]);
    expect(opened.get("verdict")).toContain("The payments of 2 members are held back: see the column Problem");
    expect(opened.get("slipSentence")).toBe("Asha: the payment of 30.0 L waits: number appears twice.");
  });

  test("with text, or a number that is not allowed, for milk, a test or a deduction", () => {
    const opened = ledger();
    opened.set("slipNumber", 7);
    for (const [name, value, reason, ...at] of [
      ["litres", "2,6", "milk is not a number", 1],
      ["litres", 501, "milk is not a number", 1],
      ["litres", -1, "milk is not a number", 1],
      ["fat", "4,5", "a test is not allowed", 2],
      ["lactometer", 41, "a test is not allowed", 2],
      ["snf", "high", "a test is not allowed", 2],
      ["feedCredit", "20 kg", "a deduction is not allowed"],
      ["otherDeduction", -5, "a deduction is not allowed"],
      ["clean", "perhaps", "clean milk is not yes or no"],
    ] as const) {
      opened.set(name, value, 4, ...at);
      expect([opened.get("held", 4), opened.get("net", 4), opened.get("slipHeld")]).toEqual([reason, "", reason]);
      expect(opened.get("slipText", 4)).toContain(`not paid yet: ${reason}.`);
      expect(opened.get("verdict")).toMatch(/^Some inputs are not allowed/);
      opened.set(name, null, 4, ...at);
      expect([opened.get("held", 4), opened.get("net", 4)]).toEqual(["", 974.79]);
    }
    opened.set("memberNumber", 7.5, 4);
    expect([opened.get("held", 4), opened.get("net", 4)]).toEqual(["number is not allowed", ""]);
    expect(opened.problems()).toEqual([]);
  });

  test("by a rule that does not exist, or a price that is not above 0", () => {
    const opened = ledger();
    for (const [name, value, before] of [
      ["chosenRule", "By colour", "Two axes"],
      ["twoAxesSnf", 0, 200],
      ["twoAxesSnf", "much", 200],
      ["twoAxesFat", -1, 300],
    ] as const) {
      opened.set(name, value);
      expect([opened.get("held", 4), opened.get("net", 4)]).toEqual(["rule or prices are missing", ""]);
      expect(opened.problems()).toEqual([]);
      opened.set(name, before);
    }
    expect(opened.get("net", 4)).toBe(974.79);
  });
});

test("the plain edition has SNF by each formula of the library", () => {
  const opened = open(template, "plain");
  const names = opened.quantities.get("solidsFormula")!.dimensions[0]!.labels as readonly string[];
  expect(names).toHaveLength(9);
  for (const formula of names) {
    opened.set("lactometerFormula", formula);
    expect(opened.get("snfOf", 0, 0)).toBeCloseTo(number("SNF", [27, opened.get("fat", 0, 0), formula]), 9);
  }
});

test("no formula of its sheets is longer than 400 characters", () => {
  for (const edition of ["add-in", "plain"] as const) {
    const sheets = layOut(template, edition).book.sheets.slice(1); // Start counts what all inputs refuse
    const lengths = sheets.flatMap(({ cells }) => Object.values(cells).map(({ formula = "" }) => formula.length + 1));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(400);
  }
});

test("a flat price pays litres or kilograms, with and without tests", () => {
  const opened = ledger();
  opened.set("chosenRule", "Flat price");
  expect([opened.get("held", 4), opened.get("net", 4)]).toEqual(["rule or prices are missing", ""]);
  opened.set("flatPrice", 31.5);
  const paid = () => opened.get("milkMoney", 4);
  expect(paid()).toBe(945); // 30 L
  expect(opened.get("memberPrice", 4)).toBe(31.5);
  opened.set("flatUnit", "kilogram");
  expect(paid()).toBe(973.35); // 30.9 kg
  for (const name of ["fat", "lactometer"]) for (const k of [0, 1]) opened.set(name, null, 4, k);
  expect([paid(), opened.get("held", 4)]).toEqual([973.35, ""]);
  expect(opened.get("averagePrice")).toBeCloseTo(31.5 * 1.03, 12);
  opened.set("flatUnit", null);
  expect(paid()).toBe(945);
  expect(opened.get("slipText", 4)).toBe("30.0 L of milk at 31.50 a litre: 945.00. Paid: 945.00.");
  opened.set("dispatched", 29, 1);
  expect(opened.get("verdict")).toMatch(/^The centre pays 31\.50 per litre on average\. 1 L or 3\.3 % of the milk was/);
  opened.set("litres", 0, 8, 0);
  expect(opened.problems()).toEqual([]);
});

test("a register with a number that appears twice, or without number or name, is marked", () => {
  const opened = ledger();
  opened.set("memberNumber", 7, 5);
  opened.set("memberName", "Banu", 5);
  expect([opened.get("memberCheck", 4), opened.get("memberCheck", 5)]).toEqual([
    "number appears twice",
    "number appears twice",
  ]);
  opened.set("memberNumber", null, 5);
  expect([opened.get("memberCheck", 4), opened.get("memberCheck", 5)]).toEqual(["", "number is missing"]);
  opened.set("memberName", null, 5);
  opened.set("litres", 2, 5, 0);
  expect(opened.get("memberCheck", 5)).toBe("name is missing");
});

describe("what is printed", () => {
  /** Rows that Excel prints, and the pages that they fill. */
  const printed = (opened: Opened, sheetName: string) => {
    const { printArea, pageBreaks } = opened.book.sheets.find(({ name }) => name === sheetName)!;
    const [, above] = /,(\d+)\+MAX\(1,Ledger_lastMember\)\)\)$/.exec(printArea!)!;
    const rows = Number(above) + Math.max(1, numberAt(opened, "lastMember"));
    return { rows: rows - Number(above), pages: 1 + pageBreaks.filter((row) => row < rows).length };
  };
  const lists = ["Ledger milk", "Ledger tests", "Ledger payment", "Ledger slip parts"];

  test.each([
    [0, 1, 1, 1],
    [3, 3, 1, 1],
    [30, 30, 1, 2],
    [31, 31, 2, 2],
    [60, 60, 2, 3],
  ])("with %i members ends with the last of them", (filledIn, rows, pages, slips) => {
    const opened = open(template, "plain");
    opened.clear();
    for (const k of through(filledIn)) opened.set("memberName", `Member ${k}`, k);
    for (const name of lists) expect([name, printed(opened, name)]).toEqual([name, { rows, pages }]);
    expect(printed(opened, "Ledger slips")).toEqual({ rows, pages: slips });
  });

  test("leaves out no member below a gap, nor one without a name", () => {
    const opened = open(template, "plain");
    opened.clear();
    opened.set("memberName", "Asha", 4);
    opened.set("litres", 10, 40, 3);
    expect(printed(opened, "Ledger payment").rows).toBe(41);
  });
});
