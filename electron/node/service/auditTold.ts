// What an entry of the audit log is about, in names: the paper's number, the maker, the place, and which values changed. Read from the
// values as written, whatever program wrote them.
import type { AuditTold } from '../../../shared/domain/auditTold.ts';
import { orderNumberText, type OrderNumber } from '../../../shared/orders/order.ts';
import type { AuditEntry } from '../db/auditTable.ts';
import { differingParts } from './versions.ts';

/** Names of what entries hold as codes and ids. */
export interface AuditNames {
  readonly order: (id: string) => string | null;
  readonly enterprise: (code: string) => string | null;
  readonly region: (code: string) => string | null;
}

type Values = Readonly<Record<string, unknown>>;

/** Entries whose values before and after are of the same shape and mean a change of single values. */
const comparable: readonly string[] = [
  'settings.save',
  'office.correct',
  'dataset.savePolicy',
  'dataset.saveLinkageRatios',
  'capacity.save',
];
const maxChanges = 8;

export function auditTold({ what, before, after }: Pick<AuditEntry, 'what' | 'before' | 'after'>, names: AuditNames): AuditTold {
  const value = after ?? before;
  const values = isValues(value) ? value : {};
  const event = isValues(values.event) ? values.event : {};
  const changes =
    comparable.includes(what) && isValues(before) && isValues(after)
      ? differingParts(readable(before), readable(without(after, ['by', 'reason'])))
      : [];
  return {
    subject: subjectOf(what, value, names),
    event: text(event.kind),
    table: text(values.table) ?? tableOf(value),
    count: countOf(value),
    replaced: replacedBy(what, before, after),
    changes: changes.slice(0, maxChanges),
    more: Math.max(0, changes.length - maxChanges),
    by: text(values.by) ?? text(event.by) ?? text(values.confirmedBy),
    reason: text(values.reason) ?? text(event.reason),
    account: what === 'desk.sit' ? text(values.account) : null,
  };
}

function subjectOf(what: string, value: unknown, names: AuditNames): string[] {
  if (typeof value === 'string') return [value];
  if (!isValues(value)) return [];
  const state = isValues(value.state) ? value.state : {};
  const order = text(value.order);
  const number = numberOf(value.number) ?? numberOf(state.number) ?? (order === null ? null : names.order(order));
  const decision = isValues(value.decision) ? value.decision : {};
  const maker = text(value.enterprise);
  const place = text(value.region) ?? text(value.city) ?? text(value.place);
  const owner = text(value.owner);
  const found = [
    number,
    text(value.paper) === null || number !== null ? null : text(value.paper),
    text(value.plan),
    what === 'plan.approve' ? text(value.approved) : null,
    text(value.label) ?? text(value.name) ?? text(value.title) ?? text(decision.number),
    maker === null ? null : (names.enterprise(maker) ?? maker),
    place === null ? null : (names.region(place) ?? place),
    owner === null ? null : (names.enterprise(owner) ?? names.region(owner) ?? null),
    text(value.date) ?? text(value.day) ?? text(value.on),
  ];
  return [...new Set(found.filter((part) => part !== null))];
}

/** What stood in its place before. */
function replacedBy(what: string, before: unknown, after: unknown): string | null {
  if (what === 'scenario.rename') return text(before);
  const key = what === 'plan.approve' ? 'approved' : what === 'desk.sit' ? 'officer' : null;
  const old = key !== null && isValues(before) ? text(before[key]) : null;
  return old !== null && isValues(after) ? old : null;
}

function countOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.every((one) => isValues(one) && Array.isArray(one.changes)) ? rowsIn(value) : value.length;
  if (!isValues(value)) return null;
  if (Array.isArray(value.changes)) return value.changes.length;
  const counted = [value.orders, value.papers, value.lines, value.rows, value.sheets].find((one) => typeof one === 'number');
  return typeof counted === 'number' ? counted : null;
}

function rowsIn(steps: readonly unknown[]): number {
  return steps.reduce<number>((count, step) => count + (isValues(step) && Array.isArray(step.changes) ? step.changes.length : 0), 0);
}

function tableOf(value: unknown): string | null {
  const [first] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  return isValues(first) ? text(first.table) : null;
}

function numberOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isValues(value) && typeof value.prefix === 'string' ? orderNumberText(value as unknown as OrderNumber) : null;
}

/** Lists and nested values as text: 张华（draft）、李敏（check）. */
function readable(values: Values): Values {
  const told = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(told).join('、');
    if (!isValues(value)) return String(value ?? '');
    const { name, roles, ...rest } = value;
    if (typeof name === 'string' && Array.isArray(roles)) return `${name}（${roles.map(told).join(' ')}）`;
    return Object.entries(name === undefined ? value : { name, ...rest })
      .map(([key, one]) => `${key} ${told(one)}`)
      .join('、');
  };
  const plain = (value: unknown) => (typeof value === 'object' && value !== null ? told(value) : value);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      isValues(value) ? Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, plain(one)])) : plain(value),
    ]),
  );
}

function without(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
