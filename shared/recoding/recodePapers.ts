// Reads what is final under present codes: lines of the account, daily reports, closed cycles, projects, orders, the cities of a plan. What
// is stored, and what is printed, keeps the codes it was written with.
import { compareText } from '../base/compareText.ts';
import { addDecimals } from '../base/decimalText.ts';
import type { DailyReport, ReportedMaterial, ReportedOutput, Workforce } from '../capacity/dailyReport.ts';
import type { CapacityProject } from '../capacity/project.ts';
import type { EnterpriseCode } from '../domain/ids.ts';
import { cycleRating } from '../ledger/account.ts';
import type { Cycle, CycleAccount } from '../ledger/cycle.ts';
import type { LedgerLine } from '../ledger/ledgerLine.ts';
import type { NormBook, RiskDay } from '../norms/norms.ts';
import type { Order } from '../orders/order.ts';
import type { OrderEvent } from '../orders/orderEvent.ts';
import type { Plan } from '../plan/plan.ts';
import { presentCode, presentOwner, type Aliases } from './recoding.ts';

export function recodeLine(line: LedgerLine, aliases: Aliases): LedgerLine {
  if (aliases.isEmpty) return line;
  const { enterprise, material, product } = line;
  const now = {
    enterprise: presentOwner(aliases, enterprise) as EnterpriseCode,
    material: presentCode(aliases, 'materials', material),
    product: presentCode(aliases, 'products', product),
  };
  if (now.enterprise === enterprise && now.material === material && now.product === product) return line;
  return { ...line, ...now, enteredAs: { enterprise, material, product } };
}

/** The line as it is stored: under the codes it was entered with. */
export function lineAsEntered({ enteredAs, ...line }: LedgerLine): LedgerLine {
  return enteredAs === undefined ? line : { ...line, ...enteredAs };
}

/** Reports of one day and one maker under two codes are one report: their figures are added up. */
export function recodeReports(reports: readonly DailyReport[], aliases: Aliases): DailyReport[] {
  if (aliases.isEmpty) return [...reports];
  const made = new Map<string, DailyReport>();
  for (const report of reports) {
    const next = recodeReport(report, aliases);
    const key = JSON.stringify([next.date, next.enterprise]);
    const other = made.get(key);
    made.set(key, other === undefined ? next : reportsTogether(other, next));
  }
  return [...made.values()].sort((a, b) => compareText(a.date, b.date) || compareText(a.enterprise, b.enterprise));
}

function recodeReport(report: DailyReport, aliases: Aliases): DailyReport {
  return {
    ...report,
    enterprise: presentCode(aliases, 'enterprises', report.enterprise),
    output: report.output.map((line) => ({ ...line, product: presentCode(aliases, 'products', line.product) })),
    materials: report.materials.map((line) => ({ ...line, material: presentCode(aliases, 'materials', line.material) })),
  };
}

function reportsTogether(a: DailyReport, b: DailyReport): DailyReport {
  const output = new Map<string, ReportedOutput>();
  for (const line of [...a.output, ...b.output])
    output.set(line.product, { ...line, pieces: line.pieces + (output.get(line.product)?.pieces ?? 0) });
  const materials = new Map<string, ReportedMaterial>();
  for (const line of [...a.materials, ...b.materials]) {
    const other = materials.get(line.material);
    const sum = (key: 'received' | 'used' | 'onHand') => addDecimals(line[key], other?.[key] ?? '0');
    materials.set(line.material, { material: line.material, received: sum('received'), used: sum('used'), onHand: sum('onHand') });
  }
  return {
    ...a,
    output: [...output.values()],
    materials: [...materials.values()],
    workforce: workforceTogether(a.workforce, b.workforce),
    note: [a.note, b.note].filter((note) => note !== '').join('；'),
  };
}

/** The number of shifts is that of the part with more shifts, so that nobody is counted on two of them. */
function workforceTogether(a: Workforce | null, b: Workforce | null): Workforce | null {
  if (a === null || b === null) return a ?? b;
  return { present: a.present + b.present, needed: a.needed + b.needed, shifts: Math.max(a.shifts, b.shifts) };
}

/** Closed accounts of merged codes are added up. */
export function recodeCycle(cycle: Cycle, aliases: Aliases): Cycle {
  if (aliases.isEmpty) return cycle;
  const accounts = new Map<string, CycleAccount>();
  for (const account of cycle.accounts) {
    const enterprise = presentOwner(aliases, account.enterprise) as EnterpriseCode;
    const material = presentCode(aliases, 'materials', account.material);
    const key = JSON.stringify([enterprise, material]);
    const other = accounts.get(key);
    const next = { ...account, enterprise, material };
    accounts.set(key, other === undefined ? next : accountsTogether(other, next));
  }
  const confirmed = [...new Set(cycle.confirmed.map((code) => presentCode(aliases, 'enterprises', code)))];
  const settled = cycle.settled && {
    shipped: cycle.settled.shipped.map((row) => ({
      ...row,
      enterprise: presentCode(aliases, 'enterprises', row.enterprise),
      product: presentCode(aliases, 'products', row.product),
    })),
    received: cycle.settled.received.map((row) => ({
      ...row,
      enterprise: presentCode(aliases, 'enterprises', row.enterprise),
      material: presentCode(aliases, 'materials', row.material),
    })),
  };
  return { ...cycle, accounts: [...accounts.values()], confirmed, ...(settled === undefined ? {} : { settled }) };
}

function accountsTogether(a: CycleAccount, b: CycleAccount): CycleAccount {
  const sum = (key: 'opening' | 'due' | 'discharged' | 'balance') => addDecimals(a[key], b[key]);
  const [opening, due, discharged, balance] = [sum('opening'), sum('due'), sum('discharged'), sum('balance')];
  const met = cycleRating({ owed: addDecimals(opening, due), discharged });
  return { ...a, opening, due, discharged, balance, met, ratingProposed: Math.min(a.ratingProposed, b.ratingProposed) };
}

export function recodeProject(project: CapacityProject, aliases: Aliases): CapacityProject {
  if (aliases.isEmpty) return project;
  return {
    ...project,
    enterprise: presentCode(aliases, 'enterprises', project.enterprise),
    lines: project.lines.map((line) => ({
      ...line,
      code: presentCode(aliases, 'lines', line.code),
      product: presentCode(aliases, 'products', line.product),
    })),
  };
}

/** Headcounts of the same group in merged places are added up. */
export function recodeNorms(book: NormBook, aliases: Aliases): NormBook {
  if (aliases.isEmpty) return book;
  const heads = new Map<string, NormBook['headcounts'][number]>();
  for (const head of book.headcounts) {
    const region = presentCode(aliases, 'regions', head.region);
    const key = JSON.stringify([region, head.group]);
    heads.set(key, { ...head, region, persons: head.persons + (heads.get(key)?.persons ?? 0) });
  }
  const norms = book.norms.map((norm) => ({ ...norm, product: presentCode(aliases, 'products', norm.product) }));
  // Of places that became one, the entry that stands first says the level of a day.
  const days = new Map<string, RiskDay>();
  for (const day of book.riskDays ?? []) {
    const region = presentCode(aliases, 'regions', day.region);
    const key = `${region}|${day.from}`;
    if (!days.has(key)) days.set(key, { ...day, region });
  }
  const riskDays = book.riskDays === undefined ? {} : { riskDays: [...days.values()] };
  return { ...book, norms, headcounts: [...heads.values()], ...riskDays };
}

/** The order under present codes, for sums: its names stay as printed. */
export function recodeOrder(order: Order, aliases: Aliases): Order {
  if (aliases.isEmpty) return order;
  const productOf = <Line extends { readonly product: string }>(line: Line): Line => ({
    ...line,
    product: presentCode(aliases, 'products', line.product),
  });
  return {
    ...order,
    sender: presentCode(aliases, 'regions', order.sender),
    receiver: presentCode(aliases, 'regions', order.receiver),
    lines: order.lines.map(productOf),
    shares: order.shares.map((share) => ({ ...productOf(share), demand: presentCode(aliases, 'demands', share.demand) })),
    ...(order.sources === undefined
      ? {}
      : {
          sources: order.sources.map((source) => ({
            ...productOf(source),
            enterprise: presentCode(aliases, 'enterprises', source.enterprise),
          })),
        }),
    events: order.events.map((event) => recodeEvent(event, productOf)),
  };
}

function recodeEvent(event: OrderEvent, productOf: <Line extends { readonly product: string }>(line: Line) => Line): OrderEvent {
  if (event.kind === 'revoked') return event;
  if (event.kind === 'received') return { ...event, lines: event.lines.map(productOf) };
  return { ...event, lines: event.lines.map(productOf) };
}

/** The cities of a plan under present codes; needs and means of merged cities are added up. */
export function recodeAssessment(plan: Plan, aliases: Aliases): Plan['assessment'] {
  if (aliases.isEmpty) return plan.assessment;
  const rows = new Map<string, Plan['assessment'][number]>();
  for (const row of plan.assessment) {
    const city = presentCode(aliases, 'regions', row.city);
    const product = presentCode(aliases, 'products', row.product);
    const key = JSON.stringify([city, product]);
    const other = rows.get(key);
    if (other === undefined) {
      rows.set(key, { ...row, city, product });
      continue;
    }
    const [need, stock, potential] = [other.need + row.need, other.stock + row.stock, other.potential + row.potential];
    const ratio = need === 0 ? other.ratio : (stock + potential) / need;
    rows.set(key, { ...other, need, stock, potential, ratio, eligible: other.eligible || row.eligible });
  }
  return [...rows.values()];
}
