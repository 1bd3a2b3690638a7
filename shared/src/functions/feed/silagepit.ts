import { defineFunction } from "../../define.ts";

export const silagePit = defineFunction({
  name: "SILAGEPIT",
  summary: "Gives the tonnes and the days of feed in a silage pit, bunker or heap.",
  purpose:
    "Use it to see whether the silage lasts until the next harvest, and how deep a layer must be taken each day.",
  params: [
    { name: "length", about: "Length of the silage at its mean", unit: "m", above: 0 },
    { name: "width", about: "Width at half of its height", unit: "m", above: 0 },
    { name: "height", about: "Mean height after settling", unit: "m", above: 0 },
    {
      name: "density",
      about: "Weight of a cubic metre as it lies, measured by drilling or weighing",
      unit: "kg/m3",
      min: 50,
      max: 1500,
    },
    { name: "dryMatter", about: "Dry matter of the silage", unit: "%", min: 10, max: 95 },
    { name: "daily", about: "Silage that the herd is fed, as fed", unit: "kg/d", above: 0, optional: true },
    {
      name: "loss",
      about: "Share spoiled or lost between the pit and the trough",
      unit: "fraction",
      min: 0,
      max: 0.9,
      default: 0,
    },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "item", kind: "text" },
      { name: "amount", unit: "any" },
      { name: "unit", kind: "text" },
    ],
  },
  formula:
    "volume = length*width*height; as fed = volume*density/1000; dry matter = as fed*dryMatter/100; to feed = as fed*(1 - loss); days = to feed*1000/daily; layer a day = length/days",
  source: [{ key: "identity", at: "volume times density" }],
  cautions: [
    "Density decides: it differs by half between well and badly pressed silage, and there is no default. Weigh a block of known size, or a load from a known stretch.",
    "A layer that is taken too slowly heats and spoils: ask your adviser for the least in your climate.",
  ],
  examples: [
    {
      args: [30, 6, 2, 650, 32, 1500, 0.1],
      note: "360 m3; 140 days at 1.5 t a day",
      result: [
        ["item", "amount", "unit"],
        ["Volume", 360, "m3"],
        ["Silage as fed", 234, "t"],
        ["Dry matter", 74.88, "t"],
        ["Silage to feed after losses", 210.6, "t"],
        ["Days of feed", 140.4, "d"],
        ["Layer taken a day", 0.2136752137, "m"],
      ],
    },
  ],
  notNative: "its result is a table",
  compute: (length, width, height, density, dryMatter, daily, loss) => {
    const volume = length * width * height;
    const asFed = (volume * density) / 1000;
    const toFeed = asFed * (1 - loss);
    const days = daily === undefined ? null : (toFeed * 1000) / daily;
    return [
      { item: "Volume", amount: volume, unit: "m3" },
      { item: "Silage as fed", amount: asFed, unit: "t" },
      { item: "Dry matter", amount: (asFed * dryMatter) / 100, unit: "t" },
      { item: "Silage to feed after losses", amount: toFeed, unit: "t" },
      { item: "Days of feed", amount: days, unit: "d" },
      { item: "Layer taken a day", amount: days === null ? null : length / days, unit: "m" },
    ];
  },
});
