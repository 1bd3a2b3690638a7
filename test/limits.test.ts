import { catalogue, type Param } from "@dairy-functions/shared";

/**
 * Who could honestly type this? For every limit of the catalogue the least and the most that somebody types who means it,
 * and who that is. SIM are the tables of SIMFARM, SIMSCENARIO and SIMRISK.
 */
type Row = readonly [who: string, least: number, most: number, parameters: string];

const rows: readonly Row[] = [
  ["free pasture; minerals by the kilogram", 0, 400, "RATIONLP.feeds.price"],
  ["brewers' grains and whey; dry grain", 5, 99, "RATIONLP.feeds.dryMatter"],
  [
    "a feed without it; pure fat, sugar or urea, which counts as 287 % protein",
    0,
    100,
    "RATIONLP.feeds.energy, RATIONLP.feeds.protein, RATIONLP.feeds.fibre, RATIONLP.feeds.starch, RATIONLP.feeds.fat, RATIONLP.feeds.calcium, RATIONLP.feeds.phosphorus",
  ],
  ["a feed that may be left out; grass for a group of cows", 0, 5000, "RATIONLP.feeds.least"],
  ["a pinch of urea; grass for a group of cows", 0.05, 5000, "RATIONLP.feeds.most"],
  ["a limit in per cent; one in grams", 0.1, 5000, "RATIONLP.limits.least, RATIONLP.limits.most"],
  ["straw; young grass", 4, 32, "GHGTABLE.herd.crudeProtein"],
  ["a goat kid; a high-yielding cow", 0.5, 180, "GHGTABLE.herd.nitrogen"],
  [
    "an estate in an archive; a plan for the end of the century",
    1900,
    2100,
    "SIM.farm.First year, SIM.loans.drawn, SIM.scenarios.from, SIM.scenarios.to",
  ],
  ["a farm whose stone barn is from the year 1850; a barn planned for 2040", 1850, 2040, "SIM.assets.bought"],
  ["Japan in deflation; Turkey at 85 %", -0.02, 0.85, "SIM.farm.Inflation"],
  [
    "a co-operative of Turkey whose credit is cheaper than inflation; a moneylender's 20 % a month",
    -0.4,
    2.4,
    "SIM.farm.Overdraft rate, SIM.farm.Savings rate, SIM.farm.Own capital rate, SIM.loans.rate",
  ],
  [
    "the family with one cow; the largest dairies of China and Saudi Arabia",
    1,
    93000,
    "SIM.farm.Cows, SIM.farm.Target cows",
  ],
  [
    "a farm that buys all its cows; a rearer for the largest dairies",
    0,
    60000,
    "SIM.farm.Heifer calves, SIM.farm.Heifers 1-2 years, SIM.farm.Heifers over 2 years, SIM.farm.Young males",
  ],
  [
    "a herd that calves every third year in a drought; one with twins and short intervals",
    0.35,
    1.2,
    "SIM.farm.Calves per cow",
  ],
  [
    "a herd without a death in the year; one struck by lumpy skin disease",
    0,
    0.4,
    "SIM.farm.Cow death rate, SIM.farm.Calf death rate, SIM.farm.Heifer death rate",
  ],
  [
    "a family that keeps every cow; a feedlot dairy that replaces most cows in a year",
    0,
    0.85,
    "SIM.farm.Culling rate",
  ],
  ["semen sexed for males; semen sexed for females", 0.3, 0.92, "SIM.farm.Female calves"],
  [
    "a farm of Israel that calves heifers at 21 months; local cattle of the Sahel at five years",
    21,
    60,
    "SIM.farm.Age at first calving",
  ],
  ["a local cow of Bangladesh with 200 kg; the champion herds of Holsteins", 200, 16000, "SIM.farm.Milk yield"],
  ["bucket-fed on replacer; a bull calf sucking to the end", 0, 1500, "SIM.farm.Milk to calves"],
  ["no loss and no tax; half the milk lost in the rains", 0, 0.5, "SIM.farm.Milk lost, SIM.farm.Tax rate"],
  [
    "a farm that sells all it has; a seller in Iranian rials or a group of large farms",
    0,
    900000000,
    "SIM.farm.Milk used at home",
  ],
  [
    "US$ of a small farm; Iranian rials of a very large one",
    0.01,
    900000000000000,
    "SIM.farm.Cow price, SIM.farm.Cull cow price, SIM.farm.Milk price, SIM.assets.cost, SIM.loans.amount",
  ],
  ["debts at the bank in Iranian rials; a farm that sold its land", -900000000000000, 900000000000000, "SIM.farm.Cash"],
  [
    "no such amount; Iranian rials of a very large farm",
    0,
    900000000000000,
    "SIM.farm.Heifer price, SIM.farm.Calf price, SIM.farm.Young male price, SIM.farm.Milk marketing cost, SIM.farm.Manure value, SIM.farm.Dairy payments, SIM.farm.Concentrate price, SIM.farm.Roughage price, SIM.farm.Forage growing cost, SIM.farm.Health cost per cow, SIM.farm.Breeding cost per cow, SIM.farm.Other cost per cow, SIM.farm.Cost per young animal, SIM.farm.Fixed costs, SIM.farm.Family wage, SIM.farm.Hired wage, SIM.farm.Rent paid, SIM.farm.Land value, SIM.farm.Own land rent, SIM.farm.Crop receipts, SIM.farm.Crop costs, SIM.farm.Other farm receipts, SIM.farm.Other farm costs, SIM.farm.Other payments, SIM.farm.Other produce used at home, SIM.farm.Other animals, SIM.farm.Circulating capital, SIM.farm.Tax-free income, SIM.farm.Off-farm income, SIM.farm.Living expenses",
  ],
  ["nothing for an old machine; Iranian rials for a new one", 0, 900000000000000, "SIM.assets.tradeIn"],
  [
    "grazing alone; a feedlot cow at 25 kg of concentrate a day",
    0,
    9500,
    "SIM.farm.Concentrates per cow, SIM.farm.Concentrates per young animal",
  ],
  [
    "stall-fed on concentrate and straw; fresh grass weighed wet at 100 kg a day",
    0,
    40000,
    "SIM.farm.Roughage per cow, SIM.farm.Roughage per young animal",
  ],
  ["a robot farm's few hours; a cow that is herded and guarded day and night", 0, 8000, "SIM.farm.Labour per cow"],
  [
    "hired work alone; a group of farms with hundreds of workers",
    0,
    900000,
    "SIM.farm.Family hours for dairy, SIM.farm.Family hours elsewhere, SIM.farm.Off-farm hours",
  ],
  [
    "a landless family; a station of northern Australia",
    0,
    900000,
    "SIM.farm.Own land, SIM.farm.Rented land, SIM.farm.Dairy land",
  ],
  [
    "a currency reform that strikes off zeros; a price level of Zimbabwe in dollars of old",
    0.001,
    90,
    "SIM.farm.Asset prices",
  ],
  ["a company farm without a household; a boarding school that farms", 0, 900, "SIM.farm.Persons"],
  ["no; yes", 0, 1, "SIM.farm.Closed herd"],
  [
    "nothing used elsewhere, sold or kept; all of it",
    0,
    1,
    "SIM.farm.Heifer calves sold, SIM.farm.Male calves kept, SIM.farm.Manure sold, SIM.farm.Fixed costs elsewhere, SIM.assets.repairs, SIM.assets.elsewhere, SIM.loans.elsewhere",
  ],
  ["a bucket for a year; a dam or a stone barn for a hundred", 1, 100, "SIM.assets.life"],
  ["a harvest loan; a loan for land over forty years", 1, 40, "SIM.loans.years"],
  ["repayment at once; a project loan with ten free years", 0, 10, "SIM.loans.grace"],
  ["next year alone; a generation", 1, 30, "SIM.years"],
  ["a first try; the tail of the distribution", 100, 50000, "SIM.runs"],
  ["the default; a seed drawn from the clock", 1, 4294967295, "MCSIM.seed, SIM.seed"],
  ["opposite movements; one and the same movement", -1, 1, "MCSIM.correlations, SIM.risks.loading, SIM.correlations"],
  ["a new draw each year; one draw for all years", 0, 1, "SIM.risks.persistence"],
  ["a family's first herd plan; a model over fifty years", 1, 50, "HERDPROJECT.years"],
  [
    "an economist with real rates of Turkey in 2022, about -40 %; a moneylender's 20 % a month",
    -0.4,
    2.4,
    "CAPITALCOST.debtRate, CONTRACTTABLE.rate, RECEIVABLECOST.rate, COOLERCOST.rate, BCR.rate, CAPRECOVERY.rate, EAA.rate, LOANSCHEDULE.rate, PAYBACK.rate",
  ],
  [
    "own money in a bank that pays less than inflation; own money in a risky trade",
    -0.3,
    0.5,
    "CAPITALCOST.equityRate, OPPCAPITAL.rate, REALCHANGE.inflation",
  ],
  [
    "a price that fell to nothing, or by 30 %; Venezuela and Zimbabwe in a year of 900 %",
    -0.3,
    9,
    "REALCHANGE.nominalGrowth",
  ],
  ["free trade; the tariff on butter of Canada, 298.5 %, and of India in its time", 0, 3.9, "IMPORTPARITY.tariff"],
  ["a real rate of Turkey, -40 %; a moneylender's 20 % a month", -0.4, 2.4, "HEIFERCOST.rate, REPLACEAGE.rate"],
  [
    "land that is worth a hundred times its rent; land that pays back in two years",
    0.01,
    0.5,
    "CACP.management, OPPLAND.capRate",
  ],
  ["nothing subtracted; the sequestration of US farm payments", 0, 0.1, "DMCPAYMENT.sequestration"],
  ["an all-heifer group; a group without heifers", 0, 1, "DMI.multiparous"],
  ["5 % of the history; 95 %, the most that the law covers", 0.05, 0.95, "DMCPAYMENT.share, DMCPREMIUM.share"],
  ["catastrophic coverage at 4; the highest level of tier 1", 4, 9.5, "DMCPAYMENT.coverage, DMCPREMIUM.coverage"],
  [
    "catastrophic coverage at 4; the highest level of tier 2",
    4,
    8,
    "DMCPAYMENT.coverageBeyond, DMCPREMIUM.coverageBeyond",
  ],
  ["a farm of five cows in pounds; the largest dairies", 100000, 300000000, "DMCPAYMENT.history, DMCPREMIUM.history"],
  ["the first year of the programme; the last year of the lock-in", 2019, 2031, "DMCPAYMENT.year, DMCPREMIUM.year"],
  [
    "milk of a cow in the tropics; milk of a buffalo, a yak or a reindeer",
    2.5,
    14.9,
    "DENSITY.solidsNotFat, ECM.fat, ECMCOMPARE.fat, ECMFACTOR.fat, FCM.fat, FCM.base, FPCM.fat, MILKENERGY.fat, MILKEQUIV.milkFat, MILKSOLIDS.fat, PRICECONVERT.fat, PRICEECM.fat, SCM.fat, SCM.solidsNotFat, SNF.fat, TOTALSOLIDS.fat, DMI.fat, EQFATUNITS.fat, EQFATUNITS.solidsNotFat, PAYTWOAXIS.solidsNotFat, RATECHART.baseFat, SIM.farm.Fat, GEI.fat, GHGTABLE.herd.fat",
  ],
  [
    "cow's milk after a drought; sheep's milk and colostrum",
    2.6,
    14.5,
    "ECM.protein, ECMCOMPARE.protein, ECMFACTOR.protein, FPCM.protein, MILKENERGY.protein, MILKSOLIDS.protein, PRICEECM.protein, TRUEPROTEIN.crude, DMI.protein, CHEESEYIELD.casein, PAYCOMPONENT.protein, YIELDCOMPARE.casein, SIM.farm.Protein, ALLOCMILK.milkProtein, GHGTABLE.herd.protein",
  ],
  [
    "colostrum and mastitis; mare's and camel's milk",
    2,
    8,
    "ECM.lactose, ECMCOMPARE.lactose, ECMFACTOR.lactose, FPCM.lactose, MILKENERGY.lactose, PRICEECM.lactose, DMI.lactose",
  ],
  [
    "watered milk; sheep's and reindeer's milk",
    4,
    14,
    "RATECHART.solidsMin, RATECHART.solidsMax, RATECHART.baseSolids",
  ],
  [
    "skim of a good separator; plastic cream, butter and butter oil",
    0.04,
    99.8,
    "CHEESEYIELD.fat, PAYCOMPONENT.fat, PAYTWOAXIS.fat, STANDARDISE.fat",
  ],
  [
    "separated milk, or a product without fat; butter oil and ghee",
    0,
    99.8,
    "DENSITY.fat, CREAMKG.skimFat, CREAMSPLIT.skimFat, FATBALANCE.inFat, FATBALANCE.outFat, PEARSON.target, PEARSON.high, PEARSON.low, STANDARDISE.target, STANDARDISE.adjusterFat",
  ],
  [
    "whole milk of a lean cow; plastic cream and butter oil",
    1.5,
    99.8,
    "MILKEQUIV.productFat, CREAMKG.fat, CREAMKG.creamFat, CREAMSPLIT.fat, CREAMSPLIT.creamFat, BUTTERYIELD.fat, GHEEYIELD.fat, PAYFAT.fat, YIELDCOMPARE.fat",
  ],
  [
    "wet distillers' grains or whey; powders and grain",
    6,
    99,
    "MILKEQUIV.productSolids, RATIONCOST.dryMatter, PAYSOLIDS.totalSolids, TSYIELD.productSolids",
  ],
  [
    "a product with a trace of it; butter oil, powder of protein",
    0.05,
    99.8,
    "CHAINTABLE.channels.milkFat, CHAINTABLE.channels.milkProtein, CHAINTABLE.channels.creamFat, CHAINTABLE.channels.creamProtein, CHAINTABLE.outputs.fat, CHAINTABLE.outputs.protein",
  ],
  [
    "milk of a lean cow; what goes through a channel as cream",
    1.5,
    60,
    "CHAINTABLE.channels.fat, CHAINTABLE.channels.protein",
  ],
  ["a liquid store that is emptied daily; a warm lagoon", 0.1, 80, "MANURECH4.conversion"],
  [
    "milk solids or total solids of watered milk; those of sheep's milk",
    3,
    29,
    "MILKEQUIV.milkSolids, PRICECONVERT.milkSolids, PRICECONVERT.totalSolids",
  ],
  ["no correction for fat, skim; buffalo milk in the table of the standard", 0, 8, "CLR.fat"],
  ["a constant of 0.14; one of 0.72 as Engro and Nestle use", 0.14, 0.72, "SNF.constant, TOTALSOLIDS.constant"],
  ["a laboratory with little non-protein nitrogen; milk of cows on much urea", 0.1, 0.4, "TRUEPROTEIN.nonProtein"],
  ["a test of casein in one of the solids; condensed milk", 1.5, 24, "TIM.component"],
  ["whole milk; evaporated and condensed milk", 10, 55, "TSYIELD.totalSolids"],
  ["half-fat spread; ghee that is sold as butter", 40, 99.8, "BUTTERYIELD.butterFat"],
  ["blended ghee; pure butter oil", 60, 99.9, "GHEEYIELD.gheeFat"],
  ["a perfect separator; an old hand separator", 0, 0.8, "BUTTERYIELD.skimFat"],
  ["hard cheese; fresh cheese and quark", 30, 85, "CHEESEYIELD.moisture, YIELDCOMPARE.moisture"],
  ["a modern vat; much fines in the whey", 0.02, 0.5, "CHEESEYIELD.caseinLoss"],
  ["paneer from skim; rasmalai and soft paneer", 8, 35, "PANEERYIELD.yieldPercent"],
  ["lean beef as eaten; dried meat", 10, 45, "ALLOCMILK.meatProtein"],
  ["a step of a hundredth; a chart by whole per cents", 0.01, 1, "RATECHART.step"],
  ["skim in a chart; buffalo milk in a chart", 0.1, 12, "RATECHART.fatMin, RATECHART.fatMax"],
  [
    "whey in a chart; rich solids",
    1,
    14,
    "FMMO.constants.skimProtein, FMMO.constants.skimOtherSolids, FMMO.constants.skimNonfatSolids, FMMO.constants.milkFat, PAYCOMPONENT.otherSolids",
  ],
  ["milk alone; salt and sugar added to the curd", 1.01, 1.4, "CHEESEYIELD.solidsFactor"],
  ["milk of cows on pasture in degrees C; the limit of the scale in Hortvet", -0.6, -0.5, "ADDEDWATER.basePoint"],
  ["a frozen spoiled sample; milk half water", -0.65, -0.25, "ADDEDWATER.freezingPoint"],
  ["water in the can; milk of buffaloes at a cold dock", 0, 38, "CLR.reading"],
  ["watered milk; skim milk", 12, 38, "SNF.lactometer, TOTALSOLIDS.lactometer"],
  ["chilled milk in degrees C; warm milk in degrees F", 4, 104, "CLR.temperature"],
  [
    "warm cream; cold skim",
    0.95,
    1.05,
    "KGTOL.density, LTOKG.density, NUTRIENT.density, PRICECONVERT.density, PAYFAT.density, RATECHART.density",
  ],
  ["a winter night in Canada; a noon in the Sahara", -40, 55, "THI.temperature"],
  ["desert air; monsoon air", 0.02, 1, "THI.humidity"],
  [
    "a heifer's clean quarter; a cow with mastitis",
    1000,
    9999000,
    "BULKSCC.somaticCells, SCCLOSS.somaticCells, SCS.somaticCells, PAYQUALITY.somaticCells, SCCADJ.somaticCells, SCCADJ.base",
  ],
  ["an excellent parlour; milk that soured on the way", 400, 50000000, "PAYQUALITY.bacteriaCount"],
  ["a threshold of a band in thousands; one in full", 0, 1000000, "PAYQUALITY.bands.lower"],
  ["a threshold of a band; one in full", 1, 10000000, "PAYQUALITY.bands.upper"],
  ["a loss measured in thin cows; one in high yielders", 0.2, 1.5, "SCCLOSS.lossPerScore"],
  ["a reference of clean cows; one of an infected herd", 1, 5, "SCCLOSS.referenceScore"],
  ["a thin cow; a fat dry cow", 1, 5, "DMI.bodyCondition"],
  ["a buffalo calf or a Jersey heifer; a Holstein bull", 100, 1300, "DMI.bodyWeight"],
  [
    "a newborn goat kid; an ox",
    20,
    1400,
    "GEI.bodyWeight, GEI.matureWeight, GHGTABLE.herd.bodyWeight, GHGTABLE.herd.matureWeight",
  ],
  [
    "goats that kid twice in a year; cows of a nomad that calve every third year",
    180,
    1100,
    "YIELDPERYEAR.calvingInterval",
  ],
  [
    "goats that kid twice in a year; a cow that is hard to get in calf",
    180,
    950,
    "COSTDAYOPEN.calvingInterval, CALVESPERCOW.calvingInterval, COWDEPR.calvingInterval, HEIFERSAVAIL.calvingInterval, HERDSTEADY.calvingInterval",
  ],
  [
    "goats that kid at a year; local cattle that calve at six years",
    12,
    72,
    "HEIFERSAVAIL.ageFirstCalving, HEIFERSNEEDED.ageFirstCalving, HERDSTEADY.ageFirstCalving",
  ],
  ["January; December", 1, 12, "SEASONINDEX.months"],
  [
    "the first day; a cow milked for two years and a half",
    1,
    900,
    "LACTCURVE.days, LACTCURVE.step, WOODSUM.from, WOODSUM.to",
  ],
  [
    "the day of calving; a cow milked for years",
    1,
    1500,
    "TIM.daysInMilk, LACTFIT.daysInMilk, TIM.endDay, WOOD.day, WOODFIT.daysInMilk, MORTANNUAL.days",
  ],
  ["the day of calving; a cow milked for years", 0, 1500, "DMI.daysInMilk"],
  ["a phase that is skipped; a heifer that grows for five years", 0, 1900, "HEIFERCOST.phases.days"],
  ["a week; a generation", 1, 9000, "IMPLICITRATE.days, MORTANNUAL.toDays, DEMAND.days, SDGPRODUCTIVITY.labourDays"],
  ["a single month; a century of statistics", 0.08, 100, "CAGR.years"],
  ["equipment for a season; a dam", 0.5, 150, "COOLERCOST.life, CAPRECOVERY.years"],
  ["a bucket; a stone barn", 1, 150, "DEPRSCHEDULE.life"],
  ["a loan for a season; a loan for land over two generations", 0.25, 60, "LOANSCHEDULE.years"],
  ["a season of quota; quota bought for good", 1, 50, "QUOTACOST.life, GROWTHDECOMP.years"],
  ["a yearly payment; a daily collection by the lender", 1, 365, "LOANSCHEDULE.perYear"],
  ["repayment at once; two years by the month", 0, 24, "LOANSCHEDULE.grace"],
  ["an orphanage on Sundays; a school with boarders in a leap year", 10, 366, "SCHOOLMILK.days, COOLERCOST.days"],
  [
    "milk in the heat of the tropics; milk on a cold mountain",
    2,
    24,
    "COLLECTIONROUTE.shelfLife, TRAVELTIME.shelfLife",
  ],
  ["cans by the road; a tank that is washed", 0, 2, "COLLECTIONROUTE.stopTime"],
  ["headcount; severity", 0, 2, "FGT.alpha"],
  ["not done; done, or done in full", 0, 1, "MODEGAPS.answers"],
  ["not done; done in full", 0, 4, "MODESCORE.answers, MODESTEP.answers"],
  ["answers of 0 and 1; answers of 0 to 4", 1, 4, "MODESCORE.highest, MODESTEP.highest"],
  ["the first step; the third step", 1, 3, "MODEGAPS.steps, MODESCORE.steps, MODESTEP.steps"],
  ["a lenient adviser; a strict one", 0.5, 1, "MODEGAPS.threshold, MODESTEP.threshold"],
  [
    "the first or only; the last of a hundred",
    1,
    100,
    "PRICEINDEX.basePosition, CONCRATIO.count, HHI.merging, HHITABLE.merging",
  ],
  ["prices of the same month; prices that follow after five years", 0, 60, "PTELAST.lags"],
  ["a first try; the tail of the distribution", 10, 50000, "MCSIM.runs"],
  ["a vague expert; a certain one", 0.5, 500, "PERT.shape"],
  ["a calm investor; a family at the edge", 0.1, 20, "CERTEQ.riskAversion"],
  ["a cow culled in her first lactation; the oldest cow of a village", 0.5, 18, "COWDEPR.lactations"],
  [
    "a household that the survey counts little; one that stands for thousands",
    0,
    100000,
    "FGT.weights, GINI.weights, SDGSMALL.weights, SDGTHRESH.weights",
  ],
  [
    "a household of one; the population of India",
    1,
    1500000000,
    "DAILYEARN.members, HOUSEHOLD.members, MILKBALANCE.population",
  ],
  ["a village without children in school; all of India", 0, 1500000000, "DEMAND.population, SCHOOLMILK.children"],
  [
    "no loss, no such part; all of it",
    0,
    1,
    "CALVESPERCOW.stillbirth, HEIFERCOST.mortality, HEIFERSAVAIL.female, HEIFERSAVAIL.calfMortality, HEIFERSNEEDED.cullRate, HEIFERSNEEDED.nonCompletion, HERDPROJECT.rates.death, HERDPROJECT.rates.culling, HERDPROJECT.rates.sale, HERDSTEADY.stillbirth, HERDSTEADY.calfMortality, HERDSTEADY.heiferMortality, HERDSTEADY.replacementRate, MORTANNUAL.rate, CONTRACTTABLE.contracts.rejected, LOSSCHAIN.rates, INDIRECTJOBS.labourShare, PATRONAGE.distributed, BUTTERYIELD.loss, COOLERCOST.lossSaved, PERT.probability, TRIANGULAR.probability, GEI.pregnant, GHGTABLE.herd.pregnant",
  ],
  [
    "a rare event or a small part; all of it",
    0.01,
    1,
    "HERDSTEADY.female, CARBONFOOTPRINT.allocation, WORLDMILKPRICE.weightSkimButter, WORLDMILKPRICE.weightCheeseWhey, WORLDMILKPRICE.weightWholePowder, SDGTHRESH.share, CHEESEYIELD.fatRecovery, FMMO.constants.fatRetention, GHEEYIELD.recovery, MASSBALANCE.tolerance, TSYIELD.recovery, VALUEATRISK.probability, EMISSIONINTENSITY.allocation, GHGTABLE.allocation",
  ],
  [
    "none in the year; goats with twins twice, or a herd that triples by purchase",
    0,
    4,
    "HERDPROJECT.rates.calving, HERDPROJECT.rates.purchase",
  ],
  [
    "a barter economy; Iranian rials or Vietnamese dong of a large dairy",
    0,
    10000000000000.0,
    "PRICECONVERT.price, COSTDAYOPEN.feedSaved, COSTDAYOPEN.calfValue, COSTDAYOPEN.replacementRisk, COSTDAYOPEN.reproductionCost, IOFC.feedCost, ALLOCATE.costs, ASSETSTRUCTURE.land, ASSETSTRUCTURE.cattle, ASSETSTRUCTURE.otherAnimals, ASSETSTRUCTURE.other, AVGWAGE.wagesPaid, AVGWAGE.opportunityLabour, BREAKEVENPRICE.cost, BREAKEVENPRICE.profitTarget, CACP.paidOut, CACP.rentPaid, CACP.interestFixed, CACP.rentOwn, CACP.familyLabour, CAPITALCOST.equity, CAPITALCOST.debt, CATTLERETURNS.cullCows, CATTLERETURNS.maleCalves, CATTLERETURNS.surplusHeifers, COSTITEMS.meansOfProduction, COSTITEMS.labour, COSTITEMS.land, COSTITEMS.capital, COSTITEMS.quota, COSTLEVELS.inputs.milkReturns, COSTLEVELS.inputs.cattleReturns, COSTLEVELS.inputs.otherReturns, COSTLEVELS.inputs.livestockPurchases, COSTLEVELS.inputs.variableCosts, COSTLEVELS.inputs.forageCosts, COSTLEVELS.inputs.fixedCosts, COSTLEVELS.inputs.wagesPaid, COSTLEVELS.inputs.rentPaid, COSTLEVELS.inputs.interestPaid, COSTLEVELS.inputs.operatingInterest, COSTLEVELS.inputs.depreciation, COSTLEVELS.inputs.capitalRecovery, COSTLEVELS.inputs.unpaidLabour, COSTLEVELS.inputs.ownLand, COSTLEVELS.inputs.equityInterest, COSTLEVELS.inputs.homeGrownFeed, COSTLEVELS.inputs.supportBlock, COSTLEVELS.inputs.familyLiving, COSTMILKONLY.totalCost, COSTMILKTABLE.accountCost, COSTMILKTABLE.opportunityLabour, COSTMILKTABLE.opportunityLand, COSTMILKTABLE.opportunityCapital, COSTMILKTABLE.otherReturns, COSTMILKTABLE.payments, COSTMILKTABLE.milkReturns, COSTSTRUCTURE.cash, COSTSTRUCTURE.depreciation, COSTSTRUCTURE.opportunity, ENTPROFIT.opportunityLabour, ENTPROFIT.opportunityLand, ENTPROFIT.opportunityCapital, FARMINCOME.depreciation, FARMRATIOS.balance.currentLiabilities, FARMRATIOS.balance.liabilities, FARMRATIOS.balance.openingLiabilities, FARMRATIOS.income.operatingExpenses, FARMRATIOS.income.depreciation, FARMRATIOS.income.interest, FARMRATIOS.income.termInterest, FARMRATIOS.income.principal, FARMRATIOS.income.unpaidOperatingDebt, FARMRATIOS.income.familyLiving, FARMRATIOS.income.unpaidLabour, FARMRATIOS.income.personalPayments, IFCNREPORT.inputs.cropReceipts, IFCNREPORT.inputs.milkReturns, IFCNREPORT.inputs.cattleReturns, IFCNREPORT.inputs.otherReturns, IFCNREPORT.inputs.payments, IFCNREPORT.inputs.variableCropCosts, IFCNREPORT.inputs.variableDairyCosts, IFCNREPORT.inputs.fixedCashCosts, IFCNREPORT.inputs.wagesPaid, IFCNREPORT.inputs.rentPaid, IFCNREPORT.inputs.interestPaid, IFCNREPORT.inputs.depreciation, IFCNREPORT.inputs.opportunityCapital, IFCNREPORT.inputs.opportunityLand, IFCNREPORT.inputs.opportunityLabour, IFCNREPORT.inputs.assets, IFCNREPORT.inputs.rentedQuota, IFCNREPORT.inputs.quotaDepreciation, IFCNREPORT.inputs.liabilities, LABOURCOST.wagesPaid, LABOURCOST.wage, LANDCOST.rentPaid, LANDCOST.rent, NCFI.receipts, NCFI.cashExpenses, NETMAINTCOST.feed, NETMAINTCOST.labour, NETMAINTCOST.veterinary, NETMAINTCOST.fixed, NETMAINTCOST.miscellaneous, NETMAINTCOST.dungValue, OPPCAPITAL.ownCapital, OPPLABOUR.wage, PROFITMARGIN.depreciation, QUOTACOST.rentedQuota, QUOTACOST.boughtQuota, RETURNLABOUR.wagesPaid, RETURNLABOUR.opportunityLabour, RETURNSTRUCTURE.milkReturns, RETURNSTRUCTURE.otherReturns, RETURNSTRUCTURE.payments, WHOLEFARM.inputs.returns, WHOLEFARM.inputs.cashCosts, HHINCOME.offFarmIncome, HHINCOME.manureValue, HHINCOME.homeMilkValue, HHINCOME.otherNonCash, HOUSEHOLD.offFarmIncome, HOUSEHOLD.manureValue, HOUSEHOLD.homeMilkValue, HOUSEHOLD.livingExpenses, HOUSEHOLD.otherNonCash, INVCHANGE.unitValues, COWDEPR.purchasePrice, COWDEPR.cullValue, HEIFERCOST.phases.feed, HEIFERCOST.phases.other, HEIFERCOST.calfValue, REPLACEAGE.salvage, REPLACEAGE.heiferCost, REPLCOST.heiferValue, REPLCOST.cullRevenue, ARCELAST.priceBefore, ARCELAST.priceAfter, COLLECTIONROUTE.costPerKm, COLLECTIONROUTE.fixed, IMPORTPARITY.importPrice, IMPORTPARITY.portCost, IMPORTPARITY.transport, IMPORTPARITY.processingCost, IMPORTPARITY.coproducts, MARKETEFF.farmPrice, MARKETEFF.marketingCost, REALPRICE.nominal, RECEIVABLECOST.sales, TRANSPORTCOST.costPerKm, TRANSPORTCOST.fixed, INDIRECTJOBS.servicePayments, PATRONAGE.profit, SDGINCOME.revenue, SDGINCOME.cost, BREAKEVENVOL.fixed, COOLERCOST.price, COOLERCOST.tariff, COOLERCOST.running, COOLERCOST.salvage, PROCCOST.fixed, BCR.benefits, BCR.costs, CAPRECOVERY.cost, CAPRECOVERY.salvage, DEPRSCHEDULE.salvage, DSCR.livingDraw, MRR.costFrom, MRR.costTo, PARTIALBUDGET.addedReturns, PARTIALBUDGET.reducedCosts, PARTIALBUDGET.reducedReturns, PARTIALBUDGET.addedCosts, FISHER.basePrices, FISHER.currentPrices, LASPEYRES.basePrices, LASPEYRES.currentPrices, PAASCHE.basePrices, PAASCHE.currentPrices, CERTEQ.wealth",
  ],
  [
    "a US cent; Iranian rials or Vietnamese dong of a large dairy",
    0.01,
    10000000000000.0,
    "FARMRATIOS.balance.currentAssets, FARMRATIOS.balance.assets, FARMRATIOS.balance.openingAssets, FARMRATIOS.income.revenue, FARMRATIOS.income.valueOfProduction, IFCNREPORT.inputs.equity, OPPLAND.rent, OPPLAND.landValue, PROFITMARGIN.totalReturns, FGT.line, IMPLICITRATE.advance, PRICEINDEX.series, PTELAST.farmPrices, PTELAST.retailPrices, INDIRECTJOBS.wage, DEPRSCHEDULE.cost, DSCR.debtService, LOANSCHEDULE.principal, TFP.outputPrices, TFP.inputPrices, TORNQVIST.basePrices, TORNQVIST.currentPrices, BREAKEVENPROB.deviation",
  ],
  [
    "milk given away or a part that costs nothing; Iranian rials for a kilogram of butter",
    0,
    5000000,
    "PRICEECM.price, COSTDAYOPEN.milkPrice, FEEDPRICE.corn, FEEDPRICE.soymeal, IOFC.milkPrice, MILKFEEDRATIO.milkPrice, RATIONCOST.prices, DAILYEARN.price, IMPLICITRATE.discount, CHAINMARGIN.returns, CHAINMARGIN.farmPrice, CHAINSTACK.buy, CHAINSTACK.costs, CHAINTABLE.channels.farmPrice, CHAINTABLE.channels.milkPrice, CHAINTABLE.channels.creamPrice, CHAINTABLE.channels.processingCost, CHAINTABLE.outputs.price, CONTRACTTABLE.contracts.price, CONTRACTTABLE.contracts.bonus, CONTRACTTABLE.contracts.deductions, FARMERSHARE.farmPrice, FARMERSHARE.byproduct, IMPORTPARITY.collectionCost, BREAKEVENVOL.price, BREAKEVENVOL.variable, COOLERCOST.milkPrice, COOLERCOST.bonus, PAYCOMPONENT.fatRate, PAYCOMPONENT.proteinRate, PAYCOMPONENT.volumeDeduction, PAYCOMPONENT.otherRate, PAYFAT.rate, PAYQUALITY.basePrice, PAYSOLIDS.rate, PAYTWOAXIS.fatRate, PROCCOST.variable, RATECHART.fatRate, RATECHART.solidsRate, YIELDCOMPARE.prices, YIELDCOMPARE.costs",
  ],
  [
    "a US cent for whey; Iranian rials for a kilogram of butter",
    0.01,
    5000000,
    "MILKFEEDRATIO.feedPrice, RATIONCOST.milkPrice, CHAINSTACK.sell, FARMERSHARE.consumerPrice, LOSSCHAIN.price, SCHOOLMILK.price, PAYTWOAXIS.solidsRate, ALLOCMILK.milkPrice, ALLOCMILK.meatPrice",
  ],
  [
    "a price that fell to nothing; rials for 100 kg of powder",
    0,
    500000000,
    "COSTCOVER.milkPrice, COSTCOVER.cash, COSTCOVER.depreciation, COSTCOVER.opportunity, WORLDMILKPRICE.skimButter, WORLDMILKPRICE.cheeseWhey, WORLDMILKPRICE.wholePowder",
  ],
  [
    "US$ for 100 kg; rials for 100 kg of milk",
    5,
    50000000,
    "COMPETITIVE.lowPrice, COMPETITIVE.highPrice, COMPETITIVE.domesticPrice, SIZEELAST.costs",
  ],
  ["rounded to a hundredth; rounded to a hundred rupiah", 0.01, 100, "RATECHART.roundTo"],
  ["a step of a paisa; a price in rupiah", 0.01, 900, "RATECHART.basePrice, RATECHART.fatBelow, RATECHART.solidsBelow"],
  [
    "one dollar is a third of a Kuwaiti dinar; a dollar in Iranian rials",
    0.3,
    1300000,
    "PRICECONVERT.exchangeRate, IMPORTPARITY.exchangeRate, SDGINCOME.purchasingPower",
  ],
  [
    "a month without a price, or the lowest of the century; a record year in the United States",
    0,
    60,
    "DMCMARGIN.allMilk, MILKFEEDUSDA.allMilk",
  ],
  ["a failed market; a drought in the Corn Belt", 0, 15, "DMCMARGIN.corn"],
  ["the lowest price of the century; a drought in the Corn Belt", 1.5, 18, "MILKFEEDUSDA.corn, MILKFEEDUSDA.soybeans"],
  ["no such product in the month; a record year", 0, 900, "DMCMARGIN.soymeal, DMCMARGIN.alfalfa"],
  ["the lowest price of the century; a record year", 60, 500, "MILKFEEDUSDA.alfalfa"],
  [
    "no price in the month; a record price for butter",
    0,
    4,
    "FMMO.cheese, FMMO.butter, FMMO.whey, FMMO.powder, SCCADJ.cheesePrice",
  ],
  [
    "the allowance of 2000; one asked for at a hearing",
    0.1,
    0.5,
    "FMMO.constants.cheeseMakeAllowance, FMMO.constants.butterMakeAllowance, FMMO.constants.wheyMakeAllowance, FMMO.constants.powderMakeAllowance",
  ],
  [
    "a farm that sells none; the largest dairy plant in a year",
    0,
    10000000000.0,
    "ECM.milk, ECMCOMPARE.milk, FCM.milk, FPCM.milk, KGTOL.mass, LTOKG.litres, MILKEQUIV.quantity, MILKSOLIDS.milk, NUTRIENT.litres, SCM.milk, YIELDPERYEAR.lactationYield, FEEDEFF.ecm, GROSSMARGIN.milk, LABOUREFF.milk, DAILYEARN.litres, IMPLICITRATE.litres, CHAINTABLE.channels.milk, CHAINTABLE.channels.cream, CHAINTABLE.outputs.quantity, COLLECTIONROUTE.litres, CREAMKG.milk, CREAMSPLIT.milk, FATBALANCE.inKilograms, FATBALANCE.outKilograms, JOBS.litresPerDay, MILKBALANCE.production, MILKBALANCE.imports, MILKBALANCE.exports, PATRONAGE.memberLitres, SSR.production, SSR.imports, SSR.exports, BUTTERYIELD.milk, GHEEYIELD.milk, MASSBALANCE.inKilograms, MASSBALANCE.outKilograms, OVERRUN.butter, PANEERYIELD.milk, PAYCOMPONENT.quantity, PAYFAT.litres, PAYSOLIDS.quantity, PAYTWOAXIS.quantity, STANDARDISE.milk, TSYIELD.milk, ALLOCMILK.meat, CO2E.mass, EMISSIONINTENSITY.emissions",
  ],
  [
    "a kilogram as the base; the largest dairy plant in a year",
    0.1,
    10000000000.0,
    "BREAKEVENPRICE.milkSold, CARBONFOOTPRINT.milk, COSTITEMS.milk, COSTLEVELS.inputs.milk, COSTLEVELS.per, COSTMILKONLY.milk, COSTMILKONLY.per, COSTMILKTABLE.milk, COSTSTRUCTURE.milk, IFCNREPORT.inputs.milk, RETURNSTRUCTURE.milk, REPLCOST.milk, REPLCOST.per, COLLECTIONROUTE.capacity, COLLECTIONROUTE.can, CONTRACTTABLE.contracts.milk, LOSSCHAIN.start, TRANSPORTCOST.load, TRANSPORTCOST.per, INDIRECTJOBS.litresPerDay, PATRONAGE.totalLitres, COOLERCOST.litresPerDay, COOLERCOST.capacity, OVERRUN.fatMass, PEARSON.quantity, PROCCOST.volume, YIELDCOMPARE.milk, ALLOCMILK.milk, ALLOCMILK.slaughterWeight, ALLOCMILK.birthWeight, EMISSIONINTENSITY.milk",
  ],
  [
    "a dry cow or one that gives none; a tank or the champion cow",
    0,
    90000,
    "BULKSCC.milk, COSTDAYOPEN.milkLoss, TIM.milk, DMI.milk, IOFC.milk, RATIONCOST.quantities, GEI.milk, GEI.gain, GHGTABLE.herd.milk, GHGTABLE.herd.gain, MANURECH4.volatileSolids",
  ],
  [
    "a goat; the champion cow or a whole herd",
    0.3,
    90000,
    "LACTCURVE.level, LACTFIT.milk, WOOD.level, WOODFIT.milk, WOODSUM.level, RATIONCOST.milk",
  ],
  ["a dry cow on straw; a cow in full milk or a group of them", 2, 90000, "FEEDEFF.dmi"],
  [
    "a herd that was sold; all the cows of India",
    0,
    300000000,
    "STOCKING.cows, INVCHANGE.openingHeads, INVCHANGE.closingHeads, HEIFERSAVAIL.cows, HEIFERSNEEDED.cows, HERDPROJECT.herd.head, HERDSTEADY.cows, LSU.heads, REPLCOST.culls, REPLCOST.deaths, REPLRATE.culled, REPLRATE.died, TLU.heads, GHGTABLE.herd.heads",
  ],
  [
    "a share in one cow; all the cows of India",
    0.5,
    300000000,
    "GROSSMARGIN.cows, IFCNREPORT.inputs.cows, LABOUREFF.cows, SIZEELAST.sizes, REPLRATE.averageCows",
  ],
  [
    "a landless family; a station of northern Australia",
    0,
    2000000,
    "GROSSMARGIN.area, IFCNREPORT.inputs.farmland, LANDCOST.ownArea, OPPLAND.area, SDGSMALL.land, SDGSMALL.livestock",
  ],
  ["a garden plot; a station of northern Australia", 0.01, 2000000, "STOCKING.area"],
  [
    "work that nobody counts; a group of farms",
    0,
    10000000,
    "IFCNREPORT.inputs.hours, LABOURCOST.familyHours, OPPLABOUR.hours, HOUSEHOLD.dairyHours, HOUSEHOLD.otherFarmHours, HOUSEHOLD.offFarmHours",
  ],
  [
    "an hour; a group of farms with hundreds of workers",
    1,
    10000000,
    "AVGWAGE.hours, LABOUREFF.hours, LABOUREFF.fullTimeHours, RETURNLABOUR.hours",
  ],
  [
    "a can at the door; a tanker across a continent",
    0,
    4000,
    "COLLECTIONROUTE.distances, TRANSPORTCOST.distance, TRAVELTIME.distance",
  ],
  ["a porter on a hill path; a tanker on a motorway", 2, 90, "COLLECTIONROUTE.speed, TRAVELTIME.speed"],
  ["gravity and well water; an old cooler in the heat", 0, 0.1, "COOLERCOST.energy"],
  ["no milk; the intake of Ireland and Montenegro", 0, 1000, "DEMAND.gramsPerDay"],
  ["a target in a poor country; one of a rich country", 20, 1000, "MILKBALANCE.targetIntake"],
  ["a small cup; a large bottle", 50, 1000, "SCHOOLMILK.portion"],
  ["a modern plant; sweetshops and street sellers", 0.1, 20, "JOBS.directRate, JOBS.indirectRate"],
  [
    "a loss-making year of subsistence; a large farm in international dollars",
    0,
    1000000000.0,
    "SDGPRODUCTIVITY.output, SDGSMALL.revenue",
  ],
  ["a cap in a poor country; one in a rich country", 500, 100000, "SDGSMALL.cap"],
  ["a new index; a price index of hyperinflation", 0.1, 1000000000000.0, "REALPRICE.priceIndex, REALPRICE.baseIndex"],
  [
    "an old harvest; yields of another crop",
    0,
    1000000000000.0,
    "ALLOCATE.uses, GINI.values, ARCELAST.quantityBefore, ARCELAST.quantityAfter, CAGR.end, SEASONINDEX.values, CONCRATIO.shares, HHI.shares, HHITABLE.shares, SDGTHRESH.values, SHARETABLE.values, FISHER.baseQuantities, FISHER.currentQuantities, LASPEYRES.baseQuantities, PAASCHE.currentQuantities, TFP.outputQuantities, TFP.inputQuantities",
  ],
  [
    "a trace; output of a country in kilograms",
    0.001,
    1000000000000.0,
    "CAGR.start, COBBDOUGLAS.output, COBBDOUGLAS.inputs, TORNQVIST.baseQuantities, TORNQVIST.currentQuantities",
  ],
  [
    "a falling curve without a fall; a curve of a short lactation",
    0,
    0.05,
    "LACTCURVE.decline, WOOD.decline, WOODSUM.decline",
  ],
  ["a chicken; a camel or a bull in a table of units", 0.01, 2, "LSU.coefficients, TLU.coefficients"],
  [
    "a year without the driver; a price that triples",
    0,
    3,
    "SENSITIVITY.rowMultipliers, SENSITIVITY.columnMultipliers",
  ],
  [
    "a fall to a tenth; a tenfold rise",
    0.1,
    10,
    "GROWTHDECOMP.outputRatio, GROWTHDECOMP.landRatio, GROWTHDECOMP.cowRatio, GROWTHDECOMP.labourRatio",
  ],
  ["hard cheese per kilogram of milk; a drink made with water", 0.04, 1.6, "YIELDCOMPARE.yields"],
  ["liquid milk; butter from poor milk", 1, 30, "FARMERSHARE.milkPerProduct, IMPORTPARITY.reconstitution"],
  ["a method that gives solids little; one that gives them more than fat", 0.3, 2, "EQFATUNITS.ratio"],
  [
    "a yield below one; a yield of the order's formula",
    0.02,
    3,
    "FMMO.constants.butterYield, FMMO.constants.cheeseYield, FMMO.constants.cheeseFatYield, FMMO.constants.fatToProtein, FMMO.constants.wheyYield, FMMO.constants.powderYield",
  ],
  ["a strong additive; a diet that makes more methane", 0.5, 1.3, "ENTERIC2.mitigation"],
  ["females; bulls, or animals of a fast breed", 0.8, 1.2, "ALLOCMILK.growthFactor"],
  ["dung dried for fuel; a deep bed", 0.002, 0.07, "N2OMANURE.directFactor"],
  ["a fasting animal; a bull at work", 0, 900, "ENTERIC2.grossEnergy"],
  ["straw; milk and grain", 45, 88, "ENTERIC2.digestibility, GEI.digestibility, GHGTABLE.herd.digestibility"],
  ["feedlot cattle on grain; cattle on poor straw", 3, 12, "ENTERIC2.methaneFactor, GHGTABLE.methaneFactor"],
  ["manure on straw; pig slurry", 0.1, 0.5, "MANURECH4.methaneCapacity"],
  ["an improvement of a single farm; a programme of a country", 0.01, 100000000.0, "MITIGATIONCOST.savedEmissions"],
  ["a goat kid; a high-yielding cow", 0.5, 180, "N2OMANURE.nitrogen"],
  ["a herd without a case; a very large one", 0, 50000, "MASTITISCOST.cases"],
  ["a cow dried off at once; a long treatment and waiting time", 0, 30, "MASTITISCOST.discardDays"],
  ["a dry cow; a cow at her peak", 0, 60, "MASTITISCOST.milk"],
  ["milk that is not sold; Indonesian rupiah", 0, 12000, "MASTITISCOST.milkPrice, MASTITISCOST.feedSaved"],
  ["a mild case; a case at calving", 0, 2000, "MASTITISCOST.milkLoss"],
  [
    "nothing spent; Indonesian rupiah",
    0,
    60000000,
    "MASTITISCOST.treatment, MASTITISCOST.labour, MASTITISCOST.heiferValue, MASTITISCOST.slaughterValue, MASTITISCOST.diagnostics, MASTITISCOST.veterinary, MASTITISCOST.reproduction, MASTITISCOST.prevention",
  ],
  ["no case that ends so; coliform mastitis", 0, 0.5, "MASTITISCOST.cullRisk, MASTITISCOST.deathRisk"],
  ["a family with one cow; the largest dairies of China and Saudi Arabia", 1, 93000, "MASTITISCOST.cows"],
  ["the worst herd of De Vries's table; the best one", 0.07, 0.34, "PREGVALUE.pregnancyRate"],
  ["the cheap heifer of De Vries's table; the dear one", 1600, 1920, "PREGVALUE.heiferPrice"],
  [
    "a drum of one household; the bunker of a large dairy",
    0.5,
    200,
    "SILAGEPIT.length, SILAGEPIT.width, SILAGEPIT.height",
  ],
  ["loose grass; wet beet pulp pressed hard", 150, 1200, "SILAGEPIT.density"],
  ["wet beet pulp; haylage", 15, 70, "SILAGEPIT.dryMatter"],
  ["one goat; the largest dairies", 1, 2000000, "SILAGEPIT.daily"],
  ["a sealed bag; a heap left open", 0, 0.5, "SILAGEPIT.loss"],
  ["a zebu calf; a grown Holstein heifer", 25, 873, "DMIHEIFER.bodyWeight"],
  ["a small zebu breed; large Holsteins", 180, 900, "DMIHEIFER.matureWeight"],
  ["young grass and grain; straw", 25, 75, "DMIHEIFER.fibre, DMIDRY.fibre"],
  ["a small zebu cow; a large Holstein", 150, 900, "DMIDRY.bodyWeight"],
  ["the day of calving; a cow dried off early", 0, 200, "DMIDRY.daysToCalving"],
];

interface Limited {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly whole?: true;
}
type Nested = Limited & { readonly columns?: readonly Limited[]; readonly lines?: readonly Limited[] };

const isLimited = ({ min, max, above }: Limited) => min !== undefined || max !== undefined || above !== undefined;
const isInside = ({ min, max, above, whole }: Limited, value: number) =>
  (min === undefined || value >= min) &&
  (max === undefined || value <= max) &&
  (above === undefined || value > above) &&
  (!whole || Number.isInteger(value));

/** The parameters, columns and lines of the catalogue that have limits, by name. */
const limited = new Map<string, Limited>();
for (const { name, params } of catalogue) {
  const owner = /^SIM(FARM|RISK|SCENARIO)$/.test(name) ? "SIM" : name;
  for (const param of params as readonly (Param & Nested)[]) {
    const parts: readonly Limited[] = param.columns ?? param.lines ?? [];
    const all =
      parts.length === 0
        ? [{ ...param, path: param.name }]
        : parts.map((part) => ({ ...part, path: `${param.name}.${part.name}` }));
    for (const { path, ...limits } of all) if (isLimited(limits)) limited.set(`${owner}.${path}`, limits);
  }
}
const written = rows.flatMap(([who, least, most, parameters]) =>
  parameters.split(", ").map((name) => ({ name, who, least, most })),
);

test("every limit of the catalogue has a row that says who types what it must let through, and no row is left over", () => {
  expect(limited.size).toBeGreaterThan(800);
  expect(written.map(({ name }) => name).sort()).toEqual([...limited.keys()].sort());
});

test("what people honestly type is within the limits", () => {
  const refused = written.flatMap(({ name, who, least, most }) => {
    const limits = limited.get(name)!;
    return [least, most].filter((value) => !isInside(limits, value)).map((value) => `${name}: ${value}, which ${who}`);
  });
  expect(refused).toEqual([]);
});

test("every row says who, and the two values are not the same", () => {
  for (const [who, least, most] of rows) {
    expect(who).toContain("; ");
    expect(least).toBeLessThan(most);
  }
});
