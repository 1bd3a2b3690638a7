/** What a basket costs at these prices. */
export const basketValue = (prices: readonly number[], quantities: readonly number[]): number =>
  prices.reduce((sum, price, i) => sum + price * quantities[i]!, 0);

/** What an index compares between the two periods. */
export const indexKinds = { PRICE: "change in prices", QUANTITY: "change in quantities" } as const;
