// Owns handing out workbooks: the dataset at hand, and an empty one to fill in.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { messages } from '../../../shared/text/messages/messages.ts';
import { workbookOf } from '../../../shared/workbook/workbookLayout.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { writeWorkbook } from '../files/workbookWriter.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type ExportChannel = Extract<Channel, `export.${string}`>;

export function exportHandlers({ db }: ServiceContext): Pick<Handlers, ExportChannel> {
  return {
    'export.workbook': async ({ language }) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      const bytes = await writeWorkbook(workbookOf(dataset, language));
      return ok({ name: `${safeName(loadDatasetMeta(db)?.label ?? 'dataset')}.xlsx`, base64: base64Of(bytes) });
    },

    'export.template': async ({ language }) => {
      const bytes = await writeWorkbook(workbookOf(null, language));
      return ok({ name: `${safeName(messages[language].data.template)}.xlsx`, base64: base64Of(bytes) });
    },
  };
}

/** A label may hold what a file name may not. */
function safeName(label: string): string {
  return label.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
