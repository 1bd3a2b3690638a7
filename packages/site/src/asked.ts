import type { SourceKey } from "@dairy-functions/shared";

/**
 * Every quantity that the four papers ask for, row by row, and what answers it: functions, quantities of templates, and
 * formulas that a cell does without us. `why` says what is left out and why.
 */
export interface Asked {
  readonly row: number;
  readonly paper: SourceKey;
  readonly section: string;
  readonly words: string;
  readonly quantity: string;
  readonly functions: readonly string[];
  readonly formulas: readonly string[];
  /** A template and the name of a quantity in it. */
  readonly cells: readonly string[];
  readonly why?: string;
}

/** The rows as they are written down: names of functions with a space between them, and only what there is. */
interface Row extends Pick<Asked, "words" | "quantity" | "why">, Partial<Pick<Asked, "formulas" | "cells">> {
  readonly functions?: string;
}
const sections: readonly (readonly [paper: SourceKey, section: string, rows: readonly Row[]])[] = [
  [
    "fao2010",
    "Abstract (FAO 2010 book)",
    [
      {
        words: "some 1.4 billion people lived in absolute poverty",
        quantity: "Poverty headcount, line and gap",
        functions: "POVERTYLINE FGT",
      },
      {
        words: "nearly 1 billion were affected by chronic malor undernutrition",
        quantity: "Prevalence share",
        formulas: ["part/total"],
      },
      {
        words:
          "An estimated 75 percent of the world’s poor live in rural areas, and at least 600 million of these keep livestock",
        quantity: "Nested shares (600 M / (1.4 bn x 0.75) = 57%)",
        formulas: ["part/total"],
      },
      {
        words: "produce food, generate cash income, manage risks and build up assets",
        quantity: "Household income by source, risk, asset growth",
        functions: "HHINCOME HOUSEHOLD",
        formulas: ["STDEV.S(x)/AVERAGE(x)", "SUMPRODUCT(heads, values)"],
      },
      {
        words: "nearly 150 million farm households throughout the world are engaged in milk production",
        quantity: "Milk per household, households per region",
        formulas: ["total/households"],
      },
      {
        words: "creates significant amounts of employment in the entire dairy chain",
        quantity: "Chain jobs",
        functions: "JOBS INDIRECTJOBS",
      },
      {
        words: "milk production will need to grow by close to 2 percent per year",
        quantity: "Projection, required growth",
        functions: "CAGR",
        formulas: ["start*(1+rate)^years"],
      },
      {
        words: "trends and drivers in the dairy sector",
        quantity: "Index and trend table/graph",
        functions: "PRICEINDEX CAGR SEASONINDEX",
      },
      {
        words: "small-scale milk producers have very competitive production costs",
        quantity: "Competitiveness verdict",
        functions: "COSTMILKONLY COMPETITIVE",
      },
      {
        words: "compete with large-scale, capital-intensive",
        quantity: "Size economies, capital intensity",
        functions: "SIZEELAST IFCNREPORT COSTLEVELS",
        formulas: ["assets/cows"],
      },
      {
        words: "the efficiency of the dairy chains of which they are part",
        quantity: "Marketing efficiency",
        functions: "MARKETEFF CHAINTABLE",
      },
      {
        words: "must increase competitiveness in each and every segment of the dairy chain",
        quantity: "Stage-by-stage cost and margin",
        functions: "CHAINSTACK",
      },
    ],
  ],
  [
    "bennettFao",
    "Introduction",
    [
      {
        words: "potential to increase household income, reduce losses and generate employment",
        quantity: "Three headline impacts",
        functions: "HHINCOME LOSSCHAIN JOBS",
        formulas: ["litres*price - recovered"],
        cells: ["household: income", "collection-ledger: lossShare", "sector: jobs"],
      },
    ],
  ],
  [
    "bennettFao",
    "Small-scale milk producers",
    [
      {
        words: "Demand for milk in developing countries is expected to increase by 25 percent by 2025",
        quantity: "Growth rate and projection",
        functions: "CAGR",
        formulas: ["start*(1+rate)^years"],
      },
      {
        words: "provide the majority of labour from within the family",
        quantity: "Family labour share",
        functions: "OPPLABOUR",
        formulas: ["family hours/total hours"],
      },
      {
        words: "produce a variety of crops and livestock products to spread the risk of failure",
        quantity: "Income diversification, risk",
        functions: "HOUSEHOLD MCSIM",
        formulas: ["STDEV.S(x)/AVERAGE(x)"],
      },
      {
        words: "dependent on the availability of range or pasture land",
        quantity: "Stocking and land productivity",
        functions: "STOCKING TLU LSU",
        formulas: ["milk/area"],
      },
      {
        words: "Feed forms the largest input to most milk production systems",
        quantity: "Feed cost share, IOFC",
        functions: "IOFC RATIONCOST FEEDEFF RATIONLP",
        formulas: ["feed cost/total cost"],
      },
      { words: "to reap the benefits of economies of scale", quantity: "Size elasticity", functions: "SIZEELAST" },
      {
        words: "the number of small scale producers has decreased as national production has increased",
        quantity: "Milk per farm, structural change",
        functions: "CAGR",
        formulas: ["part/total"],
      },
    ],
  ],
  [
    "bennettFao",
    "Milk markets and market chains",
    [
      {
        words:
          "over 80 percent of milk consumed in developing countries, an estimated 200 billion litres annually is handled by informal market traders",
        quantity: "Informal share and implied market",
        formulas: ["1 - formal/total", "part/total"],
      },
      {
        words: "up to five transactions may take place in the formal dairy chain between the producer and the consumer",
        quantity: "Transaction cost stack",
        functions: "CHAINSTACK",
      },
      {
        words:
          "Farm gate prices for raw milk vary widely e.g., from US$0.10 during wet season in rural Guinea-Conakry in West Africa to US$0.36 in Ghana",
        quantity: "Seasonal index, price ratio, unit conversion",
        functions: "SEASONINDEX PRICECONVERT",
        formulas: ["domestic/border price"],
      },
      {
        words: "Good Manufacturing Practices or Good Agricultural Practices",
        quantity: "Cost/benefit of compliance",
        functions: "PARTIALBUDGET PAYQUALITY",
      },
    ],
  ],
  [
    "bennettFao",
    "Table: informal and formal markets",
    [
      {
        words: "Tanzania 98% 4% MAC/SUA/ILRI",
        quantity: "Informal/co-operative share table and bar graph",
        functions: "SHARETABLE",
        formulas: ["1 - formal/total"],
      },
    ],
  ],
  [
    "bennettFao",
    "Milk markets and market chains",
    [
      {
        words: "increased in value by 43 percent between 1998 and 2001",
        quantity: "Import value growth (12.7%/yr)",
        functions: "CAGR",
      },
      {
        words: "dairy imports may reach 38 900 tonnes of milk equivalent by 2030",
        quantity: "Milk equivalents, import dependence",
        functions: "MILKEQUIV MILKBALANCE SSR",
      },
      {
        words: "26 623 MT in 1999/2000 to 65 118 MT in 2003/4",
        quantity: "Product growth (25.1%/yr; paneer 22.3%/yr)",
        functions: "CAGR",
      },
      {
        words: "paneer2 from 2 008 MT in 1999/2000 to 4 496 MT in 2003/4",
        quantity: "Product growth, paneer yield",
        functions: "CAGR PANEERYIELD TSYIELD",
      },
      {
        words: "pricing and payment practices can also have an effect on milk availability",
        quantity: "Payment systems",
        functions: "PAYFAT PAYTWOAXIS PAYSOLIDS PAYCOMPONENT RATECHART EQFATUNITS",
      },
      {
        words: "The distance between source and sales areas, or the density and scale of the production system",
        quantity: "Collection/transport cost",
        functions: "TRANSPORTCOST TRAVELTIME COLLECTIONROUTE",
      },
      {
        words: "assembling, bulking, transporting and distributing",
        quantity: "Stage costs",
        functions: "CHAINSTACK TRANSPORTCOST",
      },
      {
        words:
          "The shorter the channel the more likely that the consumer prices will be low and the producer will get a higher return",
        quantity: "Farmer share by channel length",
        functions: "FARMERSHARE CHAINTABLE",
        formulas: ["consumer - farm price"],
      },
      {
        words:
          "The cost of packaging represents an excessively high proportion (up to 30% in some cases) of the liquid milk retail price",
        quantity: "Packaging share",
        formulas: ["packaging/retail price"],
      },
    ],
  ],
  [
    "bennettFao",
    "Benefits of small scale dairy farming",
    [
      {
        words: "milk is available for the family needs first and surplus milk is marketed",
        quantity: "Marketable surplus",
        formulas: ["produced - calves - household - gifts", "sold/produced"],
      },
      {
        words: "immediate nutritional benefit provided to growing children",
        quantity: "Nutrients supplied",
        functions: "NUTRIENT",
      },
      {
        words: "normally the woman who controls and decides how the milk money is used",
        quantity: "Share of milk money by controller",
        formulas: ["part/total"],
      },
      {
        words: "can provide modest but regular returns",
        quantity: "Income regularity",
        functions: "DAILYEARN",
        formulas: ["STDEV.S(x)/AVERAGE(x)"],
      },
      {
        words: "gradual adoption of saving and loans approaches",
        quantity: "Loan schedule, savings",
        functions: "LOANSCHEDULE DSCR FARMRATIOS",
      },
      {
        words: "with a limited land base",
        quantity: "Landless cost case",
        functions: "OPPLAND",
        formulas: ["milk/area"],
      },
      {
        words:
          "From four to seventeen jobs can be created and sustained in small scale dairying for every 100 litres of milk collected, processed and marketed",
        quantity: "Jobs per 100 L/day",
        functions: "JOBS INDIRECTJOBS",
      },
    ],
  ],
  [
    "bennettFao",
    "Table: off-farm jobs",
    [
      {
        words: "Bangladesh 7.1 7.3 14.4",
        quantity: "Direct/indirect/total coefficients, stacked bar",
        functions: "JOBS",
      },
    ],
  ],
  [
    "bennettFao",
    "Benefits of small scale dairy farming",
    [
      {
        words: "a tailored quality based milk payment system",
        quantity: "Quality payment",
        functions: "PAYQUALITY SCS SCCADJ ADDEDWATER SNF TOTALSOLIDS CLR BULKSCC",
      },
    ],
  ],
  [
    "bennettFao",
    "Constraints",
    [
      {
        words: "Capital investment - the cost of a dairy animal, feed and equipment",
        quantity: "Start-up budget, investment appraisal",
        functions: "CAPRECOVERY PAYBACK BCR",
        formulas: ["-PMT(rate, years, 1)", "first flow + NPV(rate, the rest)"],
      },
      {
        words: "starting dairying with goats or sheep instead of dairy cows or buffaloes",
        quantity: "Lower-risk comparison",
        functions: "PARTIALBUDGET TLU MRR",
      },
      { words: "hygienic value added through processing", quantity: "Value added", functions: "YIELDCOMPARE" },
      {
        words: "animal feeding typically makes up 60 -70 per cent of the cost of milk production",
        quantity: "Feed share of cost",
        formulas: ["feed cost/total cost"],
      },
      {
        words: "low cost packaging and pasteurisation systems",
        quantity: "Processing investment",
        functions: "PROCCOST BREAKEVENVOL COOLERCOST",
        formulas: ["first flow + NPV(rate, the rest)"],
      },
      {
        words: "instances when the cost of milk production and the level of required basic infrastructure",
        quantity: "Competitiveness",
        functions: "COMPETITIVE IMPORTPARITY",
        formulas: ["domestic/border price"],
      },
      {
        words:
          "Intermediaries frequently provide credit and savings for the farmer although there are concerns about the cost of the services provided",
        quantity: "Implicit interest rate of milk advances",
        functions: "IMPLICITRATE",
      },
      {
        words: "Farmer groups may be the best mechanism to improve bargaining power",
        quantity: "Group price gain, concentration",
        functions: "HHI CONCRATIO HHITABLE",
        formulas: ["quantity*(retail - bulk) - extra cost"],
      },
      {
        words: "periodic market information provision",
        quantity: "Market-price log",
        functions: "PRICEINDEX SEASONINDEX",
        cells: ["sector: farmPrice"],
        why: "A log of prices by month is a column of dates and prices, which SEASONINDEX and PRICEINDEX read as it is.",
      },
      {
        words: "a shelf life of around three hours at tropical temperatures",
        quantity: "Collection radius",
        functions: "TRAVELTIME COLLECTIONROUTE",
      },
      {
        words: "Poor seasonal access to rural farms results in huge milk losses",
        quantity: "Seasonal loss value",
        functions: "LOSSCHAIN SEASONINDEX COOLERCOST",
        formulas: ["litres*price - recovered"],
      },
      {
        words: "Losses along the milk value chain can also be high, resulting from spillage and spoilage",
        quantity: "Loss cascade",
        functions: "LOSSCHAIN",
        formulas: ["litres*price - recovered"],
      },
      {
        words: "Lactoperoxidase System (LPS) of raw milk preservation",
        quantity: "Partial budget of preservation",
        functions: "PARTIALBUDGET",
        why: "Doses are left out: they are critical for food safety and no method is in the papers.",
      },
    ],
  ],
  [
    "bennettFao",
    "Approaches and lessons learnt",
    [
      {
        words: "Working with groups substantially reduces costs",
        quantity: "Extension cost per farmer",
        formulas: ["part/total", "quantity*(retail - bulk) - extra cost"],
      },
      {
        words: "Returns from processed products are significantly higher than for raw milk",
        quantity: "Product comparison per kg milk",
        functions: "YIELDCOMPARE BUTTERYIELD GHEEYIELD CHEESEYIELD PANEERYIELD",
      },
      {
        words: "high risk of ‘leakage’ or misappropriation of funds",
        quantity: "Milk and cash reconciliation",
        functions: "MASSBALANCE FATBALANCE",
      },
    ],
  ],
  [
    "bennettFao",
    "MODE steps",
    [
      {
        words: "Essentially three key steps are recognised in the approach",
        quantity: "Step reached",
        functions: "MODESTEP MODESCORE",
      },
      {
        words: "bulk purchase of feeds, and a clear increase in incomes for the group",
        quantity: "Bulk saving, group income change",
        functions: "CAGR",
        formulas: ["quantity*(retail - bulk) - extra cost", "after/before - 1"],
      },
      {
        words: "Measurement of continuous successful activity",
        quantity: "Activity tracker",
        functions: "MODESCORE",
        formulas: ["STDEV.S(x)/AVERAGE(x)"],
      },
      {
        words: "low risk level of activity",
        quantity: "Risk screen",
        functions: "MRR",
        why: "Dominance is left out: the text of CIMMYT 1988 was not found past its contents.",
      },
      {
        words: "regular dairy based activities generating a profit which provides regular incomes to their members",
        quantity: "Profit per member",
        functions: "PATRONAGE DAILYEARN",
        formulas: ["profit/turnover"],
      },
      {
        words: "institutional arrangements progression is evidenced by",
        quantity: "Institutional axis (9 items)",
        functions: "MODESCORE MODEGAPS",
      },
      {
        words: "enterprise and market orientation progression is evidenced by",
        quantity: "Market axis (14 items, as the paper separates them)",
        functions: "MODESCORE MODEGAPS",
      },
    ],
  ],
  [
    "bennettFao",
    "MODE step boxes",
    [
      {
        words: "Milk maps",
        quantity: "Producers, litres, distance, season",
        functions: "TRANSPORTCOST SEASONINDEX SHARETABLE COLLECTIONROUTE",
        why: "A map is not drawn. COLLECTIONROUTE reads its stops, litres and distances.",
      },
      {
        words: "Transaction recording",
        quantity: "Milk book and rate chart",
        functions: "PAYTWOAXIS RATECHART MASSBALANCE",
        cells: ["collection-ledger: litres", "collection-ledger: chartPrice"],
      },
      {
        words: "Loss reduction",
        quantity: "Loss audit",
        functions: "LOSSCHAIN",
        formulas: ["litres*price - recovered"],
        cells: ["collection-ledger: lossShare", "collection-ledger: fatLossShare"],
      },
      {
        words: "Basic market research",
        quantity: "Demand and price survey",
        functions: "DEMAND ARCELAST",
        why: "The sheet of a survey is a table of answers; what is computed from it is here.",
      },
      {
        words: "Improved feed and fodder",
        quantity: "Ration cost",
        functions: "RATIONCOST IOFC FEEDEFF",
        formulas: ["ECM/dry matter intake"],
        cells: ["feed: feedCost", "feed: iofc"],
      },
      {
        words: "Development of enterprise business plan",
        quantity: "Business plan",
        functions: "BREAKEVENVOL BREAKEVENPRICE SIMFARM",
        cells: ["group-enterprise: profit", "ten-year-plan: cashFlowBase"],
      },
      {
        words: "Enterprise accounting and reporting",
        quantity: "Monthly accounts",
        functions: "NCFI FARMINCOME COSTSTRUCTURE",
        cells: ["group-enterprise: profitLine"],
      },
      {
        words: "Milk and dairy product quality assessment",
        quantity: "Quality log",
        functions: "PAYQUALITY SCS ADDEDWATER CLR SNF BULKSCC",
        cells: ["collection-ledger: fat", "collection-ledger: lactometer", "collection-ledger: clean"],
      },
      {
        words: "Basic negotiation skills (individual to individual)",
        quantity: "Price floor sheet",
        functions: "BREAKEVENPRICE COSTCOVER",
        cells: ["typical-farm: costOfMilk"],
      },
      {
        words: "Market research and transaction costs",
        quantity: "Channel comparison",
        functions: "CHAINTABLE CHAINSTACK",
        cells: ["dairy-chain: margin"],
      },
      {
        words: "Group auditing",
        quantity: "Reconciliation",
        functions: "MASSBALANCE FATBALANCE",
        cells: ["collection-ledger: fatLost", "collection-ledger: lostLitres"],
      },
      {
        words: "Preparation of enterprise and investment plans",
        quantity: "Investment appraisal",
        functions: "PAYBACK BCR LOANSCHEDULE DSCR",
        formulas: ["first flow + NPV(rate, the rest)"],
        cells: ["investment: netValue", "investment: payback", "investment: worstYear"],
      },
      {
        words: "Application of suitable technologies",
        quantity: "Partial budget",
        functions: "PARTIALBUDGET MRR",
        cells: ["investment: benefit"],
      },
      {
        words: "Market monitoring and analysis",
        quantity: "Price dashboard",
        functions: "REALPRICE PRICEINDEX PTELAST",
        cells: ["sector: realPrice", "sector: priceIndex"],
      },
      {
        words: "Advanced negotiation skills (contracts/agreements)",
        quantity: "Contract terms",
        functions: "RECEIVABLECOST SENSITIVITY CONTRACTTABLE",
        why: "The terms themselves are text. What they cost is here.",
      },
      {
        words: "Adding value to optimise profit",
        quantity: "Product mix",
        functions: "YIELDCOMPARE",
        cells: ["processing-choice: gain"],
      },
      {
        words: "Processing and transaction costs",
        quantity: "Unit cost",
        functions: "PROCCOST",
        formulas: ["throughput/capacity"],
        cells: ["processing-choice: costs", "processing-choice: breakEven"],
      },
    ],
  ],
  [
    "bennettFao",
    "Milk Vita box",
    [
      {
        words:
          "30 million litres of milk surplus to their household requirements and received a total of Taka 467.4 million (US$ 9.3 million)",
        quantity: "Average price 15.58 Tk/L; implied rate 50.3 Tk/US$",
        functions: "PRICECONVERT",
        formulas: ["part/total"],
      },
      {
        words: "quadrupled to 2.1 litres a day",
        quantity: "Litres per member per day (2.05)",
        formulas: ["part/total"],
      },
      {
        words: "increased ten-fold in real terms to Taka 32.5 a day (65 US cents)",
        quantity: "Daily earnings, real growth",
        functions: "DAILYEARN REALCHANGE",
      },
      { words: "lift average earnings above the poverty line", quantity: "Poverty gap", functions: "FGT POVERTYLINE" },
      {
        words: "profit of Taka 40.2 million (US$ 0.8 million) on a turnover of Taka 782.0 million",
        quantity: "Net margin (5.14%)",
        formulas: ["profit/turnover"],
      },
      {
        words: "distributed as a dividend to milk producers and reinvested",
        quantity: "Patronage refund",
        functions: "PATRONAGE",
      },
    ],
  ],
  [
    "bennettFao",
    "Issues and conclusions",
    [
      { words: "quantify market supply and demand", quantity: "Demand gap", functions: "DEMAND MILKBALANCE" },
      {
        words: "the prolonged credit periods demanded by large wholesalers or retailers",
        quantity: "Receivable cost",
        functions: "RECEIVABLECOST CONTRACTTABLE",
      },
      {
        words: "fresh locally produced milk can command a premium over imported products",
        quantity: "Price premium",
        formulas: ["local/import - 1"],
      },
      { words: "also by market demand/elasticity", quantity: "Demand elasticity", functions: "ARCELAST" },
    ],
  ],
  [
    "codegalac2023",
    "Definition (footnote 1)",
    [
      {
        words:
          "either operate an amount of land or a number of livestock in the bottom 40% of the production system at national level or obtain an annual economic revenue from livestock production in the bottom 40%",
        quantity: "Small-scale classification",
        functions: "SDGTHRESH SDGSMALL TLU",
      },
      {
        words: "Methodology for computing and monitoring the Sustainable Development Goal indicators 2.3.1 and 2.3.2",
        quantity: "Labour productivity and income",
        functions: "SDGPRODUCTIVITY SDGINCOME",
      },
    ],
  ],
  [
    "codegalac2023",
    "I.1-I.2 Context",
    [
      {
        words: "the severity of acute food insecurity rose to 22.7 per cent from 21.3 per cent",
        quantity: "Percentage-point change",
        formulas: ["after - before, after/before - 1"],
      },
      {
        words: "higher international food prices and the increase in the consumer price index (CPI) for food",
        quantity: "Real prices and income",
        functions: "REALPRICE REALCHANGE",
      },
      {
        words: "High inflation rates erode the purchasing power of households",
        quantity: "Real income",
        functions: "REALCHANGE",
      },
      { words: "highest average level of income inequality in the world", quantity: "Gini", functions: "GINI" },
      {
        words: "186 million people in LAC were already affected by poverty",
        quantity: "Headcount, gap",
        functions: "FGT",
      },
      {
        words: "Extreme poverty in the region increased from 11.4 per cent in 2019 to 13.8 per cent in 2021",
        quantity: "Change in headcount",
        formulas: ["after - before, after/before - 1"],
      },
      {
        words: "will increase by 52%, 40% and 39% respectively between 2012 and 2050",
        quantity: "Compound growth (1.11, 0.89, 0.87 %/yr)",
        functions: "CAGR",
        formulas: ["start*(1+rate)^years"],
      },
      { words: "little bargaining power", quantity: "Concentration, margins", functions: "HHI FARMERSHARE HHITABLE" },
    ],
  ],
  [
    "codegalac2023",
    "I.3 Importance",
    [
      {
        words:
          "Small family farms covering less than two hectares account for 84% of all farms worldwide, but they use only some 12% of all agricultural land and produce about 35% of the world's food",
        quantity: "Relative land productivity (2.9x)",
        functions: "GINI",
        formulas: ["output share/input share"],
      },
      {
        words: "generate surplus that they can sell, or exchange by",
        quantity: "Marketable surplus, barter value",
        functions: "HOUSEHOLD",
        formulas: ["produced - calves - household - gifts", "milk at home*price"],
      },
      {
        words: "farm animals are an asset that can act as both a capital reserve and a source of income",
        quantity: "Herd value, inventory change",
        functions: "INVCHANGE ASSETSTRUCTURE",
        formulas: ["SUMPRODUCT(heads, values)"],
      },
      {
        words: "they are a family insurance policy since",
        quantity: "Liquidation value",
        formulas: ["SUMPRODUCT(heads, values)"],
      },
      {
        words: "use as animal traction and a source of fertiliser",
        quantity: "Draught and manure value",
        functions: "HOUSEHOLD",
        formulas: ["cows*value", "animals*value"],
      },
      { words: "contribute directly to household purchasing power", quantity: "Income cover", functions: "HOUSEHOLD" },
      { words: "shorter food supply chains", quantity: "Short-chain margin", functions: "CHAINTABLE FARMERSHARE" },
      {
        words: "public procurement programs and increasing the presence of local food culture on school menus",
        quantity: "School milk volume and cost",
        functions: "SCHOOLMILK",
      },
      { words: "good quality protein compared to other foods", quantity: "Protein supplied", functions: "NUTRIENT" },
    ],
  ],
  [
    "codegalac2023",
    "II Challenges",
    [
      {
        words: "credit, mostly due to insecure land tenure and the low level of individual capitalisation",
        quantity: "Loan, debt service",
        functions: "LOANSCHEDULE DSCR FARMRATIOS",
      },
      {
        words: "lack of reliable data disaggregated by livestock production systems and scales",
        quantity: "Survey template by scale",
        functions: "SDGSMALL SHARETABLE",
        cells: ["typical-farm: cows"],
        why: "A questionnaire is left out. The template has six farms side by side, one for each scale.",
      },
      {
        words:
          "Climate change affects livestock directly (e.g., through heat stress, increased morbidity and mortality)",
        quantity: "THI, loss value",
        functions: "THI",
        formulas: ["births*mortality*value"],
        why: "The loss of milk from heat is left out: its equation was not found in a text.",
      },
      {
        words: "droughts or floods, which erode productivity",
        quantity: "Risk simulation",
        functions: "SIMRISK SIMSCENARIO MCSIM VALUEATRISK",
      },
    ],
  ],
  [
    "codegalac2023",
    "Innovation and best practices",
    [
      {
        words:
          "Total factor productivity refers to the increase in livestock production because of an overall increase in the efficiency of production processes, rather than an increase in the use of inputs",
        quantity: "TFP index",
        functions: "TFP TORNQVIST FISHER COBBDOUGLAS",
      },
      {
        words:
          "over a five-year period, milk production increased 2.3 times, while improving land productivity by 54%, individual cow productivity by 24% and labour output by 37%",
        quantity: "Growth decomposition",
        functions: "GROWTHDECOMP CAGR",
        formulas: ["milk/factor"],
      },
      {
        words: "reduce high mortality and morbidity",
        quantity: "Mortality, value of losses",
        functions: "MORTANNUAL",
        formulas: ["births*mortality*value"],
      },
      {
        words:
          "efficient use of available, often scarce, resources by small-scale producers as animal feed and nutrients",
        quantity: "Feed efficiency",
        functions: "FEEDEFF",
        formulas: ["ECM/dry matter intake", "1000*concentrate/ECM"],
      },
      {
        words: "sustainable and low-carbon production as a strategy for climate change mitigation",
        quantity: "Emission intensity",
        functions:
          "GHGTABLE EMISSIONINTENSITY ENTERIC2 GEI CO2E FPCM ALLOCMILK MITIGATIONCOST CARBONFOOTPRINT MANURECH4 N2OMANURE",
      },
      {
        words: "value addition and commensurate remuneration",
        quantity: "Value added, payment",
        functions: "YIELDCOMPARE PAYTWOAXIS",
      },
      {
        words: "Improved manure management can prevent nutrient loss",
        quantity: "Manure value",
        functions: "HOUSEHOLD MANURECH4",
        formulas: ["animals*value"],
      },
    ],
  ],
  [
    "codegalac2023",
    "Organisation and market access",
    [
      {
        words: "about 28,000 are agricultural and/or rural cooperatives, with more than six million members",
        quantity: "Members per co-operative (214)",
        formulas: ["part/total"],
      },
      {
        words: "services, goods and inputs at lower prices",
        quantity: "Bulk saving",
        formulas: ["quantity*(retail - bulk) - extra cost"],
      },
      { words: "offsetting concentration", quantity: "Concentration", functions: "HHI CONCRATIO HHITABLE" },
    ],
  ],
  [
    "codegalac2023",
    "III Recommendations",
    [
      {
        words: "reducing intermediaries or improving their role in marketing",
        quantity: "Chain stack with and without stage",
        functions: "CHAINSTACK FARMERSHARE",
      },
      {
        words: "collection centres, modular slaughterhouses, milk processing plants",
        quantity: "Investment appraisal",
        functions: "BCR EAA PROCCOST",
        formulas: ["first flow + NPV(rate, the rest)"],
      },
      {
        words: "Strengthen information systems and sectoral statistics",
        quantity: "Indicator template",
        functions: "SDGPRODUCTIVITY SDGINCOME MILKBALANCE",
        cells: ["sector: selfSufficiency"],
      },
    ],
  ],
  [
    "hemme2004",
    "1 Executive summary",
    [
      {
        words:
          "At 2.11 million tons, milk production in Bangladesh in 2002 was relatively low, and Bangladesh has to import around 250,000 tons of milk equivalent annually",
        quantity: "Self-sufficiency (89%), imports",
        functions: "SSR MILKBALANCE MILKEQUIV",
      },
      {
        words: "36 and 1 percent of the milk in Bangladesh are produced by local cattle and buffaloes",
        quantity: "Species shares",
        functions: "SHARETABLE",
      },
      {
        words: "provides 100, 88, and 57 percent of farm labour",
        quantity: "Family labour share",
        formulas: ["family hours/total hours"],
      },
      {
        words: "Production per dairy animal ranges from 1,024 to 1,936 kg energy corrected milk per year",
        quantity: "ECM yield",
        functions: "ECM YIELDPERYEAR",
      },
      { words: "Annual household incomes lie between 1,160 US", quantity: "Household income", functions: "HHINCOME" },
      {
        words: "Net cash farm income closely follows the level of total farm returns",
        quantity: "NCFI",
        functions: "NCFI WHOLEFARM",
      },
      {
        words: "The cost of producing 100 kg of energy corrected milk (ECM) lies around 22 US",
        quantity: "Cost of milk only",
        functions: "COSTMILKONLY COSTMILKTABLE",
      },
      {
        words: "no cost difference was found between the small and the large farms",
        quantity: "Economies of size",
        functions: "SIZEELAST",
      },
      {
        words: "all farms can be classified as competitive in the short as well as in the long run",
        quantity: "Cost coverage",
        functions: "COSTCOVER",
      },
      {
        words: "as long as the world market prices for milk range between 15 and 18 US",
        quantity: "World-price competitiveness",
        functions: "COMPETITIVE IMPORTPARITY WORLDMILKPRICE",
      },
      {
        words: "vary between 53 and 83 percent of the consumer prices for milk",
        quantity: "Farmer share",
        functions: "FARMERSHARE",
      },
      {
        words: "The extracted cream value ranges from 0.03 to 0.10 US",
        quantity: "Cream value",
        functions: "CREAMKG CREAMSPLIT",
      },
      {
        words: "about 13 percent higher than in the informal sector",
        quantity: "Formal premium",
        formulas: ["local/import - 1"],
      },
      {
        words: "should consume at least 120 g of milk per day",
        quantity: "Demand and gap",
        functions: "DEMAND MILKBALANCE",
      },
    ],
  ],
  [
    "hemme2004",
    "2.1 Global context",
    [
      {
        words: "produced 0.35 percent of total world milk production",
        quantity: "World share, bar graph",
        formulas: ["part/total"],
      },
      {
        words: "The most common herd size ranges between 1 and 2 cows per farm",
        quantity: "Herd size",
        functions: "SHARETABLE",
        formulas: ["part/total"],
      },
      {
        words: "a Bangladeshi cow is reported to produce around 200 kg/year",
        quantity: "Yield comparison",
        functions: "YIELDPERYEAR",
        formulas: ["part/total"],
      },
      {
        words: "Farm gate milk prices in Bangladesh are about 40 to 50 percent higher than in India and New Zealand",
        quantity: "Price comparison",
        functions: "PRICECONVERT PRICEECM",
        formulas: ["local/import - 1"],
      },
      {
        words: "per capita milk production in Bangladesh of 13 kg/capita/year",
        quantity: "Per-capita production",
        functions: "MILKBALANCE",
      },
    ],
  ],
  [
    "hemme2004",
    "2.2 Recent developments",
    [
      {
        words: "From 1996 to 2002 milk production in Bangladesh increased by merely 3 percent",
        quantity: "Growth",
        functions: "CAGR",
        formulas: ["after/before - 1"],
      },
      {
        words: "Nearly half of the milk in Bangladesh is produced on the northern region",
        quantity: "Regional shares",
        functions: "SHARETABLE",
      },
      {
        words: "increased milk yield by around 5 percent",
        quantity: "Yield growth",
        functions: "CAGR",
        formulas: ["after/before - 1"],
      },
      {
        words: "the number of bovines in Bangladesh has increased by no more than 1 percent",
        quantity: "Herd growth",
        functions: "CAGR",
      },
      {
        words:
          "nominal milk prices in Bangladesh grew by 50 percent from 1996 to 2002 (in Taka), the exchange rate to the US Dollar rose only by 40 percent and the national inflation was 35 percent",
        quantity: "Real price change",
        functions: "REALCHANGE REALPRICE",
      },
      { words: "Milk Price Developments (Indexed to 1996 Prices)", quantity: "Index graph", functions: "PRICEINDEX" },
      { words: "data converted into ECM (Energy Corrected Milk)", quantity: "Price per kg ECM", functions: "PRICEECM" },
    ],
  ],
  [
    "hemme2004",
    "2.3 Processing and marketing channels",
    [
      {
        words: "about 3 percent of the milk produced in Bangladesh flows through the formal channels of processing",
        quantity: "Formal/informal flow diagram",
        functions: "SHARETABLE",
        formulas: ["1 - formal/total"],
      },
      {
        words: "consume most of their farm milk in the form of fresh liquid milk",
        quantity: "Home use",
        functions: "HOUSEHOLD",
        formulas: ["milk at home*price", "sold/produced"],
      },
      {
        words: "bartered in exchange for other products",
        quantity: "Barter as non-cash",
        functions: "HOUSEHOLD",
        formulas: ["milk at home*price"],
      },
      {
        words: "extracts cream from the raw milk to produce ghee and butter",
        quantity: "Product yields",
        functions: "CREAMSPLIT BUTTERYIELD GHEEYIELD OVERRUN",
      },
      {
        words: "pasteurised (3.5 percent fat content) milk",
        quantity: "Standardisation",
        functions: "STANDARDISE PEARSON",
      },
    ],
  ],
  [
    "hemme2004",
    "3.1 Sirajganj",
    [
      {
        words: "total milk volume obtained from local cattle increased by about 20 percent from 1996 to 2002",
        quantity: "Volume growth",
        functions: "CAGR",
        formulas: ["after/before - 1"],
      },
      {
        words: "daily milk output of local cows increased by 22 percent",
        quantity: "Daily yield growth",
        functions: "CAGR",
        formulas: ["after/before - 1"],
      },
      {
        words: "local cattle still constitute around three quarters of the cattle population",
        quantity: "Herd composition",
        functions: "SHARETABLE",
      },
    ],
  ],
  [
    "hemme2004",
    "3.2 Farm structure",
    [
      { words: "Shares of Farm Types (%)", quantity: "Farm structure table", functions: "SHARETABLE GINI" },
      { words: "Average Cow Number (hd)", quantity: "Weighted average herd", functions: "SHARETABLE" },
    ],
  ],
  [
    "hemme2004",
    "3.3 Typical farms",
    [
      {
        words: "kg ECM/cow/yr",
        quantity: "Annual ECM yield",
        functions: "ECM YIELDPERYEAR LACTCURVE WOOD WOODSUM LACTFIT",
      },
      { words: "% milk sold", quantity: "Share sold", formulas: ["sold/produced"] },
      { words: "Milk produced per ha", quantity: "Land productivity", formulas: ["milk/area"] },
      { words: "Stocking rate", quantity: "Stocking", functions: "STOCKING" },
      {
        words: "Hours per milking cow",
        quantity: "Labour intensity",
        functions: "LABOUREFF",
        formulas: ["hours/cows"],
      },
      {
        words: "Calves/ Animal/ Year",
        quantity: "Calving rate",
        functions: "CALVESPERCOW",
        formulas: ["365/calving interval", "calving interval - gestation"],
      },
      {
        words: "Length of lactation",
        quantity: "Lactation length, fraction in milk",
        functions: "TIM",
        formulas: ["lactation days/calving interval"],
      },
      {
        words: "Collection Centre",
        quantity: "Distance, transport",
        functions: "TRANSPORTCOST TRAVELTIME COLLECTIONROUTE",
      },
      { words: "Dry period", quantity: "Dry period", formulas: ["lactation days/calving interval"] },
      {
        words: "Death rate of calves",
        quantity: "Mortality",
        functions: "MORTANNUAL",
        formulas: ["births*mortality*value"],
      },
      { words: "Cow Culling rate", quantity: "Replacement", functions: "REPLRATE HEIFERSNEEDED HERDSTEADY REPLCOST" },
      { words: "Concentrate input", quantity: "g concentrate per kg ECM", formulas: ["1000*concentrate/ECM"] },
      {
        words: "The farm raises about 15 percent of its own heifers and purchases cows early in their lactation",
        quantity: "Own/bought replacements",
        functions: "HEIFERSAVAIL HERDSTEADY HEIFERCOST COWDEPR",
        formulas: ["available - needed"],
      },
    ],
  ],
  [
    "hemme2004",
    "3.4 Household approach",
    [
      {
        words: "4,080 working hours per year of which 56 percent are for its dairy",
        quantity: "Labour use",
        functions: "HOUSEHOLD LABOUREFF",
      },
      {
        words:
          "The household income includes the net cash farm income, the salary brought home from off-farm employment and the value of manure (heating) and milk used in the household",
        quantity: "Household income",
        functions: "HHINCOME HOUSEHOLD",
      },
      { words: "draft power provided by the dairy cows", quantity: "Draught value", formulas: ["cows*value"] },
      {
        words: "All households are able to cover their living expenses from their farm incomes",
        quantity: "Living expense cover",
        functions: "HOUSEHOLD",
      },
      { words: "232 US", quantity: "Per-person income", functions: "HOUSEHOLD POVERTYLINE" },
      {
        words: "Value of manure (7.5 US",
        quantity: "Non-cash benefits",
        functions: "HOUSEHOLD",
        formulas: ["animals*value", "milk at home*price"],
      },
    ],
  ],
  [
    "hemme2004",
    "3.5 Whole-farm approach",
    [
      {
        words: "Total returns: All cash receipts minus the balance of inventory",
        quantity: "Total returns",
        functions: "WHOLEFARM INVCHANGE",
      },
      {
        words: "Net cash farm income (NCFI): Cash receipts minus cash expenses of the farm",
        quantity: "NCFI",
        functions: "NCFI",
      },
      {
        words: "Profit margin: Net cash farm income divided by total farm returns",
        quantity: "Whole-farm margin",
        functions: "PROFITMARGIN",
      },
      {
        words: "land values represent from 60 to 70 percent of farms assets",
        quantity: "Asset structure",
        functions: "ASSETSTRUCTURE IFCNREPORT FARMRATIOS",
        formulas: ["assets/cows"],
      },
    ],
  ],
  [
    "hemme2004",
    "3.6 Dairy enterprise approach",
    [
      {
        words: "requires haulage to the processing plant for around 0.85 US",
        quantity: "Transport cost per 100 kg",
        functions: "TRANSPORTCOST",
      },
      {
        words: "leads to high replacement costs",
        quantity: "Replacement cost",
        functions: "REPLCOST HEIFERCOST REPLACEAGE",
      },
      {
        words: "The returns per 100 kg ECM produced range from 28.0 to 29.85US",
        quantity: "Return structure graph",
        functions: "RETURNSTRUCTURE",
      },
      {
        words: "returns from the sale of livestock (heifers and cull cows)",
        quantity: "Cattle returns",
        functions: "CATTLERETURNS",
      },
      {
        words: "only 24 percent of the production costs are cash expenses",
        quantity: "Cash/non-cash cost graph",
        functions: "COSTSTRUCTURE",
      },
      { words: "a 3-year loan each", quantity: "Loan schedule", functions: "LOANSCHEDULE" },
      {
        words: "Per 100 kg milk this income is highest",
        quantity: "Farm income per 100 kg",
        functions: "FARMINCOME GROSSMARGIN",
      },
      {
        words: "generate an entrepreneurial profit from 0.15 to 2.37 US",
        quantity: "Entrepreneur profit",
        functions: "ENTPROFIT",
      },
      {
        words: "returns to labour on the larger farms",
        quantity: "Return to labour vs wage",
        functions: "RETURNLABOUR AVGWAGE",
      },
      { words: "Costs Items Structure", quantity: "Cost item graph", functions: "COSTITEMS" },
    ],
  ],
  [
    "hemme2004",
    "3.7 International comparison",
    [
      {
        words: "Milk yields per cow range from 960 to 10,000 kg per year",
        quantity: "Yield benchmark",
        functions: "YIELDPERYEAR",
      },
      { words: "Milk prices range from a low 10 US", quantity: "Price benchmark", functions: "PRICECONVERT PRICEECM" },
      {
        words: "Direct payments are only a feature of Poland, Germany and the USA",
        quantity: "Return structure with payments",
        functions: "RETURNSTRUCTURE",
      },
      {
        words: "This indicator describes the long term competitiveness of milk producers",
        quantity: "Cost of milk only, country graph",
        functions: "COSTMILKONLY COMPETITIVE",
      },
    ],
  ],
  [
    "hemme2004",
    "3.8 Chain margins",
    [
      {
        words: "each dairy channel buys one kg of 4.5 percent fat milk",
        quantity: "Channel table",
        functions: "CHAINTABLE",
      },
      {
        words: "buying milk at 4.5 percent fat and selling at 3.5 percent fat",
        quantity: "Fat balance",
        functions: "CREAMSPLIT FATBALANCE CHAINTABLE",
      },
      {
        words: "The margins attained from processing and retailing vary between 0.07 and 0.23 US",
        quantity: "Margin",
        functions: "CHAINMARGIN MARKETEFF",
      },
      { words: "15 percent higher premium", quantity: "Formal premium", formulas: ["local/import - 1"] },
    ],
  ],
  [
    "hemme2004",
    "Annex 1 Methods and principles",
    [
      { words: "The principle of 'Total Costs'", quantity: "Total cost", functions: "IFCNREPORT COSTMILKTABLE" },
      {
        words: "Each IFCN member and client can reorganise the costs at his convenience",
        quantity: "Cost-system converter",
        functions: "CACP ECMCOMPARE COSTLEVELS",
        why: "Cost levels of Brazil and the margins of the EU FADN are left out: their definitions were not found in a text.",
      },
      {
        words: "The concept of setting (regional) typical agricultural models",
        quantity: "Typical-farm input template (questionnaire)",
        functions: "IFCNREPORT SIMFARM",
        cells: ["typical-farm: farmName", "typical-farm: returnToLabour"],
      },
      {
        words:
          "should neither reflect an individual farm (too many particularities may hurt the ability to generalise the results) nor be an arithmetic average",
        quantity: "Typical-farm consistency check",
        functions: "SENSITIVITY",
      },
      {
        words:
          "The simulations can be done for a period of up to 10 years in order to evaluate the growth, investments, policies or market conditions",
        quantity: "10-year simulation",
        functions: "SIMFARM SIMSCENARIO HERDPROJECT",
      },
      {
        words: "For each year, TIPI-CAL produces a 'Profit and Loss Account', a balance and cash flow statement",
        quantity: "Three statements per year",
        functions: "SIMFARM",
      },
      { words: "simulation component (without optimisation)", quantity: "Deterministic run", functions: "SIMFARM" },
      {
        words: "fixed costs and expenses (i.e. depreciation) are distributed to each activity according to their use",
        quantity: "Joint cost allocation",
        functions: "ALLOCATE",
      },
      {
        words: "plus all the off-farm incomes and expenses realised by the owner and his family",
        quantity: "Household cash flow",
        functions: "SIMFARM HHINCOME",
      },
      {
        words:
          "effect of changing prices (for all models), policies, production practices and technology, and farm risks assessments",
        quantity: "Scenario and risk",
        functions: "SIMSCENARIO SENSITIVITY TORNADO MCSIM BREAKEVENPROB",
      },
    ],
  ],
  [
    "hemme2004",
    "Annex 1 Cost calculations",
    [
      {
        words: "The analysis results in a comparison of returns and total costs per kilogram of milk",
        quantity: "Per-kg comparison",
        functions: "COSTMILKTABLE RETURNSTRUCTURE",
      },
      {
        words: "the average wage rate per hour for a qualified full-time worker in the respective region was used",
        quantity: "Family labour cost",
        functions: "OPPLABOUR LABOURCOST",
      },
      {
        words: "the land market value was capitalised at 4 per cent annual interest",
        quantity: "Land rent",
        functions: "OPPLAND LANDCOST",
      },
      {
        words: "Own capital is defined as assets, without land and quota, plus circulating capital",
        quantity: "Own capital base",
        functions: "OPPCAPITAL",
      },
      {
        words: "a real interest rate of 6 per cent was used in all countries",
        quantity: "Capital cost",
        functions: "CAPITALCOST REALCHANGE",
      },
      {
        words: "depreciated using a straight-line schedule on purchase prices with a residual value of zero",
        quantity: "Depreciation",
        functions: "DEPRSCHEDULE",
        formulas: ["SLN(cost, salvage, years)"],
      },
      {
        words: "energy corrected milk with 4.0 percent fat and 3.3 percent protein",
        quantity: "Fat/protein adjustment",
        functions: "ECM ECMFACTOR",
      },
      {
        words: "stated without value added tax (VAT)",
        quantity: "VAT removal: price/(1 + VAT)",
        formulas: ["price/(1 + VAT)"],
      },
      { words: "total marketable milk production", quantity: "ECM on marketable milk", functions: "ECM" },
    ],
  ],
  [
    "hemme2004",
    "Annex 1 Indicators",
    [
      { words: "= Net cash farm income", quantity: "NCFI", functions: "NCFI" },
      {
        words: "= Farm income (Family farm income in Dairy Report 2001)",
        quantity: "Farm income",
        functions: "FARMINCOME",
      },
      { words: "= Entrepreneurs profit", quantity: "Entrepreneur profit", functions: "ENTPROFIT" },
      {
        words:
          "the non-milk returns have been subtracted from the total costs to show a cost bar that can be compared with the milk price",
        quantity: "Cost of milk production only",
        functions: "COSTMILKONLY COSTMILKTABLE BREAKEVENPRICE",
      },
      {
        words: "Average milk prices adjusted to fat corrected milk (4 percent excl. VAT)",
        quantity: "Price per kg FCM",
        functions: "FCM PRICEECM",
      },
      {
        words: "Returns selling cull cows, male calves and surplus heifers",
        quantity: "Cattle returns",
        functions: "CATTLERETURNS",
      },
      {
        words: "Other Returns: Selling/home use of manure",
        quantity: "Other returns",
        functions: "HOUSEHOLD RETURNSTRUCTURE",
        formulas: ["animals*value"],
      },
      { words: "Costs for means of production", quantity: "Cost items", functions: "COSTITEMS" },
      {
        words: "Labour costs: Costs for hired labour + opportunity costs for family labour",
        quantity: "Labour cost",
        functions: "LABOURCOST",
      },
      {
        words: "Land costs: Land rents paid + calculated land rents for owned land",
        quantity: "Land cost",
        functions: "LANDCOST",
      },
      {
        words: "Capital costs: Non-land assets * interest rate (equity * 3 percent, liabilities * 6 percent)",
        quantity: "Capital cost",
        functions: "CAPITALCOST",
      },
      {
        words: "Quota costs: Payments for rented quota and depreciation for quota bought",
        quantity: "Quota cost",
        functions: "QUOTACOST",
      },
      {
        words: "Cash Costs: Cash costs for purchase feed, fertiliser, seeds",
        quantity: "Cash/depreciation/opportunity split",
        functions: "COSTSTRUCTURE",
      },
      {
        words: "Farm income per kg milk: Farm income per farm (dairy enterprise) / milk production",
        quantity: "Income per kg",
        functions: "FARMINCOME IFCNREPORT",
      },
      {
        words: "Profit margin: Share of farm income on the total returns",
        quantity: "Profit margin",
        functions: "PROFITMARGIN",
      },
      { words: "or: Farm income + depreciation", quantity: "NCFI cross-check", functions: "NCFI" },
      {
        words:
          "Return to labour: Entrepreneurs profit plus labour costs (wages paid plus opportunity costs) divided by total labour input",
        quantity: "Return to labour",
        functions: "RETURNLABOUR",
      },
      {
        words: "Total labour costs (wages paid plus opportunity costs) divided by the total hours worked",
        quantity: "Average wage",
        functions: "AVGWAGE",
      },
      {
        words: "Stocking rate: Number of dairy cows (young stocks excluded) / ha of total farmland",
        quantity: "Stocking rate",
        functions: "STOCKING",
      },
      {
        words: "Capital input: Total Assets (land, buildings, machinery, cattle)/ number cows",
        quantity: "Capital input",
        functions: "IFCNREPORT",
        formulas: ["assets/cows"],
      },
    ],
  ],
  [
    "hemme2004",
    "Annex 2 Census table",
    [
      { words: "Intensity of cropping (%)", quantity: "Gross/net cropped area", formulas: ["part/total"] },
      {
        words: "Average operated area per holding",
        quantity: "Averages per holding; % of BD column",
        functions: "SHARETABLE",
        formulas: ["part/total"],
      },
      {
        words: "Small: A farm holding having a minimum operated/cultivated area of 0.05 to 2.49 acres",
        quantity: "Farm size classes (acre to ha)",
        functions: "SHARETABLE",
      },
    ],
  ],
  [
    "hemme2004",
    "Annex 3 Processors",
    [
      {
        words: "Market share (%)",
        quantity: "Market shares, CR4 (0.904), HHI (4,366)",
        functions: "SHARETABLE HHI CONCRATIO HHITABLE",
      },
    ],
  ],
  [
    "hemme2004",
    "Annex 4 Dairy chain calculations",
    [
      {
        words: "Dairy Processing activities based on 1 kg milk bought from the farmer",
        quantity: "Input/output table",
        functions: "CHAINTABLE",
      },
      { words: "Quantity cream", quantity: "Cream quantity", functions: "CREAMKG" },
      { words: "Quantity of fat", quantity: "Fat in cream", functions: "FATBALANCE" },
      { words: "Sum of all Returns", quantity: "Returns", functions: "CHAINTABLE" },
      { words: "FINAL MARGINS", quantity: "Margin", functions: "CHAINMARGIN" },
    ],
  ],
];

export const asked: readonly Asked[] = sections
  .flatMap(([paper, section, rows]) => rows.map((row) => ({ paper, section, formulas: [], cells: [], ...row })))
  .map((row, k) => ({ ...row, row: k + 1, functions: row.functions?.split(" ") ?? [] }));
