// English words of backups.
export const enBackups = {
  title: 'Backups',
  help: 'Made at the start, every hour, and before data or a data package are imported or the program is upgraded. All of the last two days with backups stay, then one a day for thirty days; the newest ten always stay. They share the pages that are the same: each takes up what changed.',
  room: 'Disk space',
  roomText: '{{count}} backups hold {{held}} of at most {{budget}}; {{free}} are free on their disk',
  roomOver:
    '{{count}} backups hold {{held}}, more than {{budget}}, because the newest ten always stay. Raise the limit; {{free}} are free on their disk',
  budget: 'Limit of all backups',
  budgetSave: 'Save the limit',
  budgetHelp: 'Beyond it, days with several give first, then the oldest days.',
  comparing: 'Comparing with the database of now…',
  lossTitle: 'In the database of now and not in the backup',
  lossNone: 'Nothing: the backup is as new as the database.',
  lossUnknown:
    'The database of now cannot be read, so nothing can be compared. Orders, receipts and reports after the backup may be missing.',
  lossBranch:
    'The backup has {{count}} entries of the audit log that the database has not: they went different ways after an earlier restore.',
  losses: {
    issuedOrders: 'Issued orders',
    orderEvents: 'Shipments, receipts and the like',
    issuedPapers: 'Issued allotments, task notices, reserve slips',
    paperEvents: 'Shipments, receipts and the like of these',
    dailyReports: 'Daily reports',
    dayRecords: 'City reports, counts, arrivals',
    ledgerLines: 'Lines of the account',
    cycles: 'Closed cycles',
    plans: 'Plans',
    issuedReports: 'Issued reports',
    snapshotsMade: 'Data packages exported',
    snapshotsRead: 'Data packages imported',
    auditEntries: 'Entries of the audit log',
  },
  checkTitle: 'Check after the restore',
  checks: {
    numbers:
      'Numbers: none is given twice. Compare the next number under Settings, Numbers with the register of papers, and set it upwards where it is too low.',
    papers:
      'Papers: orders issued after the backup are still valid and their goods may be in transit. Enter shipments and receipts again from the papers.',
    offices: 'Exchange: offices that have imported a later data package must be told by telephone; then exchange full data packages.',
    lost: 'Another machine, or a lost one: the record of given numbers is not in the backups. Set the next number upwards before you issue.',
  },
  none: 'No backup yet.',
  at: 'Time',
  reason: 'Reason',
  reasons: {
    auto: 'automatic',
    'by-hand': 'by hand',
    'before-import': 'before an import',
    'before-drill': 'Before the drill',
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
  missingText:
    'The database is missing or empty, but there are backups. Restore the newest whole one; numbers that were given are not given again.',
  missingAll:
    'The database is missing and there are no backups, but numbers were given here. Look for the data folder first. If it is lost, begin a new office; those numbers are not given again.',
  begin: 'Begin a new office…',
  beginTitle: 'Give up the old office and begin a new one?',
  beginText: 'The old backups are moved to a folder beside, not deleted. Numbers that were given are not given again.',
  recoveryText:
    'The database cannot be opened. Below is the newest backup that is whole; the damaged file is kept as it is in the folder of backups.',
} as const;
