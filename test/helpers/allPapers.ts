// Reads every paper of a kind of an office, window after window.
import { ok, type Result } from '../../shared/base/result.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';

export async function allPapers(call: Client, kind: PaperKind, state: 'all' | 'draft' = 'all'): Promise<Result<Paper[], AppError>> {
  const papers: Paper[] = [];
  const filter = { kind, state, day: null, plan: null, city: null, find: '' } as const;
  for (;;) {
    const page = await call('paper.list', { filter, sort: null, from: papers.length, count: 500, seek: null });
    if (!page.ok) return page;
    papers.push(...page.value.rows.map(({ paper }) => paper));
    if (papers.length >= page.value.found) return ok(papers);
  }
}
