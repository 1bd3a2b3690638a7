import { defineFunction } from "../../define.ts";

export const cacp = defineFunction({
  name: "CACP",
  summary: "Builds the Indian cost concepts A1 to C3.",
  purpose: "Use it to compare a farm with India's official costs of cultivation, which are published at these levels.",
  params: [
    { name: "paidOut", about: "A1, paid-out costs without land rent", unit: "cur", min: 0 },
    { name: "rentPaid", about: "Rent paid for leased land", unit: "cur", min: 0 },
    { name: "interestFixed", about: "Interest on own fixed capital, excluding land", unit: "cur", min: 0 },
    { name: "rentOwn", about: "Rental value of own land", unit: "cur", min: 0 },
    { name: "familyLabour", about: "Imputed value of family labour", unit: "cur", min: 0 },
    { name: "management", about: "Managerial allowance", unit: "fraction", above: 0, max: 1, default: 0.1 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "concept", kind: "text" },
      { name: "cost", unit: "cur" },
    ],
  },
  formula:
    "A2 = A1 + rentPaid; A2+FL = A2 + familyLabour; B1 = A1 + interestFixed; B2 = B1 + rentOwn + rentPaid; C1 = B1 + familyLabour; C2 = B2 + familyLabour; C3 = C2*(1 + management)",
  source: [{ key: "cacp", at: "A1 to C3, as web calculators restate them" }],
  cautions: [
    "Rent paid for leased land is in A2 and in B2, once each; web calculators leave it out of B2.",
    "The levels were checked against secondary sources only.",
  ],
  examples: [
    {
      args: [1000, 100, 50, 200, 300],
      result: [
        ["concept", "cost (cur)"],
        ["A1", 1000],
        ["A2", 1100],
        ["A2+FL", 1400],
        ["B1", 1050],
        ["B2", 1350],
        ["C1", 1350],
        ["C2", 1650],
        ["C3", 1815],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (paidOut, rentPaid, interestFixed, rentOwn, familyLabour, management) => {
    const b1 = paidOut + interestFixed;
    const b2 = b1 + rentOwn + rentPaid;
    const c2 = b2 + familyLabour;
    return [
      { concept: "A1", cost: paidOut },
      { concept: "A2", cost: paidOut + rentPaid },
      { concept: "A2+FL", cost: paidOut + rentPaid + familyLabour },
      { concept: "B1", cost: b1 },
      { concept: "B2", cost: b2 },
      { concept: "C1", cost: b1 + familyLabour },
      { concept: "C2", cost: c2 },
      { concept: "C3", cost: c2 * (1 + management) },
    ];
  },
});
