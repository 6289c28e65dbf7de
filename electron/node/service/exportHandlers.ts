// Handlers that export workbooks: the current dataset, or an empty template.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { tableText } from '../../../shared/domain/datasetText.ts';
import { escapeFormula } from '../../../shared/domain/formulaEscape.ts';
import { faultFileName } from '../../../shared/text/savingCommand.ts';
import { messages } from '../../../shared/text/messages/messages.ts';
import { tableWorkbook, workbookOf } from '../../../shared/workbook/workbookLayout.ts';
import { loadDatasetMeta } from '../db/datasetMetaTable.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { safeName } from '../files/safeName.ts';
import { writeList } from '../files/listWriter.ts';
import { writeWorkbook } from '../files/workbookWriter.ts';
import type { Handlers, PlanningContext, ServiceContext } from './serviceContext.ts';

type ExportChannel = Exclude<Extract<Channel, `export.${string}`>, 'export.faultyDataset'>;

export function exportHandlers({ db }: ServiceContext): Pick<Handlers, ExportChannel> {
  return {
    'export.workbook': ({ language }) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      const bytes = writeWorkbook(workbookOf(dataset, language));
      return ok({ name: `${safeName(loadDatasetMeta(db)?.label ?? 'dataset')}.xlsx`, base64: base64Of(bytes) });
    },

    'export.table': ({ table, format, language }) => {
      const dataset = loadDataset(db);
      if (dataset === null) return err({ kind: 'noDataset' });
      const name = safeName(`${loadDatasetMeta(db)?.label ?? ''} ${messages[language].data.tableNames[table]}`.trim());
      if (format === 'xlsx') return ok({ name: `${name}.xlsx`, base64: base64Of(writeWorkbook(tableWorkbook(table, dataset, language))) });
      // Without the byte order mark, spreadsheets do not recognise UTF-8; our own readers skip it.
      return ok({ name: `${name}.csv`, base64: Buffer.from(`\ufeff${tableText(dataset, table, escapeFormula)}`).toString('base64') });
    },

    'export.rows': (list) => ok({ name: `${safeName(list.title)}.xlsx`, base64: base64Of(writeList(list)) }),

    'export.template': ({ language }) => {
      const bytes = writeWorkbook(workbookOf(null, language));
      return ok({ name: `${safeName(messages[language].data.template)}.xlsx`, base64: base64Of(bytes) });
    },
  };
}

/** The data of a plan that failed its own check. Only the planner runs still hold it. */
export function faultyDatasetHandler({ runs }: PlanningContext): Pick<Handlers, 'export.faultyDataset'> {
  return {
    'export.faultyDataset': async ({ datasetHash, language }) => {
      const dataset = runs.faultyDataset(datasetHash);
      if (dataset === null) return err({ kind: 'noDataset' });
      return ok({ name: faultFileName(datasetHash), base64: base64Of(await writeWorkbook(workbookOf(dataset, language))) });
    },
  };
}

function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
