import { expect, it } from 'vitest';
import { fingerprintCharacters, fingerprintHex, fingerprintWords } from '../../../shared/snapshot/fingerprint.ts';

it('A byte of a fingerprint has a character of its own, and sixteen are said in four groups', () => {
  expect(new Set(fingerprintCharacters).size).toBeGreaterThanOrEqual(256);
  const bytes = Array.from({ length: 16 }, (_, k) => (k * 17).toString(16).padStart(2, '0')).join('');
  const words = fingerprintWords(bytes.padEnd(64, '0'));
  expect(words).toMatch(/^\p{Script=Han}{4} \p{Script=Han}{4} \p{Script=Han}{4} \p{Script=Han}{4}$/u);
  expect(words).not.toBe(fingerprintWords(bytes.replace('11', '12').padEnd(64, '0')));
  expect(fingerprintHex('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef 0123 4567 89ab cdef');
});
