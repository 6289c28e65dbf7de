import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumDecimals } from '../../../../shared/base/decimalText.ts';
import { checkDataset } from '../../../../shared/dataset/checkDataset.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { Dataset } from '../../../../shared/domain/dataset.ts';
import { officeForTest } from './serviceForTest.ts';

type Step =
  | {
      readonly kind: 'recode';
      readonly table: 'enterprises' | 'materials' | 'products' | 'regions';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'enter'; readonly maker: number; readonly quantity: number }
  | { readonly kind: 'report'; readonly maker: number; readonly pieces: number }
  | { readonly kind: 'undo' | 'redo' };

const fresh = ['N1', 'N2', 'N3', '360901', '360902', '360903'];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('recode' as const),
        table: fc.constantFrom('enterprises', 'enterprises', 'regions', 'materials', 'products'),
        from: fc.nat(9),
        to: fc.nat(15),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('enter' as const), maker: fc.nat(9), quantity: fc.integer({ min: 1, max: 9000 }) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('report' as const), maker: fc.nat(9), pieces: fc.nat(500) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  ),
  { minLength: 4, maxLength: 14 },
) as fc.Arbitrary<Step[]>;

async function datasetOf(call: Client): Promise<Dataset> {
  const found = await call('dataset.get', {});
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
}

async function linesOf(call: Client) {
  const found = await call('ledger.lines', { account: null, isOpenOnly: false, from: 0, count: 500 });
  if (!found.ok) throw new Error(found.error.kind);
  return found.value.rows.map(({ line }) => line);
}

const micro = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(value * 1e6), 0);

/** What no recoding may change: goods and material by what they are called now, people, needs, and the account. */
const sumsOf = (data: Dataset) => ({
  stocks: micro(data.stocks.map(({ quantity }) => quantity)),
  supplies: micro(data.supplies.map(({ quantity }) => quantity)),
  arrears: micro(data.arrears.map(({ quantity }) => quantity)),
  needs: data.demands.reduce((sum, { quantityPieces }) => sum + quantityPieces, 0),
  lines: data.lines.reduce((sum, { ratePiecesPerDay }) => sum + ratePiecesPerDay, 0),
});

async function take(call: Client, step: Step): Promise<void> {
  const data = await datasetOf(call);
  const maker = (at: number) => data.enterprises[at % data.enterprises.length].code;
  if (step.kind === 'recode') {
    const rows = data[step.table] as readonly { readonly code: string }[];
    const targets = [...rows.map(({ code }) => code), ...fresh];
    await call('recode.apply', {
      table: step.table,
      from: rows[step.from % rows.length].code,
      to: targets[step.to % targets.length],
      by: '甲',
      reason: '试',
    });
  } else if (step.kind === 'enter') {
    const [scarce] = data.materials.filter((one) => one.scarce);
    const entry = {
      kind: 'materialAccepted',
      on: '2020-03-01',
      enterprise: maker(step.maker),
      material: scarce.code,
      product: null,
      pieces: null,
      source: '单',
      note: '',
    } as const;
    expect(await call('ledger.enter', { ...entry, quantity: String(step.quantity / 1000) })).toMatchObject({ ok: true });
  } else if (step.kind === 'report') {
    const report = {
      date: '2020-03-01',
      enterprise: maker(step.maker),
      output: [{ product: data.products[0].code, pieces: step.pieces }],
      materials: [],
      workforce: null,
      note: '',
    };
    expect(await call('daily.save', { reports: [report] })).toMatchObject({ ok: true });
  } else await call(step.kind === 'undo' ? 'edit.undo' : 'edit.redo', {});
}

test('whatever is recoded, merged, entered, taken back and done again: sums stay, and everything named is there', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const { call, service } = await officeForTest();
      const sums = sumsOf(await datasetOf(call));
      let entered = '0';
      for (const step of list) {
        await take(call, step);
        if (step.kind === 'enter') entered = sumDecimals([entered, String(step.quantity / 1000)]);
        const data = await datasetOf(call);
        expect(checkDataset(data)).toEqual([]);
        expect(sumsOf(data)).toEqual(sums);
        const lines = await linesOf(call);
        expect(Number(sumDecimals(lines.map(({ received }) => received)))).toBe(Number(entered));
        const makers = new Set(data.enterprises.map(({ code }) => code));
        const materials = new Set(data.materials.map(({ code }) => code));
        for (const line of lines) expect([makers.has(line.enterprise), materials.has(line.material)]).toEqual([true, true]);
        const reports = await call('daily.list', { from: '2020-03-01', to: '2020-03-01' });
        if (!reports.ok) throw new Error(reports.error.kind);
        const products = new Set(data.products.map(({ code }) => code));
        for (const { enterprise, output } of reports.value)
          expect([makers.has(enterprise), output.every(({ product }) => products.has(product))]).toEqual([true, true]);
        expect(new Set(reports.value.map(({ enterprise }) => enterprise)).size).toBe(reports.value.length);
        expect(await call('recode.dangling', {})).toMatchObject({ value: [] });
      }
      await service.close();
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
