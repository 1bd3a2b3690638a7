import { defineFunction } from "../../define.ts";

/** Bennett, Lhoste, Crook and Phelan (FAO), table of off-farm jobs for every 100 litres of milk. */
const published = {
  direct: { BANGLADESH: 7.1, GHANA: 13.7, KENYA: 3 },
  indirect: { BANGLADESH: 7.3, GHANA: 3.5, KENYA: 0.7 },
} as const;

export const jobs = defineFunction({
  name: "JOBS",
  summary: "Gives the off-farm jobs that a daily milk volume supports, from a country's published rates or your own.",
  purpose:
    "Use it to show a ministry or donor how many people beyond the farms live from collecting, processing and selling milk.",
  params: [
    { name: "litresPerDay", about: "Litres collected, processed and marketed every day", unit: "L/d", min: 0 },
    {
      kind: "choice",
      name: "country",
      about: "Country of the published rates; may be blank if you enter the rates",
      choices: {
        BANGLADESH: "7.1 direct, 7.3 indirect",
        GHANA: "13.7 direct, 3.5 indirect",
        KENYA: "3.0 direct, 0.7 indirect",
      },
      optional: true,
    },
    {
      kind: "choice",
      name: "kind",
      about: "Jobs to count",
      choices: { DIRECT: "in the dairy chain itself", INDIRECT: "in the services that it pays for", TOTAL: "both" },
      default: "TOTAL",
    },
    {
      name: "directRate",
      about: "Your own direct rate, which replaces the country's",
      unit: "jobs per 100 L/d",
      above: 0,
      optional: true,
    },
    {
      name: "indirectRate",
      about: "Your own indirect rate, which replaces the country's",
      unit: "jobs per 100 L/d",
      above: 0,
      optional: true,
    },
  ],
  result: { unit: "jobs" },
  formula:
    "litresPerDay/100*rate; direct and indirect rates BANGLADESH 7.1 and 7.3, GHANA 13.7 and 3.5, KENYA 3.0 and 0.7; TOTAL is their sum",
  source: [
    {
      key: "bennettFao",
      at: "Benefits of small scale dairy farming, table of off-farm jobs for every 100 litres of milk",
    },
    { key: "faoIlri2004", at: "chapter 3 (jobs per 100 litres handled daily)" },
  ],
  cautions: [
    "The rates are per 100 litres handled every day, not per 100 litres.",
    "Ghana is high because milk is scarce and retailing employs many; Kenya is low because milk is drunk fresh.",
  ],
  examples: [
    { args: [100, "BANGLADESH"], result: 14.4, note: "Printed in the table" },
    { args: [5000, "KENYA", "DIRECT"], result: 150 },
    { args: [2000, null, "TOTAL", 1.5, 0.5], result: 40, note: "Rates other than a country's" },
  ],
  conditions: [
    {
      holds: (_litresPerDay, country, kind, directRate, indirectRate) =>
        country !== undefined ||
        ((kind === "INDIRECT" || directRate !== undefined) && (kind === "DIRECT" || indirectRate !== undefined)),
      otherwise: "country is blank: enter BANGLADESH, GHANA or KENYA, or directRate and indirectRate",
      code: "#N/A",
    },
  ],
  compute: (litresPerDay, country, kind, directRate, indirectRate) => {
    const direct = directRate !== undefined ? directRate : published.direct[country!];
    const indirect = indirectRate !== undefined ? indirectRate : published.indirect[country!];
    return (litresPerDay / 100) * (kind === "DIRECT" ? direct : kind === "INDIRECT" ? indirect : direct + indirect);
  },
});
