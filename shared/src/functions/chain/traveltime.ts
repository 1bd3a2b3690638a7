import { defineFunction } from "../../define.ts";

export const travelTime = defineFunction({
  name: "TRAVELTIME",
  summary: "Checks whether raw milk reaches its destination within its shelf life.",
  purpose: "Use it to see how far from a chilling centre milk can still be collected.",
  params: [
    { name: "distance", about: "Distance to drive", unit: "km", min: 0 },
    { name: "speed", about: "Average speed, including stops", unit: "km/h", above: 0 },
    {
      name: "shelfLife",
      about: "Shelf life of raw milk from milking; 3 h at tropical temperatures",
      unit: "h",
      above: 0,
      default: 3,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "hours", unit: "h" },
      { name: "hoursToSpare", unit: "h" },
      { name: "inTime", kind: "cell" },
    ],
  },
  formula: "hours = distance/speed; hours to spare = shelfLife - hours; in time = hours to spare of 0 or more",
  source: [{ key: "bennettFao", at: "Constraints, shelf life of around three hours at tropical temperatures" }],
  cautions: ["The shelf life runs from milking: deduct the time for milking, collection and waiting first."],
  examples: [
    {
      args: [50, 20],
      result: [
        ["hours (h)", "hours to spare (h)", "in time"],
        [2.5, 0.5, true],
      ],
    },
    {
      args: [70, 20],
      result: [
        ["hours (h)", "hours to spare (h)", "in time"],
        [3.5, -0.5, false],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (distance, speed, shelfLife) => {
    const hours = distance / speed;
    return [{ hours, hoursToSpare: shelfLife - hours, inTime: hours <= shelfLife }];
  },
});
