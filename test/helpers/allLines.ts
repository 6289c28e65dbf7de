// Reads every line of the linkage account, window after window.
import { ok, type Result } from '../../shared/base/result.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { LedgerLine } from '../../shared/ledger/ledgerLine.ts';

export async function allLines(call: Client): Promise<Result<LedgerLine[], AppError>> {
  const lines: LedgerLine[] = [];
  for (;;) {
    const page = await call('ledger.lines', { account: null, isOpenOnly: false, from: lines.length, count: 500 });
    if (!page.ok) return page;
    lines.push(...page.value.rows.map(({ line }) => line));
    if (lines.length >= page.value.count) return ok(lines);
  }
}
