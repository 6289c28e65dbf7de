// Defines which work is long, in which thread it runs, and which channels write nothing and so never wait for it.
import type { Channel } from '../../../shared/contract/api.ts';
import type { JobName } from '../../../shared/domain/jobs.ts';

/** One thread per lane, so that a long read of one kind does not delay work of another. Work in a lane runs in sequence. */
export type JobLane = 'status' | 'exchange' | 'data' | 'papers' | 'keeping';

export interface JobRule {
  readonly lane: JobLane;
  /** If true, nobody else may write until it has ended, because its decisions depend on what it has read. */
  readonly writes: boolean;
  /** For input that takes no longer than sending it to a thread and its answer back: it is answered where it was asked. */
  readonly isShort?: (input: unknown) => boolean;
}

export const jobRules: { readonly [Name in JobName]: JobRule } = {
  'snapshot.status': { lane: 'status', writes: false },
  'snapshot.export': { lane: 'exchange', writes: true },
  'snapshot.open': { lane: 'exchange', writes: false },
  'snapshot.trust': { lane: 'exchange', writes: true },
  'snapshot.apply': { lane: 'exchange', writes: true },
  'snapshot.shareQuota': { lane: 'exchange', writes: true },
  'snapshot.newKey': { lane: 'exchange', writes: true },
  'snapshot.undo': { lane: 'exchange', writes: true },
  'dataset.import': { lane: 'data', writes: true },
  'dataset.loadSample': { lane: 'data', writes: true },
  'dataset.export': { lane: 'data', writes: false },
  'export.workbook': { lane: 'data', writes: false },
  'export.table': { lane: 'data', writes: false },
  'export.rows': { lane: 'data', writes: false, isShort: isSmallTable },
  'export.template': { lane: 'data', writes: false },
  'report.paper': { lane: 'papers', writes: false },
  'report.issue': { lane: 'papers', writes: true },
  'report.file': { lane: 'papers', writes: false },
  'day.file': { lane: 'papers', writes: false },
  'change.file': { lane: 'papers', writes: false },
  'change.submission': { lane: 'papers', writes: false },
  'position.file': { lane: 'papers', writes: false },
  'order.print': { lane: 'papers', writes: false, isShort: (input) => isSingle(input, 'orders') },
  'order.pdf': { lane: 'papers', writes: false },
  'paper.make': { lane: 'papers', writes: true },
  'paper.print': { lane: 'papers', writes: false, isShort: (input) => isSingle(input, 'papers') },
  'paper.pdf': { lane: 'papers', writes: false },
  'backup.content': { lane: 'keeping', writes: false },
  'backup.loss': { lane: 'keeping', writes: false },
  'backup.make': { lane: 'keeping', writes: false },
  'audit.check': { lane: 'keeping', writes: false },
  'intake.write': { lane: 'data', writes: true },
  'backup.auto': { lane: 'keeping', writes: false },
};

/** The preview beside a list, which follows every key. */
function isSingle(input: unknown, field: 'orders' | 'papers'): boolean {
  const chosen = (input as Readonly<Record<string, unknown>> | null)?.[field];
  return Array.isArray(chosen) && chosen.length === 1;
}

/** A table of a page, as most are. */
function isSmallTable(input: unknown): boolean {
  const rows = (input as Readonly<Record<string, unknown>> | null)?.rows;
  return Array.isArray(rows) && rows.length <= 1000;
}

/** The jobs that are channels. */
export type JobChannel = Exclude<JobName, 'backup.auto' | 'intake.write'>;

/**
 * What a thread keeps for later calls, under the handle it returned. If the thread has ended since, the opening call is repeated first. The
 * handle is a field of the answer and of the later calls.
 */
export const held: { readonly [Name in JobName]?: { readonly opener: JobChannel; readonly handle: string } } = {
  'snapshot.trust': { opener: 'snapshot.open', handle: 'token' },
  'snapshot.apply': { opener: 'snapshot.open', handle: 'token' },
};

/** The field of an answer that names what the thread now keeps. */
export const handleOf: { readonly [Name in JobName]?: string } = { 'snapshot.open': 'token', 'snapshot.trust': 'token' };

/** Channels that write nothing to the database: they are answered at any time. All others wait for long work that writes. */
export const readingChannels: ReadonlySet<Channel> = new Set<Channel>([
  'app.state',
  'arrival.list',
  'audit.list',
  'backup.beginAnew',
  'backup.list',
  'backup.restore',
  'backup.status',
  'capacity.list',
  'change.get',
  'change.price',
  'cityDay.list',
  'cityDay.presumed',
  'count.books',
  'count.list',
  'daily.list',
  'dataset.get',
  'day.list',
  'day.review',
  'day.statement',
  'day.unserved',
  'drill.leave',
  'drill.package',
  'drill.week',
  'drill.state',
  'drill.stop',
  'edit.history',
  'export.faultyDataset',
  'form.make',
  'form.read',
  // The write it triggers is itself long work.
  'intake.apply',
  'intake.cancel',
  'intake.close',
  'intake.mapping',
  'intake.mappings',
  'intake.open',
  'intake.progress',
  'intake.propose',
  'intake.read',
  'job.cancel',
  'job.list',
  'ledger.accounts',
  'ledger.closing',
  'ledger.cycles',
  'ledger.lines',
  'ledger.obligors',
  'lock.close',
  'lock.open',
  'lock.set',
  'lock.state',
  'norm.get',
  'norm.preview',
  'number.list',
  'order.choose',
  'order.list',
  'order.summary',
  'paper.choose',
  'paper.list',
  'paper.sharing',
  'paper.summary',
  'paper.writtenOut',
  'pin.list',
  'pin.prices',
  'plan.cancel',
  'plan.get',
  'plan.list',
  'plan.preview',
  'plan.progress',
  'plan.start',
  'plan.tryRemedy',
  'position.dataset',
  'position.get',
  'quotaBand.try',
  'report.list',
  'scenario.attribute',
  'scenario.list',
]);
