import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOfMillionths, parseMillionths } from '../../../shared/base/millionths.ts';
import {
  contractBalance,
  firstBackTooMuch,
  overdueOf,
  piecesFor,
  stillToCome,
  stillToGo,
} from '../../../shared/partners/contractBalance.ts';
import type { ContractEntry, PartnerContract } from '../../../shared/partners/partnerContract.ts';
import { contractEntryKinds } from '../../../shared/partners/partnerContractSchema.ts';
import { contractEntry, partnerContract } from '../../helpers/contractSamples.ts';

let last = 0;
const told = (kind: ContractEntry['kind'], on: string, quantity: string): ContractEntry => ({
  ...contractEntry,
  id: `moved-${++last}`,
  kind,
  on,
  quantity,
});

describe('The balance of a contract with another province', () => {
  it('owes whole pieces for everything that went out and did not come back, rounded down once', () => {
    // 900 pieces a kilogram: 1.5557 kg are 1400.13 pieces, 0.4443 kg 399.87; together 2 kg, which are 1800.
    const entries = [told('sent', '2020-03-02', '0.0015557'), told('sent', '2020-03-02', '0.0004443')];
    expect(contractBalance(partnerContract, entries.slice(0, 1)).owed).toBe(1400);
    expect(contractBalance(partnerContract, entries)).toMatchObject({ owed: 1800, open: 1800 });
    const later = [
      ...entries,
      told('cameBack', '2020-03-03', '0.001'),
      told('received', '2020-03-05', '850'),
      told('writtenOff', '2020-03-06', '20'),
    ];
    expect(contractBalance(partnerContract, later)).toEqual({
      sent: 2000n,
      cameBack: 1000n,
      owed: 900,
      received: 850,
      writtenOff: 20,
      open: 30,
    });
    expect(contractBalance(partnerContract, later, '2020-03-04')).toMatchObject({ owed: 900, received: 0, open: 900 });
  });

  it('counts what went out and came in for the earliest days, and says what is overdue', () => {
    const entries = [told('sent', '2020-03-02', '0.0015')];
    expect(stillToGo(partnerContract, entries)).toEqual([
      { on: '2020-03-02', quantity: 500n },
      { on: '2020-03-04', quantity: 10_000n },
    ]);
    expect(overdueOf(partnerContract, entries, '2020-03-02')).toEqual({ out: 0n, in: 0 });
    // Of the 1800 that were to come on the 5th, 1350 are owed: nothing else went out by then.
    expect(overdueOf(partnerContract, entries, '2020-03-06')).toEqual({ out: 10_500n, in: 1350 });
    const all = [...entries, told('sent', '2020-03-04', '0.0105'), told('received', '2020-03-05', '2000')];
    expect(stillToGo(partnerContract, all)).toEqual([]);
    expect(stillToCome(partnerContract, all)).toEqual([{ on: '2020-03-07', quantity: 8800 }]);
    expect(overdueOf(partnerContract, all, '2020-03-07').in).toBe(0);
    expect(overdueOf(partnerContract, all, '2020-03-08').in).toBe(8800);
  });

  it('lets nothing more go out once it is revoked, and still expects what is owed for what went out', () => {
    const revoked: PartnerContract = { ...partnerContract, revoked: { on: '2020-03-03', by: '甲', reason: '停' } };
    const entries = [told('sent', '2020-03-02', '0.002')];
    expect(stillToGo(revoked, entries)).toEqual([]);
    expect(stillToCome(revoked, entries)).toEqual([{ on: '2020-03-05', quantity: 1800 }]);
  });

  it('names the first evening on which more would have come back than went out', () => {
    expect(firstBackTooMuch(partnerContract, [told('cameBack', '2020-03-02', '0.001'), told('sent', '2020-03-03', '0.001')])).toBe(
      '2020-03-02',
    );
    expect(firstBackTooMuch(partnerContract, [told('cameBack', '2020-03-03', '0.001'), told('sent', '2020-03-03', '0.001')])).toBeNull();
  });

  it('holds in 300 random accounts: received + written off + open = ratio × out, and one altered gram or piece shows', () => {
    const entry = fc.record({
      kind: fc.constantFrom(...contractEntryKinds),
      day: fc.integer({ min: 2, max: 9 }),
      size: fc.integer({ min: 1, max: 5_000_000 }),
    });
    const ratio = fc.record({ pieces: fc.integer({ min: 1, max: 5000 }), per: fc.integer({ min: 1, max: 3_000_000 }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), ratio, (drawn, { pieces, per }) => {
        const contract: PartnerContract = { ...partnerContract, ratio: { pieces, per: decimalOfMillionths(BigInt(per)) } };
        const quantityOf = (kind: ContractEntry['kind'], size: number) =>
          kind === 'sent' || kind === 'cameBack' ? decimalOfMillionths(BigInt(size)) : String(size);
        const entries = drawn.map(({ kind, day, size }) => told(kind, `2020-03-0${day}`, quantityOf(kind, size)));
        const { sent, cameBack, received, writtenOff, open, owed } = contractBalance(contract, entries);
        const out = drawn.reduce((sum, { kind, size }) => sum + (kind === 'sent' ? size : kind === 'cameBack' ? -size : 0), 0);
        expect(sent - cameBack).toBe(BigInt(out));
        expect(received + writtenOff + open).toBe(out <= 0 ? 0 : Number((BigInt(out) * BigInt(pieces)) / BigInt(per)));
        // A whole unit of the ratio more goes out: exactly its pieces more are owed.
        const more = [...entries, told('sent', '2020-03-09', contract.ratio.per)];
        if (out >= 0) expect(contractBalance(contract, more).owed).toBe(owed + pieces);
        expect(contractBalance(contract, [...entries, told('received', '2020-03-09', '1')]).open).toBe(open - 1);
        // What is expected never passes what is owed and will be.
        const toGo = stillToGo(contract, entries).reduce((sum, { quantity }) => sum + quantity, 0n);
        const toCome = stillToCome(contract, entries).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(toCome).toBeLessThanOrEqual(Math.max(0, piecesFor(sent - cameBack + toGo, contract.ratio) - received - writtenOff));
        expect(parseMillionths(contract.ratio.per)).toBe(BigInt(per));
      }),
      { numRuns: 300 },
    );
  });
});
