import { defineFunction } from "../../define.ts";
import { sum } from "../../models/amounts.ts";

export const collectionRoute = defineFunction({
  name: "COLLECTIONROUTE",
  summary: "Gives the cost, time and fill of a milk collection route, and the age of the first milk when it arrives.",
  purpose: "Use it to plan routes: which stops pay for their detour, and whether the milk arrives before it spoils.",
  params: [
    {
      kind: "list",
      name: "litres",
      group: "litres",
      about: "Milk picked up at each stop, in order",
      unit: "L",
      min: 0,
    },
    {
      kind: "list",
      name: "distances",
      group: "distances",
      about: "Distance to each stop from the one before, the first from the plant; one more cell for the way back",
      unit: "km",
      min: 0,
    },
    { name: "costPerKm", about: "Cost of the vehicle per kilometre", unit: "cur/km", min: 0 },
    {
      name: "fixed",
      about: "Fixed cost of a trip: driver, standing cost of the vehicle",
      unit: "cur",
      min: 0,
      default: 0,
    },
    { name: "capacity", about: "What the tank or all cans hold", unit: "L", above: 0, optional: true },
    { name: "can", about: "Size of a can", unit: "L", above: 0, optional: true },
    { name: "speed", about: "Mean speed between stops", unit: "km/h", above: 0, optional: true },
    { name: "stopTime", about: "Time at each stop", unit: "h", min: 0, default: 0 },
    {
      name: "shelfLife",
      about: "Hours that uncooled milk keeps, as in TRAVELTIME",
      unit: "h",
      above: 0,
      default: 3, // Bennett et al.: about three hours at tropical temperatures
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "stop", kind: "text" },
      { name: "litres", unit: "L" },
      { name: "distance", unit: "km" },
      { name: "cost", unit: "cur" },
      { name: "perLitre", unit: "cur/L" },
      { name: "value", kind: "cell" },
    ],
  },
  formula:
    "cost of a leg = distance*costPerKm; total = sum of legs and way back + fixed; per litre = cost/litres; fill = litres/capacity; cans = litres/can at each stop, rounded up; time = distance/speed + stops*stopTime; age of first milk = time from the first stop to the plant",
  source: [
    { key: "identity", at: "cost and time of a round trip" },
    { key: "bennettFao", at: "Milk markets and market chains, collection and transport; shelf life of three hours" },
  ],
  cautions: [
    "Without the way back, time, distance and age of the milk end at the last stop: enter it, also where the route ends at another plant.",
    "The cost per litre of a stop is that of the leg to it. Leaving a stop out saves less than its leg when the next stop lies beyond it: run the route again without it.",
    "Half a tank costs nearly as much to drive as a full one: compare the fill of routes before their kilometres.",
  ],
  examples: [
    {
      args: [[[120], [80], [200]], [[7], [3], [2], [9]], 0.25, 4, 500, 40, 30, 0.1],
      note: "Three stops and the way back with a tank of 500 litres",
      result: [
        ["stop", "litres (L)", "distance (km)", "cost (cur)", "per litre (cur/L)", "value"],
        ["Stop 1", 120, 7, 1.75, 0.01458333333, ""],
        ["Stop 2", 80, 3, 0.75, 0.009375, ""],
        ["Stop 3", 200, 2, 0.5, 0.0025, ""],
        ["Way back", "", 9, 2.25, "", ""],
        ["Fixed", "", "", 4, "", ""],
        ["Total", 400, 21, 9.25, 0.023125, ""],
        ["Litres per km", "", "", "", "", 19.04761905],
        ["Fill (fraction)", "", "", "", "", 0.8],
        ["Cans", "", "", "", "", 10],
        ["Time (h)", "", "", "", "", 1],
        ["Age of the first milk (h)", "", "", "", "", 0.6666666667],
        ["Arrives within shelf life", "", "", "", "", "yes"],
      ],
    },
    {
      args: [[[120], [80], [200]], [[7], [3], [2]], 0.25],
      note: "Farms on the way to the plant",
      result: [
        ["stop", "litres (L)", "distance (km)", "cost (cur)", "per litre (cur/L)", "value"],
        ["Stop 1", 120, 7, 1.75, 0.01458333333, ""],
        ["Stop 2", 80, 3, 0.75, 0.009375, ""],
        ["Stop 3", 200, 2, 0.5, 0.0025, ""],
        ["Fixed", "", "", 0, "", ""],
        ["Total", 400, 12, 3, 0.0075, ""],
        ["Litres per km", "", "", "", "", 33.33333333],
      ],
    },
  ],
  conditions: [
    {
      holds: (litres, distances) => distances.length === litres.length || distances.length === litres.length + 1,
      otherwise: "distances must have a cell for each stop, and at most one more for the way back",
    },
    {
      holds: (litres) => litres.some((each) => each > 0),
      otherwise: "the litres add up to 0: enter at least one above 0",
    },
  ],
  notNative: "it reads lists and gives a table",
  compute: (litres, distances, costPerKm, fixed, capacity, can, speed, stopTime, shelfLife) => {
    const stops = litres.map((milk, k) => ({
      stop: `Stop ${k + 1}`,
      litres: milk,
      distance: distances[k]!,
      cost: distances[k]! * costPerKm,
      perLitre: milk > 0 ? (distances[k]! * costPerKm) / milk : null,
      value: null,
    }));
    const wayBack = distances[litres.length];
    const milk = sum(litres);
    const distance = sum(distances);
    const cost = distance * costPerKm + fixed;
    const measure = (stop: string, value: number | string) => ({
      stop,
      litres: null,
      distance: null,
      cost: null,
      perLitre: null,
      value,
    });
    const hours = (km: number, atStops: number) => km / (speed as number) + atStops * stopTime;
    const age = speed === undefined ? 0 : hours(distance - distances[0]!, litres.length - 1);
    return [
      ...stops,
      ...(wayBack === undefined
        ? []
        : [
            {
              stop: "Way back",
              litres: null,
              distance: wayBack,
              cost: wayBack * costPerKm,
              perLitre: null,
              value: null,
            },
          ]),
      { stop: "Fixed", litres: null, distance: null, cost: fixed, perLitre: null, value: null },
      { stop: "Total", litres: milk, distance, cost, perLitre: cost / milk, value: null },
      ...(distance > 0 ? [measure("Litres per km", milk / distance)] : []),
      ...(capacity === undefined ? [] : [measure("Fill (fraction)", milk / capacity)]),
      ...(can === undefined ? [] : [measure("Cans", sum(litres.map((each) => Math.ceil(each / can))))]),
      ...(speed === undefined
        ? []
        : [
            measure("Time (h)", hours(distance, litres.length)),
            measure("Age of the first milk (h)", age),
            measure("Arrives within shelf life", age <= shelfLife ? "yes" : "no"),
          ]),
    ];
  },
});
