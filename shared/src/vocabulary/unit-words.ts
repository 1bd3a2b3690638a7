/**
 * What people write for a unit, in the languages of the files we have seen: English, Spanish, French, Portuguese, German,
 * Dutch, Russian, Bengali, Hindi and Marathi, Nepali, Swahili, Chinese, Indonesian. Case is ignored.
 */

/** What a quantity is made of. Percent, fractions and g/kg have none of it. */
export const bases = [
  "money",
  "mass",
  "volume",
  "energy",
  "animal",
  "person",
  "item",
  "area",
  "length",
  /** Hours of work or of the clock: how many of them make a day's work is not known. */
  "work",
  "time",
] as const;
export type Base = (typeof bases)[number];
/** Powers of the bases; a base that is not there has the power 0. */
export type Dimension = Readonly<Partial<Record<Base, number>>>;

/** One unit as a word of a sheet. */
export interface Atom {
  /** As our sentences write it. */
  readonly name: string;
  readonly dimension: Dimension;
  /** In kg, L, cur, yr, h, head, ha, MJ, km; undefined where it differs from place to place. */
  readonly scale: number | undefined;
  readonly currency?: string;
  readonly substance?: string;
  /** What to ask where the word has several meanings. */
  readonly ask?: string;
  /** `below`: only under a stroke (kg/a); `above`: only over one (c/L); `loose`: a unit only where a unit is expected. */
  readonly only?: "below" | "above" | "loose";
}

const atoms = new Map<string, Atom>();
const keyOf = (text: string) => text.normalize("NFKC").toLowerCase();
/** Spellings are separated by spaces; `_` stands for a space within one. */
function add(spellings: string, atom: Atom): void {
  for (const spelling of spellings.trim().split(/\s+/)) atoms.set(keyOf(spelling.replace(/_/g, " ")), atom);
}

const one = (base: Base): Dimension => ({ [base]: 1 });
function unit(
  name: string,
  base: Base,
  scale: number | undefined,
  spellings: string,
  rest: Omit<Atom, "name" | "dimension" | "scale"> = {},
): void {
  add(spellings, { name, dimension: one(base), scale, ...rest });
}

// Mass. International avoirdupois pound of 1959: 0.45359237 kg; a US hundredweight is 100 of them.
unit(
  "kg",
  "mass",
  1,
  `kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramo kilogramos quilo quilos quilograma quilogramas
  kilogramm kilogrammes кг килограмм килограмма килограммов কেজি কিলো কিলোগ্রাম किलो किग्रा कि.ग्रा किलोग्राम किग्रॅ केजी 公斤 千克 kilogramu`,
);
unit("kg MS", "mass", 1, "kgms", { substance: "MS" });
unit("g", "mass", 1e-3, "gm gms gram grams gramme grammes gramo gramos gramas gramm গ্রাম ग्राम 克 gramu грамм");
unit("g", "mass", 1e-3, "g gr grama г", { only: "loose" });
unit("mg", "mass", 1e-6, "mg");
unit(
  "t",
  "mass",
  1000,
  "tonne tonnes tonelada toneladas tonnen tonnes metric_ton metric_tons metric_tonne metric_tonnes 吨 噸 тонн тонна টন मीट्रिक_टन",
);
unit("t", "mass", 1000, "t т", { only: "loose" });
unit("kt", "mass", 1e6, "kt kilotonnes kilotons");
unit("lb", "mass", 0.45359237, "lb lbs");
unit("lb", "mass", undefined, "pound pounds", { ask: "pounds of mass or of money" });
unit("lb", "mass", undefined, "libra libras", { ask: "which pound: 0.4536 or 0.5 kg" });
unit("cwt", "mass", 45.359237, "cwt cwts hundredweight hundredweights");
unit("dt", "mass", 100, "dt doppelzentner");
unit("quintal", "mass", undefined, "qtl qtls quintal quintals quintaux quintales qq ц центнер क्विंटल কুইন্টাল", {
  ask: "which quintal: 100 kg, or 46 kg as in Central America",
});
unit("short ton", "mass", 907.18474, "short_ton short_tons");
unit("ton", "mass", undefined, "ton tons टन", { ask: "tonnes of 1000 kg or short tons of 907 kg" });
unit("MT", "mass", undefined, "mt mmt", { ask: "metric tons or megatonnes" });
unit("maund", "mass", undefined, "maund maunds mon mond মণ मन", { ask: "which maund: 37.32 or 40 kg" });
unit("seer", "mass", undefined, "seer seers সের सेर", { ask: "which seer: 0.933 kg or 1 kg" });
unit("arroba", "mass", undefined, "arroba arrobas @", { ask: "which arroba: 11.5 or 15 kg", only: "loose" });
unit("oz", "mass", 0.028349523125, "oz ounce ounces");

add("bu bushel bushels", {
  name: "bu",
  dimension: one("mass"),
  scale: undefined,
  ask: "a bushel of what: of maize it is 25.4012 kg",
});

// Volume
unit(
  "L",
  "volume",
  1,
  `lt ltr lts ltrs ltre ltres liter liters litre litres litro litros litr литр литра литров লিটার लिटर लीटर ली 升 公升 lita liters litrs litri`,
);
unit("L", "volume", 1, "l л", { only: "loose" });
unit("mL", "volume", 1e-3, "ml millilitre millilitres milliliter milliliters mililitro mililitros мл 毫升");
unit("dL", "volume", 0.1, "dl");
unit("hL", "volume", 100, "hl hectolitre hectolitres hektoliter");
unit("m3", "volume", 1000, "cubicm");
unit("US gal", "volume", 3.785411784, "us_gal us_gallon us_gallons");
unit("gal", "volume", undefined, "gal gals gallon gallons galon galones", {
  ask: "US gallons of 3.785 L or imperial ones of 4.546 L",
});

// Time. Durations and rates: a year has 365 days and 12 months; `conversionOf` has the month of 30.4375 days.
unit(
  "d",
  "time",
  1 / 365,
  "day days día dia días dias jour jours tag tage tagen dag dagen день дня дней сут сутки দিন दिन दिवस 天 siku hari giorno giorni",
);
unit("d", "time", 1 / 365, "d дн 日", { only: "loose" });
unit("d", "time", 1 / 365, "j", { only: "below" });
unit(
  "week",
  "time",
  7 / 365,
  "week weeks wk wks semana semanas semaine semaines woche wochen weken সপ্তাহ हफ्ता सप्ताह 周 wiki minggu неделя неделю",
);
unit(
  "month",
  "time",
  1 / 12,
  "month months mth mths mos mes meses mês mois monat monate monaten maand maanden месяц месяца месяцев мес মাস महिना महीना महीने माह mwezi miezi bulan mese mesi 个月",
);
unit("month", "time", 1 / 12, "mo 月", { only: "loose" });
unit(
  "yr",
  "time",
  1,
  "year years yr yrs annum an ans année années año años ano anos jahr jahre jahren jaar год года лет বছর वर्ष साल mwaka miaka tahun anno anni",
  {
    only: "loose",
  },
);
unit("yr", "time", 1, "a y 年", { only: "below" });
unit(
  "h",
  "work",
  1,
  "hour hours hr hrs akh hora horas heure heures std stunde stunden uur uren час часа часов ঘণ্টা ঘন্টা घंटा घंटे तास 小时 小時 saa masaa jam ore",
);
unit("h", "work", 1, "h ч", { only: "loose" });
unit("min", "work", 1 / 60, "minute minutes mins minuten minutos");
unit("min", "work", 1 / 60, "min", { only: "loose" });
add("persondays jornales jornal jornadas diarias diárias", {
  name: "person-days",
  dimension: { person: 1, time: 1 },
  scale: 1 / 365,
  ask: "how many hours a day of work has",
});

// Animals, people and things
unit(
  "head",
  "animal",
  1,
  `head heads animal animals cow cows dairy_cow dairy_cows buffalo buffaloes heifer heifers calf calves vaca vacas cabeza cabezas
  cabeça cabeças animales animais vache vaches tête têtes animaux kuh kühe tier tiere koe koeien корова корову коров голова голову голов
  গরু গাভী গাভি पशु गाय गायी गाई 头 頭 牛 ng'ombe ngombe sapi ekor`,
);
unit("head", "animal", 1, "hd vl гол", { only: "loose" });
unit(
  "person",
  "person",
  1,
  "person persons people capita persona personas pessoa pessoas personne personnes personen человек ব্যক্তি জন व्यक्ति 人 mtu watu orang чел",
);
for (const [name, spellings] of [
  ["UMO", "umo uth"],
  ["AWU", "awu awus uta"],
  ["FTE", "fte ftes"],
  ["AK", "ak vak"],
] as const)
  unit(name, "person", 1, spellings, { ask: `how many hours one ${name} works` });
unit("lactation", "item", 1, "lactation lactations lactancia lactación lactação laktation лактация лактацию", {
  substance: "lactation",
});
unit("unit", "item", 1, "unit units unidad unidades unidade unité pcs piece pieces item items", { only: "loose" });

// Area. International acre 0.40468564 ha; the decimal of Bengal is a hundredth of it.
unit("ha", "area", 1, "ha hectare hectares hectárea hectáreas hektar га হেক্টর हेक्टेयर हेक्टर 公顷 公頃 hekta hekta");
unit("acre", "area", 0.40468564224, "acre acres একর एकड़ एकर ekari");
unit("acre", "area", 0.40468564224, "ac", { only: "loose" });
unit("decimal", "area", 0.0040468564224, "decimal decimals শতক ডেসিমাল");
unit("km2", "area", 100, "squarekm");
unit("m2", "area", 1e-4, "squarem");
unit("mu", "area", 1 / 15, "亩 畝");
unit("are", "area", 0.01, "ares", { only: "loose" });
unit("rai", "area", 0.16, "rai", { only: "loose" });
for (const [name, spellings] of [
  ["bigha", "bigha bighas বিঘা बीघा"],
  ["katha", "katha kathas kattha kottah কাঠা कट्ठा कट्ठे"],
  ["ropani", "ropani रोपनी"],
  ["kanal", "kanal kanals कनाल"],
  ["marla", "marla marlas"],
  ["manzana", "manzana manzanas"],
  ["alqueire", "alqueire alqueires"],
  ["timad", "timad"],
] as const)
  unit(name, "area", undefined, spellings, { ask: `how large a ${name} is in your district` });

// Energy and length
unit("MJ", "energy", 1, "mj");
unit("kJ", "energy", 1e-3, "kj");
unit("Mcal", "energy", 4.184, "mcal");
unit("kcal", "energy", 4.184e-3, "kcal");
unit("kWh", "energy", 3.6, "kwh");
unit(
  "km",
  "length",
  1,
  "km kms kilometre kilometres kilometer kilometers quilômetro quilômetros kilómetro kilómetros км কিমি किमी 公里 kilomita",
);
unit("mile", "length", 1.609344, "mile miles");

// Shares: no dimension
const none: Dimension = {};
add(
  "% pct pct. percent percents percentage percentages porcentaje porcentajes porcentagem pourcentage prozent procent процент проценты শতকরা प्रतिशत टक्के टक्केवारी asilimia persen perc",
  {
    name: "%",
    dimension: none,
    scale: 0.01,
  },
);
add("শতাংশ", { name: "%", dimension: none, scale: undefined, ask: "percent or decimals of land" });
add("‰ promille permille", { name: "per mille", dimension: none, scale: 1e-3 });
add("fraction", { name: "fraction", dimension: none, scale: 1 });
add(
  "cells cell célula células celula celulas cellule cellules zellen клеток cél céls cel cels kl কোষ कोशिकाएं 个 個 scc",
  {
    name: "cells",
    dimension: none,
    scale: 1,
    substance: "cells",
    only: "loose",
  },
);
add("cfu cfus ufc kbe 菌落", { name: "cfu", dimension: none, scale: 1, substance: "cfu" });
add("ibc", { name: "IBC", dimension: none, scale: 1, substance: "IBC" });
add("degc °c celsius", { name: "deg C", dimension: none, scale: 1, substance: "deg C" });
add("degf °f fahrenheit", { name: "deg F", dimension: none, scale: 1, substance: "deg F" });
add("degd °d °th °sh degth degsh", { name: "degrees of acidity", dimension: none, scale: 1, substance: "acidity" });
add("degl °l", { name: "deg L", dimension: none, scale: 1, substance: "deg L", only: "loose" });

// Money
const cent = 0.01;
const money = (currency: string, spellings: string, name = currency, scale = 1, only?: "above") =>
  add(spellings, { name, dimension: one("money"), scale, currency, ...(only === undefined ? {} : { only }) });
add("cur currency money", { name: "cur", dimension: one("money"), scale: 1 });
// "$" is a dollar of one country or another; "Rs", "Sh", "kr" and "¥" are as open.
money("$", "$ dollar dollars dólar dólares dolar dolares доллар");
money("USD", "usd us$ u$s u$d usdollars us_dollars us_dollar");
money("PPP $", "ppp_$ ppp$ ppp international_dollars int$ intl$");
for (const [code, spellings] of [
  ["EUR", "eur € euro euros евро यूरो"],
  ["GBP", "gbp £ sterling"],
  ["BRL", "brl r$ reais real"],
  ["INR", "inr ₹"],
  ["BDT", "bdt tk taka ৳ টাকা"],
  ["NPR", "npr nrs रू"],
  ["PKR", "pkr"],
  ["LKR", "lkr"],
  ["Rs", "rs re rupee rupees ₨ रु रुपये रुपए रुपया रूपये रुपयांत"],
  ["KES", "kes ksh kshs kes."],
  ["TZS", "tzs tsh tshs"],
  ["UGX", "ugx ushs"],
  ["Sh", "sh shs shilling shillings shilingi"],
  ["RWF", "rwf frw"],
  ["ETB", "etb birr"],
  ["NGN", "ngn ₦ naira"],
  ["GHS", "ghs ghs₵ ₵ cedi cedis"],
  ["ZAR", "zar rand"],
  ["XOF", "xof fcfa cfa"],
  ["MAD", "mad dirham dirhams dh dhs"],
  ["EGP", "egp"],
  ["TND", "tnd"],
  ["DZD", "dzd"],
  ["CHF", "chf sfr franken"],
  ["PLN", "pln zł zl złoty"],
  ["CZK", "czk"],
  ["SEK", "sek"],
  ["NOK", "nok"],
  ["DKK", "dkk"],
  ["kr", "kr kronor kroner"],
  ["RUB", "rub ₽ руб рублей рубль рубля р"],
  ["UAH", "uah ₴ грн"],
  ["KZT", "kzt тенге"],
  ["TRY", "₺ tl lira"],
  ["CNY", "cny rmb yuan 元 人民币 块"],
  ["TWD", "twd nt$ ntd"],
  ["JPY", "jpy yen 円"],
  ["¥", "¥"],
  ["IDR", "idr rupiah"],
  ["VND", "vnd ₫ đ đồng"],
  ["THB", "thb ฿ baht"],
  ["PHP", "php ₱ "],
  ["MXN", "mxn mx$"],
  ["COP", "cop"],
  ["ARS", "ars ar$"],
  ["CLP", "clp"],
  ["UYU", "uyu"],
  ["PEN", "soles"],
  ["NIO", "córdobas"],
  ["pesos", "pesos"],
  ["AUD", "aud a$ au$"],
  ["NZD", "nzd nz$"],
  ["CAD", "cad c$ ca$ cdn$"],
  ["IRR", "irr toman"],
  ["ILS", "ils ₪ nis"],
] as const)
  money(code, spellings);
add("rp", {
  name: "Rp",
  dimension: one("money"),
  scale: undefined,
  ask: "rupiah, or Rappen of a hundredth of a franc",
});
money("USD", "uscents", "US cents", cent);
money("CHF", "rappen", "Rappen", cent);
add("ct cents cent ¢ cts eurocent eurocents centavo centavos centime centimes", {
  name: "cents",
  dimension: one("money"),
  scale: cent,
});
add("c", { name: "cents", dimension: one("money"), scale: cent, only: "above" });
money("GBP", "pence", "pence", cent);
money("GBP", "p", "pence", cent, "above");
money("Rs", "paisa paise पैसे", "paisa", cent);
money("BDT", "পয়সা poisha", "poisha", cent);
money("RUB", "коп копеек", "kopecks", cent);
money("ZAR", "r", "ZAR", 1, "above");
add("ppl", { name: "pence/L", dimension: { money: 1, volume: -1 }, scale: cent, currency: "GBP" });
add("cpl", { name: "cents/L", dimension: { money: 1, volume: -1 }, scale: cent });

/** Words that only make a number larger. `loose`: only where a unit is expected. */
const scales = new Map<string, { readonly times: number; readonly loose?: true }>();
function larger(times: number, spellings: string, loose?: true): void {
  for (const spelling of spellings.trim().split(/\s+/))
    scales.set(keyOf(spelling), loose === undefined ? { times } : { times, loose });
}
larger(
  1000,
  "thousand thousands thous milliers millier miles milhares millares tausend duizend тыс тысяч тысяча হাজার हजार हज़ार elfu ribu ribuan 千",
);
larger(1000, "k tsd mil mille", true);
larger(1e4, "万 萬");
larger(1e5, "lakh lakhs lac lacs লক্ষ লাখ लाख");
larger(
  1e6,
  "million millions millón millones milhão milhões millionen mio mln 百万 juta jutaan milioni млн миллион миллионов মিলিয়ন",
);
larger(1e6, "m mn mill", true);
larger(1e7, "crore crores কোটি करोड़");
larger(1e7, "cr", true);
larger(1e9, "billion billions bn milliard milliards mrd млрд miliar");
larger(1e8, "亿 億");

/** Between two units: the second is under a stroke. */
const perWords = new Set("/ per por par pro je kwa প্রতি प्रति प्रती 每 на в за al ao pr".split(" ").map(keyOf));
/** Words of a unit that say nothing. */
const fillers = new Set(
  "of de do da du des der in en em the and und y et e la le el l' · * . kwa_ya la".split(" ").map(keyOf),
);

/** What a unit may be of. `technical`: part of the unit itself also outside brackets. */
const substances = new Map<string, { readonly name: string; readonly technical?: true }>();
function of(name: string, spellings: string, technical?: true): void {
  for (const spelling of spellings.trim().split(/\s+/))
    substances.set(keyOf(spelling.replace(/_/g, " ")), technical === undefined ? { name } : { name, technical });
}
of("ECM", "ecm energy_corrected_milk solids-corrected", true);
of("FCM", "fcm", true);
of("FPCM", "fpcm", true);
of("SCM", "scm", true);
of(
  "DM",
  "dm dry_matter matéria_seca materia_seca matière_sèche trockenmasse trockensubstanz droge_stof tm ds св сухого_вещества",
  true,
);
/** Milk solids in New Zealand; dry matter in Spanish, French and Portuguese. */
of("MS", "ms", true);
of("MS", "milksolids milk_solids");
of("TS", "ts");
of("LW", "lw liveweight live_weight bw body_weight pv peso_vivo poids_vif lebendgewicht lwt lg", true);
of("carcass", "carcass dw deadweight cw carcasa carcaça");
of("CO2e", "co2e", true);
of("CH4", "ch4", true);
of("milk", "milk leite leche lait milch melk молока молоко দুধ दूध maziwa susu 奶 牛奶");
of("milk equivalent", "milk_equivalent me_milk");
of("fat", "fat butterfat bf grasa gordura graisse mg_fat fett vet жира ফ্যাট फैट फॅट");
of("protein", "protein proteína proteina protéine protéines eiweiß eiweiss eiwit белка");
of("SNF", "snf");
of("sold", "sold");
of("feed", "feed concentrate concentrates hay silage ration alimento ração aliment futter");
of("cheese", "cheese queso queijo fromage käse");
of("GE", "ge");
of("corn", "corn maize");
of("added water", "added_water");
of("fat equivalent", "fat_equivalent");

export const atomNamed = (text: string): Atom | undefined => atoms.get(text);
export const scaleNamed = (text: string) => scales.get(text);
export const substanceNamed = (text: string) => substances.get(text);
export const isPer = (text: string): boolean => perWords.has(text);
export const isFiller = (text: string): boolean => fillers.has(text);
/** The longest spelling, in words. */
export const longestSpelling = 3;
