// The names and stages of long-running jobs.

/** All but the last two are channels: the scheduled backup, and writing imported sheets. */
export const jobNames = [
  'snapshot.status',
  'snapshot.export',
  'snapshot.open',
  'snapshot.trust',
  'snapshot.apply',
  'snapshot.shareQuota',
  'snapshot.newKey',
  'snapshot.undo',
  'dataset.import',
  'dataset.loadSample',
  'dataset.export',
  'export.workbook',
  'export.table',
  'export.rows',
  'export.template',
  'report.paper',
  'report.issue',
  'report.file',
  'day.file',
  'change.file',
  'change.submission',
  'position.file',
  'order.print',
  'order.pdf',
  'paper.make',
  'paper.print',
  'paper.pdf',
  'backup.content',
  'backup.loss',
  'backup.make',
  'audit.check',
  'backup.auto',
  'intake.write',
] as const;
export type JobName = (typeof jobNames)[number];

/** `waiting`: queued. `ending`: can no longer be cancelled, or is being cancelled. */
export const jobStages = ['waiting', 'working', 'reading', 'checking', 'backup', 'writing', 'packing', 'printing', 'ending'] as const;
export type JobStage = (typeof jobStages)[number];

export function isJobName(name: string): name is JobName {
  return (jobNames as readonly string[]).includes(name);
}
