import { defineFunction } from "../../define.ts";

/** US$ per cow per year for one more point of 21-day pregnancy rate, by that rate: De Vries 2007, heifers at 1,600 US$. */
const at1600 = { p7: 32.04, p14: 14.49, p18: 9.92, p23: 6.76, p34: 3.31 };
/** US$ per cow per year for one more point of 21-day pregnancy rate, by that rate: De Vries 2007, heifers at 1,920 US$. */
const at1920 = { p7: 41.93, p14: 17.89, p18: 11.84, p23: 7.98, p34: 3.73 };

export const pregValue = defineFunction({
  name: "PREGVALUE",
  summary: "Gives what one more point of 21-day pregnancy rate is worth per cow per year, from a table of De Vries.",
  purpose: "Use it for how much better heat detection or conception may cost: each further point is worth less.",
  params: [
    {
      name: "pregnancyRate",
      about: "Pregnancy rate in 21 days now: share of heats detected*share of services that take",
      unit: "fraction",
      min: 0.07,
      max: 0.34,
    },
    {
      name: "heiferPrice",
      about: "Price of a heifer that calves, in dollars of 2007",
      unit: "USD/head",
      min: 1600,
      max: 1920,
      default: 1600,
    },
  ],
  result: { unit: "USD/cow/yr" },
  formula:
    "straight lines between the rates and the two prices of the table: at 0.07, 0.14, 0.18, 0.23 and 0.34 with heiferPrice 1600: 32.04, 14.49, 9.92, 6.76 and 3.31; with 1920: 41.93, 17.89, 11.84, 7.98 and 3.73",
  source: [{ key: "deVries2007", at: "value of one more point, as reported by Penn State" }],
  cautions: [
    "A simulation of herds in the United States with milk at 14.09 US$ per cwt (31 US$ per 100 kg): elsewhere it shows how fast the value falls, not how high it is.",
    "The table has five rates and two prices. The straight lines between them are ours, and give a little too much.",
    "Where you know the days open that a better rate saves, COSTDAYOPEN with your own prices is the surer way.",
  ],
  examples: [
    { args: [0.07], result: 32.04, note: "Printed" },
    { args: [0.14, 1920], result: 17.89, note: "Printed" },
    { args: [0.16, 1760], result: 13.535, note: "In the middle of 14.49, 9.92, 17.89 and 11.84" },
  ],
  compute: (pregnancyRate, heiferPrice) => {
    // The two prices of De Vries 2007: 1,600 and 1,920 US$
    const weight = (heiferPrice - 1600) / (1920 - 1600);
    const p14 = at1600.p14 + (at1920.p14 - at1600.p14) * weight;
    const p18 = at1600.p18 + (at1920.p18 - at1600.p18) * weight;
    const p23 = at1600.p23 + (at1920.p23 - at1600.p23) * weight;
    // The rates of De Vries 2007
    if (pregnancyRate <= 0.14) {
      const p7 = at1600.p7 + (at1920.p7 - at1600.p7) * weight;
      return p7 + ((p14 - p7) * (pregnancyRate - 0.07)) / (0.14 - 0.07); // De Vries 2007
    }
    if (pregnancyRate <= 0.18) return p14 + ((p18 - p14) * (pregnancyRate - 0.14)) / (0.18 - 0.14); // De Vries 2007
    if (pregnancyRate <= 0.23) return p18 + ((p23 - p18) * (pregnancyRate - 0.18)) / (0.23 - 0.18); // De Vries 2007
    const p34 = at1600.p34 + (at1920.p34 - at1600.p34) * weight;
    return p23 + ((p34 - p23) * (pregnancyRate - 0.23)) / (0.34 - 0.23); // De Vries 2007
  },
});
