// Handlers through which the office reads its audit log.
import { ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { AuditLine } from '../../../shared/contract/auditApi.ts';
import { orderNumberText } from '../../../shared/orders/order.ts';
import { auditChoices, auditPage, checkAudit, type WrittenAudit } from '../db/auditTable.ts';
import { loadTable } from '../db/datasetTables.ts';
import { loadOrder } from '../db/orderTable.ts';
import type { ReadableDatabase } from '../db/sql.ts';
import { auditTold, type AuditNames } from './auditTold.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type AuditChannel = Extract<Channel, `audit.${string}`>;

/** Characters of a value that are shown; the table holds the full value. */
const maxCharacters = 400;

export function auditHandlers({ db, account }: ServiceContext): Pick<Handlers, AuditChannel> {
  return {
    'audit.list': (window) => {
      const { rows, ...part } = auditPage(db, window);
      const names = namesIn(db);
      const choices = window.from === 0 ? auditChoices(db) : null;
      return ok({ ...part, rows: rows.map((line) => lineOf(line, names, account)), choices });
    },
    'audit.check': () => ok(checkAudit(db)),
  };
}

function lineOf(line: WrittenAudit, names: AuditNames, account: string): AuditLine {
  const { what, before, after } = line;
  return {
    ...line,
    before: cut(before),
    after: cut(after),
    told: auditTold({ what, before: parsed(before), after: parsed(after) }, names),
    isAccount: line.who === account,
  };
}

function namesIn(db: ReadableDatabase): AuditNames {
  const enterprises = new Map<string, string>(loadTable(db, 'enterprises').map(({ code, name }) => [code, name]));
  const regions = new Map<string, string>(loadTable(db, 'regions').map(({ code, name }) => [code, name]));
  return {
    order: (id) => {
      const order = loadOrder(db, id);
      if (order === null) return null;
      const { state, from, senderName, receiverName } = order;
      return state.kind === 'draft' ? `${from} ${senderName} → ${receiverName}` : orderNumberText(state.number);
    },
    enterprise: (code) => enterprises.get(code) ?? null,
    region: (code) => regions.get(code) ?? null,
  };
}

function cut(text: string | null): string | null {
  return text !== null && text.length > maxCharacters ? `${text.slice(0, maxCharacters)}…` : text;
}

function parsed(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}
