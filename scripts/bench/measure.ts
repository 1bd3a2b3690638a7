/** Times in milliseconds, sorted. */
export type Times = readonly number[];

/** Runs the variants in turn and gives each one's times; what is noise to one is noise to the others. */
export function times(variants: Record<string, () => unknown>, runs: number): Record<string, Times> {
  const measured: Record<string, number[]> = Object.fromEntries(Object.keys(variants).map((name) => [name, []]));
  for (let run = -3; run < runs; run++)
    for (const [name, variant] of Object.entries(variants)) {
      const start = performance.now();
      variant();
      if (run >= 0) measured[name]!.push(performance.now() - start);
    }
  for (const list of Object.values(measured)) list.sort((a, b) => a - b);
  return measured;
}

export const median = (sorted: Times) => sorted[Math.floor(sorted.length / 2)]!;
export const least = (sorted: Times) => sorted[0]!;

export function print(title: string, measured: Record<string, Times>, base: string, goal = ""): void {
  console.log(`\n${title}${goal && `   (${goal})`}`);
  for (const [name, list] of Object.entries(measured)) {
    const ratio = (pick: (sorted: Times) => number) => (pick(list) / pick(measured[base]!)).toFixed(2);
    console.log(
      `  ${name.padEnd(44)} median ${shown(median(list))}   least ${shown(least(list))}` +
        `   ratio ${ratio(median)} (least ${ratio(least)})`,
    );
  }
}

const shown = (time: number) => `${time.toFixed(time < 1 ? 4 : 2).padStart(9)} ms`;

/** How the least time grows from one size to the next, such as "x 10.1, x 9.8" for tenfold sizes. */
export function growth(run: (size: number) => unknown, sizes: readonly number[], runs: number): string {
  const measured = times(Object.fromEntries(sizes.map((size) => [`${size}`, () => run(size)])), runs);
  const leasts = sizes.map((size) => least(measured[`${size}`]!));
  return leasts
    .slice(1)
    .map((time, k) => `x ${(time / leasts[k]!).toFixed(1)}`)
    .join(", ");
}

/** The same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
