// Handlers for the capacity programme: projects are checked, every version is kept, and each change has an audit entry.
import type { CapacityProject } from '../../../shared/capacity/project.ts';
import { checkProject } from '../../../shared/capacity/project.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { insertProject, listProjects } from '../db/projectTable.ts';
import { inTransaction } from '../db/sql.ts';
import type { Handlers, ServiceContext } from './serviceContext.ts';
import { audit } from './serviceContext.ts';

type CapacityChannel = Extract<Channel, `capacity.${string}`>;

export function capacityHandlers(context: ServiceContext): Pick<Handlers, CapacityChannel> {
  const { db, clock, newId, who } = context;
  return {
    'capacity.list': () => ok(listProjects(db)),

    'capacity.save': ({ project: entered }) =>
      inTransaction<CapacityProject, AppError>(db, () => {
        const before = listProjects(db).find(({ id }) => id === entered.id) ?? null;
        if (entered.id !== '' && before === null) return err({ kind: 'projectNotFound', project: entered.name });
        const project = before === null ? { ...entered, id: newId() } : entered;
        const checked = checkProject(project);
        if (!checked.ok) return checked;
        insertProject(db, project.id, project, who, clock().toISOString());
        audit(context, 'capacity.save', before, project);
        return ok(project);
      }),

    'capacity.remove': ({ project }) =>
      inTransaction<readonly CapacityProject[], AppError>(db, () => {
        const before = listProjects(db).find(({ id }) => id === project);
        if (before === undefined) return err({ kind: 'projectNotFound', project });
        insertProject(db, project, null, who, clock().toISOString());
        audit(context, 'capacity.remove', before, null);
        return ok(listProjects(db));
      }),
  };
}
