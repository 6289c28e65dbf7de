// Random numbers as Python's `random.Random(seed)` produces them: MT19937 with the same derived draws, so that a recipe written in Python
// gives the same numbers here. Seeds from 0 to 2^32 − 1 only.

export interface PythonRandom {
  /** `random()`: 53 bits, from 0 to below 1. */
  readonly random: () => number;
  /** `uniform(a, b)`. */
  readonly uniform: (from: number, to: number) => number;
  /** `randint(a, b)`: both ends included. */
  readonly randint: (from: number, to: number) => number;
  /** `choice(list)`. */
  readonly choice: <T>(list: readonly T[]) => T;
  /** `sample(list, count)` of at most 21 entries, which Python draws from a shrinking copy. */
  readonly sample: <T>(list: readonly T[], count: number) => T[];
}

const size = 624;

export function pythonRandom(seed: number): PythonRandom {
  const word = twister(seed);
  const random = () => ((word() >>> 5) * 67_108_864 + (word() >>> 6)) / 9_007_199_254_740_992;
  /** Draws as many bits as the bound has, until they are below it. */
  const below = (bound: number) => {
    const bits = 32 - Math.clz32(bound);
    let drawn = word() >>> (32 - bits);
    while (drawn >= bound) drawn = word() >>> (32 - bits);
    return drawn;
  };
  return {
    random,
    uniform: (from, to) => from + (to - from) * random(),
    randint: (from, to) => from + below(to - from + 1),
    choice: (list) => list[below(list.length)],
    sample: (list, count) => {
      const left = [...list];
      return Array.from({ length: count }, (_, k) => {
        const at = below(left.length - k);
        const taken = left[at];
        left[at] = left[left.length - k - 1];
        return taken;
      });
    },
  };
}

/** The generator's 32-bit words, seeded as `init_by_array([seed])` does. */
function twister(seed: number): () => number {
  const state = new Uint32Array(size);
  state[0] = 19_650_218;
  for (let k = 1; k < size; k += 1) state[k] = Math.imul(1_812_433_253, state[k - 1] ^ (state[k - 1] >>> 30)) + k;
  let at = 1;
  const forward = () => {
    at += 1;
    if (at < size) return;
    state[0] = state[size - 1];
    at = 1;
  };
  const mixed = (factor: number) => state[at] ^ Math.imul(state[at - 1] ^ (state[at - 1] >>> 30), factor);
  for (let k = 0; k < size; k += 1) {
    state[at] = mixed(1_664_525) + seed;
    forward();
  }
  for (let k = 1; k < size; k += 1) {
    state[at] = mixed(1_566_083_941) - at;
    forward();
  }
  state[0] = 0x80000000;

  let next = size;
  return () => {
    if (next === size) {
      for (let k = 0; k < size; k += 1) {
        const bits = (state[k] & 0x80000000) | (state[(k + 1) % size] & 0x7fffffff);
        state[k] = state[(k + 397) % size] ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0);
      }
      next = 0;
    }
    let value = state[next];
    next += 1;
    value ^= value >>> 11;
    value ^= (value << 7) & 0x9d2c5680;
    value ^= (value << 15) & 0xefc60000;
    return (value ^ (value >>> 18)) >>> 0;
  };
}
