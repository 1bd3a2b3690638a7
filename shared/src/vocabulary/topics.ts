/**
 * The topics of the catalogue, in the order in which they are listed. A function's topic is the folder of its
 * definition.
 */
export const topics = {
  milk: "Milk: composition, standards, prices",
  lactation: "Lactation and reproduction",
  feed: "Feed",
  enterprise: "Enterprise: the IFCN accounts and national cost methods",
  household: "Household and poverty",
  herd: "Herd: replacement, structure, livestock units",
  chain: "Chain, prices and trade",
  sector: "Sector, SDG and MODE",
  processing: "Processing and milk payment",
  decision: "Investment and decisions",
  productivity: "Productivity and index numbers",
  risk: "Risk",
  simulation: "Farm model: ten years of a farm",
  emissions: "Emissions",
  library: "This library, explained in a cell",
} as const;

export type Topic = keyof typeof topics;
