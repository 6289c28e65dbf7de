import { expect, test } from 'vitest';
import type { AppError } from '../../../shared/domain/errors.ts';
import { errorText } from '../../../shared/text/errorText.ts';

const errors: { readonly [Kind in AppError['kind']]: Extract<AppError, { kind: Kind }> } = {
  datasetProblems: { kind: 'datasetProblems', problems: [{ file: 'a.csv', row: null, column: null, value: null, kind: 'missingFile' }] },
  folderUnreadable: { kind: 'folderUnreadable', path: 'D:\\数据', reason: 'ENOENT' },
  outputExists: { kind: 'outputExists', path: 'out' },
  outputTouchesInput: { kind: 'outputTouchesInput', path: 'out', input: 'in' },
  cannotWrite: { kind: 'cannotWrite', path: 'out', reason: 'ENOSPC' },
  pinsConflict: {
    kind: 'pinsConflict',
    pins: [
      {
        row: 2,
        kind: 'delivery',
        enterprise: 'A',
        material: null,
        product: 'N95',
        demand: null,
        region: null,
        min: null,
        max: 50,
        unit: null,
      },
      {
        row: 5,
        kind: 'dispatch',
        enterprise: null,
        material: null,
        product: null,
        demand: 'D1',
        region: '甲市',
        min: 80,
        max: null,
        unit: null,
      },
    ],
    clash: 'goods',
    asked: 80,
    possible: 50,
    unit: null,
  },
  dayNotCome: { kind: 'dayNotCome', what: 'cityReport', on: '2020-03-04', working: '2020-03-02' },
  expectedInPast: { kind: 'expectedInPast', on: '2020-03-01', working: '2020-03-02' },
  dayRecordNamesUnknown: { kind: 'dayRecordNamesUnknown', what: 'count', on: '2020-03-02', code: 'NOTHING' },
  piecesNotWhole: { kind: 'piecesNotWhole', what: 'count', item: 'MASK-SURG', quantity: '0.5' },
  materialNotKept: { kind: 'materialNotKept', item: 'EL' },
  findingNotFound: { kind: 'findingNotFound', finding: 'finding-1' },
  findingNamesUnknown: { kind: 'findingNamesUnknown', code: '360199' },
  findingMakerElsewhere: { kind: 'findingMakerElsewhere', maker: 'E1', city: '360400' },
  findingDaysWrong: { kind: 'findingDaysWrong', raisedOn: '2020-03-05', due: '2020-03-02' },
  findingClosed: { kind: 'findingClosed', on: '2020-03-04' },
  findingAnswered: { kind: 'findingAnswered', by: 'Nanchang', on: '2020-03-04' },
  releaseNotFound: { kind: 'releaseNotFound', release: 'release-1' },
  releaseNamesUnknown: { kind: 'releaseNamesUnknown', code: '360199' },
  releaseNoOutlets: { kind: 'releaseNoOutlets', city: '360100' },
  releaseLessThanCarton: { kind: 'releaseLessThanCarton', pieces: 1000, carton: 2000 },
  releaseNoPopulation: { kind: 'releaseNoPopulation', region: '360121' },
  releaseNoWeight: { kind: 'releaseNoWeight', city: '360100' },
  releaseDaysWrong: { kind: 'releaseDaysWrong', from: '2020-03-08', to: '2020-03-02', working: '2020-03-02' },
  releaseIssued: { kind: 'releaseIssued', number: '2020-1' },
  releaseNotIssued: { kind: 'releaseNotIssued' },
  releaseClosed: { kind: 'releaseClosed', number: '2020-1', on: '2020-03-08' },
  releaseOver: { kind: 'releaseOver', number: '2020-1', on: '2020-03-08' },
  releaseAboveGoods: { kind: 'releaseAboveGoods', pieces: 8000, there: 6000 },
  releaseOutletNotIn: { kind: 'releaseOutletNotIn', outlet: 'P-003' },
  releaseSentTooMuch: { kind: 'releaseSentTooMuch', outlet: 'P-001', sent: 8000, allotted: 6000 },
  releaseOverdrawn: { kind: 'releaseOverdrawn', outlet: 'P-001', on: '2020-03-03', pieces: 12 },
  releaseEntryDayWrong: { kind: 'releaseEntryDayWrong', on: '2020-03-01', from: '2020-03-02', to: '2020-03-03' },
  releaseEntryEmpty: { kind: 'releaseEntryEmpty' },
  releaseEntryNotFound: { kind: 'releaseEntryNotFound', entry: 'entry-1' },
  releaseStillThere: { kind: 'releaseStillThere', outlet: 'P-001', pieces: 12 },
  releaseUnbalanced: { kind: 'releaseUnbalanced', outlet: 'P-001', counted: 12, there: 14 },
  requestNotFound: { kind: 'requestNotFound', request: 'ask-1' },
  requestNamesUnknown: { kind: 'requestNamesUnknown', code: '360199' },
  requestDaysWrong: { kind: 'requestDaysWrong', from: '2020-03-08', to: '2020-03-02' },
  requestEmpty: { kind: 'requestEmpty' },
  requestDemandWrong: { kind: 'requestDemandWrong', demand: 'D1' },
  requestDecided: { kind: 'requestDecided', number: 3 },
  decisionAboveAsked: { kind: 'decisionAboveAsked', cap: 50_000, asked: 40_000 },
  decisionDaysWrong: { kind: 'decisionDaysWrong', from: '2020-03-01', to: '2020-03-01', working: '2020-03-02' },
  decisionNotTried: { kind: 'decisionNotTried' },
  decisionInScenario: { kind: 'decisionInScenario', name: 'ratio 0.6' },
  decisionNotFound: { kind: 'decisionNotFound', decision: 'reply-1' },
  decisionRevoked: { kind: 'decisionRevoked', number: 3, on: '2020-03-03' },
  arrivalUnknown: { kind: 'arrivalUnknown', on: '2020-03-02', owner: '360100', item: 'MASK-SURG' },
  dayRecordGone: { kind: 'dayRecordGone', what: 'arrival', on: '2020-03-02' },
  solverFailed: { kind: 'solverFailed', stage: 'leximin', status: 'infeasible' },
  plannerCrashed: { kind: 'plannerCrashed', reason: 'SIGSEGV' },
  plannerOutOfMemory: { kind: 'plannerOutOfMemory', reason: 'ERR_WORKER_OUT_OF_MEMORY' },
  cancelled: { kind: 'cancelled' },
  planBroken: {
    kind: 'planBroken',
    violations: [{ rule: 'carton', place: { file: 'dispatches.csv', row: 3 }, kind: 'differs', found: 1999, expected: 2000 }],
  },
  plannerFault: {
    kind: 'plannerFault',
    datasetHash: '0123456789abcdef',
    violations: [{ rule: 'rounding', place: { file: 'groups.csv', row: 3 }, kind: 'notAbove', found: 95338, limit: 99999 }],
    folder: 'D:\\数据',
  },
  planUnreadable: { kind: 'planUnreadable', path: 'plan.json', reason: 'not JSON' },
  noDataset: { kind: 'noDataset' },
  noOffice: { kind: 'noOffice' },
  officeExists: { kind: 'officeExists', name: '示例办公室' },
  planNotFound: { kind: 'planNotFound', plan: 'p1' },
  planNotDraft: { kind: 'planNotDraft', plan: 'p1', state: 'approved' },
  planNotApproved: { kind: 'planNotApproved', plan: 'p1', state: 'draft' },
  rollDaysWrong: { kind: 'rollDaysWrong', days: '14', last: 13 },
  rollIssuedWrong: { kind: 'rollIssuedWrong', day: '2020-03-01', first: '2020-03-04', last: '2020-03-15' },
  planStale: { kind: 'planStale', plan: 'p1' },
  planOfExpectedLines: { kind: 'planOfExpectedLines', label: 'P-0302-1', lines: ['L9'] },
  nothingAnnounced: { kind: 'nothingAnnounced', label: 'P-0302-1' },
  pinNotFound: { kind: 'pinNotFound' },
  editOutdated: { kind: 'editOutdated' },
  cellChanged: {
    kind: 'cellChanged',
    table: 'stocks',
    row: 'JX004 MB-FLAT 360100',
    cells: [{ column: 'quantity', seen: '12', now: '20' }],
  },
  versionOutdated: { kind: 'versionOutdated', what: 'rule', parts: [{ part: 'days', now: '7', yours: '14' }] },
  rowGone: { kind: 'rowGone', table: 'stocks', row: 'JX004 MB-FLAT 360100' },
  paperStateWrong: { kind: 'paperStateWrong', paper: 'GFP-2020-2', state: 'draft', event: 'received' },
  paperTooMuch: { kind: 'paperTooMuch', event: 'shipped', item: 'MB-FLAT', asked: '12.5', possible: '10', unit: 'kg' },
  paperItemUnknown: { kind: 'paperItemUnknown', paper: 'GFP-2020-2', item: 'MB' },
  paperEventNotFound: { kind: 'paperEventNotFound', paper: 'GFP-2020-2', event: 'e1' },
  paperEventFollowed: { kind: 'paperEventFollowed', paper: 'GFC-2020-2', followers: ['2020-03-04', '2020-03-05'] },
  papersExist: { kind: 'papersExist', plan: 'P-0302-1', count: 12 },
  nothingOnPaper: { kind: 'nothingOnPaper', plan: 'P-0302-1' },
  paperNotShared: { kind: 'paperNotShared', paper: 'GFP-2020-2' },
  shareTooMuch: { kind: 'shareTooMuch', place: 'Nanchang', material: 'MB-FLAT', asked: '12.5', possible: '10', unit: 'kg' },
  shareNotLots: { kind: 'shareNotLots', material: 'MB-FLAT', lot: '0.5', unit: 'kg' },
  shareOutside: { kind: 'shareOutside', place: 'Nanchang', enterprise: 'JX001' },
  paperShared: { kind: 'paperShared', paper: 'GFP-2020-2', notices: ['GFP-2020-3'] },
  paperNotFound: { kind: 'paperNotFound', paper: 'a1' },
  batchNotIssuable: {
    kind: 'batchNotIssuable',
    possible: 2,
    refused: [
      { why: 'unknown', name: 'a1' },
      { why: 'notDraft', name: 'GFP-2020-2', state: 'issued' },
      { why: 'planNotInForce', name: { kind: 'order', from: '2020-03-02', party: 'Nanchang → Wuhan' }, plan: 'P-0302-1' },
      {
        why: 'goodsPromised',
        name: { kind: 'reserveSlip', from: '2020-03-02', party: '示例一厂' },
        city: '360100',
        cityName: '南昌市',
        product: 'S',
        productName: '口罩',
        unit: '只',
        asked: 20,
        promised: 5,
        possible: 8,
      },
    ],
  },
  paperRoadOpen: { kind: 'paperRoadOpen', paper: 'GFC-2020-2', lines: ['医用外科口罩 2,000 只'] },
  afterWorkingDay: { kind: 'afterWorkingDay', on: '2020-03-05', today: '2020-03-04' },
  nothingToUndo: { kind: 'nothingToUndo', end: { what: 'order.issue', name: '赣〔2020〕2号' } },
  intakeClosed: { kind: 'intakeClosed' },
  nothingToApply: { kind: 'nothingToApply' },
  sheetNotFound: { kind: 'sheetNotFound', name: 'stock', sheets: ['a.xlsx: x', 'b.csv'] },
  noTableFound: { kind: 'noTableFound', sheets: ['a.csv'] },
  mappingNotFound: { kind: 'mappingNotFound', name: 'weekly' },
  dayNotWorkingDay: { kind: 'dayNotWorkingDay', day: '2020-03-01', today: '2020-03-02' },
  dayInScenario: { kind: 'dayInScenario', name: 'L06' },
  dayNotLastClosed: { kind: 'dayNotLastClosed', day: '2020-03-01', last: '2020-03-02' },
  dayCloseFollowed: {
    kind: 'dayCloseFollowed',
    day: '2020-03-02',
    next: '2020-03-03',
    followers: [{ what: 'makerReport', name: 'E1' }],
    count: 2,
  },
  dayStatementDamaged: { kind: 'dayStatementDamaged', day: '2020-03-02' },
  nothingToAskAgain: { kind: 'nothingToAskAgain' },
  scenarioNotFound: { kind: 'scenarioNotFound', scenario: 's1' },
  scenarioNameTaken: { kind: 'scenarioNameTaken', name: 'L06' },
  scenarioAtHand: { kind: 'scenarioAtHand', name: 'L06' },
  scenarioIsBase: { kind: 'scenarioIsBase' },
  planOfScenario: { kind: 'planOfScenario', name: 'L06' },
  ordersExist: { kind: 'ordersExist', plan: 'p1', count: 2 },
  nothingToOrder: { kind: 'nothingToOrder', plan: 'p1' },
  orderNotFound: { kind: 'orderNotFound', order: 'o1' },
  orderNotDraft: { kind: 'orderNotDraft', order: 'o1', state: 'issued' },
  orderStateWrong: { kind: 'orderStateWrong', order: 'o1', state: 'closed', event: 'shipped' },
  orderQuantityTooMuch: { kind: 'orderQuantityTooMuch', event: 'writtenOff', product: 'N95', asked: 5, possible: 3 },
  goodsPromised: {
    kind: 'goodsPromised',
    city: '360100',
    cityName: 'Nanchang',
    product: 'S',
    productName: 'Surgical mask',
    unit: '只',
    asked: 5000,
    promised: 1000,
    possible: 4000,
  },
  rehearsalNumberWrong: { kind: 'rehearsalNumberWrong', what: 'days', given: '0', min: 1, max: 14 },
  rehearsalVariantsWrong: { kind: 'rehearsalVariantsWrong', path: 'V.json', place: '[0].name', reason: 'required' },
  rehearsalVariantImpossible: { kind: 'rehearsalVariantImpossible', variant: '40%', column: 'goods_reserve.X', value: 'X' },
  rehearsalLuckWrong: { kind: 'rehearsalLuckWrong', path: 'luck.csv', line: 3 },
  rehearsalOther: { kind: 'rehearsalOther', path: 'out' },
  rehearsalUnreadable: { kind: 'rehearsalUnreadable', path: 'out/run-000001.json' },
  rehearsalGaps: { kind: 'rehearsalGaps', missing: [2, 5], count: 9 },
  rehearsalTwice: { kind: 'rehearsalTwice', run: 2, first: 'a', second: 'b' },
  rehearsalNotFound: { kind: 'rehearsalNotFound', rehearsal: '0123456789abcdef' },
  rehearsalRunFailed: { kind: 'rehearsalRunFailed', run: 2, seed: 1, reason: 'solverFailed' },
  positionDayWrong: { kind: 'positionDayWrong', day: '2020-01-01', first: '2020-03-02', last: '2020-03-05' },
  booksDiffer: {
    kind: 'booksDiffer',
    findings: [
      { kind: 'unbalanced', place: 'poolGoods|360100|S' },
      { kind: 'position', kept: 'a'.repeat(64), computed: 'b'.repeat(64) },
      { kind: 'dataset', file: 'stocks.csv', problem: 'duplicate' },
      { kind: 'account', enterprise: 'E1', material: 'MB', lines: 2 },
    ],
  },
  shipmentNotFound: { kind: 'shipmentNotFound', order: 'o1' },
  nothingEntered: { kind: 'nothingEntered' },
  beforeIssue: { kind: 'beforeIssue', on: '2020-03-01', issuedOn: '2020-03-02' },
  ledgerEntryWrong: { kind: 'ledgerEntryWrong', field: 'note' },
  ledgerTooMuch: { kind: 'ledgerTooMuch', asked: '5', possible: '3', unit: 'kg' },
  ledgerNotReversible: { kind: 'ledgerNotReversible' },
  ledgerOfPaper: { kind: 'ledgerOfPaper', source: 'GFC-2020-2' },
  snapshotBroken: { kind: 'snapshotBroken', part: 'digest' },
  snapshotNewer: { kind: 'snapshotNewer', found: 2, known: 1 },
  snapshotStale: { kind: 'snapshotStale', office: 'X', sequence: 2, read: 3 },
  snapshotForked: { kind: 'snapshotForked', office: 'X', sequence: 2, ours: 'aa', theirs: 'bb' },
  snapshotGap: { kind: 'snapshotGap', office: 'X', needed: 4, read: 2 },
  snapshotOwn: { kind: 'snapshotOwn' },
  snapshotUntrusted: { kind: 'snapshotUntrusted', office: 'X' },
  snapshotOfficeDiffers: {
    kind: 'snapshotOfficeDiffers',
    office: '示例办公室',
    known: { kind: 'city', region: '360100' },
    found: { kind: 'province', region: null },
  },
  snapshotValueWrong: { kind: 'snapshotValueWrong', table: 'stocks', record: 'E1 MB', field: 'quantity', value: '=1\u202e' },
  snapshotUndecided: { kind: 'snapshotUndecided', count: 2 },
  snapshotRefusedRecords: { kind: 'snapshotRefusedRecords', count: 2 },
  snapshotClosed: { kind: 'snapshotClosed' },
  snapshotUndoOutdated: { kind: 'snapshotUndoOutdated' },
  passphraseNeeded: { kind: 'passphraseNeeded', office: 'X', sequence: 2 },
  passphraseWrong: { kind: 'passphraseWrong' },
  keyLost: { kind: 'keyLost', reason: 'sealed' },
  keySealed: { kind: 'keySealed' },
  exchangeOfScenario: { kind: 'exchangeOfScenario', name: 'S' },
  recordOfOther: { kind: 'recordOfOther', table: 'stocks', owner: '360100' },
  fileUnreadable: { kind: 'fileUnreadable', path: '/a', reason: 'ENOENT' },
  nothingReported: { kind: 'nothingReported', on: '2020-03-02', item: 'MASK-SURG' },
  notAForm: { kind: 'notAForm', file: 'a.xlsx' },
  formEmpty: { kind: 'formEmpty', file: 'a.xlsx' },
  formCellsWrong: {
    kind: 'formCellsWrong',
    file: 'a.xlsx',
    cells: [{ sheet: '产量 output', row: 2, column: '产量（只） pieces', text: '很多', fault: 'pieces' }],
  },
  auditBroken: { kind: 'auditBroken', entry: 3, entries: 9 },
  locked: { kind: 'locked' },
  lockWrong: { kind: 'lockWrong' },
  lockWaits: { kind: 'lockWaits', seconds: 4 },
  lockBroken: { kind: 'lockBroken', path: '/data/lock.json' },
  backupBroken: { kind: 'backupBroken', name: 'a.db' },
  databaseMissing: { kind: 'databaseMissing', path: '/data/tongdiao.db', backups: 3 },
  diskFull: { kind: 'diskFull', path: '/data', needed: 500_000_000, free: 20_000_000 },
  diskReadOnly: { kind: 'diskReadOnly', path: '/data' },
  backupStopped: { kind: 'backupStopped', cause: { kind: 'diskFull', path: '/data/backups', needed: 500_000_000, free: 20_000_000 } },
  clockJumped: { kind: 'clockJumped', last: '2020-03-02T12:00:00.000Z', now: '2020-05-02T12:00:00.000Z' },
  numberNotHigher: { kind: 'numberNotHigher', asked: 3, next: 12 },
  doubtful: {
    kind: 'doubtful',
    doubts: [
      { kind: 'dayAhead', on: '2020-03-04', today: '2020-03-02' },
      { kind: 'dayBehindPaper', today: '2020-03-02', last: '2020-03-05' },
      { kind: 'farMore', what: 'output', enterprise: '甲厂', name: '平面口罩', asked: 720_000, usual: 72_000, unit: '只' },
    ],
  },
  eventTooEarly: { kind: 'eventTooEarly', event: 'received', on: '2020-03-01', earlier: 'shipped', earlierOn: '2020-03-02' },
  dayTooFarAhead: { kind: 'dayTooFarAhead', on: '2029-03-01', today: '2020-03-02' },
  databaseInUse: { kind: 'databaseInUse', path: '/data' },
  planDamaged: { kind: 'planDamaged', label: 'P-0302-1' },
  noBackup: { kind: 'noBackup', path: '/data' },
  obligorInCycle: { kind: 'obligorInCycle', place: 'Nanchang', since: '2020-03-02', lines: 12 },
  obligorWrong: { kind: 'obligorWrong', place: 'Nanchang' },
  obligorMoved: { kind: 'obligorMoved', name: 'Maker 4', from: 'Nanchang', to: null, lines: 12 },
  obligorTwice: { kind: 'obligorTwice', place: 'Nanchang', other: 'Xinjian' },
  cycleEmpty: { kind: 'cycleEmpty' },
  officePlaceWrong: { kind: 'officePlaceWrong', region: '360100', office: 'province' },
  codeNamed: {
    kind: 'codeNamed',
    table: 'enterprises',
    code: 'JX004',
    name: 'Pingxiang 4',
    uses: [{ what: 'orders', count: 2, examples: ['赣防物调〔2020〕1号'] }],
  },
  codeRecoded: { kind: 'codeRecoded', table: 'enterprises', code: 'JX004', now: 'JX104' },
  recodeUnknown: { kind: 'recodeUnknown', table: 'enterprises', code: 'JX004' },
  recodeImpossible: { kind: 'recodeImpossible', table: 'regions', from: '360100', to: '360121', reason: 'level' },
  recodeOfScenario: { kind: 'recodeOfScenario', name: 'L06' },
  recodeCrossed: { kind: 'recodeCrossed', from: 'JX004', to: 'JX104', uses: [{ what: 'ledgerLines', count: 1, examples: [] }] },
  cycleNamesUnknown: { kind: 'cycleNamesUnknown', accounts: [{ table: 'enterprises', code: 'JX004', balance: '7' }] },
  officeMerged: { kind: 'officeMerged', from: '360400', to: '360100' },
  projectWrong: { kind: 'projectWrong', project: 'P', field: 'lines' },
  projectNotFound: { kind: 'projectNotFound', project: 'P' },
  subsidyTwice: { kind: 'subsidyTwice', project: 'P', programme: 'A', other: 'B' },
  subsidyUnverified: { kind: 'subsidyUnverified', project: 'P', programme: 'A', phase: '1' },
  noticeUnbalanced: { kind: 'noticeUnbalanced', product: 'MASK-SURG', pieces: 1, orders: ['赣防物调〔2020〕7号'] },
  noticePeriodWrong: { kind: 'noticePeriodWrong', from: '2020-03-09', to: '2020-03-08', first: '2020-03-02', last: '2020-03-08' },
  noticeNotCorrectable: { kind: 'noticeNotCorrectable', number: 1 },
  reportNotFound: { kind: 'reportNotFound', report: 'R' },
  reportNamesUnknown: { kind: 'reportNamesUnknown', enterprise: 'JX001', code: 'XX' },
  runNotFound: { kind: 'runNotFound', run: 'r1' },
  chromiumMissing: { kind: 'chromiumMissing' },
  printFailed: { kind: 'printFailed', reason: 'no paper' },
  databaseNewer: { kind: 'databaseNewer', found: 9, known: 3 },
  databaseUnreadable: { kind: 'databaseUnreadable', path: 'x.db', reason: 'not a database' },
  invalidInput: {
    kind: 'invalidInput',
    channel: 'plan.get',
    issues: [
      { path: 'plan', message: 'required' },
      { path: '', message: 'bad' },
    ],
  },
  unknownChannel: { kind: 'unknownChannel', channel: 'x.y' },
  disconnected: { kind: 'disconnected', status: 401 },
  busy: { kind: 'busy', job: 'snapshot.apply', seconds: 10 },
  jobOutOfMemory: { kind: 'jobOutOfMemory', job: 'snapshot.open', megabytes: 2048 },
  jobCrashed: { kind: 'jobCrashed', job: 'report.file', reason: 'ERR_X' },
  serviceCrashed: { kind: 'serviceCrashed', reason: 'exit 9', restarted: true },
  internal: { kind: 'internal', reference: 'A1B2' },
};

test.each(Object.entries(errors))('%s has a title of one line and a next step in both languages', (_, error) => {
  const [zh, en] = [errorText(error, 'zh'), errorText(error, 'en')];
  expect(zh.title).toMatch(/\p{Script=Han}/u);
  expect(en.title.replaceAll('示例办公室', '').replaceAll('D:\\数据', '')).not.toMatch(/\p{Script=Han}/u);
  for (const { title, detail, remedy } of [zh, en]) {
    for (const line of [title, remedy, ...detail]) expect(line).toMatch(/^[^\n]+$/);
    expect([title, remedy, ...detail].join()).not.toContain('undefined');
  }
  expect(zh.detail.length).toBe(en.detail.length);
});

test('problems and broken claims are listed one a line', () => {
  expect(errorText(errors.datasetProblems, 'en')).toEqual({
    title: 'The data has 1 problem; nothing was imported',
    detail: ['a.csv: the file is missing; add it to the folder, with its header even where there are no rows'],
    remedy: 'Correct the lines below and read it again',
  });
  expect(errorText(errors.planBroken, 'zh').detail).toEqual(['整箱，dispatches.csv 第 3 行：现为 1999，应为 2000']);
});

test('drafts of a batch that are gone are counted in one line, since nobody knows them by their ids', () => {
  const refused = ['a1', 'a2', 'a3'].map((name) => ({ why: 'unknown', name }) as const);
  const { detail } = errorText({ kind: 'batchNotIssuable', possible: 1, refused }, 'zh');
  expect(detail).toEqual(['3 张已不在：被删除，或被新的草稿替换']);
});

test('a draft of a batch is called by its kind in the language of the reader', () => {
  const name = { kind: 'allotment', from: '2020-03-02', party: '示例一厂' } as const;
  const refused = [{ why: 'planNotInForce', name, plan: 'P-0302-1' }] as const;
  const lines = (['zh', 'en'] as const).flatMap(
    (language) => errorText({ kind: 'batchNotIssuable', possible: 0, refused }, language).detail,
  );
  expect(lines).toEqual([
    '统配通知单 2020-03-02 示例一厂：所属方案 P-0302-1 不是现行方案',
    'Allotment 2020-03-02 示例一厂: its plan P-0302-1 is not in force',
  ]);
});

test('each way of losing the program has its own next step', () => {
  const remedies = [401, 413, 500, null].map((status) => errorText({ kind: 'disconnected', status }, 'en').remedy);
  expect(new Set(remedies).size).toBe(4);
});

test('a plan that fails its own check is called a fault of the program, with all that whoever mends it needs, and no advice to plan again', () => {
  const { folder: _, ...inTheApp } = errors.plannerFault;
  for (const [language, save] of [
    ['zh', '存成文件'],
    ['en', 'save it to a file'],
  ] as const) {
    const { title, detail, remedy } = errorText(inTheApp, language);
    expect(title).toMatch(/程序的错|fault of the program/);
    expect(title).toMatch(/一切未变|nothing was changed/);
    expect(remedy).toContain(save);
    expect(detail).toHaveLength(2);
    expect(detail[0]).toContain('0123456789abcdef');
    expect([title, remedy, ...detail].join()).not.toMatch(/重新计算|再试|plan again|try again/i);
  }
  expect(errorText(errors.plannerFault, 'en').detail[1]).toBe('To save it: tongdiao workbook "D:\\数据" --out dataset-0123456789ab.xlsx');
});
