// Written by "npm run generate" from the files in this folder. Do not edit.
import { arcElast } from "./chain/arcelast.ts";
import { cagr } from "./chain/cagr.ts";
import { chainMargin } from "./chain/chainmargin.ts";
import { chainStack } from "./chain/chainstack.ts";
import { chainTable } from "./chain/chaintable.ts";
import { collectionRoute } from "./chain/collectionroute.ts";
import { contractTable } from "./chain/contracttable.ts";
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
import { allocMilk } from "./emissions/allocmilk.ts";
import { carbonFootprint } from "./emissions/carbonfootprint.ts";
import { co2e } from "./emissions/co2e.ts";
import { emissionIntensity } from "./emissions/emissionintensity.ts";
import { enteric1 } from "./emissions/enteric1.ts";
import { enteric2 } from "./emissions/enteric2.ts";
import { gei } from "./emissions/gei.ts";
import { ghgTable } from "./emissions/ghgtable.ts";
import { manureCh4 } from "./emissions/manurech4.ts";
import { mitigationCost } from "./emissions/mitigationcost.ts";
import { n2oManure } from "./emissions/n2omanure.ts";
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
import { costLevels } from "./enterprise/costlevels.ts";
import { costMilkOnly } from "./enterprise/costmilkonly.ts";
import { costMilkTable } from "./enterprise/costmilktable.ts";
import { costStructure } from "./enterprise/coststructure.ts";
import { entProfit } from "./enterprise/entprofit.ts";
import { farmIncome } from "./enterprise/farmincome.ts";
import { farmRatios } from "./enterprise/farmratios.ts";
import { grossMargin } from "./enterprise/grossmargin.ts";
import { ifcnReport } from "./enterprise/ifcnreport.ts";
import { labourCost } from "./enterprise/labourcost.ts";
import { labourEff } from "./enterprise/laboureff.ts";
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
import { dmcMargin } from "./feed/dmcmargin.ts";
import { dmcPayment } from "./feed/dmcpayment.ts";
import { dmcPremium } from "./feed/dmcpremium.ts";
import { dmi } from "./feed/dmi.ts";
import { dmiDry } from "./feed/dmidry.ts";
import { dmiHeifer } from "./feed/dmiheifer.ts";
import { feedEff } from "./feed/feedeff.ts";
import { feedPrice } from "./feed/feedprice.ts";
import { iofc } from "./feed/iofc.ts";
import { milkFeedRatio } from "./feed/milkfeedratio.ts";
import { milkFeedUsda } from "./feed/milkfeedusda.ts";
import { rationCost } from "./feed/rationcost.ts";
import { rationLp } from "./feed/rationlp.ts";
import { silagePit } from "./feed/silagepit.ts";
import { calvesPerCow } from "./herd/calvespercow.ts";
import { cowDepr } from "./herd/cowdepr.ts";
import { heiferCost } from "./herd/heifercost.ts";
import { heifersAvail } from "./herd/heifersavail.ts";
import { heifersNeeded } from "./herd/heifersneeded.ts";
import { herdProject } from "./herd/herdproject.ts";
import { herdSteady } from "./herd/herdsteady.ts";
import { lsu } from "./herd/lsu.ts";
import { mastitisCost } from "./herd/mastitiscost.ts";
import { mortAnnual } from "./herd/mortannual.ts";
import { replaceAge } from "./herd/replaceage.ts";
import { replCost } from "./herd/replcost.ts";
import { replRate } from "./herd/replrate.ts";
import { tlu } from "./herd/tlu.ts";
import { dailyEarn } from "./household/dailyearn.ts";
import { fgt } from "./household/fgt.ts";
import { gini } from "./household/gini.ts";
import { hhIncome } from "./household/hhincome.ts";
import { household } from "./household/household.ts";
import { implicitRate } from "./household/implicitrate.ts";
import { invChange } from "./household/invchange.ts";
import { povertyLine } from "./household/povertyline.ts";
import { costDayOpen } from "./lactation/costdayopen.ts";
import { lactCurve } from "./lactation/lactcurve.ts";
import { lactFit } from "./lactation/lactfit.ts";
import { pregValue } from "./lactation/pregvalue.ts";
import { thi } from "./lactation/thi.ts";
import { tim } from "./lactation/tim.ts";
import { wood } from "./lactation/wood.ts";
import { woodFit } from "./lactation/woodfit.ts";
import { woodSum } from "./lactation/woodsum.ts";
import { yieldPerYear } from "./lactation/yieldperyear.ts";
import { addedWater } from "./milk/addedwater.ts";
import { bulkScc } from "./milk/bulkscc.ts";
import { clr } from "./milk/clr.ts";
import { density } from "./milk/density.ts";
import { ecm } from "./milk/ecm.ts";
import { ecmCompare } from "./milk/ecmcompare.ts";
import { ecmFactor } from "./milk/ecmfactor.ts";
import { fcm } from "./milk/fcm.ts";
import { fpcm } from "./milk/fpcm.ts";
import { kgToL } from "./milk/kgtol.ts";
import { lToKg } from "./milk/ltokg.ts";
import { milkEnergy } from "./milk/milkenergy.ts";
import { milkEquiv } from "./milk/milkequiv.ts";
import { milkSolids } from "./milk/milksolids.ts";
import { nutrient } from "./milk/nutrient.ts";
import { priceConvert } from "./milk/priceconvert.ts";
import { priceEcm } from "./milk/priceecm.ts";
import { sccLoss } from "./milk/sccloss.ts";
import { scm } from "./milk/scm.ts";
import { scs } from "./milk/scs.ts";
import { snf } from "./milk/snf.ts";
import { totalSolids } from "./milk/totalsolids.ts";
import { trueProtein } from "./milk/trueprotein.ts";
import { breakEvenVol } from "./processing/breakevenvol.ts";
import { butterYield } from "./processing/butteryield.ts";
import { cheeseYield } from "./processing/cheeseyield.ts";
import { coolerCost } from "./processing/coolercost.ts";
import { eqFatUnits } from "./processing/eqfatunits.ts";
import { fmmo } from "./processing/fmmo.ts";
import { gheeYield } from "./processing/gheeyield.ts";
import { massBalance } from "./processing/massbalance.ts";
import { overrun } from "./processing/overrun.ts";
import { paneerYield } from "./processing/paneeryield.ts";
import { payComponent } from "./processing/paycomponent.ts";
import { payFat } from "./processing/payfat.ts";
import { payQuality } from "./processing/payquality.ts";
import { paySolids } from "./processing/paysolids.ts";
import { payTwoAxis } from "./processing/paytwoaxis.ts";
import { pearson } from "./processing/pearson.ts";
import { procCost } from "./processing/proccost.ts";
import { rateChart } from "./processing/ratechart.ts";
import { sccAdj } from "./processing/sccadj.ts";
import { standardise } from "./processing/standardise.ts";
import { tsYield } from "./processing/tsyield.ts";
import { yieldCompare } from "./processing/yieldcompare.ts";
import { cobbDouglas } from "./productivity/cobbdouglas.ts";
import { fisher } from "./productivity/fisher.ts";
import { growthDecomp } from "./productivity/growthdecomp.ts";
import { laspeyres } from "./productivity/laspeyres.ts";
import { paasche } from "./productivity/paasche.ts";
import { tfp } from "./productivity/tfp.ts";
import { tornqvist } from "./productivity/tornqvist.ts";
import { breakEvenProb } from "./risk/breakevenprob.ts";
import { certEq } from "./risk/certeq.ts";
import { mcSim } from "./risk/mcsim.ts";
import { pert } from "./risk/pert.ts";
import { triangular } from "./risk/triangular.ts";
import { valueAtRisk } from "./risk/valueatrisk.ts";
import { concRatio } from "./sector/concratio.ts";
import { demand } from "./sector/demand.ts";
import { hhi } from "./sector/hhi.ts";
import { hhiTable } from "./sector/hhitable.ts";
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
import { simFarm } from "./simulation/simfarm.ts";
import { simRisk } from "./simulation/simrisk.ts";
import { simScenario } from "./simulation/simscenario.ts";

/** Every definition by topic, which is its folder. */
export const functionsByTopic = {
  chain: [
    arcElast,
    cagr,
    chainMargin,
    chainStack,
    chainTable,
    collectionRoute,
    contractTable,
    creamKg,
    creamSplit,
    farmerShare,
    fatBalance,
    importParity,
    lossChain,
    marketEff,
    priceIndex,
    ptElast,
    realChange,
    realPrice,
    receivableCost,
    seasonIndex,
    transportCost,
    travelTime,
    worldMilkPrice,
  ],
  decision: [
    bcr,
    capRecovery,
    deprSchedule,
    dscr,
    eaa,
    loanSchedule,
    mrr,
    partialBudget,
    payback,
    sensitivity,
    tornado,
  ],
  emissions: [
    allocMilk,
    carbonFootprint,
    co2e,
    emissionIntensity,
    enteric1,
    enteric2,
    gei,
    ghgTable,
    manureCh4,
    mitigationCost,
    n2oManure,
  ],
  enterprise: [
    allocate,
    assetStructure,
    avgWage,
    breakevenPrice,
    cacp,
    capitalCost,
    cattleReturns,
    competitive,
    costCover,
    costItems,
    costLevels,
    costMilkOnly,
    costMilkTable,
    costStructure,
    entProfit,
    farmIncome,
    farmRatios,
    grossMargin,
    ifcnReport,
    labourCost,
    labourEff,
    landCost,
    ncfi,
    netMaintCost,
    oppCapital,
    oppLabour,
    oppLand,
    profitMargin,
    quotaCost,
    returnLabour,
    returnStructure,
    sizeElast,
    stocking,
    wholeFarm,
  ],
  feed: [
    dmcMargin,
    dmcPayment,
    dmcPremium,
    dmi,
    dmiDry,
    dmiHeifer,
    feedEff,
    feedPrice,
    iofc,
    milkFeedRatio,
    milkFeedUsda,
    rationCost,
    rationLp,
    silagePit,
  ],
  herd: [
    calvesPerCow,
    cowDepr,
    heiferCost,
    heifersAvail,
    heifersNeeded,
    herdProject,
    herdSteady,
    lsu,
    mastitisCost,
    mortAnnual,
    replaceAge,
    replCost,
    replRate,
    tlu,
  ],
  household: [
    dailyEarn,
    fgt,
    gini,
    hhIncome,
    household,
    implicitRate,
    invChange,
    povertyLine,
  ],
  lactation: [
    costDayOpen,
    lactCurve,
    lactFit,
    pregValue,
    thi,
    tim,
    wood,
    woodFit,
    woodSum,
    yieldPerYear,
  ],
  milk: [
    addedWater,
    bulkScc,
    clr,
    density,
    ecm,
    ecmCompare,
    ecmFactor,
    fcm,
    fpcm,
    kgToL,
    lToKg,
    milkEnergy,
    milkEquiv,
    milkSolids,
    nutrient,
    priceConvert,
    priceEcm,
    sccLoss,
    scm,
    scs,
    snf,
    totalSolids,
    trueProtein,
  ],
  processing: [
    breakEvenVol,
    butterYield,
    cheeseYield,
    coolerCost,
    eqFatUnits,
    fmmo,
    gheeYield,
    massBalance,
    overrun,
    paneerYield,
    payComponent,
    payFat,
    payQuality,
    paySolids,
    payTwoAxis,
    pearson,
    procCost,
    rateChart,
    sccAdj,
    standardise,
    tsYield,
    yieldCompare,
  ],
  productivity: [
    cobbDouglas,
    fisher,
    growthDecomp,
    laspeyres,
    paasche,
    tfp,
    tornqvist,
  ],
  risk: [
    breakEvenProb,
    certEq,
    mcSim,
    pert,
    triangular,
    valueAtRisk,
  ],
  sector: [
    concRatio,
    demand,
    hhi,
    hhiTable,
    indirectJobs,
    jobs,
    milkBalance,
    modeGaps,
    modeScore,
    modeStep,
    patronage,
    schoolMilk,
    sdgIncome,
    sdgProductivity,
    sdgSmall,
    sdgThresh,
    shareTable,
    ssr,
  ],
  simulation: [
    simFarm,
    simRisk,
    simScenario,
  ],
};
