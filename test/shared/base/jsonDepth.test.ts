import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedDeeper } from '../../../shared/base/jsonDepth.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('the depth of any JSON is told from its text alone, brackets and escapes within texts notwithstanding', () => {
  const texts = fc.constantFrom('', '[', '}}{', '"', '\\', '\\"', '\\\\"[', '口罩[');
  const values = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 6 }, fc.integer(), texts, fc.array(tie('value')), fc.dictionary(texts, tie('value'))),
  })).value;
  fc.assert(
    fc.property(values, (value) => {
      const [bytes, depth] = [bytesOf(JSON.stringify(value)), depthOf(value)];
      expect(isNestedDeeper(bytes, depth)).toBe(false);
      if (depth > 0) expect(isNestedDeeper(bytes, depth - 1)).toBe(true);
    }),
  );
});

test('a million brackets are told at the first too many, and what is no JSON does no harm', () => {
  expect(isNestedDeeper(bytesOf('['.repeat(1_000_000)))).toBe(true);
  for (const text of ['', '"', '"\\', ']]]]', '"["', '\\"[']) expect(isNestedDeeper(bytesOf(text)), text).toBe(false);
});
