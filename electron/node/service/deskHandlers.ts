// Handlers of the desk: who sits here now.
import { err, ok } from '../../../shared/base/result.ts';
import type { AppState } from '../../../shared/contract/appState.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { saveSeat, seatedOfficer } from '../db/deskTable.ts';
import { loadSettings } from '../db/settingsTable.ts';
import { inTransaction } from '../db/sql.ts';
import { appState } from './appState.ts';
import { defaultSettings } from './defaultSettings.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';

export function deskHandlers(context: ServiceContext): Pick<Handlers, 'desk.sit'> {
  const { db, account } = context;
  return {
    'desk.sit': ({ officer }) =>
      inTransaction<AppState, AppError>(db, () => {
        const { desk } = loadSettings(db, defaultSettings);
        if (officer !== null && desk.officers.every(({ name }) => name !== officer)) return err({ kind: 'officerUnknown', name: officer });
        const before = seatedOfficer(db, desk);
        if (before === officer) return ok(appState(context));
        saveSeat(db, officer);
        // The account stands beside the name: without passwords, it is all that is known about who it really was.
        audit(context, 'desk.sit', { officer: before }, { officer, account });
        return ok(appState(context));
      }),
  };
}
