import { expect, it } from 'vitest';
import { lookPlace, lookText, plainLook, readLook } from '../../../../renderer/ui/longTable/tableLook.ts';

it('A look is read as it was kept, and whatever else stands there gives the plain one', () => {
  const look = { hidden: new Set(['city']), sort: { by: 'pieces', descending: true } };
  expect(readLook(lookText(look))).toEqual(look);
  for (const text of [null, '', 'x', '[]', '{"hidden":"city","sort":{"by":3}}', '{"sort":null}']) expect(readLook(text)).toEqual(plainLook);
  expect(() => readLook('null')).not.toThrow();
});

it('Looks of two offices and two tables stand in four places', () => {
  const places = ['省', '市'].flatMap((office) => ['orders', 'quotas'].map((table) => lookPlace(office, table)));
  expect(new Set(places).size).toBe(4);
});
