// Written by "npm run generate" from the files in this folder. Do not edit.
import { arcElast } from "./chain/arcelast.ts";
import { cagr } from "./chain/cagr.ts";
import { chainMargin } from "./chain/chainmargin.ts";
import { chainStack } from "./chain/chainstack.ts";
import { chainTable } from "./chain/chaintable.ts";
import { creamKg } from "./chain/creamkg.ts";
import { creamSplit } from "./chain/creamsplit.ts";
import { farmerShare } from "./chain/farmershare.ts";
import { fatBalance } from "./chain/fatbalance.ts";
import { importParity } from "./chain/importparity.ts";
import { lossChain } from "./chain/losschain.ts";
import { marketEff } from "./chain/marketeff.ts";
import { priceIndex } from "./chain/priceindex.ts";
import { ptElast } from "./chain/ptelast.ts";
import { realChange } from "./chain/realchange.ts";
import { realPrice } from "./chain/realprice.ts";
import { receivableCost } from "./chain/receivablecost.ts";
import { seasonIndex } from "./chain/seasonindex.ts";
import { transportCost } from "./chain/transportcost.ts";
import { travelTime } from "./chain/traveltime.ts";
import { worldMilkPrice } from "./chain/worldmilkprice.ts";
import { bcr } from "./decision/bcr.ts";
import { capRecovery } from "./decision/caprecovery.ts";
import { deprSchedule } from "./decision/deprschedule.ts";
import { dscr } from "./decision/dscr.ts";
import { eaa } from "./decision/eaa.ts";
import { loanSchedule } from "./decision/loanschedule.ts";
import { mrr } from "./decision/mrr.ts";
import { partialBudget } from "./decision/partialbudget.ts";
import { payback } from "./decision/payback.ts";
import { sensitivity } from "./decision/sensitivity.ts";
import { tornado } from "./decision/tornado.ts";
import { allocate } from "./enterprise/allocate.ts";
import { assetStructure } from "./enterprise/assetstructure.ts";
import { avgWage } from "./enterprise/avgwage.ts";
import { breakevenPrice } from "./enterprise/breakevenprice.ts";
import { cacp } from "./enterprise/cacp.ts";
import { capitalCost } from "./enterprise/capitalcost.ts";
import { cattleReturns } from "./enterprise/cattlereturns.ts";
import { competitive } from "./enterprise/competitive.ts";
import { costCover } from "./enterprise/costcover.ts";
import { costItems } from "./enterprise/costitems.ts";
import { costMilkOnly } from "./enterprise/costmilkonly.ts";
import { costMilkTable } from "./enterprise/costmilktable.ts";
import { costStructure } from "./enterprise/coststructure.ts";
import { entProfit } from "./enterprise/entprofit.ts";
import { farmIncome } from "./enterprise/farmincome.ts";
import { ifcnReport } from "./enterprise/ifcnreport.ts";
import { labourCost } from "./enterprise/labourcost.ts";
import { landCost } from "./enterprise/landcost.ts";
import { ncfi } from "./enterprise/ncfi.ts";
import { netMaintCost } from "./enterprise/netmaintcost.ts";
import { oppCapital } from "./enterprise/oppcapital.ts";
import { oppLabour } from "./enterprise/opplabour.ts";
import { oppLand } from "./enterprise/oppland.ts";
import { profitMargin } from "./enterprise/profitmargin.ts";
import { quotaCost } from "./enterprise/quotacost.ts";
import { returnLabour } from "./enterprise/returnlabour.ts";
import { returnStructure } from "./enterprise/returnstructure.ts";
import { sizeElast } from "./enterprise/sizeelast.ts";
import { stocking } from "./enterprise/stocking.ts";
import { wholeFarm } from "./enterprise/wholefarm.ts";
import { dailyEarn } from "./household/dailyearn.ts";
import { fgt } from "./household/fgt.ts";
import { gini } from "./household/gini.ts";
import { hhIncome } from "./household/hhincome.ts";
import { household } from "./household/household.ts";
import { implicitRate } from "./household/implicitrate.ts";
import { invChange } from "./household/invchange.ts";
import { povertyLine } from "./household/povertyline.ts";
import { ecm } from "./milk/ecm.ts";
import { ecmCompare } from "./milk/ecmcompare.ts";
import { ecmFactor } from "./milk/ecmfactor.ts";
import { fcm } from "./milk/fcm.ts";
import { lToKg } from "./milk/ltokg.ts";
import { priceEcm } from "./milk/priceecm.ts";
import { concRatio } from "./sector/concratio.ts";
import { demand } from "./sector/demand.ts";
import { hhi } from "./sector/hhi.ts";
import { indirectJobs } from "./sector/indirectjobs.ts";
import { jobs } from "./sector/jobs.ts";
import { milkBalance } from "./sector/milkbalance.ts";
import { modeGaps } from "./sector/modegaps.ts";
import { modeScore } from "./sector/modescore.ts";
import { modeStep } from "./sector/modestep.ts";
import { patronage } from "./sector/patronage.ts";
import { schoolMilk } from "./sector/schoolmilk.ts";
import { sdgIncome } from "./sector/sdgincome.ts";
import { sdgProductivity } from "./sector/sdgproductivity.ts";
import { sdgSmall } from "./sector/sdgsmall.ts";
import { sdgThresh } from "./sector/sdgthresh.ts";
import { shareTable } from "./sector/sharetable.ts";
import { ssr } from "./sector/ssr.ts";

/** Every definition by topic, which is its folder. */
export const functionsByTopic = {
  chain: [arcElast, cagr, chainMargin, chainStack, chainTable, creamKg, creamSplit, farmerShare, fatBalance, importParity, lossChain, marketEff, priceIndex, ptElast, realChange, realPrice, receivableCost, seasonIndex, transportCost, travelTime, worldMilkPrice],
  decision: [bcr, capRecovery, deprSchedule, dscr, eaa, loanSchedule, mrr, partialBudget, payback, sensitivity, tornado],
  enterprise: [allocate, assetStructure, avgWage, breakevenPrice, cacp, capitalCost, cattleReturns, competitive, costCover, costItems, costMilkOnly, costMilkTable, costStructure, entProfit, farmIncome, ifcnReport, labourCost, landCost, ncfi, netMaintCost, oppCapital, oppLabour, oppLand, profitMargin, quotaCost, returnLabour, returnStructure, sizeElast, stocking, wholeFarm],
  household: [dailyEarn, fgt, gini, hhIncome, household, implicitRate, invChange, povertyLine],
  milk: [ecm, ecmCompare, ecmFactor, fcm, lToKg, priceEcm],
  sector: [concRatio, demand, hhi, indirectJobs, jobs, milkBalance, modeGaps, modeScore, modeStep, patronage, schoolMilk, sdgIncome, sdgProductivity, sdgSmall, sdgThresh, shareTable, ssr],
};
