/** What names and describes the add-in: both manifests and the stores say it in these words. */
export const listing = {
  name: "Dairy functions",
  /** For a line in a list: at most 80 characters. */
  short: "Dairy economics in cells: milk, costs, income, herd and chain, with sources.",
  /** For the XML manifest: at most 250 characters. */
  description:
    "Functions of dairy economics for cells: energy-corrected milk, costs of milk production, income, margins of the dairy chain.",
  colour: "#1e6b4f",
  namespace: "DAIRY",
  requirements: [
    ["CustomFunctionsRuntime", "1.3"],
    ["SharedRuntime", "1.1"],
  ],
} as const;
