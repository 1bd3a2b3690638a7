import type { Values } from "./labels.ts";

const { max } = Math;

/** A building or machine as entered, with the year of purchase counted from the first year. */
export interface Asset {
  readonly building: boolean;
  readonly cost: number;
  readonly bought: number;
  readonly life: number;
  readonly replace: boolean;
  readonly repairs: number;
  readonly tradeIn: number;
  readonly elsewhere: number;
}

/** What there is before the first year, and in each. */
export interface Schedule<Year> {
  readonly opening: Year;
  readonly years: readonly Year[];
}

/** What all buildings and machines together come to in a year; `dairy` by its shares. */
export interface Assets {
  purchases: number;
  tradeIns: number;
  depreciation: number;
  repairs: number;
  /** Book values at the end of the year. */
  buildings: number;
  machinery: number;
  readonly dairy: { tradeIns: number; depreciation: number; repairs: number; book: number };
}
const newAssets = (): Assets => ({
  purchases: 0,
  tradeIns: 0,
  depreciation: 0,
  repairs: 0,
  buildings: 0,
  machinery: 0,
  dairy: { tradeIns: 0, depreciation: 0, repairs: 0, book: 0 },
});

/** The asset in a run; `due` is the year of its next purchase. */
interface Holding {
  readonly asset: Asset;
  price: number;
  age: number;
  due: number;
}

/** Of all labels only Asset prices reach the assets. */
export function assetsSchedule(assets: readonly Asset[], years: readonly Values[]): Schedule<Assets> {
  const holdings = assets.map(newHolding);
  const opening = newAssets();
  for (const holding of holdings) addBookValue(opening, holding);
  return { opening, years: years.map((v, year) => assetsYear(holdings, v, year)) };
}

/** What was bought before the first year is there, and a worn-out one is replaced in it. */
function newHolding(asset: Asset): Holding {
  const { bought, cost, life, replace } = asset;
  return {
    asset,
    price: bought < 0 ? cost : 0,
    age: max(0, -bought),
    due: bought >= 0 ? bought : replace ? max(0, bought + life) : Number.POSITIVE_INFINITY,
  };
}

function assetsYear(holdings: readonly Holding[], v: Values, year: number): Assets {
  const assets = newAssets();
  for (const holding of holdings) {
    const { asset } = holding;
    if (year === holding.due) buy(assets, holding, v, year);
    if (year < asset.bought) continue;
    const inDairy = 1 - asset.elsewhere;
    const depreciation = holding.age < asset.life ? holding.price / asset.life : 0;
    const repairs = asset.repairs * asset.cost * v["Asset prices"];
    holding.age += 1;
    assets.depreciation += depreciation;
    assets.repairs += repairs;
    assets.dairy.depreciation += depreciation * inDairy;
    assets.dairy.repairs += repairs * inDairy;
    addBookValue(assets, holding);
  }
  return assets;
}

/** At the start of the year, at its prices; a replacement brings what the old one still sells for. */
function buy(assets: Assets, holding: Holding, v: Values, year: number): void {
  const { asset } = holding;
  if (year !== asset.bought) {
    const tradeIn = asset.tradeIn * v["Asset prices"];
    assets.tradeIns += tradeIn;
    assets.dairy.tradeIns += tradeIn * (1 - asset.elsewhere);
  }
  holding.price = asset.cost * v["Asset prices"];
  holding.age = 0;
  holding.due = asset.replace ? year + asset.life : Number.POSITIVE_INFINITY;
  assets.purchases += holding.price;
}

/** Straight line, to zero. */
const bookValue = ({ asset, price, age }: Holding) => price * max(0, 1 - age / asset.life);

function addBookValue(assets: Assets, holding: Holding): void {
  const book = bookValue(holding);
  if (holding.asset.building) assets.buildings += book;
  else assets.machinery += book;
  assets.dairy.book += book * (1 - holding.asset.elsewhere);
}
