// Works out what makers did on a day: what their daily report says or, for a maker that did not report, what the plan in force said, marked
// as presumed.
import { onePiece, parseMillionths, type Millionths } from '../base/millionths.ts';
import type { DailyReport } from '../capacity/dailyReport.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { EnterpriseCode, LineCode, MaterialCode } from '../domain/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { standardConsumption, standardUse } from './consumption.ts';
import type { MovementSource, StockMovement } from './movement.ts';
import { planOn, type OfficeRecords } from './officeRecords.ts';
import type { Place } from './place.ts';
import { possibleOutput, type MadeRow } from './possibleOutput.ts';

/** `stockOf` is what a place holds once the day's arrivals and papers are booked, in millionths. */
export type MakerMovementsOf = (day: IsoDate, stockOf: (place: Place) => Millionths) => StockMovement[];

/**
 * Output comes in, material used goes out. If a report names a material, it says how much was used. If it does not, or the maker is silent,
 * use is the standard consumption of the output. Material received by allotment is on the allotment's own receipts; a report adds what it
 * received beyond those. A silent maker is presumed to have made what was planned as far as its material went, row by row in the plan's order:
 * nobody makes masks from material that was never handed out.
 */
export function makerMovements(records: OfficeRecords): MakerMovementsOf {
  const consumptionOf = standardConsumption(records.facts);
  const reports = new Map(records.makerReports.map((report) => [`${report.date}|${report.enterprise}`, report]));
  const plannedOn = plannedOutput(records);
  return (day, stockOf) =>
    records.facts.enterprises.flatMap(({ code }) => {
      const report = reports.get(`${day}|${code}`) ?? null;
      if (report !== null) return reportedDay(report);
      const materialOf = (item: MaterialCode) => stockOf({ kind: 'makerMaterial', enterprise: code, item });
      const output = records.silentMaker === 'idle' ? [] : possibleOutput(code, plannedOn(day, code), consumptionOf, materialOf);
      return outputMovements(day, code, output, new Map(), 'presumed', 'plan');
    });

  function reportedDay({ date, enterprise, output, materials }: DailyReport): StockMovement[] {
    const paper = `report ${date} ${enterprise}`;
    const used = new Map(materials.map((row) => [row.material, parseMillionths(row.used)]));
    return outputMovements(date, enterprise, output, used, 'reported', paper);
  }

  function outputMovements(
    on: IsoDate,
    enterprise: EnterpriseCode,
    output: readonly MadeRow[],
    reportedUse: ReadonlyMap<MaterialCode, Millionths>,
    known: MovementSource,
    paper: string,
  ): StockMovement[] {
    const made = output
      .filter(({ pieces }) => pieces > 0)
      .map(({ product, pieces }): StockMovement => {
        const place = { kind: 'makerGoods', enterprise, item: product } as const;
        return { on, place, kind: 'made', change: BigInt(pieces) * onePiece, known, paper };
      });
    const standard = standardUse(consumptionOf, enterprise, output);
    const used = [...new Set([...reportedUse.keys(), ...standard.keys()])].flatMap((item): StockMovement[] => {
      const reported = reportedUse.get(item);
      const quantity = reported ?? standard.get(item) ?? 0n;
      if (quantity === 0n) return [];
      const place = { kind: 'makerMaterial', enterprise, item } as const;
      return [{ on, place, kind: 'used', change: -quantity, known: reported === undefined ? 'presumed' : known, paper }];
    });
    return [...made, ...used];
  }
}

/** Pieces each maker was to make on a day under the plan then in force. */
function plannedOutput({ facts, plans }: OfficeRecords) {
  const makerOf = new Map<LineCode, EnterpriseCode>(facts.lines.map(({ code, enterprise }) => [code, enterprise]));
  const read = new Map<Plan, ReadonlyMap<string, MadeRow[]>>();
  const rowsOf = (plan: Plan) => {
    const known = read.get(plan);
    if (known !== undefined) return known;
    const rows = new Map<string, MadeRow[]>();
    for (const { date, line, product, quantityPieces: pieces } of plan.production) {
      const key = `${date}|${makerOf.get(line) ?? ''}`;
      const list = rows.get(key) ?? [];
      rows.set(key, list);
      list.push({ product, pieces });
    }
    read.set(plan, rows);
    return rows;
  };
  return (day: IsoDate, enterprise: EnterpriseCode) => {
    const plan = planOn(plans, day)?.plan ?? null;
    return plan === null ? [] : (rowsOf(plan).get(`${day}|${enterprise}`) ?? []);
  };
}
