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

/** Where an asset stands in a run; `due` is the year of its next purchase. */
interface Holding {
  readonly asset: Asset;
  price: number;
  age: number;
  due: number;
}

export type Assets = ReturnType<typeof newAssets>;
export const newAssets = (assets: readonly Asset[]) => ({
  holdings: assets.map((asset): Holding => ({ asset, price: Number.NaN, age: 0, due: 0 })),
  purchases: Number.NaN,
  tradeIns: Number.NaN,
  depreciation: Number.NaN,
  repairs: Number.NaN,
  /** Book values at the end of the year. */
  buildings: Number.NaN,
  machinery: Number.NaN,
  dairy: { tradeIns: Number.NaN, depreciation: Number.NaN, repairs: Number.NaN, book: Number.NaN },
});

/** Straight line, to zero. */
const bookValue = ({ asset, price, age }: Holding) => price * max(0, 1 - age / asset.life);

/** Before the first year: what was bought earlier is there, and a worn-out one is replaced in the first year. */
export function openAssets(assets: Assets): void {
  assets.buildings = 0;
  assets.machinery = 0;
  assets.dairy.book = 0;
  for (const holding of assets.holdings) {
    const { bought, cost, life, replace } = holding.asset;
    holding.price = bought < 0 ? cost : 0;
    holding.age = max(0, -bought);
    holding.due = bought >= 0 ? bought : replace ? max(0, bought + life) : Number.POSITIVE_INFINITY;
    addBookValue(assets, holding);
  }
}

export function assetsYear(assets: Assets, v: Values, year: number): void {
  const { dairy } = assets;
  assets.purchases = 0;
  assets.tradeIns = 0;
  assets.depreciation = 0;
  assets.repairs = 0;
  assets.buildings = 0;
  assets.machinery = 0;
  dairy.tradeIns = 0;
  dairy.depreciation = 0;
  dairy.repairs = 0;
  dairy.book = 0;
  for (const holding of assets.holdings) {
    const { asset } = holding;
    if (year === holding.due) buy(assets, holding, v, year);
    if (year < asset.bought) continue;
    const inDairy = 1 - asset.elsewhere;
    const depreciation = holding.age < asset.life ? holding.price / asset.life : 0;
    const repairs = asset.repairs * asset.cost * v["Asset prices"];
    holding.age += 1;
    assets.depreciation += depreciation;
    assets.repairs += repairs;
    dairy.depreciation += depreciation * inDairy;
    dairy.repairs += repairs * inDairy;
    addBookValue(assets, holding);
  }
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

function addBookValue(assets: Assets, holding: Holding): void {
  const book = bookValue(holding);
  if (holding.asset.building) assets.buildings += book;
  else assets.machinery += book;
  assets.dairy.book += book * (1 - holding.asset.elsewhere);
}
