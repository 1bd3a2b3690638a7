/** Times in milliseconds, sorted. */
export type Times = readonly number[];

/** With --once each measure is taken once, to see that all of them still run. */
export const once = process.argv.includes("--once");

/**
 * Takes the measures in turn, each several times: what is noise to one is noise to the others. The first few only warm up.
 */
export function measured(measures: Record<string, () => number>, runs: number, warm = 3): Record<string, Times> {
  const lists: Record<string, number[]> = Object.fromEntries(Object.keys(measures).map((name) => [name, []]));
  for (let run = once ? 0 : -warm; run < (once ? 1 : runs); run++)
    for (const [name, measure] of Object.entries(measures)) {
      const time = measure();
      if (run >= 0) lists[name]!.push(time);
    }
  for (const list of Object.values(lists)) list.sort((a, b) => a - b);
  return lists;
}

/**
 * Measures what it takes to run something, on average over so many times: processor time of all threads, since on a busy
 * machine a long process waits longer than a short one does.
 */
export const timed =
  (run: () => unknown, count = 1) =>
  (): number => {
    const start = process.cpuUsage();
    for (let k = 0; k < count; k++) run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / count;
  };

export const times = (variants: Record<string, () => unknown>, runs: number): Record<string, Times> =>
  measured(Object.fromEntries(Object.entries(variants).map(([name, run]) => [name, timed(run)])), runs);

export const median = (sorted: Times) => sorted[Math.floor(sorted.length / 2)]!;
export const least = (sorted: Times) => sorted[0]!;

export function print(title: string, lists: Record<string, Times>, base: string, goal = ""): void {
  console.log(`\n${title}${goal && `   (${goal})`}`);
  for (const [name, list] of Object.entries(lists)) {
    const ratio = (pick: (sorted: Times) => number) => (pick(list) / pick(lists[base]!)).toFixed(2);
    console.log(
      `  ${name.padEnd(44)} median ${shown(median(list))}   least ${shown(least(list))}` +
        `   ratio ${ratio(median)} (least ${ratio(least)})`,
    );
  }
}

const shown = (time: number) => `${time.toFixed(time < 1 ? 4 : 2).padStart(9)} ms`;

/** How the least time grows from one size to the next, such as "x 10.1, x 9.8" for tenfold sizes. */
export function growth(run: (size: number) => unknown, sizes: readonly number[], runs: number): string {
  const lists = times(Object.fromEntries(sizes.map((size) => [`${size}`, () => run(size)])), runs);
  const leasts = sizes.map((size) => least(lists[`${size}`]!));
  return leasts
    .slice(1)
    .map((time, k) => `x ${(time / leasts[k]!).toFixed(1)}`)
    .join(", ");
}
