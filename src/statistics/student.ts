/**
 * Student's t with any degrees of freedom above 0, whole or not: the probability of a value of at most `value`, 0 to 1.
 * The tail is half the regularised incomplete beta function (Abramowitz and Stegun 26.7.1), good to about 1e-14.
 */
export function studentProbability(value: number, degrees: number): number {
  const tail = upperTail(Math.abs(value), degrees);
  return value < 0 ? tail : 1 - tail;
}

/**
 * The value that Student's t stays below with a probability strictly between 0 and 1.
 * Newton's steps on the tail, kept inside a bracket that closes with each of them.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -quantileOfTail(probability, degrees);
  return quantileOfTail(1 - probability, degrees);
}

/** t with 97.5 % below: what an interval of 95 % multiplies its standard error by. */
export function studentFactor(degrees: number): number {
  return studentQuantile(0.975, degrees);
}

function quantileOfTail(tail: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, degrees) > tail) {
    low = high;
    high *= 2;
  }
  let value = (low + high) / 2;
  // A bracket halved this often is as narrow as numbers get; Newton ends long before.
  for (let step = 0; step < 200; step += 1) {
    const excess = upperTail(value, degrees) - tail;
    if (excess > 0) low = value;
    else high = value;
    const newton = value + excess / density(value, degrees);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - value) <= 1e-15 * Math.abs(value)) return next;
    value = next;
  }
  return value;
}

function density(value: number, degrees: number): number {
  const constant = ratioOfGammas(degrees / 2) / Math.sqrt(degrees * Math.PI);
  return constant * Math.exp((-(degrees + 1) / 2) * Math.log1p((value * value) / degrees));
}

// Of values from 0 on.
function upperTail(value: number, degrees: number): number {
  if (value === 0) return 0.5;
  const a = degrees / 2;
  const square = value * value;
  // The two arguments of the beta function are worked out apart, as one taken from 1 loses the digits of a small one.
  const x = degrees / (degrees + square);
  const rest = square / (degrees + square);
  const logOfX = -Math.log1p(square / degrees);
  const front = Math.exp(a * logOfX + 0.5 * Math.log(rest)) * (ratioOfGammas(a) / Math.sqrt(Math.PI));
  // The continued fraction is quick on one side of the mean only; on the other the mirrored one is.
  return x < (a + 1) / (a + 2.5)
    ? (front * continuedFraction(x, a, 0.5)) / (2 * a)
    : 0.5 - front * continuedFraction(rest, 0.5, a);
}

// Of the incomplete beta function, by Lentz's method (Numerical Recipes, section 6.4).
function continuedFraction(x: number, a: number, b: number): number {
  const away = (number: number): number => (Math.abs(number) < 1e-300 ? 1e-300 : number);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}

// Γ(a + ½) / Γ(a): its series for large a, and the recurrence down from there. No logarithms of large numbers, whose difference would lose digits.
function ratioOfGammas(a: number): number {
  let factor = 1;
  let large = a;
  while (large < 64) {
    factor *= large / (large + 0.5);
    large += 1;
  }
  const y = 1 / large;
  const coefficients = [869 / 4_194_304, -399 / 262_144, -21 / 32_768, 5 / 1024, 1 / 128, -1 / 8, 1];
  return factor * Math.sqrt(large) * coefficients.reduce((sum, coefficient) => sum * y + coefficient, 0);
}
