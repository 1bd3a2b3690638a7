// Written by "npm run generate" from the compute of each definition. Do not edit.
import type { Expression } from "./expression.ts";

/** The arithmetic of every function that can be written as a formula. */
export const expressions: Readonly<Record<string, { readonly body: Expression; readonly conditions: readonly Expression[] }>> = {
  ECM: { body: ["*","milk",["if",["=","method",["text","IFCN"]],["/",["+",["+",["*",0.383,"fat"],["*",0.242,"protein"]],0.7832],3.1138],["if",["=","method",["text","NORDIC"]],["/",["+",["+",["*",0.383,"fat"],["*",0.242,"protein"]],0.7832],3.14],["if",["=","method",["text","DHI_CP"]],["+",["+",0.327,["*",0.1295,"fat"]],["*",0.072,"protein"]],["if",["=","method",["text","DHI_TP"]],["+",["+",0.327,["*",0.1295,"fat"]],["*",0.0765,"protein"]],["if",["=","method",["text","TR3532"]],["/",["+",["+",["*",40.72,"fat"],["*",22.65,"protein"]],102.77],317.77],["if",["=","method",["text","DLG"]],["/",["+",["+",1.05,["*",0.38,"fat"]],["*",0.21,"protein"]],3.28],["if",["=","method",["text","NRC2001"]],["/",["+",["+",["*",0.0929,"fat"],["*",0.0547,"protein"]],["*",0.0395,"lactose"]],0.7437],["if",["=","method",["text","IDF2015"]],["+",["+",["*",0.1226,"fat"],["*",0.0776,"protein"]],0.2534],["/",["+",["+",["*",0.0929,"fat"],["*",0.0547,"protein"]],["*",0.0395,"lactose"]],["+",["+",["*",0.0929,4],["*",0.0547,3.3]],["*",0.0395,4.8]]]]]]]]]]]], conditions: [] },
  ECMFACTOR: { body: ["if",["=","method",["text","IFCN"]],["/",["+",["+",["*",0.383,"fat"],["*",0.242,"protein"]],0.7832],3.1138],["if",["=","method",["text","NORDIC"]],["/",["+",["+",["*",0.383,"fat"],["*",0.242,"protein"]],0.7832],3.14],["if",["=","method",["text","DHI_CP"]],["+",["+",0.327,["*",0.1295,"fat"]],["*",0.072,"protein"]],["if",["=","method",["text","DHI_TP"]],["+",["+",0.327,["*",0.1295,"fat"]],["*",0.0765,"protein"]],["if",["=","method",["text","TR3532"]],["/",["+",["+",["*",40.72,"fat"],["*",22.65,"protein"]],102.77],317.77],["if",["=","method",["text","DLG"]],["/",["+",["+",1.05,["*",0.38,"fat"]],["*",0.21,"protein"]],3.28],["if",["=","method",["text","NRC2001"]],["/",["+",["+",["*",0.0929,"fat"],["*",0.0547,"protein"]],["*",0.0395,"lactose"]],0.7437],["if",["=","method",["text","IDF2015"]],["+",["+",["*",0.1226,"fat"],["*",0.0776,"protein"]],0.2534],["/",["+",["+",["*",0.0929,"fat"],["*",0.0547,"protein"]],["*",0.0395,"lactose"]],["+",["+",["*",0.0929,4],["*",0.0547,3.3]],["*",0.0395,4.8]]]]]]]]]]], conditions: [] },
  FCM: { body: ["/",["*","milk",["+",0.4,["*",0.15,"fat"]]],["+",0.4,["*",0.15,"base"]]], conditions: [] },
  LTOKG: { body: ["*","litres","density"], conditions: [] },
  PRICEECM: { body: ["/","price",["if",["=","method",["text","IFCN"]],["/",["+",["+",["*",0.383,"fat"],["*",0.242,"protein"]],0.7832],3.1138],["if",["=","method",["text","NORDIC"]],["/",["+",["+",["*",0.383,"fat"],["*",0.242,"protein"]],0.7832],3.14],["if",["=","method",["text","DHI_CP"]],["+",["+",0.327,["*",0.1295,"fat"]],["*",0.072,"protein"]],["if",["=","method",["text","DHI_TP"]],["+",["+",0.327,["*",0.1295,"fat"]],["*",0.0765,"protein"]],["if",["=","method",["text","TR3532"]],["/",["+",["+",["*",40.72,"fat"],["*",22.65,"protein"]],102.77],317.77],["if",["=","method",["text","DLG"]],["/",["+",["+",1.05,["*",0.38,"fat"]],["*",0.21,"protein"]],3.28],["if",["=","method",["text","NRC2001"]],["/",["+",["+",["*",0.0929,"fat"],["*",0.0547,"protein"]],["*",0.0395,"lactose"]],0.7437],["if",["=","method",["text","IDF2015"]],["+",["+",["*",0.1226,"fat"],["*",0.0776,"protein"]],0.2534],["/",["+",["+",["*",0.0929,"fat"],["*",0.0547,"protein"]],["*",0.0395,"lactose"]],["+",["+",["*",0.0929,4],["*",0.0547,3.3]],["*",0.0395,4.8]]]]]]]]]]]], conditions: [] },
  AVGWAGE: { body: ["/",["+","wagesPaid","opportunityLabour"],"hours"], conditions: [] },
  COSTMILKONLY: { body: ["*",["/",["-","totalCost","nonMilkReturns"],"milk"],"per"], conditions: [] },
  ENTPROFIT: { body: ["-",["-",["-","farmIncome","opportunityLabour"],"opportunityLand"],"opportunityCapital"], conditions: [] },
  FARMINCOME: { body: ["+",["+",["-","netCashFarmIncome","depreciation"],"inventoryChange"],"capitalGain"], conditions: [] },
  LABOURCOST: { body: ["+","wagesPaid",["*","familyHours","wage"]], conditions: [] },
  NCFI: { body: ["-","receipts","cashExpenses"], conditions: [] },
  OPPCAPITAL: { body: ["*","ownCapital","rate"], conditions: [] },
  OPPLABOUR: { body: ["*","hours","wage"], conditions: [] },
  OPPLAND: { body: ["if",["not",["blank","rent"]],["*","area","rent"],["*",["*","area","landValue"],"capRate"]], conditions: [["or",["not",["blank","rent"]],["not",["blank","landValue"]]]] },
  PROFITMARGIN: { body: ["if",["=","basis",["text","FARMINCOME"]],["/","farmIncome","totalReturns"],["/",["+","farmIncome","depreciation"],"totalReturns"]], conditions: [["or",["=","basis",["text","FARMINCOME"]],["not",["blank","depreciation"]]]] },
  RETURNLABOUR: { body: ["/",["+",["+","entrepreneursProfit","wagesPaid"],"opportunityLabour"],"hours"], conditions: [] },
  STOCKING: { body: ["/","cows","area"], conditions: [] },
  HHINCOME: { body: ["+",["+",["+",["+","netCashFarmIncome","offFarmIncome"],"manureValue"],"homeMilkValue"],"otherNonCash"], conditions: [] },
  CHAINMARGIN: { body: ["-","returns","farmPrice"], conditions: [] },
  FARMERSHARE: { body: ["/",["*","farmPrice","milkPerProduct"],["+","consumerPrice","byproduct"]], conditions: [] },
  REALCHANGE: { body: ["-",["/",["+",1,"nominalGrowth"],["+",1,"inflation"]],1], conditions: [] },
  DEMAND: { body: ["/",["*",["*","population","gramsPerDay"],"days"],1000000], conditions: [] },
};
