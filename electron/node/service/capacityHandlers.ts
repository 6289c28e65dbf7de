// Handlers for the capacity programme: projects are checked, every version is kept, and each change has an audit entry.
import { checkProject, type CapacityProject } from '../../../shared/capacity/project.ts';
import { err, ok } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { dayDoubts, tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import { insertProject, listProjects } from '../db/projectTable.ts';
import { inTransaction } from '../db/sql.ts';
import { confirmed } from './confirmed.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type CapacityChannel = Extract<Channel, `capacity.${string}`>;

export function capacityHandlers(context: ServiceContext): Pick<Handlers, CapacityChannel> {
  const { db, clock, newId, who } = context;
  return {
    'capacity.list': () => ok(listProjects(db)),

    'capacity.save': ({ project: entered, confirmedBy }) =>
      inTransaction<CapacityProject, AppError>(db, () => {
        const before = listProjects(db).find(({ id }) => id === entered.id) ?? null;
        if (entered.id !== '' && before === null) return err({ kind: 'projectNotFound', project: entered.name });
        const project = before === null ? { ...entered, id: newId() } : entered;
        const checked = checkProject(project);
        if (!checked.ok) return checked;
        const today = workingDay(db, clock);
        const days = happenedOn(project).filter((day) => before === null || !happenedOn(before).includes(day));
        const impossible = days.map((day) => tooFarAhead(day, today)).find((error) => error !== null);
        if (impossible !== undefined) return err(impossible);
        const doubts = [...new Set(days)].flatMap((day) => dayDoubts(day, today));
        if (doubts.length > 0 && confirmedBy === undefined) return err({ kind: 'doubtful', doubts });
        insertProject(db, project.id, project, who(), clock().toISOString());
        audit(context, 'capacity.save', before, { ...project, ...confirmed(doubts, confirmedBy) });
        return ok(project);
      }),

    'capacity.remove': ({ project }) =>
      inTransaction<readonly CapacityProject[], AppError>(db, () => {
        const before = listProjects(db).find(({ id }) => id === project);
        if (before === undefined) return err({ kind: 'projectNotFound', project });
        insertProject(db, project, null, who(), clock().toISOString());
        audit(context, 'capacity.remove', before, null);
        return ok(listProjects(db));
      }),
  };
}

/** Days on which something is said to have happened; what is planned may lie ahead. */
function happenedOn({ milestones, verification, obstacles, subsidies }: CapacityProject): IsoDate[] {
  const paid = subsidies.flatMap(({ phases }) => phases.map(({ paidOn }) => paidOn));
  const days = [...milestones.map(({ real }) => real), verification?.on ?? null, ...obstacles.map(({ resolved }) => resolved), ...paid];
  return days.filter((day) => day !== null);
}
