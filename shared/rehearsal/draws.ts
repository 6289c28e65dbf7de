// Chance that repeats: a draw follows from the seed, the run and what it is about, never from how many draws came before. So every variant of
// a run meets the same luck, whatever it asks for and in which order, and a part of the province that is added changes nothing elsewhere.

/** From 0 to below 1. The words say what is drawn: kind, place, day. */
export type Draw = (...about: readonly (string | number)[]) => number;

export function createDraw(seed: number, run: number): Draw {
  return (...about) => hashOf(`${seed}|${run}|${about.join('|')}`);
}

/** A draw from the normal distribution with mean 0 and standard deviation 1 (Box and Muller), to six decimals. */
export function drawNormal(draw: Draw, ...about: readonly (string | number)[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw(...about, 'radius')));
  return sixDecimals(radius * Math.cos(2 * Math.PI * draw(...about, 'angle')));
}

/** Whole days from 1 on, with this mean: each further day follows with the same chance. */
export function drawDays(draw: Draw, mean: number, ...about: readonly (string | number)[]): number {
  let days = 1;
  while (days < 60 && draw(...about, days) < 1 - 1 / mean) days += 1;
  return days;
}

/** Machines differ in the last digit of logarithms. */
export function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Two 32-bit hashes of the text, mixed until every bit depends on every letter (after cyrb53, public domain), as 53 bits. */
function hashOf(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((b >>> 0) * 2 ** 21 + ((a >>> 0) >>> 11)) / 2 ** 53;
}
