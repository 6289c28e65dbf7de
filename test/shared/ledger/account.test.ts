import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountsOf,
  cycleRating,
  createLine,
  proposedRating,
  createReversal,
  createStandings,
  addLine,
} from '../../../shared/ledger/account.ts';
import { movementKinds, type LedgerEntry, type LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { everyTable } from '../../helpers/everyTable.ts';

const product = everyTable.products.find(({ linkageMaterial }) => linkageMaterial !== null);
const material = product?.linkageMaterial ?? '';
const perThousand = everyTable.bom.find((row) => row.product === product?.code && row.material === material)?.perThousand ?? 0;
const dataset = {
  ...everyTable,
  materials: everyTable.materials.map((row) => (row.code === material ? { ...row, linkageRatio: 0.6 } : row)),
};
const [{ code: enterprise }] = dataset.enterprises;

const entry = (kind: LedgerEntry['kind'], amount: string | number, note = ''): LedgerEntry => ({
  kind,
  on: '2020-03-03',
  enterprise,
  material,
  quantity: typeof amount === 'string' ? amount : null,
  product: typeof amount === 'number' ? (product?.code ?? null) : null,
  pieces: typeof amount === 'number' ? amount : null,
  source: 'S-1',
  note,
});

function posted(lines: readonly LedgerLine[], one: LedgerEntry): LedgerLine[] {
  const line = createLine(one, `l${lines.length}`, dataset, createStandings(lines));
  return line.ok ? [...lines, line.value] : [...lines];
}

describe('The linkage account', () => {
  it('owes the ratio of the material accepted, and is discharged by accepted pieces times the standard consumption', () => {
    const lines = [entry('materialAccepted', '1000.5'), entry('arrearsForward', '20'), entry('goodsAccepted', 3001)].reduce<LedgerLine[]>(
      posted,
      [],
    );
    const discharged = (3001 * perThousand) / 1000;
    expect(accountsOf(lines)).toMatchObject([
      { received: '1000.5', due: '620.3', balance: String(Number((620.3 - discharged).toFixed(9))) },
    ]);
  });

  it('refuses to return more than was received, to write off more than is owed or without a reason, and strangers', () => {
    const lines = posted([], entry('materialAccepted', '10'));
    const refusal = (one: LedgerEntry) => {
      const line = createLine(one, 'x', dataset, createStandings(lines));
      return line.ok ? null : line.error;
    };
    expect(refusal(entry('materialReturned', '10.000001'))).toMatchObject({ kind: 'ledgerTooMuch', possible: '10' });
    expect(refusal(entry('writtenOff', '6.1', '停产'))).toMatchObject({ kind: 'ledgerTooMuch', possible: '6' });
    expect(refusal(entry('writtenOff', '1'))).toEqual({ kind: 'ledgerEntryWrong', field: 'note' });
    expect(refusal({ ...entry('materialAccepted', '1'), enterprise: 'NOBODY' })).toEqual({ kind: 'ledgerEntryWrong', field: 'enterprise' });
    expect(refusal(entry('materialAccepted', '0'))).toEqual({ kind: 'ledgerEntryWrong', field: 'quantity' });
    expect(refusal({ ...entry('goodsAccepted', 5), product: 'NOTHING' })).toEqual({ kind: 'ledgerEntryWrong', field: 'product' });
  });

  it('takes a line back by another line, once', () => {
    const lines = posted(posted([], entry('materialAccepted', '7.25')), entry('goodsAccepted', 100));
    const back = createReversal('r', lines[0], false, '2020-03-04', '错记');
    if (!back.ok) throw new Error(back.error.kind);
    expect(accountsOf([...lines, back.value])).toMatchObject([{ received: '0', due: '0' }]);
    expect(createReversal('q', lines[0], true, '2020-03-04', '')).toMatchObject({ error: { kind: 'ledgerNotReversible' } });
    expect(createReversal('q', back.value, false, '2020-03-04', '')).toMatchObject({ error: { kind: 'ledgerNotReversible' } });
  });

  it('has balances that equal an independent recomputation in whole millionths, whatever the order of the lines', () => {
    const step = fc.record({ kind: fc.constantFrom(...movementKinds), amount: fc.integer({ min: 1, max: 5_000_000 }), back: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.nat(), (steps, turn) => {
        let lines: LedgerLine[] = [];
        steps.forEach(({ kind, amount, back }, k) => {
          const goods = kind.startsWith('goods');
          lines = posted(lines, entry(kind, goods ? amount : String(amount / 1000), '因故'));
          const target = back === 0 ? lines.at(-1) : undefined;
          const isReversed = lines.some(({ reverses }) => reverses === target?.id);
          const reversal = target === undefined ? null : createReversal(`r${k}`, target, isReversed, '2020-03-04', '');
          if (reversal?.ok === true) lines.push(reversal.value);
        });
        if (lines.length === 0) return;
        const unit = 1_000_000_000_000n;
        const scaled = (value: number, decimals: number) => BigInt(Math.round(value * 10 ** decimals)) * 10n ** BigInt(12 - decimals);
        let [due, discharged] = [0n, 0n];
        for (const line of lines) {
          const sign = line.reverses === null ? 1n : -1n;
          const quantity = line.quantity === null ? 0n : scaled(Number(line.quantity), 3);
          const used = line.pieces === null ? 0n : (BigInt(line.pieces) * scaled(perThousand, 6)) / 1000n;
          if (line.kind === 'materialAccepted') due += (sign * quantity * 6n) / 10n;
          if (line.kind === 'materialReturned') due -= (sign * quantity * 6n) / 10n;
          if (line.kind === 'arrearsForward') due += sign * quantity;
          if (line.kind === 'goodsAccepted') discharged += sign * used;
          if (line.kind === 'goodsReturned') discharged -= sign * used;
          if (line.kind === 'writtenOff') discharged += sign * quantity;
        }
        const [account] = accountsOf(lines);
        expect(Number(account.balance)).toBeCloseTo(Number(due - discharged) / Number(unit), 6);
        const carried = lines.reduce(addLine, createStandings([])(enterprise, material));
        expect(carried).toEqual(createStandings(lines)(enterprise, material));
        const cut = turn % lines.length;
        const [other] = accountsOf([...lines.slice(cut), ...lines.slice(0, cut)].toReversed());
        expect({ ...other, lines: [] }).toEqual({ ...account, lines: [] });
      }),
    );
  });

  it('proposes the next rating from what was accepted and what was due, with a memory and a floor', () => {
    expect(cycleRating({ owed: '200', discharged: '150' })).toBe(0.75);
    expect(cycleRating({ owed: '0', discharged: '0' })).toBe(1);
    expect(cycleRating({ owed: '10', discharged: '30' })).toBe(1);
    expect(proposedRating({ owed: '200', discharged: '100' }, 1, { floor: 0.3, memory: 0.5 })).toBe(0.75);
    expect(proposedRating({ owed: '200', discharged: '0' }, 0.2, { floor: 0.3, memory: 0.5 })).toBe(0.3);
  });
});
