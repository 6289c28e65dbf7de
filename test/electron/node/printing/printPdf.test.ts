import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../../../electron/node/printing/findChromium.ts';
import { fontFacesFor, paperGlyphs } from '../../../../electron/node/printing/fonts.ts';
import { printPdf } from '../../../../electron/node/printing/printPdf.ts';
import type { Order } from '../../../../shared/orders/order.ts';
import { orderDocument } from '../../../../shared/orders/orderDocument.ts';
import { orderMark } from '../../../../shared/orders/orderMark.ts';
import { orderHtml } from '../../../../shared/orders/orderHtml.ts';
import { figure, heads, row, words, type Paper } from '../../../../shared/reports/paper.ts';
import { paperBoldText, paperHtml } from '../../../../shared/reports/paperHtml.ts';
import { writeOutAll } from '../../../../shared/domain/rareCharacters.ts';
import { draftOrder, issuedOrder, orderLines, sampleSettings } from '../../../shared/orders/sampleOrder.ts';

const chromium = await findChromium();
const hasPoppler = answers('pdftotext');
if (chromium === null) console.warn('No Chromium was found: printing to PDF is not tested.');
if (!hasPoppler) console.warn('poppler-utils is not installed: the text of PDFs is not tested.');

/** Unrealistically long names: they are cut before they leave the type area. */
const longNames: Order = { ...issuedOrder, senderName: '示例物资集散点'.repeat(40), receiverName: 'Emergency Supplies '.repeat(20) };

test('without a browser, the answer says so', async () => {
  expect(await printPdf('<p>', { chromium: null })).toEqual({ ok: false, error: { kind: 'chromiumMissing' } });
});

test('a browser that cannot be started or prints nothing is an answer, not a crash', async () => {
  const missing = await printPdf('<p>', { chromium: path.join(os.tmpdir(), 'no-such-browser') });
  const mute = await printPdf('<p>', { chromium: process.execPath });
  expect([missing, mute].map((result) => (result.ok ? 'ok' : result.error.kind))).toEqual(['printFailed', 'printFailed']);
});

describe.skipIf(chromium === null)('orders as PDF', () => {
  let folder: string;
  let pdf: Uint8Array;
  let file: string;
  const before = process.env.TMPDIR;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'print-pdf-'));
    process.env.TMPDIR = folder;
    pdf = await printOrders(issuedOrder, { ...issuedOrder, lines: orderLines(30) }, longNames, draftOrder);
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    file = path.join(folder, 'orders.pdf');
    await writeFile(file, pdf);
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('every page is A4', () => {
    const sizes = [...raw(pdf).matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [
      millimetres(width),
      millimetres(height),
    ]);
    expect(sizes).toEqual(Array(9).fill([210, 297]));
  });

  test('fonts are embedded TrueType with a way back to text, and none is Type 3', () => {
    const text = raw(pdf);
    const fonts = text.match(/\/FontDescriptor\b/g) ?? [];
    expect(fonts.length).toBeGreaterThan(0);
    expect(text.match(/\/FontFile[23]\b/g)?.length).toBeGreaterThan(0);
    expect(text).toContain('/ToUnicode');
    expect(text).not.toContain('/Type3');
  });

  test('nothing is left behind in the folder for temporary files', async () => {
    expect((await readdir(folder)).filter((name) => name !== 'orders.pdf')).toEqual([]);
  });

  describe.skipIf(!hasPoppler)('read back', () => {
    test('Chinese can be searched and copied', async () => {
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
      for (const text of [
        '赣防物调〔2020〕12号',
        '南昌市、上饶市：',
        '一次性使用医用口罩',
        '叁拾万捌仟肆佰只整',
        '2020年3月2日',
        '308,400',
      ]) {
        expect(stdout).toContain(text);
      }
    });

    test('everything but the page number stands in the type area of 156 × 225 mm at 28 and 37 mm', async () => {
      const pages = await wordsByPage(file);
      expect(pages).toHaveLength(9);
      // the draft's watermark, on the last page, crosses the page on purpose; receipt slips have no page number
      for (const words of [0, 2, 3, 5, 6].map((page) => pages[page])) {
        const inArea = words.filter((word) => word.top < 37 + 225);
        expect(Math.min(...inArea.map((word) => word.left))).toBeCloseTo(28, 0);
        expect(Math.max(...inArea.map((word) => word.right))).toBeLessThanOrEqual(28 + 156 + 1);
        expect(Math.min(...inArea.map((word) => word.top))).toBeGreaterThanOrEqual(37 - 1);
        expect(Math.max(...inArea.map((word) => word.bottom))).toBeLessThanOrEqual(37 + 225 + 1);
        expect(words.some((word) => word.top >= 37 + 225 + 6)).toBe(true);
      }
    });

    test('every issued order is followed by its receipt slip', async () => {
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-f', '2', '-l', '2', file, '-']);
      for (const text of ['调拨单回执', '赣防物调〔2020〕12号', '应收数量', '实收数量', '收货人签字']) expect(stdout).toContain(text);
    });

    test('the QR code on the printed page says number, content and office', async () => {
      await promisify(execFile)('pdftoppm', ['-r', '200', '-f', '1', '-l', '1', '-png', file, path.join(folder, 'page')]);
      const [name] = (await readdir(folder)).filter((one) => one.startsWith('page'));
      const { data, width, height } = PNG.sync.read(await readFile(path.join(folder, name)));
      await rm(path.join(folder, name));
      const found = jsqr(new Uint8ClampedArray(data), width, height);
      const mark = orderMark(issuedOrder, 'f0');
      // The code holds UTF-8 bytes, which the decoder would read as Latin letters.
      expect(new TextDecoder().decode(Uint8Array.from(found?.binaryData ?? []))).toBe(mark);
    });

    test('the table header is repeated on the second page of an order, which counts its own pages', async () => {
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-f', '4', '-l', '4', file, '-']);
      for (const text of ['赣防物调〔2020〕12号（续）', '序号', '执行标准', '第2页', '共2页']) expect(stdout).toContain(text);
    });
  });
});

describe.skipIf(chromium === null || !hasPoppler)('papers and glossed orders as PDF', () => {
  const printed = async (name: string, html: string) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'print-paper-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const result = await printPdf(html);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const file = path.join(folder, name);
    await writeFile(file, result.value);
    return file;
  };

  test('a report stays in the type area, numbers its pages below it, and repeats its table headers', async () => {
    const rows = Array.from({ length: 70 }, (_, k) => row([words(`第${k}市`), figure(1000 * k)]));
    const paper: Paper = {
      language: 'zh',
      agency: '省调度办',
      title: '日调度',
      subtitle: '2020年3月2日',
      paragraphs: ['全省有效日产能很多只，'.repeat(20)],
      tables: [{ title: '一、产量', heads: heads('设区市名', '#当日产量'), rows, note: '' }],
      signed: '2020年3月2日',
    };
    const bare = paperHtml(paper, '', null);
    const file = await printed('paper.pdf', paperHtml(paper, await fontFacesFor(bare, paperBoldText(paper)), null));
    const pages = await wordsByPage(file);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const inArea = page.filter((word) => word.top < 37 + 225);
      expect(Math.min(...inArea.map((word) => word.left))).toBeGreaterThanOrEqual(28 - 1);
      expect(Math.max(...inArea.map((word) => word.right))).toBeLessThanOrEqual(28 + 156 + 1);
      expect(Math.min(...inArea.map((word) => word.top))).toBeGreaterThanOrEqual(37 - 1);
      expect(Math.max(...inArea.map((word) => word.bottom))).toBeLessThanOrEqual(37 + 225 + 1);
      expect(page.some((word) => word.top >= 37 + 225)).toBe(true);
    }
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', '-f', '2', '-l', '2', file, '-']);
    expect(stdout).toContain('设区市名');
    expect(raw(await readFile(file))).not.toContain('/Type3');
  });

  test('a day is never broken over two lines, a column of words is not one character wide, and no page has the signature alone', async () => {
    const note = '调拨逾期的原因是车辆在途中被劝返，已改派';
    const rows = (count: number) =>
      Array.from({ length: count }, (_, k) =>
        row([words(`第${k}市`), words('2020-03-02'), words(note), ...[1, 2, 3, 4, 5].map((n) => figure(n * 1_234_567))]),
      );
    const of = (count: number): Paper => ({
      language: 'zh',
      agency: '省调度办',
      title: '通报',
      subtitle: '2020年3月2日',
      paragraphs: ['全省情况如下，'.repeat(9)],
      tables: [{ title: '一', heads: heads('市', '日期', '情况', '#甲', '#乙', '#丙', '#丁', '#戊'), rows: rows(count), note: '' }],
      signed: '2020年3月2日',
    });
    // One of these lengths fills a page to where the signature no longer fits.
    const papers = [9, 10, 11, 12, 13].map(of);
    const faces = await fontFacesFor(papers.map((paper) => paperHtml(paper, '', null)).join(''));
    for (const [k, paper] of papers.entries()) {
      const file = await printed(`signed-${k}.pdf`, paperHtml(paper, faces, null));
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
      const pages = stdout.split('\f').filter((page) => page.trim() !== '');
      expect(pages.at(-1)).toMatch(/第\d+市/);
      expect(stdout.match(/2020-03-02/g)).toHaveLength(paper.tables[0].rows.length);
      expect(stdout).toContain('调拨逾期的原因');
    }
  });

  test('rare characters are drawn from an embedded static face, and those no face has are written out', async () => {
    const paper: Paper = {
      language: 'zh',
      agency: '㙟州调度办',
      title: '日调度',
      subtitle: '2020年3月2日',
      paragraphs: ['𠮷庆、䶮生、𫖯之、𰻞某某'],
      tables: [],
      signed: '2020年3月2日',
    };
    const written = writeOutAll(paper, await paperGlyphs());
    const bare = paperHtml(written, '', null);
    const file = await printed('rare.pdf', paperHtml(written, await fontFacesFor(bare, paperBoldText(written)), null));
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
    for (const text of ['㙟州调度办', '𠮷庆', '䶮生', '𫖯之', '〔⿺辶⿳穴']) expect(stdout).toContain(text);
    const fonts = (await promisify(execFile)('pdffonts', [file])).stdout;
    expect(fonts).toContain('TongdiaoRareHan');
    // No font of the machine was used.
    expect(
      fonts
        .split('\n')
        .slice(2)
        .filter((line) => line !== '' && !/TongdiaoRareHan|NotoSerifSC/.test(line)),
    ).toEqual([]);
    expect(fonts).not.toMatch(/Type 3/);
  });

  test('English beneath the Chinese words takes no page and no room from the type area', async () => {
    const made = [issuedOrder, { ...issuedOrder, lines: orderLines(30) }].map((order) =>
      orderDocument(order, { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1', gloss: true }),
    );
    const file = await printed('gloss.pdf', orderHtml(made, await fontFacesFor(orderHtml(made, ''))));
    const pages = await wordsByPage(file);
    expect(pages).toHaveLength(5);
    for (const page of [0, 2, 3].map((place) => pages[place])) {
      const inArea = page.filter((word) => word.top < 37 + 225);
      expect(Math.max(...inArea.map((word) => word.bottom))).toBeLessThanOrEqual(37 + 225 + 1);
    }
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
    for (const text of ['Dispatch order', 'Quantity', 'Total in words', 'Received', '品名']) expect(stdout).toContain(text);
  });
});

async function printOrders(...orders: Order[]): Promise<Uint8Array> {
  const documents = orders.map((order) => orderDocument(order, { office: 'f0', settings: sampleSettings, planLabel: 'P-0302-1' }));
  const result = await printPdf(orderHtml(documents, await fontFacesFor(orderHtml(documents, ''))));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function wordsByPage(file: string): Promise<Word[][]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', file, '-'], { maxBuffer: 50_000_000 });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)].map(([, left, top, right, bottom]) => ({
        left: exactMillimetres(left),
        top: exactMillimetres(top),
        right: exactMillimetres(right),
        bottom: exactMillimetres(bottom),
      })),
    );
}

function exactMillimetres(points: string): number {
  return (Number(points) / 72) * 25.4;
}

function millimetres(points: string): number {
  return Math.round(exactMillimetres(points));
}

function raw(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function answers(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
