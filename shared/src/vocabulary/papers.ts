import type { SourceKey } from "./sources.ts";

/**
 * What answers the papers that the library comes from, section by section. A function whose source names the section
 * belongs there by itself; `also` holds those that answer it by another source, and `formulas` what a cell does without us.
 */
export interface Section {
  readonly about?: string;
  /** Names with a space between them. */
  readonly also?: string;
  readonly formulas?: readonly string[];
}

export const papers: Readonly<Partial<Record<SourceKey, Readonly<Record<string, Section>>>>> = {
  hemme2004: {
    "section 1": {
      about: "executive summary",
      also: "SSR MILKEQUIV SHARETABLE ECM YIELDPERYEAR HHINCOME NCFI WHOLEFARM COSTMILKONLY COSTMILKTABLE SIZEELAST IMPORTPARITY WORLDMILKPRICE FARMERSHARE CREAMKG CREAMSPLIT",
      formulas: ["family hours/total hours", "local/import - 1"],
    },
    "section 2.1": {
      about: "global context",
      also: "SHARETABLE YIELDPERYEAR PRICECONVERT PRICEECM",
      formulas: ["part/total", "local/import - 1"],
    },
    "section 2.2": {
      about: "recent developments",
      also: "CAGR SHARETABLE REALCHANGE REALPRICE",
      formulas: ["after/before - 1"],
    },
    "section 2.3": {
      about: "processing and marketing channels",
      also: "SHARETABLE HOUSEHOLD CREAMSPLIT BUTTERYIELD GHEEYIELD OVERRUN STANDARDISE PEARSON",
      formulas: ["1 - formal/total", "milk at home*price", "sold/produced"],
    },
    "section 3.1": {
      about: "developments in Sirajganj",
      also: "CAGR SHARETABLE",
      formulas: ["after/before - 1"],
    },
    "section 3.2": {
      about: "natural conditions and farm structure",
      also: "SHARETABLE GINI",
    },
    "section 3.3": {
      about: "typical farms",
      also: "ECM YIELDPERYEAR LACTCURVE WOOD WOODSUM STOCKING TIM TRANSPORTCOST TRAVELTIME MORTANNUAL REPLRATE HEIFERSNEEDED HERDSTEADY REPLCOST HEIFERSAVAIL HEIFERCOST COWDEPR",
      formulas: [
        "sold/produced",
        "milk/area",
        "hours/cows",
        "365/calving interval",
        "calving interval - gestation",
        "lactation days/calving interval",
        "births*mortality*value",
        "1000*concentrate/ECM",
        "available - needed",
      ],
    },
    "section 3.4": {
      about: "household approach",
      also: "POVERTYLINE",
      formulas: ["cows*value", "animals*value", "milk at home*price"],
    },
    "section 3.5": {
      about: "whole farm approach",
      also: "INVCHANGE NCFI IFCNREPORT",
      formulas: ["assets/cows"],
    },
    "section 3.6": {
      about: "dairy enterprise approach",
      also: "TRANSPORTCOST REPLCOST HEIFERCOST REPLACEAGE CATTLERETURNS LOANSCHEDULE FARMINCOME ENTPROFIT RETURNLABOUR AVGWAGE COSTITEMS",
    },
    "section 3.7": {
      about: "international comparison",
      also: "YIELDPERYEAR PRICECONVERT PRICEECM RETURNSTRUCTURE COSTMILKONLY COMPETITIVE",
    },
    "section 3.8": {
      about: "margins in the dairy chain",
      also: "CREAMSPLIT FATBALANCE CHAINMARGIN MARKETEFF",
      formulas: ["local/import - 1"],
    },
    "Annex 1": {
      about: "methods",
      also: "CACP SENSITIVITY HHINCOME TORNADO MCSIM BREAKEVENPROB REALCHANGE FCM HOUSEHOLD",
      formulas: ["SLN(cost, salvage, years)", "price/(1 + VAT)", "animals*value", "assets/cows"],
    },
    "Annex 2": {
      about: "census",
      also: "SHARETABLE",
      formulas: ["part/total"],
    },
    "Annex 3": {
      about: "milk processors",
    },
    "Annex 4": {
      about: "dairy chain calculations",
      also: "CREAMKG",
    },
  },
  bennettFao: {
    Introduction: {
      also: "HHINCOME LOSSCHAIN JOBS",
      formulas: ["litres*price - recovered"],
    },
    "Small-scale milk producers": {
      also: "CAGR OPPLABOUR HOUSEHOLD MCSIM STOCKING TLU LSU IOFC RATIONCOST SIZEELAST",
      formulas: [
        "start*(1 + rate)^years",
        "family hours/total hours",
        "STDEV.S(x)/AVERAGE(x)",
        "milk/area",
        "feed cost/total cost",
        "part/total",
      ],
    },
    "Milk markets and market chains": {
      also: "CHAINSTACK SEASONINDEX PRICECONVERT PARTIALBUDGET PAYQUALITY SHARETABLE CAGR MILKEQUIV MILKBALANCE SSR PANEERYIELD TSYIELD PAYFAT PAYTWOAXIS PAYSOLIDS PAYCOMPONENT RATECHART EQFATUNITS TRANSPORTCOST TRAVELTIME FARMERSHARE CHAINTABLE",
      formulas: [
        "1 - formal/total",
        "part/total",
        "domestic/border price",
        "consumer - farm price",
        "packaging/retail price",
      ],
    },
    "Benefits of small scale dairy farming": {
      also: "NUTRIENT DAILYEARN LOANSCHEDULE DSCR OPPLAND INDIRECTJOBS PAYQUALITY SCS SCCADJ ADDEDWATER SNF TOTALSOLIDS",
      formulas: [
        "produced - calves - household - gifts",
        "sold/produced",
        "part/total",
        "STDEV.S(x)/AVERAGE(x)",
        "milk/area",
      ],
    },
    Constraints: {
      also: "CAPRECOVERY PAYBACK BCR PARTIALBUDGET TLU MRR YIELDCOMPARE PROCCOST BREAKEVENVOL COMPETITIVE IMPORTPARITY IMPLICITRATE HHI CONCRATIO PRICEINDEX SEASONINDEX LOSSCHAIN",
      formulas: [
        "-PMT(rate, years, 1)",
        "first flow + NPV(rate, the rest)",
        "feed cost/total cost",
        "domestic/border price",
        "quantity*(retail - bulk) - extra cost",
        "litres*price - recovered",
      ],
    },
    "Approaches and lessons learnt": {
      also: "YIELDCOMPARE BUTTERYIELD GHEEYIELD CHEESEYIELD PANEERYIELD MASSBALANCE FATBALANCE",
      formulas: ["part/total", "quantity*(retail - bulk) - extra cost"],
    },
    "MODE approach": {
      also: "CAGR MRR PATRONAGE DAILYEARN TRANSPORTCOST SEASONINDEX SHARETABLE PAYTWOAXIS RATECHART MASSBALANCE LOSSCHAIN DEMAND ARCELAST RATIONCOST IOFC BREAKEVENVOL BREAKEVENPRICE NCFI FARMINCOME COSTSTRUCTURE PAYQUALITY SCS ADDEDWATER COSTCOVER CHAINTABLE CHAINSTACK FATBALANCE PAYBACK BCR LOANSCHEDULE DSCR PARTIALBUDGET REALPRICE PRICEINDEX PTELAST RECEIVABLECOST SENSITIVITY YIELDCOMPARE PROCCOST",
      formulas: [
        "quantity*(retail - bulk) - extra cost",
        "after/before - 1",
        "STDEV.S(x)/AVERAGE(x)",
        "profit/turnover",
        "litres*price - recovered",
        "ECM/dry matter intake",
        "first flow + NPV(rate, the rest)",
        "throughput/capacity",
      ],
    },
    "Milk Vita in Bangladesh": {
      also: "PRICECONVERT REALCHANGE FGT POVERTYLINE",
      formulas: ["part/total", "profit/turnover"],
    },
    "Issues and conclusions": {
      also: "DEMAND MILKBALANCE ARCELAST",
      formulas: ["local/import - 1"],
    },
  },
  codegalac2023: {
    "footnote 1": {
      also: "SDGTHRESH TLU SDGPRODUCTIVITY SDGINCOME",
    },
    "I.1 and I.2 Context": {
      also: "REALPRICE REALCHANGE GINI FGT CAGR HHI FARMERSHARE",
      formulas: ["after - before", "after/before - 1", "start*(1 + rate)^years"],
    },
    "I.3 Importance": {
      also: "GINI HOUSEHOLD INVCHANGE ASSETSTRUCTURE CHAINTABLE FARMERSHARE NUTRIENT",
      formulas: [
        "output share/input share",
        "produced - calves - household - gifts",
        "milk at home*price",
        "SUMPRODUCT(heads, values)",
        "cows*value",
        "animals*value",
      ],
    },
    "II Challenges": {
      also: "LOANSCHEDULE DSCR SDGSMALL SHARETABLE THI MCSIM VALUEATRISK",
      formulas: ["births*mortality*value"],
    },
    "Innovation and best practices": {
      also: "TFP TORNQVIST FISHER COBBDOUGLAS CAGR MORTANNUAL GHGTABLE EMISSIONINTENSITY ENTERIC2 GEI CO2E FPCM ALLOCMILK MITIGATIONCOST YIELDCOMPARE PAYTWOAXIS HOUSEHOLD",
      formulas: [
        "milk/factor",
        "births*mortality*value",
        "ECM/dry matter intake",
        "1000*concentrate/ECM",
        "animals*value",
      ],
    },
    "Organisation and market access": {
      also: "HHI CONCRATIO",
      formulas: ["part/total", "quantity*(retail - bulk) - extra cost"],
    },
    "III Recommendations": {
      also: "CHAINSTACK FARMERSHARE BCR EAA PROCCOST SDGPRODUCTIVITY SDGINCOME MILKBALANCE",
      formulas: ["first flow + NPV(rate, the rest)"],
    },
  },
  fao2010: {
    abstract: {
      also: "POVERTYLINE FGT HHINCOME HOUSEHOLD JOBS INDIRECTJOBS CAGR PRICEINDEX SEASONINDEX COSTMILKONLY COMPETITIVE SIZEELAST IFCNREPORT MARKETEFF CHAINTABLE CHAINSTACK",
      formulas: [
        "part/total",
        "STDEV.S(x)/AVERAGE(x)",
        "SUMPRODUCT(heads, values)",
        "total/households",
        "start*(1 + rate)^years",
        "assets/cows",
      ],
    },
  },
};
