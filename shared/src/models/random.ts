/**
 * The generator sfc32 of Doty-Humphrey (PractRand): 32-bit integers only, so that a seed gives the same numbers on every
 * machine.
 */
export function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1;
  const next = () => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    // The shifts of sfc32.
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0; // the same
    c = (((c << 21) | (c >>> 11)) + output) | 0; // the same
    return output >>> 0;
  };
  for (let k = 0; k < 15; k++) next(); // mixes the seed into every word
  return next;
}

/** Uniform numbers between 0 and 1, both left out. */
export function uniforms(seed: number): () => number {
  const next = sfc32(0, seed, 0x9e3779b9);
  return () => (next() + 0.5) / 2 ** 32; // the numbers that sfc32 gives
}
