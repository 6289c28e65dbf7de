// Handlers for the position: its figures and statement, what the planner would see, and the statement on paper.
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { chosenRows, positionStatement } from '../../../shared/reports/positionStatement.ts';
import { positionFigures, statementRows } from '../../../shared/position/statement.ts';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { loadPosition } from '../position/loadPosition.ts';
import { defaultSettings } from './defaultSettings.ts';
import { paperFile } from './paperFile.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type PositionChannel = Extract<Channel, `position.${string}`>;

export function positionHandlers(context: ServiceContext): Pick<Handlers, PositionChannel> {
  const { db, clock } = context;
  return {
    'position.get': () => {
      const position = loadPosition(db, clock);
      if (position === null) return err({ kind: 'noDataset' });
      const { morning, records, hash } = position;
      return ok({
        morning,
        cycleStart: records.cycleStart,
        hash,
        figures: positionFigures(position),
        rows: statementRows(position),
      });
    },

    'position.dataset': () => {
      const position = loadPosition(db, clock);
      return position === null ? err({ kind: 'noDataset' }) : ok(position.dataset);
    },

    'position.file': async ({ filter, format, language }) => {
      const position = loadPosition(db, clock);
      if (position === null) return err({ kind: 'noDataset' });
      const names = createNames(position.records.facts, language);
      const { agency } = loadSettings(db, defaultSettings).order;
      const { morning, records } = position;
      const { products, materials } = records.facts;
      const units = new Map<string, string>([...products, ...materials].map(({ code, unit }) => [code, unit]));
      const unitOf = (item: string) => units.get(item) ?? '';
      const options = { morning, cycleStart: records.cycleStart, language, agency, names, unitOf };
      const paper = positionStatement(chosenRows(statementRows(position), filter, names), positionFigures(position), options);
      return paperFile(context, paper, false, format);
    },
  };
}
