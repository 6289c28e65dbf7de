// The open points of the daily sheet: missing reports, output above capacity, overdue orders, unresolved obstacles.
import type { Language } from '../domain/office.ts';
import { orderNumberText } from '../orders/order.ts';
import { lineBalances } from '../orders/orderEvents.ts';
import { groupedDigits } from '../text/quantityText.ts';
import { reportText } from '../text/reportText.ts';
import type { DayStatement } from './dayStatement.ts';
import { heads, row, words, type PaperRow, type PaperTable } from './paper.ts';
import type { ReportFacts } from './reportFacts.ts';

/** Names listed in a line before only their number is given. */
const maxNames = 12;

export function missingTable(facts: ReportFacts, day: DayStatement, language: Language): PaperTable {
  const { date, dataset, projects, reports } = facts;
  const text = reportText[language];
  const names = new Map(dataset.enterprises.map(({ code, name }) => [code, name]));
  const today = reports.filter((report) => report.date === date);
  const { due, silent, unknown } = day.makers;
  const rows: PaperRow[] = [];
  if (silent.length > 0) {
    const told = silent
      .slice(0, maxNames)
      .map((code) => names.get(code) ?? code)
      .join(text.and);
    rows.push(
      row([
        words(text.notReported, `/daily?date=${date}`),
        words(silent.length > maxNames ? text.more(told, silent.length) : told),
        words(text.notReportedText(silent.length, due.length)),
      ]),
    );
  }
  if (unknown.length > 0)
    rows.push(row([words(text.notInData, `/daily?date=${date}`), words(unknown.join(text.and)), words(text.notInDataText)]));
  const capacity = new Map<string, number>();
  for (const { enterprise, pieces } of day.capacity) capacity.set(enterprise, (capacity.get(enterprise) ?? 0) + pieces);
  for (const { enterprise, output } of today) {
    const made = output.reduce((sum, { pieces }) => sum + pieces, 0);
    const most = capacity.get(enterprise) ?? 0;
    if (made > most && names.has(enterprise))
      rows.push(
        row([
          words(text.aboveCapacity, `/daily?date=${date}`),
          words(names.get(enterprise) ?? enterprise),
          words(text.aboveCapacityText(groupedDigits(made), groupedDigits(most))),
        ]),
      );
  }
  for (const order of day.orders) {
    const open = lineBalances(order).reduce((sum, balance) => sum + balance.open, 0);
    if (order.arrival >= date || open === 0 || order.state.kind === 'draft') continue;
    const number = orderNumberText(order.state.number);
    rows.push(
      row([
        words(text.late, `/orders?find=${encodeURIComponent(number)}`),
        words(order.receiverName),
        words(text.lateText(number, groupedDigits(open), text.day(order.arrival))),
      ]),
    );
  }
  for (const { name, obstacles } of projects)
    for (const obstacle of obstacles)
      if (obstacle.resolved === null || obstacle.resolved > date)
        rows.push(
          row([
            words(text.obstacle, '/capacity'),
            words(name),
            words(text.obstacleText(obstacle.text, obstacle.owner, text.day(obstacle.due))),
          ]),
        );
  return { title: text.missing, heads: heads(...text.missingHeads), rows, note: rows.length === 0 ? text.nothingMissing : '' };
}
