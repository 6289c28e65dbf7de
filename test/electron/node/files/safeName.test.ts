import { expect, test } from 'vitest';
import { safeName } from '../../../../electron/node/files/safeName.ts';

test.each([
  ['赣防物调〔2020〕12号', '赣防物调〔2020〕12号'],
  ['../../etc/passwd', '.._.._etc_passwd'],
  ['a\\b:c*d?e"f<g>h|i', 'a_b_c_d_e_f_g_h_i'],
  ['行\n列\u0000\u007f', '行_列__'],
])('%j becomes a name that no file system refuses: %j', (label, name) => {
  expect(safeName(label)).toBe(name);
});
