import { defineFunction } from "../../define.ts";
import {
  catastrophic,
  highestBeyond,
  isLevel,
  isShare,
  largestShare,
  tiers,
} from "../../models/dairy-margin-coverage.ts";
import {
  coverageBeyond,
  coverageLevel,
  coverageYear,
  coveredShare,
  productionHistory,
} from "../../vocabulary/params.ts";

export const dmcPayment = defineFunction({
  name: "DMCPAYMENT",
  summary: "Gives the payment of the United States Dairy Margin Coverage program for one month.",
  purpose:
    "Use it with the margin of DMCMARGIN to see what a level of coverage would have paid; DMCPREMIUM gives its cost.",
  params: [
    { name: "margin", about: "Margin over feed of the month, as DMCMARGIN gives it", unit: "USD/cwt" },
    coverageLevel,
    productionHistory,
    coveredShare,
    coverageYear,
    coverageBeyond,
    {
      name: "sequestration",
      about: "Share of the payment that is withheld by law: 0.066 in 2019",
      unit: "fraction",
      min: 0,
      max: 1,
      default: 0,
    },
  ],
  result: { unit: "USD" },
  formula:
    "((coverage - margin)*hundredweights of tier 1 + (coverageBeyond - margin)*hundredweights of tier 2 + (4 - margin)*hundredweights up to 95 % that share leaves out)/12*(1 - sequestration), where no difference is below 0; tier 1 is the first 5,000,000 lb of history*share, from 2026 the first 6,000,000",
  source: [
    { key: "usFarmActs", at: "payments and the second election, 7 U.S.C. 9056" },
    { key: "cfr1430", at: "sections 1430.402, 1430.407 and 1430.409" },
    { key: "nmpf2026", at: "tier 1 of 6,000,000 pounds from 2026" },
  ],
  cautions: [
    "A year is the sum over its months, less DMCPREMIUM and the administrative fee of 100 US$.",
    "The rate of sequestration changes: we have read only that of 2019, 0.066.",
  ],
  examples: [
    { args: [7.99, 9.5, 3000000, 0.95, 2019], result: 3586.25, note: "January 2019: printed 3,586" },
    { args: [8.22, 9.5, 3000000, 0.95, 2019, null, 0.066], result: 2839.36, note: "February 2019, less sequestration" },
    { args: [3.5, 8, 3000000, 0.5], result: 6187.5, note: "5,625 at 8 US$ and 562.50 at the catastrophic level" },
  ],
  conditions: [
    {
      holds: (_margin, coverage, _history, _share, _year, coverageBeyond) =>
        isLevel(coverage) && (coverageBeyond === undefined || isLevel(coverageBeyond)),
      otherwise: "coverage must be 4, 4.5 and so on up to 9.5 US$: the program has levels of half a dollar",
    },
    {
      holds: (_margin, _coverage, _history, share) => isShare(share),
      otherwise: "share must be 0.05, 0.1 and so on up to 0.95: the program has steps of 5 %",
    },
    {
      holds: (_margin, coverage, _history, _share, _year, coverageBeyond) =>
        coverageBeyond === undefined || coverage > highestBeyond,
      otherwise: "coverageBeyond is only for a coverage of 8.5, 9 or 9.5: below that, one level applies to all milk",
    },
  ],
  notNative: "its rules are in a table",
  compute: (margin, coverage, history, share, year, coverageBeyond, sequestration) => {
    // 7 CFR 1430.402: a negative margin counts as 0
    const rate = (level: number) => Math.max(0, level - Math.max(0, margin));
    const { first, beyond } = tiers(history, share, year);
    const second = coverage > highestBeyond ? (coverageBeyond ?? catastrophic) : coverage;
    const leftOut = history * Math.max(0, largestShare - share);
    const pounds = rate(coverage) * first + rate(second) * beyond + rate(catastrophic) * leftOut;
    return (pounds / 100 / 12) * (1 - sequestration);
  },
});
