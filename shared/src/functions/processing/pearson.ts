import { defineFunction } from "../../define.ts";

export const pearson = defineFunction({
  name: "PEARSON",
  summary: "Gives the quantities of two streams that mix to a target percentage, by the Pearson square.",
  purpose: "Use it to mix milk, cream or skim to a target content.",
  params: [
    { name: "target", about: "Target percentage of fat, solids or whatever is mixed", unit: "%", min: 0, max: 100 },
    { name: "high", about: "Percentage of the richer stream", unit: "%", min: 0, max: 100 },
    { name: "low", about: "Percentage of the leaner stream", unit: "%", min: 0, max: 100 },
    { name: "quantity", about: "Quantity of the mix", unit: "kg", above: 0, default: 100 },
  ],
  result: {
    kind: "table",
    columns: [
      { name: "stream", kind: "text" },
      { name: "quantity", unit: "kg" },
      { name: "content", unit: "%" },
    ],
  },
  formula: "high = quantity*(target - low)/(high - low); low = quantity - high",
  source: [{ key: "goff", at: "standardization problems, Pearson square" }],
  cautions: ["It is valid for percentages by mass: do not use it for litres of cream and skim."],
  examples: [
    {
      args: [32, 40, 0, 200],
      note: "Guelph: 40 % cream and skim to 200 kg of 32 % cream",
      result: [
        ["stream", "quantity (kg)", "content (%)"],
        ["high", 160, 40],
        ["low", 40, 0],
        ["mix", 200, 32],
      ],
    },
  ],
  conditions: [
    {
      holds: (target, high, low) => low < high && low <= target && target <= high,
      otherwise: "target must be between low and high",
    },
  ],
  notNative: "its result is a table",
  compute: (target, high, low, quantity) => {
    const rich = (quantity * (target - low)) / (high - low);
    return [
      { stream: "high", quantity: rich, content: high },
      { stream: "low", quantity: quantity - rich, content: low },
      { stream: "mix", quantity, content: target },
    ];
  },
});
