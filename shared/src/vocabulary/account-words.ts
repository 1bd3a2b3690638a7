/**
 * What the lines of farm accounts are called, in the words of budgets, surveys and diaries in English, Spanish, French,
 * Portuguese, German, Bengali, Hindi and Swahili. A phrase is whole words; `*` stands for more letters.
 */

import { folded as foldedForSearch } from "./search-words.ts";

/** Where in an account a line belongs. */
export type Side = "income" | "cost";

/** A text as words of accounts are compared: folded as for searches, without punctuation, and with single spaces. */
export const folded = (text: string): string =>
  foldedForSearch(text)
    .replace(/œ/g, "oe")
    .replace(/ß/g, "ss")
    .replace(/['’`]/g, " ")
    .replace(/[^\p{L}\p{M}\p{N}%&]+/gu, " ")
    .trim();

/** What `text.search` and `text.replace` look for: all patterns together take a quarter of a second to make. */
export interface Phrases {
  [Symbol.search](text: string): number;
  [Symbol.replace](text: string, by: string): string;
}

/** One pattern for many phrases, which is made when it is first used. */
function phrases(text: string): Phrases {
  let made: RegExp | undefined;
  const pattern = () => {
    made ??= patternOf(text);
    return made;
  };
  return {
    [Symbol.search]: (searched) => searched.search(pattern()),
    [Symbol.replace]: (searched, by) => searched.replace(pattern(), by),
  };
}

function patternOf(text: string): RegExp {
  const all = text
    .split(/[,\n]/)
    .map((phrase) => folded(phrase.replace(/\*/g, "0star0")).replace(/0star0/g, "[\\p{L}\\p{M}]*"))
    .filter((phrase) => phrase !== "")
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${all.join("|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");
}

/** Which side words speak of. */
export const sideWords: Readonly<Record<Side, Phrases>> = {
  income:
    phrases(`income*, receipt*, revenue*, sale, sales, sold, selling, return, returns, output, proceeds, received, claim, claims, refund*,
    ingreso*, venta, ventas, vendid*, entrada*, receita*, venda, vendas, produit, produits, vente, ventes, vendu*, recette*,
    leistung, leistungen, marktleistung*, erlos*, *verkauf, *verkaufe, *verkaufs*, einnahm*, ertrag*, ertrage,
    আয়, আয়, বিক্রি, বিক্রয়, आय, बिक्री, विक्रय, आमदनी, mapato, mauzo, kuuza, uuzaji`),
  cost: phrases(`cost, costs, expens*, expenditure*, overhead*, charge, charges, purchase*, bought, buying, paid, fee, fees, bill,
    bills, inputs, outgoings, gasto*, egreso*, costo, costos, coste*, compra*, pago*, despesa*, custo, custos, saida*, charge*,
    achat*, achete*, depense*, frais, cout, couts, kosten, *kosten, aufwand*, *aufwand, ausgab*, *zukauf,
    খরচ, ব্যয়, ব্যয়, ক্রয়, खर्च, व्यय, लागत, खरीद, gharama, matumizi, ununuzi`),
};

/** Phrases that hold such a word and do not speak of a side. */
export const sidelessWords: Phrases = phrases(
  `sales mineral*, produits phyto*, produits d entretien, produits de traite, produits veterin*, return on *, returns on *`,
);

/** Sums of other lines, and what is left when one sum is taken from another. */
export const totalWords: Phrases = phrases(
  `total, totals, subtotal, sub total, sum, summe, somme, totaux, jumla, মোট, সর্বমোট, कुल, योग, gesamt*, insgesamt, totais`,
);
export const resultWords: Phrases = phrases(
  `profit, profits, margin, margins, net income, net cash income, net return*, net farm income, net dairy cash income, net cost,
  surplus, deficit, earnings before *, ebit, ebitda, gross margin, gross income, gross return*, gross output, gross cost, gross receipts,
  gross farm revenue, cost of production, return to *, returns to *, break even, benefit cost, bcr, balance,
  utilidad*, ganancia*, margen*, resultado*, costo de produccion, ingreso bruto, lucro*, margem, custo operacional*,
  renda bruta, renda liquida, receita bruta, marge*, benefice*, resultat*, revenu net, excedent brut, produit brut,
  deckungsbeitrag*, gewinn*, ergebnis*, rohertrag, faida, hasara, লাভ, নিট লাভ, মুনাফা, लाभ, शुद्ध लाभ, मुनाफा`,
);
/** The cost of one of something: a result, unless a line of costs is named. */
export const unitCostWords: Phrases = phrases(
  `cost per *, costs per *, costo por *, custo por *, cout par *, kosten pro *, kosten je *`,
);
/** Words that say nothing of what a line is. */
export const idleWords: Phrases = phrases(
  `a, an, and, the, of, for, from, on, in, to, by, with, per, at, all, farm, farms, dairy, other, own, annual, yearly, year, yr, monthly, month,
  daily, variable, fixed, operating, working, direct, indirect, cash, gross, net, value, values, amount, amounts, specific, current, general, various,
  average, mean, services, service, items, item, related, etc, herd, product, products, enterprise, main, regular, local, crossbred, improved, commercial, type, new,
  de, del, la, el, los, las, y, e, do, da, dos, das, du, des, le, les, et, en, a l, und, der, die, das, von, fur, je, pro, var, sonstige*,
  autres, otros, otras, outros, outras, ya, wa, za, la, na, kwa, থেকে, ও, এর, से, की, का, के, और, अन्य, অন্যান্য, anual, mensual, mensal, anuel, annuel`,
);

/** Words beside which a thing is not what was earned or spent on it. */
export const doubtfulWords: Phrases = phrases(
  `price, prices, opening, closing, inventor*, payable*, receivable*, accrued, prepaid, quantity, quantities, percent*, number, numbers, ratio, index, rate,
  precio*, preco*, prix, preis, preise, cantidad, quantidade, quantite, menge, bestand, দাম, পরিমাণ, दाम, भाव, मात्रा, bei, kiasi`,
);

/** A thing that accounts have a line for. */
export interface Item {
  readonly name: string;
  readonly words: Phrases;
  /**
   * Parameters that take it on a side, the best first: the first that the function has. An empty list: nothing takes it, for
   * the reason that `why` gives.
   */
  readonly income?: readonly string[];
  readonly cost?: readonly string[];
  /** Its side where neither the words nor the section say one. */
  readonly usually?: Side;
  /** Asked about whatever the words around it. */
  readonly ask?: true;
  /** Means this only where every other word is idle. */
  readonly alone?: true;
  /** Counts only where the words before it match too. */
  readonly with?: Phrases;
  readonly why?: "private" | "principal" | "investment";
}

const dairy = ["variableDairyCosts", "variableCosts", "meansOfProduction", "cash", "cashCosts", "accountCost"];
const crop = ["variableCropCosts", "Crop costs", ...dairy];
const fixed = ["fixedCashCosts", "fixedCosts", "Fixed costs", ...dairy];
const wages = ["wagesPaid", "labour", "cash", "cashCosts", "accountCost"];
const rent = ["rentPaid", "land", "cash", "cashCosts", "accountCost"];
const interest = ["interestPaid", "capital", "cash", "cashCosts", "accountCost"];
const depreciation = ["depreciation", "meansOfProduction", "accountCost"];
const ownLabour = ["opportunityLabour", "labour", "opportunity"];
const ownLand = ["opportunityLand", "land", "opportunity"];
const ownCapital = ["opportunityCapital", "capital", "opportunity"];
const others = ["otherReturns"];
const cattle = ["cattleReturns", "otherReturns"];
const crops = ["cropReceipts", "Crop receipts", "otherReturns"];

export const labourWords =
  phrases(`labor, labour, labourer*, laborer*, work, worker*, workers, wage*, salary, salaries, staff, personnel, payroll, employee*,
  mano de obra, mao de obra, main d oeuvre, main doeuvre, travail, trabajo, trabalho, lohn, lohne, lohnaufwand, lohnkosten, lohnansatz, personal,
  personalaufwand, personalkosten, arbeit, arbeitskraft*, jornal*, sueldo*, salario*, salaire*, শ্রম, শ্রমিক*, মজুরি, বেতন, मजदूर*, श्रम, श्रमिक*, वेतन,
  mishahara, vibarua, kibarua, wafanyakazi, kazi`);
const landWords = phrases(
  `land, lands, block, pasture, field*, real estate, tierra*, terreno*, terre, terres, terra, terras, pasto*, pastagem, jamii, ardhi, shamba,
  জমি, জমির, भूमि, जमीन, flache*, acre*`,
);
const machineWords = phrases(
  `machine, machines, machinery, equipment, vehicle*, tractor*, truck*, maquinaria, maquinas, equipos, materiel, maschine*`,
);
export const ownWords = phrases(
  `own, owned, owner*, operator*, family, unpaid, imputed, opportunity, equity, familiar*, familial*, non salarie*, propi*, propr*, propria, eigen*,
  *ansatz, kalkulator*, পারিবারিক, নিজস্ব, নিজের, पारिवारिक, निजी, स्वयं, familia`,
);
const purchaseWords = phrases(
  `purchase*, bought, buying, replacement*, achat*, achete*, compra*, zukauf, *zukauf, কেনা, ক্রয়, खरीद, kununua, ununuzi`,
);
export const cattleWords: Phrases = phrases(
  `cattle, cull, culls, culled, culling, calf, calves, heifer*, bull, bulls, cow, cows, steer*, livestock, animal, animals, beef, veal, meat, stock,
  buffalo, buffaloes, veau, veaux, vache*, genisse*, animaux, bovin*, reforme, viande, ternero*, ternera*, becerro*, vaquilla*, novillo*, novilla*, vaca*,
  descarte, animal*, animales, carne, ganado, bezerro*, novilha*, animais, gado, descarte, kalb, kalber*, kuh, kuhe, altkuh*, kalbin*, tier, tiere, tier*, rind*, farse*,
  গরু, গরুর, বাছুর, গাভী, গাভীর, ষাঁড়, বকনা, পশু, पशु, बछड़*, बछिया, गाय*, भैंस*, ngombe, ng ombe, ndama, mifugo, ndume`,
);
export const milkWords: Phrases = phrases(
  `milk, cows milk, leche, lait, laitier*, laitiere, leite, milch*, *milch, দুধ, দুধের, दूध, maziwa, melk`,
);

/** The most special first: the first that fits is meant. */
export const items: readonly Item[] = [
  {
    name: "net income",
    words: phrases(`net farm income, net cash farm income, net cash income, net income, farm income, ncfi`),
    income: ["netCashFarmIncome"],
    usually: "income",
    ask: true,
  },
  {
    name: "depreciation",
    words: phrases(
      `depreciat*, amortiss*, depreciac*, depreciacion, *abschreibung*, afa, অবচয়, মূল্যহ্রাস, मूल्यह्रास, ह्रास, uchakavu`,
    ),
    income: depreciation,
    cost: depreciation,
    usually: "cost",
  },
  { name: "amortisation", words: phrases(`amortiza*`), cost: depreciation, usually: "cost", ask: true },
  {
    name: "change of the stock",
    words:
      phrases(`inventory change*, change* in inventor*, change in stock*, stock change*, value adjustment*, valuation change*, herd valuation*,
      variation* de stock*, variation* d inventaire, bestandsverander*, variacion de inventario*, variacao de estoque*`),
    income: ["inventoryChange"],
    cost: ["inventoryChange"],
    usually: "income",
  },
  { name: "capital gains", words: phrases(`capital gain*`), income: ["capitalGains"], usually: "income" },
  {
    name: "living expenses",
    words: phrases(
      `drawings, living expens*, household expens*, family living, private, privatentnahm*, gastos del hogar, prelevement* prive*`,
    ),
    cost: ["livingExpenses", "Living expenses"],
    usually: "cost",
    why: "private",
  },
  {
    name: "income tax",
    words: phrases(`income tax*, tax on profit*, corporate tax*, impuesto* sobre la renta, imposto de renda`),
    cost: [],
    usually: "cost",
    why: "private",
  },
  {
    name: "repayment",
    words:
      phrases(`principal, loan repay*, repayment*, loan instal*, instalment*, installment*, loan payment*, tilgung*, pago* del credito, pago* de credito*,
      pago* del prestamo, abono a capital, remboursement*, amortizacao de emprestimo*, কিস্তি, किस्त, marejesho`),
    cost: [],
    usually: "cost",
    why: "principal",
  },
  {
    name: "investment",
    words:
      phrases(`capital expenditure*, capital purchase*, purchase of machin*, purchase of equip*, machinery purchase*, equipment purchase*, new investment*,
      compra de maquina*, investissement*, investition*`),
    cost: [],
    usually: "cost",
    why: "investment",
  },
  {
    name: "payments",
    words:
      phrases(`subsid*, government*, payment scheme, direct payment*, direktzahlung*, pramie*, aide, aides, subvenci*, subvenc*, apoyo*, support payment*,
      grant, grants, bps, ভর্তুকি, अनुदान, सब्सिडी, ruzuku`),
    income: ["payments", "Dairy payments", "otherReturns"],
    usually: "income",
  },
  {
    name: "off-farm income",
    words: phrases(`off farm, non farm income, remittance*, pension, pensions, revenu exterieur, ingreso* extra*`),
    income: ["offFarmIncome", "Off-farm income"],
    usually: "income",
    ask: true,
  },
  {
    name: "own capital",
    words:
      phrases(`zinsansatz, remunera* *, capital charge*, cost of capital, return on capital, opportunity cost of capital, opportunity capital, costo de oportunidad del capital,
      interest on own*, interest on equity, interest on owner*, zinsansatz, own capital, capitaux propres`),
    with: phrases(`*capital*, capitaux, zinsansatz, equity`),
    cost: ownCapital,
    usually: "cost",
  },
  {
    name: "own land",
    words:
      phrases(`pachtansatz, own land, owned land, terres en propriete, tierra propia, terra propria, imputed rent, opportunity cost of land, opportunity land, land charge,
      নিজস্ব জমি, নিজের জমি, rent of own*, rent on own*, rental value of own*`),
    cost: ownLand,
    usually: "cost",
  },
  { name: "own labour", words: labourWords, with: ownWords, cost: ownLabour, usually: "cost" },
  {
    name: "interest on capital",
    words: phrases(
      `interest on * capital, interest on capital, interest on investment*, interest on working*, interes del capital`,
    ),
    cost: ownCapital,
    usually: "cost",
    ask: true,
  },
  {
    name: "interest",
    words:
      phrases(`interest, interes, intereses, interets, juros, zins, zinsen, zinsaufwand, zinskosten, frais financiers, finance charge*, finance cost*, finance costs,
      bank markup, সুদ, ঋণের সুদ, ब्याज, riba`),
    cost: interest,
    income: others,
    usually: "cost",
  },
  {
    name: "rent of machines",
    words: phrases(`rent, rental, rents, lease, leases, leasing, hire, alquiler*, aluguel*, location*`),
    with: machineWords,
    cost: fixed,
    income: others,
    usually: "cost",
  },
  {
    name: "rent of buildings",
    words: phrases(`rent, rental, lease, alquiler, aluguel, loyer, ভাড়া, किराया, kodi`),
    with: phrases(`house, housing, shed, building*, barn, quota, bull, casa, batiment*, ঘর, মেশিন`),
    cost: rent,
    income: others,
    usually: "cost",
    ask: true,
  },
  {
    name: "rent of land",
    words: phrases(
      `rent, rental, rents, lease, leases, location*, arrendamiento*, arrendamento*, arriendo*, alquiler*, aluguel*, renta, ভাড়া, ইজারা, किराया, kodi, kukodi`,
    ),
    with: landWords,
    cost: rent,
    income: others,
    usually: "cost",
  },
  {
    name: "rent",
    words:
      phrases(`rent, rental, rents, lease, leases, fermage*, location de terre*, location de la terre, loyer*, arrendamiento*, arrendamento*, arriendo*, alquiler*, aluguel*,
      renta de la tierra, renta de tierra*, pacht, pachten, pachtaufwand, pachtkosten, জমির ভাড়া, জমি ভাড়া, ভাড়া, ইজারা, किराया, लगान, kodi ya ardhi, kodi ya shamba`),
    cost: rent,
    income: others,
    usually: "cost",
    alone: true,
  },
  {
    name: "insurance",
    words: phrases(`insur*, assuranc*, seguro*, versicherung*, বীমা, बीमा, bima`),
    cost: fixed,
    income: others,
    usually: "cost",
  },
  {
    name: "dairy work",
    words:
      phrases(`milk haul*, hauling, milk market*, milk transport*, transport of milk, milk record*, recording, milk test*, milk check*, milk cool*, cooling, dhi, dhia, herd test*, milking suppl*, milking mach*,
      milking expens*, parlour*, parlor*, dairy suppl*, dairy consumable*, consumables, milk promotion*, levy, levies, checkoff, co op due*, cooperative due*, coop due*, milchleistungsprufung, mlp, controle laitier,
      transporte de leche, transporte de la leche, transporte do leite, transport du lait, frete*, usafiri wa maziwa, দুধ পরিবহন, material de ordenha, material de ordeno, ordenha, produits de traite,
      dairy shed*, detergent*, teat dip*, bst, vermarktung*, milk ta*, dairy tax*, nutritional service*, breed registration*`),
    cost: dairy,
    usually: "cost",
  },
  {
    name: "tax",
    words: phrases(
      `tax, taxes, rates, impuesto*, imposto*, taxe, taxes, taxas, impot*, steuer*, grundsteuer, খাজনা, কর, license*, licence*`,
    ),
    cost: fixed,
    usually: "cost",
  },
  {
    name: "manure spread",
    words: phrases(`manure spread*, manure handl*, manure dispos*, slurry spread*, slurry handl*`),
    cost: crop,
    usually: "cost",
  },
  {
    name: "dung",
    words:
      phrases(`manure, dung*, slurry, compost, fym, farm yard manure, farmyard manure, fumier*, lisier, estiercol*, esterco*, gulle, stallmist, organischer dunger, organic fertili*,
      গোবর*, गोबर*, samadi, kinyesi, biogas`),
    income: others,
    cost: crop,
    usually: "income",
  },
  { name: "manure sold", words: phrases(`mbolea`), with: phrases(`mauzo, mapato, kuuza`), income: others },
  {
    name: "breeding",
    words:
      phrases(`breeding, a i, ai, insemin*, semen, sperma*, besamung*, reproduc*, herd improvement*, embryo*, bull hire, natural service*, প্রজনন, কৃত্রিম প্রজনন, गर्भाधान, कृत्रिम गर्भाधान, प्रजनन,
      uhimilishaji, upandishaji`),
    cost: dairy,
    usually: "cost",
  },
  {
    name: "health",
    words:
      phrases(`vet, vets, veterin*, medicin*, medic, medication*, medicament*, medikament*, drug, drugs, animal health, herd health, cattle health, health, vaccin*, vacun*, vacin*, treatment*, deworm*, acaricid*,
      drench*, doctor, tierarzt*, sanidad*, sanidade*, sante, remedio*, চিকিৎসা, ঔষধ, ওষুধ, ডাক্তার, ডাক্তার ফি, টিকা, चिकित्सा, पशु चिकित्सा, दवा*, टीका*, dawa, daktari, chanjo, matibabu, hoof*, klauen*, parage*, dipping, tick*, med`),
    cost: dairy,
    usually: "cost",
  },
  {
    name: "bedding",
    words: phrases(`bedding*, litiere*, einstreu*, sawdust`),
    cost: dairy,
    usually: "cost",
  },
  {
    name: "contractors",
    words: phrases(
      `contractor*, contract work, custom work, custom hire, custom machine*, machine work, lohnunternehm*, lohnarbeit*, travaux par tiers, travaux par des tiers, servicios de maquinaria, servicos de terceiros`,
    ),
    cost: crop,
    income: others,
    usually: "cost",
    ask: true,
  },
  {
    name: "crops",
    words:
      phrases(`seed, seeds, semence*, semilla*, semente*, saatgut*, বীজ, बीज, mbegu, fertili*, engrais, adubo*, abono*, dunger*, lime, chaux, kalk, calcario, spray, sprays, pesticid*, plaguicida*, herbicid*, agroquimico*, crop protection*, pflanzenschutz*,
      phytosanit*, weed, weeds, pest, silage plastic, silage wrap, silage making, hay making, silage and hay making, hay and silage making, plastic, twine, wrap, regrassing*, reseed*, pasture improvement, pasture renovation, cropping, cultivation*,
      crop expens*, crop cost*, crop input*, সার, खाद, mbolea`),
    cost: crop,
    usually: "cost",
  },
  {
    name: "irrigation",
    words: phrases(`irrigation*, riego*, irrigacao*, সেচ, सिंचाई, umwagiliaji`),
    cost: crop,
    usually: "cost",
    ask: true,
  },
  {
    name: "repairs",
    words: phrases(
      `repair*, maintenance, r m, r&m, r & m, upkeep, entretien*, mantenimiento*, manutencao*, reparac*, instandhalt*, unterhaltung*, reparatur*, মেরামত, रखरखाव, मरम्मत, matengenezo, ukarabati`,
    ),
    cost: fixed,
    usually: "cost",
  },
  {
    name: "purchased animals",
    words: cattleWords,
    with: purchaseWords,
    cost: dairy,
    usually: "cost",
    ask: true,
  },
  {
    name: "home-grown feed",
    words: phrases(
      `homegrown, home grown, own grown, farm grown, home produced, home raised, homeproduced, own feed*, own fodder*, own forage*, wirtschaftseigen*, autoproduit*, propio, propia`,
    ),
    cost: crop,
    usually: "cost",
    ask: true,
  },
  {
    name: "feed",
    words:
      phrases(`feed, feeds, feeding*, feedstuff*, fodder*, concentrate, concentrates, ration*, dairy meal, grain, grains, hay, silage, silages, corn silage, straw, forage, forages, roughage*, mineral, minerals, vitamin*, supplement, supplements, salt, milk replacer, starter,
      bran, oil cake*, oilcake*, pellets, molasses, by product*, byproduct*, napier*, green grass, grass, grazing, agistment, alfalfa, lucerne, corn silage, calf rearing, *futter, *futter*, concentrado*, balanceado*, alimento*, aliment, aliments, alimentacion, alimentacao,
      racao*, racoes, forraje*, ensilado*, ensilaje*, silagem*, volumoso*, heno, feno, foin*, paille*, tourteau*, fourrage*, concentres, sal mineral*, sales mineral*, minerais, minerales, খাদ্য, গোখাদ্য, খাবার, ঘাস, খড়, খড়, ভুসি, ভূসি, খৈল, দানাদার*, चारा, भूसा, दाना, खली, चोकर, आहार,
      chakula, malisho, majani, nyasi, pumba, chumvi, silaji`),
    cost: dairy,
    income: crops,
    usually: "cost",
  },
  {
    name: "draught power",
    words: phrases(`draught*, draft power, bullock power, gobar gas`),
    income: others,
    usually: "income",
    ask: true,
  },
  {
    name: "energy and water",
    words:
      phrases(`fuel*, diesel*, petrol*, gasoline, gasolina*, gasoil*, oil, oils, grease, lubricant*, carburant*, combusti*, treibstoff*, kraftstoff*, energy, energie*, energia*, electric*, electricidad, eletric*, power, luz, strom*, utilit*, heating, heizung, gas, water, agua, eau, wasser*,
      বিদ্যুৎ, পানি, জ্বালানি, बिजली, पानी, ईंधन, डीजल, umeme, maji, mafuta, esb`),
    cost: fixed,
    usually: "cost",
  },
  { name: "milking supplies", words: phrases(`supplies, hygiene*`), cost: dairy, usually: "cost" },
  {
    name: "offices and vehicles",
    words:
      phrases(`admin*, office*, accountan*, accounting, professional*, legal, consult*, advisor*, advisory, bank charge*, bank fee*, phone*, telephone*, internet, communication*, subscription*, dues, misc, miscellaneous, sundry, sundries, freight*, transport*, travel*,
      training, registration*, certification*, security, machinery running*, machinery cost*, running costs, vehicle*, car, standing charges, general expens*, other expens*, other cost*, farm overhead*, overheads,
      divers, frais divers, gastos generales, otros gastos, outras despesas, sonstige kosten, sonstiger aufwand, বিবিধ, অন্যান্য খরচ, विविध, अन्य खर्च, mengineyo, usafiri`),
    cost: fixed,
    income: others,
    usually: "cost",
  },
  {
    name: "buildings and machines",
    words: phrases(
      `building*, machinery, equipment, tools, property*, machines, maschinen*, equipos, equipamento*, batiment*, materiel`,
    ),
    cost: fixed,
    usually: "cost",
    ask: true,
  },
  {
    name: "wages",
    words: labourWords,
    with: phrases(`hired, paid, employed, casual, permanent, temporary, wage*, salary, salaries, staff, payroll, worker*, employee*, social*, contratad*, salarie*, salariee, salaire*, sueldo*, salario*, jornal*, lohn, lohne, lohnaufwand, lohnkosten, personalaufwand, personalkosten,
      মজুরি, শ্রমিক*, বেতন, मजदूर*, श्रमिक*, वेतन, mishahara, vibarua, kibarua, wafanyakazi`),
    cost: wages,
    usually: "cost",
    alone: true,
  },
  { name: "labour", words: labourWords, cost: wages, usually: "cost", ask: true },
  {
    name: "milk used at home",
    words: milkWords,
    with: phrases(
      `home, consumed, consumption, family, household, autoconsommation, autoconsumo, consumido, consumida, খাওয়া, পারিবারিক, घरेलू, nyumbani`,
    ),
    income: ["homeMilkValue", "milkReturns"],
    usually: "income",
  },
  {
    name: "products",
    words: phrases(
      `butter, ghee, cheese, yogh*rt, cream, curd, dahi, queso*, queijo*, fromage*, mantequilla, manteiga, beurre, ঘি, দই, घी, दही, siagi`,
    ),
    income: ["milkReturns"],
    ask: true,
  },
  {
    name: "meat",
    words: phrases(`beef, veal, beef and veal, viande bovine, fleisch, rindfleisch`),
    income: cattle,
    cost: dairy,
    usually: "income",
  },
  { name: "milk", words: milkWords, income: ["milkReturns"], cost: dairy, alone: true },
  { name: "cattle", words: cattleWords, income: cattle, cost: dairy },
  {
    name: "crops sold",
    words: phrases(
      `crop, crops, crop production, wheat, maize, corn, barley, rice, potato*, vegetable*, cosecha*, cultivo*, culture*, cultures, colheita*, ernte*, ackerbau, ফসল, ধান, फसल, mazao`,
    ),
    income: crops,
    cost: crop,
    alone: true,
  },
  {
    name: "other returns",
    words:
      phrases(`other income, other farm income, other dairy income, other dairy cash income, other cash income, other receipts, other returns, other output, other revenue, miscellaneous income, miscellaneous receipts, sundry income, patronage*, dividend*, refund*,
      sonstige leistung*, sonstige ertrag*, autres produits, autres recettes, otros ingresos, outras receitas, অন্যান্য আয়, अन्य आय, mapato mengine`),
    income: others,
    usually: "income",
  },
];

/** The names of all lines that some item or quantity goes to. */
export const isKnownLine = (name: string): boolean =>
  items.some(({ income = [], cost = [] }) => income.includes(name) || cost.includes(name)) ||
  quantities.some(({ lines }) => lines.includes(name)) ||
  name === "milk";

/** Things that are counted or measured, by the dimension of their unit. */
export const quantities: readonly {
  readonly name: string;
  readonly words: Phrases;
  readonly lines: readonly string[];
  /** Says it without a unit. */
  readonly plain?: Phrases;
  readonly dimension: "milk" | "animal" | "area" | "work" | "person" | "money" | "share";
}[] = [
  {
    name: "cows",
    words: phrases(
      `cow, cows, herd size, milch animal*, milking animal*, dairy animal*, milking herd, vache, vaches, vl, vaca, vacas, kuh, kuhe, milchkuh*, গাভী, গাভীর, গরুর, गाय, गायों, गायें, दुधारू*, ngombe, ng ombe`,
    ),
    plain:
      phrases(`cows, cow numbers, number of cows, no of cows, average number of cows, dairy cows, milking cow, milking cows, cows milked, peak cows milked, lactating cows, cows in milk, cows in herd, herd size, milch animals, milking animals, number of milking cows,
      nombre de vaches, effectif vaches, vaches laitieres, vacas, vacas en ordeno, vacas em lactacao, vacas en lactacion, total de vacas, numero de vacas, kuhe, milchkuhe, anzahl kuhe, গাভীর সংখ্যা, गायों की संख्या, दुधारू गायें, दुधारू पशु, idadi ya ng ombe, idadi ya ngombe, ng ombe wa maziwa, ngombe wa maziwa`),
    lines: ["cows", "Cows"],
    dimension: "animal",
  },
  {
    name: "land",
    words: phrases(
      `land, land area, farmland, area, acreage, acres, effective area, usable area, utilised, utilized, tillable*, agricultural area, farm size, sau, superficie*, flache*, nutzflache, lf, tierra*, area total, জমি, জমির পরিমাণ, भूमि, जमीन, ardhi, shamba, hectares, hectareas`,
    ),
    lines: ["farmland", "area"],
    dimension: "area",
  },
  {
    name: "hours",
    words: phrases(
      `hours, hour, working hours, labour hours, labor hours, time worked, working time, arbeitszeit*, arbeitsstunden, heures*, temps de travail, horas*, labour, labor, work, শ্রম ঘণ্টা, ঘণ্টা, घंटे, saa, masaa`,
    ),
    plain: phrases(
      `arbeitszeitbedarf, arbeitszeit, working hours, labour hours, labor hours, hours, hours worked, total hours, time worked, heures de travail, horas de trabajo, horas de trabalho, arbeitsstunden`,
    ),
    lines: ["hours"],
    dimension: "work",
  },
  {
    name: "assets",
    words: phrases(
      `total assets, assets, total capital, capital invested, total investment, aktiva, bilanzsumme, activos, total activo*, actif*, ativos`,
    ),
    plain: phrases(
      `total assets, assets, total capital, capital invested, total investment, total activos, total actif`,
    ),
    lines: ["assets"],
    dimension: "money",
  },
  {
    name: "people",
    words: phrases(
      `household members, family members, members, household size, family size, persons, people, personas, personnes, সদস্য, सदस्य, watu`,
    ),
    plain: phrases(
      `household members, family members, members of the household, household size, family size, number of people, members`,
    ),
    lines: ["members", "Persons"],
    dimension: "person",
  },
  {
    name: "fat",
    words: phrases(
      `fat, milk fat, butterfat, fat content, grasa, gordura, matiere grasse, taux butyreux, tb, fett, ফ্যাট, চর্বি, वसा, फैट, mafuta`,
    ),
    lines: ["fat", "Fat"],
    dimension: "share",
  },
  {
    name: "protein",
    words: phrases(
      `protein, milk protein, true protein, crude protein, protein content, proteina*, proteines, taux proteique, tp, eiweiss, প্রোটিন, प्रोटीन, protini`,
    ),
    lines: ["protein", "Protein"],
    dimension: "share",
  },
];

/** Milk that is counted: how much there is, not what it earns. */
export const amountOfMilk: Phrases = phrases(
  `produced, production, produce, yield, yields, sold, delivered, output, total, annual, average, litres, liters, kg, collected, production laitiere, produccion*, producao*, producid*, produite, produit, vendu, vendido*, livre*, erzeugte, verkaufte, gelieferte, উৎপাদন, মোট, उत्पादन, कुल,
  uzalishaji, litres produced, liters produced, ecm, for sale, per cow, per year, day, per day, cow, milk price`,
);
/** Milk without the word. */
export const impliedMilk: Phrases = phrases(
  `litres produced, litres sold, liters produced, liters sold, annual production, production, producao anual, produccion anual, production annuelle, yield, total litres`,
);
