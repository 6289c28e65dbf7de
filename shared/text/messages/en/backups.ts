// Owns the words of backups, in English.
export const enBackups = {
  title: 'Backups',
  help: 'Made at the start, every hour and before a snapshot is read in; all of two days stay, then one a day for thirty days.',
  none: 'No backup yet.',
  at: 'Time',
  reason: 'Reason',
  reasons: {
    auto: 'automatic',
    'by-hand': 'by hand',
    'before-import': 'before a snapshot',
    'before-restore': 'database before a restore',
    'before-upgrade': 'before an upgrade',
  },
  content: 'Content',
  look: 'look',
  contentText: '{{dataset}}, {{demands}} demands, {{orders}} orders',
  noDataset: 'no data',
  broken: 'damaged',
  brokenText: 'This backup is not whole and cannot be restored. Choose another.',
  restore: 'Restore…',
  restoreNewest: 'Restore this one',
  restoreTitle: 'Restore the backup of {{at}}?',
  restoreText:
    'The database of now is kept as a backup and can be restored in turn. Changes and order numbers after the backup are not in it.',
  make: 'Back up now',
  made: 'Backed up.',
  recovery: 'Restore from a backup',
  recoveryText:
    'The database cannot be opened. Below is the newest backup that is whole; the damaged file is kept as it is in the folder of backups.',
} as const;
