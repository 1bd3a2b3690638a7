// Written by "npm run generate" from the files in this folder. Do not edit.
import { chainMargin } from "./chain/chainmargin.ts";
import { chainTable } from "./chain/chaintable.ts";
import { creamSplit } from "./chain/creamsplit.ts";
import { farmerShare } from "./chain/farmershare.ts";
import { realChange } from "./chain/realchange.ts";
import { avgWage } from "./enterprise/avgwage.ts";
import { costMilkOnly } from "./enterprise/costmilkonly.ts";
import { costMilkTable } from "./enterprise/costmilktable.ts";
import { entProfit } from "./enterprise/entprofit.ts";
import { farmIncome } from "./enterprise/farmincome.ts";
import { labourCost } from "./enterprise/labourcost.ts";
import { ncfi } from "./enterprise/ncfi.ts";
import { oppCapital } from "./enterprise/oppcapital.ts";
import { oppLabour } from "./enterprise/opplabour.ts";
import { oppLand } from "./enterprise/oppland.ts";
import { profitMargin } from "./enterprise/profitmargin.ts";
import { returnLabour } from "./enterprise/returnlabour.ts";
import { stocking } from "./enterprise/stocking.ts";
import { hhIncome } from "./household/hhincome.ts";
import { ecm } from "./milk/ecm.ts";
import { ecmCompare } from "./milk/ecmcompare.ts";
import { ecmFactor } from "./milk/ecmfactor.ts";
import { fcm } from "./milk/fcm.ts";
import { lToKg } from "./milk/ltokg.ts";
import { priceEcm } from "./milk/priceecm.ts";
import { demand } from "./sector/demand.ts";

/** Every definition by topic, which is its folder. */
export const functionsByTopic = {
  chain: [chainMargin, chainTable, creamSplit, farmerShare, realChange],
  enterprise: [avgWage, costMilkOnly, costMilkTable, entProfit, farmIncome, labourCost, ncfi, oppCapital, oppLabour, oppLand, profitMargin, returnLabour, stocking],
  household: [hhIncome],
  milk: [ecm, ecmCompare, ecmFactor, fcm, lToKg, priceEcm],
  sector: [demand],
};
