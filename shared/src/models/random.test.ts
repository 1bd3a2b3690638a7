import { sfc32, uniforms } from "./random.ts";

test("sfc32 gives the words of PractRand 0.94, as Apache Commons RNG tests them", () => {
  // commons-rng, DotyHumphreySmallFastCounting32Test: "tested with respect to PractRand::RNGs::Raw::sfc32"
  const next = sfc32(0xbb3c4104, 0x02294965, 0xda1ce2a9);
  const expected = [
    0x89b5c414, 0x7ee57639, 0xdbe18f7b, 0x94aa0162, 0xa22bff0a, 0x21c91fb8, 0x2c6fd6fe, 0xcda90d13, 0x019684ca,
    0xe5b400c0, 0x459d8590, 0x3aec0a1e, 0x254dac77, 0xbe10ae80, 0x9ac27819, 0xd17d10c6,
  ];
  expect(expected.map(() => next())).toEqual(expected);
});

test("seed 1 gives the uniforms that the farm model is specified with", () => {
  const next = uniforms(1);
  for (const expected of [0.858077203505673, 0.146276110433974, 0.04949328454677])
    expect(next()).toBeCloseTo(expected, 14);
});

test("each seed has its own numbers, inside 0 and 1", () => {
  const first = [1, 2, 3, 4294967295].map((seed) => uniforms(seed)());
  expect(new Set(first).size).toBe(4);
  const next = uniforms(7);
  for (let k = 0; k < 10000; k++) {
    const u = next();
    expect(u > 0 && u < 1).toBe(true);
  }
});
