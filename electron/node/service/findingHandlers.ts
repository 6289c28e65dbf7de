// Handlers for findings: entered by the office that raises them, answered by the city they are about, settled by whoever raised them.
import { err, ok, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import { tooFarAhead } from '../../../shared/domain/dayCheck.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import { findingStates, type Finding, type FindingAnswer, type FindingState } from '../../../shared/findings/finding.ts';
import { cityOfMakers } from '../../../shared/reports/reportFacts.ts';
import { province } from '../../../shared/snapshot/snapshotRecord.ts';
import { loadDataset } from '../db/datasetTables.ts';
import { insertMatter, listMatters } from '../db/matterTable.ts';
import { officeOwner } from '../db/officeTable.ts';
import { inTransaction } from '../db/sql.ts';
import { audit, type Handlers, type ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

type FindingChannel = Extract<Channel, `finding.${string}`>;

export function findingHandlers(context: ServiceContext): Pick<Handlers, FindingChannel> {
  const { db, clock, newId, who } = context;
  const states = () => findingStates(listMatters(db, 'finding'), listMatters(db, 'answer'), workingDay(db, clock));
  const office = () => officeOwner(db) as Finding['office'];
  /** Errors: `findingNotFound`, `findingAnswered`; `recordOfOther` for one that another office raised. */
  const unanswered = (id: string): Result<FindingState, AppError> => {
    const state = states().find(({ finding }) => finding.id === id);
    if (state === undefined) return err({ kind: 'findingNotFound', finding: id });
    const { finding, answers } = state;
    if (finding.office !== office()) return err({ kind: 'recordOfOther', table: 'findings', owner: finding.office });
    const [first] = answers;
    return first === undefined ? ok(state) : err({ kind: 'findingAnswered', by: first.by, on: first.on });
  };
  return {
    'finding.list': () => ok({ states: states(), office: office() }),

    'finding.save': ({ finding: entered }) =>
      inTransaction<Finding, AppError>(db, () => {
        const dataset = loadDataset(db);
        if (dataset === null) return err({ kind: 'noDataset' });
        const before = entered.id === '' ? null : unanswered(entered.id);
        if (before !== null && !before.ok) return before;
        const finding: Finding = { ...entered, id: before === null ? newId() : entered.id, office: office() };
        const fault = findingFault(finding, dataset) ?? tooFarAhead(finding.raisedOn, workingDay(db, clock));
        if (fault !== null) return err(fault);
        insertMatter(db, 'finding', finding, who(), clock().toISOString());
        audit(context, 'finding.save', before?.value.finding ?? null, finding);
        return ok(finding);
      }),

    'finding.withdraw': ({ finding: id }) =>
      inTransaction<Finding, AppError>(db, () => {
        const state = unanswered(id);
        if (!state.ok) return state;
        const { finding } = state.value;
        insertMatter(db, 'finding', finding, who(), clock().toISOString(), true);
        audit(context, 'finding.withdraw', finding, null);
        return ok(finding);
      }),

    'finding.answer': ({ answer: entered }) =>
      inTransaction<FindingAnswer, AppError>(db, () => {
        const state = states().find(({ finding }) => finding.id === entered.finding);
        if (state === undefined) return err({ kind: 'findingNotFound', finding: entered.finding });
        const { finding, closedOn } = state;
        if (closedOn !== null) return err({ kind: 'findingClosed', on: closedOn });
        const own = office();
        const isRaiser = own === finding.office || own === province;
        if ((entered.closes || own !== finding.city) && !isRaiser)
          return err({ kind: 'recordOfOther', table: 'findings', owner: finding.office });
        const impossible = tooFarAhead(entered.on, workingDay(db, clock));
        if (impossible !== null) return err(impossible);
        const answer: FindingAnswer = { ...entered, id: newId(), office: own };
        insertMatter(db, 'answer', answer, who(), clock().toISOString());
        audit(context, 'finding.answer', null, answer);
        return ok(answer);
      }),
  };
}

function findingFault({ city, maker, raisedOn, due }: Finding, dataset: Dataset): AppError | null {
  if (!dataset.regions.some(({ code, level }) => code === city && level === 'city')) return { kind: 'findingNamesUnknown', code: city };
  if (maker !== null) {
    const home = cityOfMakers(dataset).get(maker);
    if (home === undefined) return { kind: 'findingNamesUnknown', code: maker };
    if (home !== city) return { kind: 'findingMakerElsewhere', maker, city };
  }
  return due !== null && due < raisedOn ? { kind: 'findingDaysWrong', raisedOn, due } : null;
}
