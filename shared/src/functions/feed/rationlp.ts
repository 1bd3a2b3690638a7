import { CellError } from "../../cells/errors.ts";
import { messages } from "../../cells/messages.ts";
import { say } from "../../cells/say.ts";
import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";
import { conflict, type LinearLimit, leastCost } from "../../models/linear-program.ts";

/** A ration has a few dozen; the table of a linear program grows with the square of them. */
const mostFeeds = 500;

/** The column that holds a content, and what a unit of it in a kilogram of dry matter counts: percent are hundredths. */
const contents = {
  ENERGY: { column: "energy", counts: 1 },
  PROTEIN: { column: "protein", counts: 0.01 },
  FIBRE: { column: "fibre", counts: 0.01 },
  STARCH: { column: "starch", counts: 0.01 },
  FAT: { column: "fat", counts: 0.01 },
  CALCIUM: { column: "calcium", counts: 1 },
  PHOSPHORUS: { column: "phosphorus", counts: 1 },
} as const; // percent: 0.01

const percent = { unit: "%", min: 0, default: 0 } as const;

export const rationLp = defineFunction({
  name: "RATIONLP",
  summary: "Finds the cheapest ration that keeps your limits, by linear programming.",
  purpose: "Use it to see which feeds are worth their price, what each limit costs, and which feed would come in next.",
  params: [
    {
      kind: "table",
      name: "feeds",
      about: "One row per feed; enter the contents that your limits name",
      columns: [
        { kind: "text", name: "feed", about: "Name of the feed" },
        { name: "price", about: "Price as fed", unit: "cur/kg", min: 0 },
        { name: "dryMatter", about: "Dry matter", unit: "%", min: 1, max: 100 },
        { name: "energy", about: "Energy in the dry matter", unit: "MJ/kg or Mcal/kg", min: 0, default: 0 },
        { ...percent, name: "protein", about: "Crude protein in the dry matter, 288 for urea", max: 300 },
        { ...percent, name: "fibre", about: "Fibre (NDF) in the dry matter", max: 100 },
        { ...percent, name: "starch", about: "Starch in the dry matter", max: 100 },
        { ...percent, name: "fat", about: "Fat in the dry matter", max: 100 },
        { name: "calcium", about: "Calcium in the dry matter, g/kg", unit: "any", min: 0, default: 0 },
        { name: "phosphorus", about: "Phosphorus in the dry matter, g/kg", unit: "any", min: 0, default: 0 },
        { name: "least", about: "Least amount as fed", unit: "kg/d", min: 0, default: 0 },
        { name: "most", about: "Most amount as fed; blank: as much as needed", unit: "kg/d", above: 0, optional: true },
      ],
    },
    {
      kind: "table",
      name: "limits",
      about: "One row per limit, with least, most or both",
      columns: [
        {
          kind: "choice",
          name: "limit",
          about: "What is limited",
          choices: {
            DRYMATTER: "dry matter",
            ENERGY: "energy",
            PROTEIN: "crude protein",
            FIBRE: "fibre (NDF)",
            STARCH: "starch",
            FAT: "fat",
            CALCIUM: "calcium",
            PHOSPHORUS: "phosphorus",
          },
        },
        { name: "least", about: "Least", unit: "any", above: 0, optional: true },
        { name: "most", about: "Most", unit: "any", above: 0, optional: true },
        {
          kind: "choice",
          name: "basis",
          about: "What least and most refer to",
          choices: {
            DAY: "a day: kg, MJ or Mcal, grams of minerals",
            SHARE: "dry matter: percent, MJ or Mcal per kg, grams of minerals per kg",
          },
          default: "DAY",
        },
      ],
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "kgAsFed", label: "kg as fed", unit: "kg/d" },
      { name: "kgDM", label: "kg dry matter", unit: "kg DM/d" },
      { name: "costPerDay", unit: "cur/d" },
      { name: "entersBelow", unit: "cur/kg" },
      { name: "amount", unit: "any" },
      { name: "least", unit: "any" },
      { name: "most", unit: "any" },
      { name: "costOfOneMore", unit: "cur/d" },
    ],
  },
  formula:
    "least sum of kg*price, where each feed keeps its own least and most, and each limit least <= amount <= most; amount a day = sum of kg*dryMatter/100*content, percent counted as hundredths; by share it is divided by sum of kg*dryMatter/100",
  source: [
    { key: "dantzig1963", at: "the simplex method in two phases" },
    { key: "bland1977", at: "the order of its steps, which always ends" },
  ],
  cautions: [
    "The ration is as good as the contents and limits that you enter: have forages analysed, and let a nutritionist check it.",
    "Cost of one more is what one unit more of a limit adds to the cost of a day; it is negative where less would cost more, and holds for small changes.",
    "Enters below is the price below which a feed that is left out would come in.",
  ],
  examples: [
    {
      args: [
        [
          ["feed", "price (cur/kg)", "dry matter (%)", "energy (MJ/kg)", "protein (%)", "most (kg/d)"],
          ["Maize silage", 0.05, 35, 11, 8, null],
          ["Grass hay", 0.15, 88, 9, 11, 8],
          ["Maize grain", 0.25, 88, 13.5, 9, null],
          ["Soybean meal", 0.45, 89, 13, 50, null],
        ],
        [
          ["limit", "least", "most", "basis"],
          ["DRYMATTER", null, 18, null],
          ["ENERGY", 205, null, null],
          ["PROTEIN", 15, null, "SHARE"],
        ],
      ],
      note: "HiGHS, in SciPy 1.17, gives the same ration, costs and prices",
      result: [
        [
          "item",
          "kg as fed (kg/d)",
          "kg dry matter (kg DM/d)",
          "cost per day (cur/d)",
          "enters below (cur/kg)",
          "amount",
          "least",
          "most",
          "cost of one more (cur/d)",
        ],
        ["Maize silage", 41.71983356, 14.60194175, 2.085991678, null, null, null, null, null],
        ["Grass hay", 0, 0, 0, 0.04655861865, null, null, null, null],
        ["Maize grain", 0.4633715799, 0.4077669903, 0.115842895, null, null, null, null, null],
        ["Soybean meal", 3.359877823, 2.990291262, 1.51194502, null, null, null, null, null],
        ["Total", 45.54308297, 18, 3.713779593, null, null, null, null, null],
        ["DRYMATTER", null, null, null, null, 18, null, 18, -0.4094592546],
        ["ENERGY", null, null, null, null, 205, 205, null, 0.05406851793],
        ["PROTEIN of dry matter", null, null, null, null, 15, 15, null, 0.1091244852],
      ],
    },
  ],
  notNative: "it reads tables and gives one",
  compute: (feeds, limits) => {
    if (feeds.length > mostFeeds)
      return new CellError("#VALUE!", say(messages.functions.tooManyFeeds, { feeds: feeds.length, most: mostFeeds }));
    const dryMatter = feeds.map((feed) => feed.dryMatter / 100);
    const asked = limits.map(({ limit, basis, ...bounds }) => {
      const content = limit === "DRYMATTER" ? undefined : contents[limit];
      const amounts = feeds.map((feed, j) =>
        content === undefined ? dryMatter[j]! : dryMatter[j]! * feed[content.column] * content.counts,
      );
      return { ...bounds, limit, amounts, isShare: basis === "SHARE", counts: content?.counts ?? 1 };
    });
    const program: LinearLimit[] = [];
    const names: string[] = [];
    const add = (name: string, coefficients: readonly number[], bound: { least?: number; most?: number }) => {
      program.push({ coefficients, ...bound });
      names.push(name);
    };
    for (const [k, { limit, amounts, isShare, counts, least, most }] of asked.entries()) {
      const row = k + 1;
      if (least === undefined && most === undefined)
        return new CellError("#N/A", say(messages.functions.limitBlank, { row }));
      if (least !== undefined && most !== undefined && least > most)
        return new CellError("#VALUE!", say(messages.functions.limitReversed, { row, least, most }));
      if (isShare && limit === "DRYMATTER")
        return new CellError("#VALUE!", say(messages.functions.limitOfItself, { row }));
      const label = isShare ? say(messages.functions.ofDryMatter, { limit }) : limit;
      // A share is kept where the amount less the share of the dry matter is 0 or more.
      const over = (bound: number) => amounts.map((amount, j) => amount - bound * counts * dryMatter[j]!);
      if (least !== undefined) {
        const name = say(messages.functions.atLeast, { limit: label, bound: least });
        add(name, isShare ? over(least) : amounts, { least: isShare ? 0 : least });
      }
      if (most !== undefined) {
        const name = say(messages.functions.atMost, { limit: label, bound: most });
        add(name, isShare ? over(most) : amounts, { most: isShare ? 0 : most });
      }
    }
    for (const [j, { feed, least, most }] of feeds.entries()) {
      if (most !== undefined && least > most)
        return new CellError("#VALUE!", say(messages.functions.feedReversed, { feed, least, most }));
      const alone = feeds.map((_, k) => (k === j ? 1 : 0));
      if (least > 0) add(say(messages.functions.atLeast, { limit: feed, bound: least }), alone, { least });
      if (most !== undefined) add(say(messages.functions.atMost, { limit: feed, bound: most }), alone, { most });
    }
    if (program.every(({ least }) => least === undefined || least === 0))
      return new CellError("#N/A", messages.functions.limitsAskNothing);

    const answer = leastCost(
      feeds.map(({ price }) => price),
      program,
    );
    if (answer.kind !== "optimal") {
      const together = conflict(program).map((place) => names[place]!);
      const [only] = together;
      return new CellError(
        "#NUM!",
        together.length === 1
          ? say(messages.functions.oneLimitTooMuch, { limit: only! })
          : say(messages.functions.limitsConflict, {
              limits: say(messages.allOf, {
                words: together.slice(0, -1).join(", "),
                last: together[together.length - 1]!,
              }),
            }),
      );
    }
    const { amounts: kg, shadowPrices, reducedCosts } = answer;
    const kgDM = kg.map((amount, j) => amount * dryMatter[j]!);
    const blank = { amount: null, least: null, most: null, costOfOneMore: null };
    let place = 0;
    const limitRows = asked.map(({ limit, amounts, isShare, counts, least, most }) => {
      const bounds = (least === undefined ? 0 : 1) + (most === undefined ? 0 : 1);
      const price = sum(shadowPrices.slice(place, place + bounds));
      place += bounds;
      const amount = sum(amounts.map((each, j) => each * kg[j]!));
      return {
        item: isShare ? `${limit} of dry matter` : limit, // a label of the result, the same in every language
        kgAsFed: null,
        kgDM: null,
        costPerDay: null,
        entersBelow: null,
        amount: isShare ? amount / counts / sum(kgDM) : amount,
        least: least ?? null,
        most: most ?? null,
        // A share that rises by one asks for that much of the dry matter more.
        costOfOneMore: isShare ? price * counts * sum(kgDM) : price,
      };
    });
    return [
      ...feeds.map(({ feed, price }, j) => ({
        ...blank,
        item: feed,
        kgAsFed: kg[j]!,
        kgDM: kgDM[j]!,
        costPerDay: kg[j]! * price,
        entersBelow: kg[j] === 0 ? Math.max(0, price - reducedCosts[j]!) : null,
      })),
      {
        ...blank,
        item: "Total",
        kgAsFed: sum(kg),
        kgDM: sum(kgDM),
        costPerDay: sum(kg.map((amount, j) => amount * feeds[j]!.price)),
        entersBelow: null,
      },
      ...limitRows,
    ];
  },
});
