// Store of the papers beside the dispatch order: how many there are, drafting them from the plan in force, issuing, following up, printing.
// The lists themselves are in paperListStore.ts.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../shared/contract/api.ts';
import type { EnteredPaperEvent, PaperEventEntry, PaperRow, PaperSummary, Sharing } from '../../shared/contract/paperApi.ts';
import type { UploadedFile } from '../../shared/contract/files.ts';
import type { PaperId, PlanId } from '../../shared/domain/ids.ts';
import type { NotIssuable } from '../../shared/domain/paperError.ts';
import type { WrittenOut } from '../../shared/domain/rareCharacters.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { paperKinds, type PaperKind } from '../../shared/papers/paperKind.ts';
import type { SharePart } from '../../shared/papers/sharePart.ts';
import { createBatches, idle, type BatchState } from './batches.ts';
import type { Call } from './call.ts';
import type { PrintedPage } from './ordersStore.ts';
import { everyRow } from './pagedRows.ts';
import type { PaperListStore } from './paperListStore.ts';

export interface PapersState extends BatchState {
  /** Null until it is known. */
  readonly summary: PaperSummary | null;
  /** Counts the papers again, and shows the changed ones where a list is shown. */
  load: () => Promise<void>;
  /** The first issued papers whose number contains the text. */
  findNumbers: (text: string, count: number) => Promise<readonly PaperRow[]>;
  /** The paper a scanned code is of; null if there is none. */
  findScanned: (text: string) => Promise<PaperRow | null>;
  /** Resolves to the number of drafts made; null if refused. */
  make: (plan: PlanId) => Promise<number | null>;
  /**
   * Issues all or none, and resolves to how many; where some cannot be issued, to which and why, and nothing was issued. With
   * `withoutRefused` the others are issued. Null if refused otherwise.
   */
  issue: (papers: readonly PaperId[], withoutRefused: boolean) => Promise<number | NotIssuable | null>;
  /** Papers of a kind that are issued and not settled; null if refused. */
  underWay: (kind: PaperKind) => Promise<readonly Paper[] | null>;
  /** Resolves to whether all of them were saved; none was otherwise. */
  enterAll: (entries: readonly PaperEventEntry[]) => Promise<boolean>;
  /** Resolves to whether the event was saved. */
  enter: (paper: PaperId, event: EnteredPaperEvent) => Promise<boolean>;
  revoke: (input: Input<'paper.revoke'>) => Promise<boolean>;
  /** How a city's allotment is shared out; null where this office does not share it out. */
  sharing: (paper: PaperId) => Promise<Sharing | null>;
  /** Makes draft notices of the parts, in place of earlier drafts; null if refused. */
  shareOut: (paper: PaperId, parts: readonly SharePart[]) => Promise<Sharing | null>;
  page: (papers: readonly PaperId[]) => Promise<PrintedPage | null>;
  /** Characters of these papers that no font has; null if that could not be found out. */
  writtenOut: (papers: readonly PaperId[]) => Promise<readonly WrittenOut[] | null>;
  /** One file per batch, passed to `take` as it is made; false if one was refused. */
  pdf: (papers: readonly PaperId[], take: (file: UploadedFile) => void) => Promise<boolean>;
}

const printBatch = 100;

export type PapersStore = StoreApi<PapersState>;

export function createPapersStore(call: Call, lists: Readonly<Record<PaperKind, PaperListStore>>): PapersStore {
  return createStore<PapersState>()((set, get) => {
    const { busily, inBatches } = createBatches(set);
    const find = async (text: string, numberOnly: boolean, count: number) => {
      const filter = { kind: 'all', state: 'all', day: null, plan: null, city: null, find: text, numberOnly } as const;
      return (await call('paper.list', { filter, sort: null, from: 0, count, seek: null }))?.rows ?? [];
    };
    const changing = (work: () => Promise<unknown>) =>
      busily(async () => {
        const answer = await work();
        await get().load();
        return answer !== null;
      });
    return {
      summary: null,
      ...idle,
      load: async () => {
        const [summary] = await Promise.all([call('paper.summary', {}), ...paperKinds.map((kind) => lists[kind].getState().reload())]);
        if (summary !== null) set({ summary });
      },
      findNumbers: (text, count) => find(text, true, count),
      findScanned: async (text) => (await find(text, false, 1))[0] ?? null,
      make: (plan) =>
        busily(async () => {
          const made = await call('paper.make', { plan });
          await get().load();
          return made === null ? null : (made.plans.find((one) => one.plan === plan)?.drafts ?? 0);
        }),
      issue: (papers, withoutRefused) =>
        busily(async () => {
          const refused: NotIssuable[] = [];
          const issued = await call('paper.issue', { papers, withoutRefused }, (error) => {
            if (error.kind === 'batchNotIssuable') refused.push(error);
            return error.kind === 'batchNotIssuable';
          });
          await get().load();
          return refused[0] ?? issued?.length ?? null;
        }),
      underWay: async (kind) => {
        const papers: Paper[] = [];
        for (const state of ['issued', 'shipped', 'received'] as const) {
          const filter = { kind, state, day: null, plan: null, city: null, find: '' } as const;
          const found = await everyRow((from, count) => call('paper.list', { filter, sort: null, from, count, seek: null }));
          if (found === null) return null;
          papers.push(...found.map(({ paper }) => paper));
        }
        return papers;
      },
      enterAll: (entries) => changing(() => call('paper.events', { entries })),
      enter: (paper, event) => changing(() => call('paper.event', { paper, event })),
      revoke: (input) => changing(() => call('paper.revoke', input)),
      sharing: (paper) => call('paper.sharing', { paper }, (error) => error.kind === 'recordOfOther' || error.kind === 'paperNotShared'),
      shareOut: (paper, parts) =>
        busily(async () => {
          const answer = await call('paper.shareOut', { paper, parts });
          await get().load();
          return answer;
        }),
      page: (papers) => call('paper.print', { papers }),
      writtenOut: async (papers) => {
        const found = new Map<string, WrittenOut>();
        const isKnown = await busily(() =>
          inBatches(papers, printBatch, async (batch) => {
            const characters = await call('paper.writtenOut', { papers: batch });
            for (const one of characters ?? []) found.set(one.character, one);
            return characters !== null;
          }),
        );
        return isKnown ? [...found.values()] : null;
      },
      pdf: (papers, take) =>
        busily(() =>
          inBatches(papers, printBatch, async (batch) => {
            const file = await call('paper.pdf', { papers: batch });
            if (file !== null) take(file);
            return file !== null;
          }),
        ),
    };
  });
}
