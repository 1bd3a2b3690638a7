import { defineFunction } from "../../define.ts";

export const sdgProductivity = defineFunction({
  name: "SDGPRODUCTIVITY",
  summary: "Gives SDG indicator 2.3.1, output per labour day of small-scale producers.",
  purpose: "Use it to report on the Sustainable Development Goals, with the flags from SDGSMALL.",
  params: [
    { kind: "list", name: "output", about: "Yearly output of each holding at constant prices", unit: "PPP $", min: 0 },
    { kind: "list", name: "labourDays", about: "Labour days of each holding in the year", unit: "d", above: 0 },
    { kind: "flagList", name: "small", about: "Whether each holding is small-scale, as SDGSMALL marks it" },
  ],
  result: { unit: "PPP $/d" },
  formula: "mean over small-scale holdings of output/labourDays",
  source: [{ key: "sdgMetadata", at: "indicator 2.3.1, definition" }],
  cautions: [
    "It is the mean of the holdings' ratios, not total output over total days: large holdings do not count for more.",
    "Output is in PPP $ at constant prices: divide local money by the purchasing power first.",
  ],
  examples: [
    {
      args: [
        [[600], [1500], [9000]],
        [[200], [300], [600]],
        [[true], [true], [false]],
      ],
      result: 4,
    },
  ],
  conditions: [
    {
      holds: (_output, _labourDays, small) => small.includes(true),
      otherwise: "no holding is marked as small-scale: enter TRUE in small at least once",
      code: "#N/A",
    },
  ],
  notNative: "it reads lists",
  compute: (output, labourDays, small) => {
    const ratios = output.map((each, i) => each / labourDays[i]!).filter((_, i) => small[i]);
    return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  },
});
