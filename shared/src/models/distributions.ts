/** Distributions by their inverse: the value that is undercut with a probability. */

/** Taken once: in a script context of its own, as under Jest, looking Math up in every step takes most of the time. */
const { abs, exp, floor, log, log1p, min, sqrt } = Math;

const halfLogTwoPi = 0.5 * log(2 * Math.PI);

/** The standard normal deviate of a probability between 0 and 1: Wichura 1988, algorithm AS 241, PPND16. */
export function normalQuantile(probability: number): number {
  const q = probability - 0.5;
  // The middle of the distribution: 0.180625 is 0.425 squared.
  if (abs(q) <= 0.425) {
    const r = 0.180625 - q * q; // as above
    return (q * polynomial(centre.over, r)) / polynomial(centre.under, r);
  }
  const r = sqrt(-log(min(probability, 1 - probability)));
  // AS 241 has two more polynomials in the tails, around these points.
  const x =
    r <= 5
      ? polynomial(middle.over, r - 1.6) / polynomial(middle.under, r - 1.6)
      : polynomial(tail.over, r - 5) / polynomial(tail.under, r - 5);
  return q < 0 ? -x : x;
}

/** Coefficients of AS 241 by rising powers, as doubles hold them. */
const centre = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
/** The same for the tails. */
const middle = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
/** The same for their ends. */
const tail = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/** Written out: as a loop it costs a tenth of SIMRISK's time. */
function polynomial(c: readonly number[], x: number): number {
  return ((((((c[7]! * x + c[6]!) * x + c[5]!) * x + c[4]!) * x + c[3]!) * x + c[2]!) * x + c[1]!) * x + c[0]!;
}

/** The normal distribution to 1e-15, by the series of its integral around 0. */
export function normalProbability(z: number): number {
  // Beyond it nothing is left of 1 in a double.
  if (abs(z) > 8.3) return z > 0 ? 1 : 0;
  let term = z;
  let sum = z;
  const square = z * z;
  for (let k = 1; abs(term) > 1e-17 * abs(sum); k++) {
    term *= square * oddReciprocals[k]!;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}
/** 1, 1/3, 1/5 and so on, as far as the series goes at 8.3. */
const oddReciprocals = Float64Array.from({ length: 150 }, (_, k) => 1 / (2 * k + 1));
const normalDensity = (z: number) => exp((-z * z) / 2 - halfLogTwoPi);

/**
 * The normal distribution for many draws, to 4e-15 but never 0 or 1, where its inverse is infinite: Taylor's series to the
 * fifth power around points 1/64 apart.
 */
export function tabulatedNormal(): (z: number) => number {
  const perUnit = 64; // at which the series has the precision named
  const points = 8 * perUnit; // beyond 8 nothing is left
  const values = Float64Array.from({ length: points }, (_, k) => normalProbability(k / perUnit));
  const densities = Float64Array.from({ length: points }, (_, k) => normalDensity(k / perUnit));
  return (z) => {
    const k = floor(abs(z) * perUnit + 0.5);
    if (k >= points) return z > 0 ? 1 - 1e-16 : 1e-16;
    const point = k / perUnit;
    const square = point * point;
    const h = abs(z) - point;
    // Derivatives of the density are Hermite polynomials times it.
    const fourth = point * (3 - square) + (h / 5) * ((square - 6) * square + 3);
    // The terms of the series, each over its factorial.
    const series = 1 + (h / 2) * (-point + (h / 3) * (square - 1 + (h / 4) * fourth));
    const probability = values[k]! + densities[k]! * h * series;
    return z > 0 ? probability : 1 - probability;
  };
}

/** Logarithm of the gamma function from 1 on: Stirling's series at 15 or more. */
export function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < 15; z++) product *= z; // from 15 on the series is exact to a double
  const r = 1 / (z * z);
  // Bernoulli numbers over their places.
  const series = (1 / 12 + r * (-1 / 360 + r * (1 / 1260 + r * (-1 / 1680 + r / 1188)))) / z;
  return (z - 0.5) * log(z) - z + halfLogTwoPi + series - log(product);
}

/** The regularised incomplete beta function by its continued fraction, with a and b of 1 or more. */
export function betaProbability(x: number, a: number, b: number, logBeta = betaLogarithm(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // Below the mean the fraction converges fast; above it, the other tail is taken.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaProbability(1 - x, b, a, logBeta);
  const front = exp(a * log(x) + b * log1p(-x) - logBeta) / a;
  // Lentz's method: the fraction is 1 + d1/(1 + d2/(1 + ...)).
  let fraction = 1;
  let over = 1;
  let under = 0;
  // It ends by its precision, long before.
  for (let k = 1; k < 2000; k++) {
    const m = floor(k / 2);
    const d =
      k % 2 === 0
        ? (m * (b - m) * x) / ((a + k - 1) * (a + k))
        : (-(a + m) * (a + b + m) * x) / ((a + k - 1) * (a + k));
    under = 1 / (1 + d * under);
    over = 1 + d / over;
    fraction *= over * under;
    if (abs(over * under - 1) < 2.3e-16) break;
  }
  return front / fraction;
}

const betaLogarithm = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);

/** The inverse of the beta distribution with a and b of 1 or more, by Newton's method kept between two bounds. */
export function betaQuantile(a: number, b: number): (probability: number) => number {
  const logBeta = betaLogarithm(a, b);
  return (probability) => {
    if (probability <= 0) return 0;
    if (probability >= 1) return 1;
    let low = 0;
    let high = 1;
    let x = a / (a + b);
    // Halving the bounds alone would end well before.
    for (let k = 0; k < 200 && high - low > 1e-16; k++) {
      const excess = betaProbability(x, a, b, logBeta) - probability;
      if (excess > 0) high = x;
      else low = x;
      const density = exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta);
      const newton = x - excess / density;
      const next = newton > low && newton < high ? newton : (low + high) / 2;
      if (abs(next - x) <= 1e-16) return next;
      x = next;
    }
    return x;
  };
}

/** The beta-PERT distribution: the mode counts `shape` times as much as either end. */
export function pertQuantile(
  minimum: number,
  mode: number,
  maximum: number,
  shape: number,
): (probability: number) => number {
  const range = maximum - minimum;
  if (range === 0) return () => mode;
  const inverse = betaQuantile(1 + (shape * (mode - minimum)) / range, 1 + (shape * (maximum - mode)) / range);
  return (probability) => minimum + range * inverse(probability);
}

/**
 * The beta-PERT distribution with shape 4 for many draws, at a normal deviate instead of its probability, where it is
 * smooth: cubics between even points, within 1e-8 of the range; beyond them the inverse itself.
 */
export function tabulatedPert(minimum: number, mode: number, maximum: number): (deviate: number) => number {
  const range = maximum - minimum;
  // The mode counts four times.
  const [a, b] = [1 + (4 * (mode - minimum)) / range, 1 + (4 * (maximum - mode)) / range];
  const inverse = betaQuantile(a, b);
  const logBeta = betaLogarithm(a, b);
  const [end, perUnit] = [6, 16]; // at which the cubics have the precision named
  const points = 2 * end * perUnit + 1;
  const values = new Float64Array(points);
  const slopes = new Float64Array(points);
  for (let k = 0; k < points; k++) {
    const z = k / perUnit - end;
    const x = inverse(normalProbability(z));
    values[k] = x;
    slopes[k] = normalDensity(z) / exp((a - 1) * log(x) + (b - 1) * log1p(-x) - logBeta) / perUnit;
  }
  return (deviate) => {
    const place = (deviate + end) * perUnit;
    if (!(place > 0 && place < points - 1)) return minimum + range * inverse(normalProbability(deviate));
    const k = floor(place);
    const t = place - k;
    const rise = values[k + 1]! - values[k]!;
    const [first, second] = [slopes[k]! - rise, rise - slopes[k + 1]!];
    return minimum + range * (values[k]! + t * (rise + (1 - t) * (first * (1 - t) + second * t)));
  };
}

/** The triangular distribution, as TRIANGULAR has it; a test holds them together. */
export function triangularQuantile(minimum: number, mode: number, maximum: number): (probability: number) => number {
  const range = maximum - minimum;
  const below = (mode - minimum) / range;
  return (u) =>
    u < below ? minimum + sqrt(u * range * (mode - minimum)) : maximum - sqrt((1 - u) * range * (maximum - mode));
}

/** A percentile of sorted values on straight lines between them, as PERCENTILE.INC has it. */
export function percentile(sorted: readonly number[] | Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = floor(place);
  const low = sorted[below]!;
  return below === sorted.length - 1 ? low : low + (place - below) * (sorted[below + 1]! - low);
}
