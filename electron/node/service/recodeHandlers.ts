// Handlers for codes: look at what changing one or merging two would do, do it as one step of undo, list what was done and what dangles.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { DanglingCode } from '../../../shared/contract/recodeApi.ts';
import type { EditStep } from '../../../shared/editing/editStep.ts';
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import type { Recoding } from '../../../shared/recoding/recoding.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { editHistory, insertEditStep } from '../db/editStepTable.ts';
import { countRecodings, insertRecoding, newestRecodings } from '../db/recodingTable.ts';
import { paperUsesOf } from '../recoding/codeUses.ts';
import { changeDataset } from './datasetHandlers.ts';
import { namedCodes } from './danglingCodes.ts';
import { carryAlong } from '../recoding/recodedParts.ts';
import { prepareRecoding } from './recoding.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type RecodeChannel = Extract<Channel, `recode.${string}`>;

export function recodeHandlers(context: ServiceContext): Pick<Handlers, RecodeChannel> {
  const { db, newId, clock } = context;
  return {
    'recode.preview': (choice) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      const prepared = prepareRecoding(db, dataset, choice);
      return prepared.ok ? ok(prepared.value.preview) : prepared;
    },

    'recode.apply': ({ by, reason, ...choice }) => {
      const from = loadDatasetMeta(db)?.hash ?? '';
      let done: { readonly recoding: Recoding; readonly steps: readonly EditStep[]; readonly isPolicy: boolean } | null = null;
      const changed = changeDataset(context, {
        what: 'recode.apply',
        isCarried: true,
        changed: (dataset) => {
          const prepared = prepareRecoding(db, dataset, choice);
          if (!prepared.ok) return prepared;
          const { isMerge, recoded, preview } = prepared.value;
          const recoding: Recoding = { ...choice, id: newId(), isMerge, at: clock().toISOString(), who: by, reason };
          done = { recoding, steps: recoded.steps, isPolicy: preview.policy };
          insertRecoding(db, recoding, null, carryAlong(db, recoding, dataset, recoded.dataset));
          return ok(recoded.dataset);
        },
        audited: () => done?.recoding ?? null,
        also: () => {
          if (done !== null) insertEditStep(db, done.steps, done.recoding.id);
        },
      });
      if (!changed.ok || done === null) return changed.ok ? err({ kind: 'editOutdated' }) : changed;
      const { steps, isPolicy } = done as { readonly steps: readonly EditStep[]; readonly isPolicy: boolean };
      // The steps cover only tables: if the policy changes too, the dataset is fetched again.
      return ok({ app: changed.value, history: editHistory(db), done: isPolicy ? null : { from, steps } });
    },

    'recode.list': (part) => ok({ from: part.from, rows: newestRecodings(db, part), count: countRecodings(db) }),

    'recode.dangling': () => {
      const dataset = loadDataset(db);
      if (dataset === null) return ok([]);
      return ok(
        namedCodes(db).flatMap(({ table, code }): DanglingCode[] => {
          const rows = dataset[table] as readonly { readonly code: string }[];
          return rows.some((row) => row.code === code) ? [] : [{ table, code, uses: paperUsesOf(db, table as CodedTable, code) }];
        }),
      );
    },
  };
}
