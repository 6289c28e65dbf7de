import { expect, test } from 'vitest';
import type { Order } from '../../../shared/orders/order.ts';
import { orderDocument } from '../../../shared/orders/orderDocument.ts';
import { orderBoldText, orderHtml } from '../../../shared/orders/orderHtml.ts';
import { draftOrder, issuedOrder, orderLines, sampleSettings } from './sampleOrder.ts';

function htmlOf(...orders: Order[]): string {
  return orderHtml(
    orders.map((order) => orderDocument(order, { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1' })),
    '',
  );
}

function count(html: string, part: string): number {
  return html.split(part).length - 1;
}

test('a draft carries the watermark on every page and no number', () => {
  const html = htmlOf({ ...draftOrder, lines: orderLines(30) });
  expect([count(html, '<section'), count(html, '>草稿</div>'), html.includes('赣防物调〔')]).toEqual([2, 2, false]);
});

test('an issued order carries its number and no watermark', () => {
  const html = htmlOf(issuedOrder);
  expect([html.includes('赣防物调〔2020〕12号'), html.includes('草稿')]).toEqual([true, false]);
});

test('a table that runs over repeats its head, and the receipt slip has its own', () => {
  expect(count(htmlOf({ ...issuedOrder, lines: orderLines(30) }), '<thead>')).toBe(3);
  expect(count(htmlOf({ ...draftOrder, lines: orderLines(30) }), '<thead>')).toBe(2);
});

test('several orders in one print count their own pages', () => {
  const html = htmlOf(issuedOrder, { ...issuedOrder, lines: orderLines(30) }, draftOrder);
  expect(html.match(/第\d+页　共\d+页/g)).toEqual(['第1页　共1页', '第1页　共2页', '第2页　共2页', '第1页　共1页']);
});

test('names are text, whatever they contain', () => {
  const hostile = `<script>alert("1")</script>'&`;
  const html = htmlOf({
    ...issuedOrder,
    senderName: hostile,
    lines: [{ ...issuedOrder.lines[0], name: hostile, standard: '"><img src=x>', unit: '<b>' }],
  });
  expect(html).not.toMatch(/<script|<img|<b>|alert\("/);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
});

test('the page stands alone: it asks for nothing and runs nothing', () => {
  const html = htmlOf(issuedOrder);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/https?:|<link|<script|@import|url\(/);
});

test('what is set in bold is known beforehand, so that its fonts can be embedded', () => {
  const document = orderDocument(issuedOrder, { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1' });
  for (const text of ['江西省疫情防控物资统调办公室', '特急', '重点防控物资调拨单', '308,400', '155', '1,159.6', '合计', '草稿']) {
    expect(orderBoldText([document])).toContain(text);
  }
});
