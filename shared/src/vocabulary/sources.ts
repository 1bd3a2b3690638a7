/**
 * The closed list of citations. A definition names a key and the place in that source; coefficients come from nowhere
 * else.
 */
export const sources = {
  advancedInstruments:
    "Advanced Instruments, manuals of the cryoscopes 4C3 and 4250 (easymanua.ls), and Rosenman J., Garry E., Base freezing point values of untainted goat, sheep, and water buffalo milk (dairyfoods.com)",
  agrimoon: "Lactometer formulas of Indian field practice, as given by agrimoon.com (29 C)",
  ahdbKpi: "AHDB Dairy (2017) Key performance indicators for dairy farms, definitions. dairy.ahdb.org.uk",
  aliShook1980: "Ali A.K.A., Shook G.E. (1980), the linear score of somatic cells",
  amee: "AMEE, open data sets (github.com/mamhoff/datasets): the tables of IPCC 2006, row by row",
  arrow1965: "Arrow K.J. (1965) Aspects of the Theory of Risk-Bearing. Yrjö Jahnsson Foundation, Helsinki",
  bennettFao: "Bennett A., Lhoste F., Crook J., Phelan J., The future of small scale dairying. FAO",
  bhandair:
    "Bhandair J.S., How to purchase 100% pure raw milk (dhirubhai.net), benchmarks of northern India; also at aavintrichy.com",
  bland1977:
    "Bland R.G. (1977) New finite pivoting rules for the simplex method. Mathematics of Operations Research 2:103-107",
  bovi: "Bovi-Analytics, the Python package lactationcurve",
  bs734: "British Standard 734, as amended in October 1957",
  cacp: "CACP, Commission for Agricultural Costs and Prices (India), cost concepts",
  cappsSherwell2007:
    "Capps O., Sherwell P. (2007) Alternative Approaches in Detecting Asymmetry in Farm-Retail Price Transmission of Fluid Milk",
  cfia: "Canadian Food Inspection Agency, Dairy manual",
  cfr1000:
    "7 CFR 1000.50, class prices and component prices of the federal milk orders of the United States, 2005 form as given by the University of Wisconsin-Madison, Understanding Dairy Markets",
  cfr1000Of2008: "7 CFR 1000.50 as amended by 73 FR 44619 of 31 July 2008, in the eCFR of 27 January 2025",
  cfr1430: "7 CFR 1430.402 to 1430.411, Dairy Margin Coverage, in the eCFR of 27 January 2025",
  cimmyt1988: "CIMMYT (1988), partial budgets and marginal rates of return",
  cleaned: "CIAT, CLEANED (github.com/CIAT/cleaned): tables of the 2019 Refinement of the IPCC",
  cobbDouglas1928:
    "Cobb C.W., Douglas P.H. (1928) A theory of production. American Economic Review 18 (Supplement):139-165",
  codegalac2023:
    "FAO (2023) Role and challenges of small-scale livestock farming in Latin America and the Caribbean. CODEGALAC XVI, Ecuador",
  dairyNzFarmfact: "DairyNZ, Farmfact 9-3 on DairyBase, November 2014, and Economic Survey 2022-23 (dairynz.co.nz)",
  dairyScienceInfo: "Dairy Science Information (dairyscience.info), cheese yield",
  daysOpen2015: "The cost of a day open in Argentina (2015), 10.1590/S1806-92902015000600005",
  dfbs2012: "Cornell University, Dairy Farm Business Summary, as given by smallfarms.cornell.edu (2012)",
  dantzig1963: "Dantzig G.B. (1963) Linear Programming and Extensions. Princeton University Press",
  deVries2007:
    "De Vries A. (2007) Value of pregnancy, ADSA-ASAS meeting, as reported by Penn State (animalscience.psu.edu)",
  diewert1976: "Diewert W.E. (1976) Exact and superlative index numbers. Journal of Econometrics 4:115-145",
  dlg2006: "DLG-Information 1/2006, Deutsche Landwirtschafts-Gesellschaft, Frankfurt",
  dotyHumphrey: "Doty-Humphrey C., PractRand, tests of random number generators (sfc32)",
  epar: "Evans School Policy Analysis and Research Group, LSMS-ISA agricultural indicators code (github.com/EvansSchoolPolicyAnalysisAndResearch)",
  eurostatLsu: "Eurostat, Statistics Explained, Glossary: Livestock unit (LSU)",
  fao2010: "FAO (2010) Status of and Prospects for Smallholder Milk Production: a Global Perspective. Rome",
  fao2013: "FAO (2013) Milk and dairy products in human nutrition",
  fao2019:
    "FAO (2019) Methodology for computing and monitoring the Sustainable Development Goal indicators 2.3.1 and 2.3.2. FAO Statistics Division Working Paper No. 18-14, Rome",
  fadn2Footprint: "FADN2Footprint (github.com/sarah-huet/FADN2Footprint): tables of the 2019 Refinement of the IPCC",
  faoBalance: "FAO, Food balance sheets",
  faoIlri2004:
    "FAO/ILRI (2004), Omore A. et al., employment in small-scale dairy marketing and processing. fao.org, Y4860E",
  faoLead: "FAO, Livestock, Environment and Development Initiative (LEAD), tropical livestock units",
  faqNutrition: "FAQ Nutrition (faqnutrition.com), milk pricing in India",
  farmCreditEast2021: "Farm Credit East (2021) Dairy Farm Summary, p. 20",
  farmCreditServices: "Farm Credit Services of America (fcsamerica.com), farm financial ratios and their bands",
  farmdocRatios: "University of Illinois, farmdoc (farmdoc.illinois.edu), financial ratios",
  ffsc: "Farm Financial Standards Council, ratios as given by micasa2fsa.com (302 and 303 formulas)",
  fgt1984: "Foster J., Greer J., Thorbecke E. (1984) Econometrica 52:761",
  fisher1922: "Fisher I. (1922) The Making of Index Numbers",
  fmmoFinal2025:
    "USDA AMS, final rule of 17 January 2025 (90 FR 6600) on the federal milk orders, as given in its release (perishablenews.com, agricultureofamerica.com)",
  fssr2011: "Food Safety and Standards Regulations (2011), India",
  gaines1928: "Gaines W.L. (1928) The energy basis of measuring milk yield in dairy cows. Illinois AES Bulletin 308",
  genex: "Bodart, Genex (genex.crinet.com), herd replacement cost",
  gfe2001: "GfE (2001) Empfehlungen zur Energie- und Nährstoffversorgung der Milchkühe und Aufzuchtrinder. DLG-Verlag",
  gleam: "FAO, Global Livestock Environmental Assessment Model (GLEAM)",
  goff: "Goff H.D., The Dairy Science and Technology eBook. University of Guelph",
  harvestChoice: "HarvestChoice, IFPRI (2010), total livestock population in tropical livestock units",
  hemme2004:
    "Hemme T., Garcia O., Khan A.R. (2004) A Review of Milk Production in Bangladesh with Particular Emphasis on Small-Scale Producers. PPLPI Working Paper No. 7, FAO and IFCN",
  hoards2012: "Hoard's Dairyman, 25 September 2012",
  hoards27678: "Hoard's Dairyman, What is the true cost of mastitis? (hoards.com, article 27678)",
  hoards2019: "Penn State Extension in Hoard's Dairyman, 12 July 2019",
  holos: "Holos, whole-farm model. Agriculture and Agri-Food Canada",
  iarjsetChhana:
    "International Advanced Research Journal in Science, Engineering and Technology (iarjset.com), abstract on chhana from cow, goat and buffalo milk",
  iasri: "IASRI, e-course on marketing efficiency, after Acharya 2003, Shepherd 1965 and Calkins",
  icar2020: "ICAR (2020) Guidelines, Section 2, Procedure 2: Computing of Accumulated Lactation Yield",
  identity: "An identity: it holds by definition and has no empirical coefficient",
  idf2015: "IDF (2015) A common carbon footprint approach for the dairy sector. Bulletin 479/2015",
  idf2022: "IDF (2022) Global carbon footprint standard for the dairy sector. Bulletin 520/2022",
  ifcn: "IFCN Dairy Research Network, ifcnnetwork.org and ifcndairy.org",
  ifcnWorldPrice: "IFCN Dairy Research Network, combined world milk price indicator. ifcndairy.org",
  indianPrograms: "Formulas of solids-not-fat in public programs of Indian milk collection, whose origin is not named",
  ipcc2006: "IPCC (2006) Guidelines for National Greenhouse Gas Inventories, Volume 4, Chapter 10",
  ipcc2019:
    "IPCC (2019) Refinement to the 2006 Guidelines for National Greenhouse Gas Inventories, Volume 4, Chapter 10",
  ipcc2006Soils: "IPCC (2006) Guidelines for National Greenhouse Gas Inventories, Volume 4, Chapter 11",
  ipcc2019Soils:
    "IPCC (2019) Refinement to the 2006 Guidelines for National Greenhouse Gas Inventories, Volume 4, Chapter 11",
  ipccAr4: "IPCC, Fourth Assessment Report",
  ipccAr5: "IPCC, Fifth Assessment Report",
  ipccAr6: "IPCC, Sixth Assessment Report",
  ipl: "Two Axes Formula, a case study (ipl.org): the kilo-fat and the two-axis system of India",
  is10083:
    "Bureau of Indian Standards, IS 10083:1982 and its Amendment 1 of February 1992, lactometer of 27 C, as given by the e-course of ICAR (ecoursesonline.iasri.res.in), Estimation of SNF content in milk",
  jahnke1982:
    "Jahnke H.E. (1982) Livestock Production Systems and Livestock Development in Tropical Africa. Kieler Wissenschaftsverlag Vauk",
  kohlsUhl: "Kohls R.L., Uhl J.N., Marketing of Agricultural Products",
  leslie1945: "Leslie P.H. (1945) On the use of matrices in certain population mathematics. Biometrika 33:183-212",
  library: "This library",
  mader: "The temperature-humidity index of Mader and the NRC, with its worked example at eagle.direct",
  maharashtraMilk:
    "Dairy Development Department, Government of Maharashtra, milk purchase prices (dairy.maharashtra.gov.in)",
  maund: "Maund: sizes.com, and Wikipedia, Maund (unit)",
  mergerGuidelines2023: "US Department of Justice and Federal Trade Commission (2023) Merger Guidelines",
  mergerGuidelines1997:
    "US Department of Justice and Federal Trade Commission (1992, revised 1997) Horizontal Merger Guidelines, as quoted with a worked merger at industrialorganization.blogspot.com",
  meyerDuteurtre1998: "Meyer C., Duteurtre G. (1998), Revue d'Élevage et de Médecine vétérinaire des Pays tropicaux",
  michels1904: "Michels J. (1904) Creamery Butter-Making",
  milkotester: "Milkotester, manual of the milk analyser",
  msuMilkFeed:
    "USDA, Agricultural Prices, the milk-feed ratio as explained by Michigan State University Extension and printed by Dairy Herd Management (dairyherd.com)",
  nasem2021: "NASEM (2021) Nutrient Requirements of Dairy Cattle, 8th edition",
  nikkhah2011: "Nikkhah A. (2011), the milk of yak, camel and other species",
  nist: "NIST, the international pound of 0.45359237 kg",
  nmpf2026: "National Milk Producers Federation, 23 February 2026, Dairy Margin Coverage in 2026 (nmpf.org)",
  nrc2001: "NRC (2001) Nutrient Requirements of Dairy Cattle, 7th edition",
  opio2013: "Opio et al. (2013), FAO",
  pashudhan: "Pashudhan Praharee (pashudhanpraharee.com), Pricing of milk and milk products in India",
  pennState: "Penn State Extension UA458, Managing Income Over Feed Costs",
  pennStateFeedEfficiency: "Ishler V., Penn State, feed efficiency (progressivedairy.com)",
  perrin1972: "Perrin R.K. (1972) Asset replacement principles. American Journal of Agricultural Economics 54:60-67",
  pmc8919702: "PMC8919702 (2022), review of the milk of several species",
  pratt1964: "Pratt J.W. (1964) Risk aversion in the small and in the large. Econometrica 32:122-136",
  rhomis: "RHoMIS, Rural Household Multiple Indicator Survey (github.com/RHoMIS/rhomis-R-package)",
  richardsonKloseGray2000:
    "Richardson J.W., Klose S.L., Gray A.W. (2000) An applied procedure for estimating and simulating multivariate empirical probability distributions. Journal of Agricultural and Applied Economics 32:299-315",
  rollin2015:
    "Rollin E., Dhuyvetter K.C., Overton M.W. (2015) The cost of clinical mastitis in the first 30 days of lactation. Preventive Veterinary Medicine 122:257-264",
  sargent1968: "Sargent et al. (1968), the test-interval method",
  sdgMetadata: "United Nations, SDG indicator metadata 2.3.1 and 2.3.2, 15 May 2023",
  shapley1953: "Shapley L.S. (1953) A value for n-person games; the formula as in en.wiktionary.org, Shapley value",
  sjaunja1990:
    "Sjaunja L.O., Baevre L., Junkkarinen L., Pedersen J., Setala J. (1990) A Nordic proposal for an energy corrected milk (ECM) formula. 27th ICAR Session, Paris",
  storck1991:
    "Storck H. et al. (1991), livestock units as printed in Agricultural and Food Economics 2017, 10.1186/s40100-017-0075-z, Table 6",
  teagascProfitMonitor:
    "Teagasc, Dairy eProfit Monitor 2011 v 2010 (teagasc.ie), gross output, gross margin and net profit; own labour after net profit since 2016",
  tetraPak: "Tetra Pak, Dairy Processing Handbook",
  thoma2013: "Thoma et al. (2013), International Dairy Journal, abstract at scholar.archive.org",
  themisiq:
    "Themisiq (github.com/themisiqco/themisiq, lib/flag/params.ts): tables of the 2019 Refinement of the IPCC, each number with its table",
  tornqvist1936: "Törnqvist L. (1936) The Bank of Finland's consumption price index. Bank of Finland Monthly Bulletin",
  tyrrellReid1965:
    "Tyrrell H.F., Reid J.T. (1965) Prediction of the energy value of cow's milk. Journal of Dairy Science 48:1215-1223",
  umd: "University of Maryland Extension (extension.umd.edu), replacement heifers",
  unh: "University of New Hampshire Extension (extension.unh.edu), replacement heifers",
  usdaFoodData: "United States Department of Agriculture, food composition of whole cow milk, as copied by piglix.com",
  usdaErs: "USDA Economic Research Service, milk costs and returns, documentation",
  usFarmActs: "United States Agricultural Acts of 2014 and 2018",
  vaillantBaldinger2016:
    "Vaillant J., Baldinger L. (2016), dairy.js, an open-source library that simulates dairy cows and young stock",
  vanSlykePrice1936: "Van Slyke L.L., Price W.V. (1936) Cheese",
  vtPipeline1997: "Virginia Tech, Dairy Pipeline, May 1997",
  west2005: "West G. (2005) Better approximations to cumulative normal functions. Wilmott Magazine, after Hart (1968)",
  wichura1988:
    "Wichura M.J. (1988) Algorithm AS 241: The percentage points of the normal distribution. Applied Statistics 37:477-484",
  wileyAnalysis: "Wiley H.W., Principles and Practice of Agricultural Analysis, volume 3, Agricultural Products",
  wood1967: "Wood P.D.P. (1967), Nature 216:164",
  worldBank: "World Bank, international poverty line, June 2025 update and earlier vintages",
  worldBank2025:
    "World Bank (2025) The World Bank's new global poverty lines in 2021 prices. World Bank Data Blog, blogs.worldbank.org",
  yadav2020: "Yadav et al. (2020) IJPAB 8(6):639",
} as const;

export type SourceKey = keyof typeof sources;
