/** The closed list of citations. A definition names a key and the place in that source; coefficients come from nowhere else. */
export const sources = {
  bennettFao: "Bennett A., Lhoste F., Crook J., Phelan J., The future of small scale dairying. FAO",
  cacp: "CACP, Commission for Agricultural Costs and Prices (India), cost concepts",
  cappsSherwell2007:
    "Capps O., Sherwell P. (2007) Alternative Approaches in Detecting Asymmetry in Farm-Retail Price Transmission of Fluid Milk",
  cimmyt1988: "CIMMYT (1988), partial budgets and marginal rates of return",
  codegalac2023:
    "FAO (2023) Role and challenges of small-scale livestock farming in Latin America and the Caribbean. CODEGALAC XVI, Ecuador",
  dlg2006: "DLG-Information 1/2006, Deutsche Landwirtschafts-Gesellschaft, Frankfurt",
  fao2019:
    "FAO (2019) Methodology for computing and monitoring the Sustainable Development Goal indicators 2.3.1 and 2.3.2. FAO Statistics Division Working Paper No. 18-14, Rome",
  faoBalance: "FAO, Food balance sheets",
  faoIlri2004:
    "FAO/ILRI (2004), Omore A. et al., employment in small-scale dairy marketing and processing. fao.org, Y4860E",
  fgt1984: "Foster J., Greer J., Thorbecke E. (1984) Econometrica 52:761",
  gaines1928: "Gaines W.L. (1928) The energy basis of measuring milk yield in dairy cows. Illinois AES Bulletin 308",
  gfe2001: "GfE (2001) Empfehlungen zur Energie- und Nährstoffversorgung der Milchkühe und Aufzuchtrinder. DLG-Verlag",
  goff: "Goff H.D., The Dairy Science and Technology eBook. University of Guelph",
  hemme2004:
    "Hemme T., Garcia O., Khan A.R. (2004) A Review of Milk Production in Bangladesh with Particular Emphasis on Small-Scale Producers. PPLPI Working Paper No. 7, FAO and IFCN",
  holos: "Holos, whole-farm model. Agriculture and Agri-Food Canada",
  iasri: "IASRI, e-course on marketing efficiency, after Acharya 2003, Shepherd 1965 and Calkins",
  identity: "An identity: it holds by definition and has no empirical coefficient",
  idf2015: "IDF (2015) A common carbon footprint approach for the dairy sector. Bulletin 479/2015",
  idf2022: "IDF (2022) Global carbon footprint standard for the dairy sector. Bulletin 520/2022",
  ifcnWorldPrice: "IFCN Dairy Research Network, combined world milk price indicator. ifcndairy.org",
  kohlsUhl: "Kohls R.L., Uhl J.N., Marketing of Agricultural Products",
  library: "This library",
  mergerGuidelines2023: "US Department of Justice and Federal Trade Commission (2023) Merger Guidelines",
  nasem2021: "NASEM (2021) Nutrient Requirements of Dairy Cattle, 8th edition",
  nrc2001: "NRC (2001) Nutrient Requirements of Dairy Cattle, 7th edition",
  sdgMetadata: "United Nations, SDG indicator metadata 2.3.1 and 2.3.2, 15 May 2023",
  sjaunja1990:
    "Sjaunja L.O., Baevre L., Junkkarinen L., Pedersen J., Setala J. (1990) A Nordic proposal for an energy corrected milk (ECM) formula. 27th ICAR Session, Paris",
  tyrrellReid1965:
    "Tyrrell H.F., Reid J.T. (1965) Prediction of the energy value of cow's milk. Journal of Dairy Science 48:1215-1223",
  worldBank: "World Bank, international poverty line, June 2025 update and earlier vintages",
  yadav2020: "Yadav et al. (2020) IJPAB 8(6):639",
} as const;

export type SourceKey = keyof typeof sources;
