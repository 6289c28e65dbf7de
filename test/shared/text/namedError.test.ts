// People read names where a refusal holds codes.
import { expect, it } from 'vitest';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { namedError } from '../../../shared/text/namedError.ts';
import { everyTable } from '../../helpers/everyTable.ts';

const names = createNames(everyTable, 'zh');

it('Places, enterprises and products are named, and what nobody knows keeps its code', () => {
  const [maker] = everyTable.enterprises;
  const elsewhere = namedError({ kind: 'findingMakerElsewhere', maker: maker.code, city: '360400' }, names);
  expect(errorText(elsewhere, 'zh').title).toContain(`企业 ${maker.name} 不在 九江`);
  expect(namedError({ kind: 'findingMakerElsewhere', maker: 'NOBODY', city: '999999' }, names)).toEqual({
    kind: 'findingMakerElsewhere',
    maker: 'NOBODY',
    city: '999999',
  });
  const [product] = everyTable.products;
  expect(namedError({ kind: 'paperItemUnknown', paper: '赣1号', item: product.code }, names)).toMatchObject({ item: product.name });
});

it('The province is not looked up as a place', () => {
  expect(namedError({ kind: 'recordOfOther', table: 'findings', owner: 'province' }, names)).toMatchObject({ owner: 'province' });
});
