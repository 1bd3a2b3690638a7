import { defineFunction } from "../../define.ts";
import { catastrophic, highestBeyond, isLevel, isShare, premiumOf, tiers } from "../../models/dairy-margin-coverage.ts";
import {
  coverageBeyond,
  coverageLevel,
  coverageYear,
  coveredShare,
  productionHistory,
} from "../../vocabulary/params.ts";

export const dmcPremium = defineFunction({
  name: "DMCPREMIUM",
  summary: "Gives the yearly premium of the United States Dairy Margin Coverage program.",
  purpose: "Use it to compare the cost of a level of coverage with what it pays, by DMCPAYMENT.",
  params: [
    coverageLevel,
    productionHistory,
    coveredShare,
    coverageYear,
    coverageBeyond,
    {
      kind: "flag",
      name: "lockedIn",
      about: "TRUE where the operation has locked in its election for several years, which takes off 25 %",
      default: false,
    },
  ],
  result: { unit: "USD/yr" },
  formula:
    "hundredweights of tier 1*premium of coverage + hundredweights of tier 2*premium of coverageBeyond; 25 % less when locked in",
  source: [
    { key: "usFarmActs", at: "premiums of both tiers, 7 U.S.C. 9057" },
    { key: "cfr1430", at: "section 1430.407" },
    { key: "nmpf2026", at: "tier 1 of 6,000,000 pounds from 2026 and the premiums of 2026" },
  ],
  cautions: ["The administrative fee of 100 US$ a year comes on top."],
  examples: [
    { args: [9.5, 2200000, 0.95], result: 3135, note: "0.15 US$ on 20,900 hundredweights" },
    {
      args: [9.5, 6000000, 0.95, 2025, 8],
      result: 20191,
      note: "7,500 on tier 1 and 12,691 on the 7,000 hundredweights beyond",
    },
    { args: [9.5, 2200000, 0.95, null, null, true], result: 2351.25, note: "Locked in: 0.1125 US$" },
  ],
  conditions: [
    {
      holds: (coverage, _history, _share, _year, coverageBeyond) =>
        isLevel(coverage) && (coverageBeyond === undefined || isLevel(coverageBeyond)),
      otherwise: "coverage must be 4, 4.5 and so on up to 9.5 US$: the program has levels of half a dollar",
    },
    {
      holds: (_coverage, _history, share) => isShare(share),
      otherwise: "share must be 0.05, 0.1 and so on up to 0.95: the program has steps of 5 %",
    },
    {
      holds: (coverage, _history, _share, _year, coverageBeyond) =>
        coverageBeyond === undefined || coverage > highestBeyond,
      otherwise: "coverageBeyond is only for a coverage of 8.5, 9 or 9.5: below that, one level applies to all milk",
    },
  ],
  notNative: "it looks up a table",
  compute: (coverage, history, share, year, coverageBeyond, lockedIn) => {
    const { first, beyond } = tiers(history, share, year);
    const second = coverage > highestBeyond ? (coverageBeyond ?? catastrophic) : coverage;
    const premium = (first * premiumOf("first", coverage) + beyond * premiumOf("beyond", second)) / 100;
    // 7 U.S.C. 9057(g), 25 % off
    return lockedIn ? premium * 0.75 : premium;
  },
});
