import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../shared/papers/paper.ts';
import { paperDocument } from '../../../shared/papers/paperDocument.ts';
import { paperBoldText, paperHtml } from '../../../shared/papers/paperHtml.ts';
import { paperMark } from '../../../shared/papers/paperMark.ts';
import { paperPages } from '../../../shared/papers/paperPages.ts';
import { uppercaseDecimal } from '../../../shared/papers/uppercaseDecimal.ts';
import { sampleSettings } from '../orders/sampleOrder.ts';
import { draftAllotment, draftNotice, draftSlip } from './samplePapers.ts';

const context = { settings: sampleSettings, planLabel: 'P-0302-1', office: 'f00df00df00df00df00d' };
const drafts: readonly Paper[] = [draftAllotment, draftNotice, draftSlip];
const issued = <Kind extends Paper>(paper: Kind, running = 12): Kind => ({
  ...paper,
  issue: { number: { prefix: '示例配', year: 2020, running }, on: '2020-03-02', at: '2020-03-02T01:00:00.000Z' },
});
const notesOf = (paper: Paper) => paperDocument(paper, context).table.notes.map(({ text }) => text);

describe('The form of a paper', () => {
  it('has a watermark and neither number, code nor seal as a draft', () => {
    for (const draft of drafts) {
      const document = paperDocument(draft, { ...context, seal: 'data:image/png;base64,AA' });
      expect([document.state, document.number, document.mark, document.seal, document.receipt]).toEqual(['draft', '', null, null, null]);
      const html = paperHtml([document], '');
      expect(html).toContain('草稿</div>');
      expect(html).not.toContain('<svg');
    }
  });

  it('has number, code, the day in figures and a return slip once issued, where something moves', () => {
    const documents = drafts.map((draft) => paperDocument(issued(draft), context));
    expect(documents.map(({ number, date, receipt }) => [number, date, receipt?.title ?? null])).toEqual([
      ['示例配〔2020〕12号', '2020年3月2日', '统配通知单回执'],
      ['示例配〔2020〕12号', '2020年3月2日', null],
      ['示例配〔2020〕12号', '2020年3月2日', '入储单回执'],
    ]);
    const html = paperHtml(documents, '');
    expect(html.match(/<section/g)).toHaveLength(5);
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html).not.toContain('watermark" aria');
  });

  it('has the watermark 作废 once revoked or void, and no slip', () => {
    const gone: Paper = {
      ...issued(draftSlip),
      events: [{ kind: 'voided', id: 'v', on: '2020-03-03', event: null, by: '示例甲', reason: '开错单位' }],
    };
    expect(paperHtml([paperDocument(gone, context)], '')).toContain('作废</div>');
    expect(paperHtml([paperDocument(gone, context)], '').match(/<section/g)).toHaveLength(1);
  });

  it('tells the arithmetic of the quota, what is owed and its worth in goods', () => {
    expect(notesOf(draftAllotment)).toEqual([
      '熔喷布 伍拾点伍千克整',
      '熔喷布：需求 1,234.568 kg × 履约系数 0.8 × λ 0.051235 ≈ 50.602 kg，按批（10 kg）凑整为配额 50.5 kg',
      '熔喷布 50.5 kg × 挂钩比例 40% = 应交 20.2 kg，折合一次性使用医用口罩 20,200 只，或医用外科口罩 20,200 只；可按标准消耗搭配',
    ]);
    const [line] = draftAllotment.lines;
    const [share] = line.shares;
    const quota = (changed: object) => notesOf({ ...draftAllotment, lines: [{ ...line, tasks: [], shares: [{ ...share, ...changed }] }] });
    expect(quota({ lambda: null })[1]).toBe('熔喷布：需求 1,234.568 kg，足额安排，按批（10 kg）凑整为配额 50.5 kg');
    const cycle = { quota: 60.5, given: 10 };
    expect(quota({ lambda: null, quota: 50.5, cycle })[1]).toMatch(/凑整为配额 60\.5 kg，本轮已配 10 kg，本方案续配 50\.5 kg$/);
    expect(quota({ isPinned: true, quota: 80 })[1]).toBe('熔喷布：指定数 80 kg，先于规则安排，本单 50.5 kg');
    expect(quota({})[2]).toContain('无挂钩产品');
  });

  it('tells a party what its task is worth against arrears and allotments', () => {
    expect(notesOf(draftNotice)).toEqual([
      '医用外科口罩 20,000 只（贰万只整）',
      '医用防护口罩 N95 400 只（肆佰只整）',
      '熔喷布：前期欠交 27 kg；至3月8日统配 50.5 kg × 挂钩比例 40% = 20.2 kg；本期任务折合 20 kg',
    ]);
  });

  it('names the place whose task is shared out, and the notice it comes from', () => {
    const shareOf = { paper: 'n0', number: '赣防物任〔2020〕7号', place: '360100', placeName: '南昌市', office: '360100' } as const;
    const text = paperHtml([paperDocument(issued({ ...draftNotice, shareOf }), context)], '').replace(/<[^>]+>/g, '');
    expect(text).toContain('现将南昌市承担的统调任务分配给你单位');
    expect(text).toContain('分配自 赣防物任〔2020〕7号');
    expect(text).toContain('本单由统调任务书 赣防物任〔2020〕7号 分配生成');
  });

  it('shows each row once and in order over its pages, closing with at least one', () => {
    const [day] = draftNotice.days;
    for (const count of [1, 14, 15, 20, 40, 41, 80, 200]) {
      const pages = paperPages(paperDocument({ ...draftNotice, days: Array.from({ length: count }, () => day) }, context));
      const sequences = pages.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'row' ? [row.cells[0].lines[0]] : [])));
      expect(sequences).toEqual(Array.from({ length: count }, (_, k) => String(k + 1)));
      expect(pages.at(-1)?.rows.length).toBeGreaterThan(0);
      expect(pages.map(({ head, closing }) => [head !== null, closing !== null])).toEqual(
        pages.map((_, k) => [k === 0, k === pages.length - 1]),
      );
    }
  });

  it('escapes what people typed, and drops what would reverse a line', () => {
    const evil = { ...draftNotice, party: { ...draftNotice.party, name: '<b>\u202e厂</b>' } };
    const html = paperHtml([paperDocument(evil, context)], '');
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('\u202e');
    expect(html).not.toMatch(/<script|src="http|href=/);
  });

  it('names English below the Chinese where the office asks for it', () => {
    const plain = paperHtml([paperDocument(draftAllotment, context)], '');
    const gloss = paperHtml([paperDocument(draftAllotment, { ...context, gloss: true })], '');
    expect([plain.includes('Allotment of scarce material'), gloss.includes('Allotment of scarce material')]).toEqual([false, true]);
  });

  it('says which characters stand in bold', () => {
    const text = paperBoldText([paperDocument(draftAllotment, context)]);
    for (const character of '紧缺原料统配通知单熔喷布合计草稿') expect(text).toContain(character);
  });
});

describe('The mark of a paper', () => {
  it('changes with what is printed, not with what happens later', () => {
    const paper = issued(draftSlip);
    const mark = paperMark(paper, context.office);
    expect(mark).toMatch(/^TD1\|示例配〔2020〕12号\|[0-9a-f]{16}\|f00df00df00df00d$/);
    expect(
      paperMark({ ...paper, events: [{ kind: 'voided', id: 'v', on: '2020-03-03', event: null, by: 'a', reason: 'b' }] }, context.office),
    ).toBe(mark);
    expect(paperMark({ ...paper, lines: [{ ...paper.lines[0], pieces: 901 }] }, context.office)).not.toBe(mark);
  });
});

describe('Quantities in words', () => {
  it('are exact to the last digit', () => {
    expect(uppercaseDecimal('50.5', 'kg')).toBe('伍拾点伍千克整');
    expect(uppercaseDecimal('0.000001', 't')).toBe('零点零零零零零壹吨整');
    expect(uppercaseDecimal('1200', '卷')).toBe('壹仟贰佰卷整');
  });
});
