import { expect, it } from 'vitest';
import type { Sheet } from '../../../shared/reports/sheet.ts';
import { sheetHtml } from '../../../shared/reports/sheetHtml.ts';

const sheet: Sheet = {
  language: 'en',
  title: 'Coverage',
  subject: '<script>alert(1)</script>',
  figure: '60.0%',
  verdict: '40 pcs short',
  sections: [
    {
      title: 'Why',
      heads: ['Item', 'Pieces', 'Share'],
      rows: [{ mark: 'Material', name: 'A & B', note: 'note', figure: '40', share: '100.0%', strong: true }],
      remark: 'in pieces',
    },
    { title: 'Empty', heads: ['Item', '', ''], rows: [], remark: 'nothing' },
  ],
  foot: 'Plan P-1',
};

it('A sheet becomes one page in which nothing of a name is markup, and a section without rows says so', () => {
  const html = sheetHtml(sheet, '@font-face{}');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).toContain('<tr class="strong"><td class="mark">Material</td><td>A &amp; B<small>note</small></td><td class="num">40</td>');
  expect(html).toContain('<h2>Empty</h2>\n<p class="remark">nothing</p>');
  expect(html).toContain('<style>@font-face{}');
});
