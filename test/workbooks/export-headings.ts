/** The columns that every template exports, and field forms too, written out: they are a contract with saved files. */
export const headings = [
  "Farm",
  "Village or area",
  "Date",
  "Currency",
  "Cows (head)",
  "Milk of a cow (kg ECM/yr)",
  "Milk price (cur/kg)",
  "Cost of milk only (cur/kg ECM)",
  "Entrepreneur's profit (cur/kg ECM)",
  "Return to labour (cur/h)",
  "Income over feed cost (cur/cow/d)",
  "Income per person (cur/d)",
  "Cash cover of living costs (ratio)",
  "Lowest cash (cur)",
];
