import { describe, expect, it } from 'vitest';
import { bigPieces, dayText, fullDayText, materialText, percentFigure } from '../../../renderer/ui/figures.ts';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { tileLayout } from '../../../renderer/situation/tileLayout.ts';
import { smallDataset } from '../../helpers/smallDataset.ts';

describe('Figures', () => {
  it('write pieces in 万 or thousands, cut and never rounded up, and what is little as little', () => {
    expect([bigPieces(4_212_749, 'zh'), bigPieces(4_212_749, 'en'), bigPieces(999, 'zh'), bigPieces(0, 'zh')]).toEqual([
      '421.2',
      '4,212.7',
      '<0.1',
      '0.0',
    ]);
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
    expect([en.place('110100'), en.place('420100'), en.product('MED')]).toEqual(['甲市', 'Wuhan', 'Medical']);
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
