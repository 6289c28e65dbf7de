import { describe, expect, it } from 'vitest';
import { bigPieces, bigPiecesText, bigUnitOf, dayText, fullDayText, materialText, percentFigure } from '../../../renderer/ui/figures.ts';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { tileLayout } from '../../../renderer/situation/tileLayout.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';

describe('Figures', () => {
  it.each([
    [0, '0 只', '0 pcs'],
    [99, '99 只', '99 pcs'],
    [999.6, '999 只', '999 pcs'],
    [-9_999, '-9,999 只', '-9.9 thousand'],
    [999_999, '99.9 万只', '999.9 thousand'],
    [1_000_000, '100.0 万只', '1.00 million'],
    [4_212_749, '421.2 万只', '4.21 million'],
    [-4_212_749, '-421.2 万只', '-4.21 million'],
    [1_234_567_890, '123,456.7 万只', '1,234.56 million'],
  ])('write %d pieces as %s and %s: cut, never rounded up, and what is little piece by piece', (pieces, zh, en) => {
    expect([bigPiecesText(pieces, 'zh'), bigPiecesText(pieces, 'en')]).toEqual([zh, en]);
  });

  it('write figures that stand together in the unit of the largest', () => {
    const unit = bigUnitOf([0, 250_000, 4_000, 1_500_000], 'en');
    expect([0, 250_000, 4_000, 1_500_000].map((pieces) => bigPieces(pieces, unit))).toEqual(['0', '0.25', '<0.01', '1.50']);
    expect(bigUnitOf([], 'en').name).toBe('thousand');
  });

  it('cut percentages and drop their sign', () => {
    expect([percentFigure(999_999, 1_000_000), percentFigure(1, 1)]).toEqual(['99.9', '100.0']);
  });

  it('write material with a decimal only where it is small', () => {
    expect([materialText(3_340.4, 'kg'), materialText(39.26, 'kg')]).toEqual(['3,340 kg', '39.3 kg']);
  });

  it('write days in both languages', () => {
    expect([dayText('2020-03-02', 'zh'), dayText('2020-03-02', 'en')]).toEqual(['3月2日', 'Mar 2']);
    expect([fullDayText('2020-03-02', 'zh'), fullDayText('2020-03-02', 'en')]).toEqual(['2020年3月2日 周一', 'Mon, Mar 2, 2020']);
  });
});

describe('Names', () => {
  it('shorten places, and know a mask by its standard', () => {
    const zh = createNames(smallDataset, 'zh');
    expect([zh.place('110100'), zh.place('420100'), zh.product('MED'), zh.product('N95')]).toEqual(['甲市', '武汉', '一次性', '防护 N95']);
    const en = createNames(smallDataset, 'en');
    expect([en.place('110100'), en.place('420100'), en.product('MED')]).toEqual(['Jiashi', 'Wuhan', 'Medical']);
  });
});

describe('The tiles', () => {
  it('stand as Jiangxi lies, and in a grid for any other province', () => {
    const codes = ['360100', '360200', '360300', '360400', '360500', '360600', '360700', '360800', '360900', '361000', '361100'];
    expect(tileLayout(codes).places.get('360700')).toEqual({ column: 1, row: 4 });
    expect(tileLayout(codes.slice(1)).isMap).toBe(false);
    const grid = tileLayout(['1', '2', '3', '4', '5', '6']);
    expect([grid.isMap, grid.places.get('6')]).toEqual([false, { column: 0, row: 1 }]);
  });
});
