import { defineFunction } from "../../define.ts";

export const netMaintCost = defineFunction({
  name: "NETMAINTCOST",
  summary: "Gives the net maintenance cost of dairy animals by the NDRI method.",
  purpose:
    "Use it to compare with Indian studies, which give the cost of keeping an animal less the value of its dung.",
  params: [
    { name: "feed", about: "Feed and fodder", unit: "cur", min: 0 },
    { name: "labour", about: "Hired and family labour", unit: "cur", min: 0 },
    { name: "veterinary", about: "Veterinary costs", unit: "cur", min: 0 },
    { name: "fixed", about: "Fixed costs", unit: "cur", min: 0 },
    { name: "miscellaneous", about: "Other costs", unit: "cur", min: 0 },
    { name: "dungValue", about: "Income from dung, as a positive amount", unit: "cur", min: 0 },
  ],
  result: { unit: "cur" },
  formula: "feed + labour + veterinary + fixed + miscellaneous - dungValue",
  source: [{ key: "yadav2020", at: "the NDRI method: gross cost less income from dung" }],
  cautions: ["Divide it by the milk yield for the cost per litre; calves and cull cows are not deducted."],
  examples: [{ args: [120, 45, 3, 20, 2, 4], result: 186, note: "Per animal and day" }],
  compute: (feed, labour, veterinary, fixed, miscellaneous, dungValue) =>
    feed + labour + veterinary + fixed + miscellaneous - dungValue,
});
