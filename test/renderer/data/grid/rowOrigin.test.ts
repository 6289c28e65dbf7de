import { expect, it } from 'vitest';
import { gridColumns, originField } from '../../../../renderer/data/grid/gridColumns.ts';
import { originKinds, rowOrigin } from '../../../../renderer/data/grid/rowOrigin.ts';
import { securedStates } from '../../../../shared/domain/rowKinds.ts';
import { derivedTables, enteredTables } from '../../../../shared/domain/tables.ts';
import { messages } from '../../../../shared/text/messages/messages.ts';
import { everyTable } from '../../../helpers/everyTable.ts';

it('every row of a derived table says where it comes from, in both languages', () => {
  const rows = derivedTables.flatMap((table) => everyTable[table].map((row) => [table, row] as const));
  const states = securedStates.map((state) => ['secured', { ...everyTable.secured[0], state }] as const);
  const found = [...rows, ...states].map(([table, row]) => rowOrigin(table, row as never));
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(originKinds));
  for (const { kind } of found) for (const language of ['zh', 'en'] as const) expect(messages[language].data.origins[kind]).not.toBe('');
  expect(rowOrigin('committed', everyTable.committed[0] as never)).toEqual({ kind: 'order', name: 'O-1' });
  expect(rowOrigin('eligible', everyTable.eligible[0] as never)).toEqual({ kind: 'decision', name: '3月1日会议' });
  expect(rowOrigin('eligible', everyTable.eligible[1] as never)).toEqual({ kind: 'decision', name: '' });
});

it('the column of origins is the last of derived tables, and of no other', () => {
  const word = (_: string, value: string) => value;
  for (const table of derivedTables) expect(gridColumns(table, everyTable, word).at(-1)?.field).toBe(originField);
  for (const table of enteredTables) expect(gridColumns(table, everyTable, word).map(({ field }) => field)).not.toContain(originField);
});
