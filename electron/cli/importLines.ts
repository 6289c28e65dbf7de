// Formats what the command line says about each sheet it read.
import type { Language } from '../../shared/domain/office.ts';
import type { SheetSummary } from '../../shared/intake/intakeSummary.ts';
import { columnName } from '../../shared/intake/columnName.ts';
import { intakeCliText } from '../../shared/text/intakeCliText.ts';
import { groupedDecimal } from '../../shared/text/quantityText.ts';

export function sheetLines(sheet: SheetSummary, title: string, lang: Language): string[] {
  const text = intakeCliText[lang];
  const { table, added, changed, removed, unchanged, skippedBy, filled, conversions, unused, columnTotals, total } = sheet;
  const hidden = skippedBy.hidden ?? 0;
  const unknown = skippedBy.unknownName ?? 0;
  const others = Object.values(skippedBy).reduce((sum, count) => sum + count, 0) - hidden - unknown;
  return [
    text.sheetRead(title, table, { added, changed, removed, unchanged }),
    ...columnTotals.flatMap(({ column, head, inSheet, read, stated }) => [
      text.columnTotal(columnName(column), head, groupedDecimal(inSheet), groupedDecimal(read)),
      ...(stated !== null && stated !== inSheet
        ? [text.statedDiffers(columnName(column), groupedDecimal(stated), groupedDecimal(inSheet))]
        : []),
    ]),
    ...conversions.map(({ unit, times, to, by, count, quantity }) => {
      const line = text.converted(/^\d/.test(unit) ? unit : `1 ${unit}`, times, to, by, count);
      return by === 'carton' && Number(total) > 0 ? line + text.ofTotal(`${((Number(quantity) / Number(total)) * 100).toFixed(1)}%`) : line;
    }),
    ...sheet.assumed.map(({ head, measure }) => text.assumed(head, measure)),
    ...sheet.overruled.map(({ column, head, count }) => text.overruled(column, head, count)),
    ...(unused.length > 0 ? [text.unused(unused.join(lang === 'zh' ? '、' : ', '))] : []),
    ...(filled > 0 ? [text.filled(filled)] : []),
    ...(others > 0 ? [text.skipped(others)] : []),
    ...(hidden > 0 ? [text.skippedHidden(hidden)] : []),
    ...(unknown > 0 ? [text.skippedUnknown(unknown)] : []),
  ];
}
