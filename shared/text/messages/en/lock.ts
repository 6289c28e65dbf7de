// English words of the screen lock.
export const enLock = {
  title: 'Screen lock',
  locked: 'The screen is locked. What was typed is still there and goes on once it is unlocked.',
  passphrase: 'Passphrase',
  open: 'Unlock',
  current: 'Passphrase now',
  next: 'New passphrase',
  nextHelp:
    'At least {{count}} characters. The lock holds the screen and does not encrypt the disk; if it is forgotten, close the program and move lock.json out of the data folder.',
  again: 'Once more',
  differs: 'The two are not the same',
  after: 'Without use',
  minutes: 'locks after {{count}} min',
  never: 'never locks by itself',
  set: 'Set passphrase',
  change: 'Change',
  remove: 'Take away',
  lockNow: 'Lock now',
  saved: 'The passphrase is set.',
  removed: 'The passphrase is taken away.',
} as const;
