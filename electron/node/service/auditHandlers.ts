// Handlers through which the office reads its audit log.
import { ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { checkAudit, listAudit } from '../db/auditTable.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';

type AuditChannel = Extract<Channel, `audit.${string}`>;

const linesAPage = 100;

export function auditHandlers({ db }: ServiceContext): Pick<Handlers, AuditChannel> {
  return {
    'audit.list': ({ before }) => {
      const lines = listAudit(db, before, linesAPage + 1);
      return ok({ lines: lines.slice(0, linesAPage), more: lines.length > linesAPage });
    },
    'audit.check': () => ok(checkAudit(db)),
  };
}
