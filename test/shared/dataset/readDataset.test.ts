import { expect, test } from 'vitest';
import type { Problem, ProblemKind } from '../../../shared/domain/problem.ts';
import { checkDataset } from '../../../shared/dataset/checkDataset.ts';
import { readDataset } from '../../../shared/dataset/readDataset.ts';
import { problemText } from '../../../shared/text/problemText.ts';
import { smallFiles, withRows } from '../../helpers/datasetFiles.ts';

type Changes = Parameters<typeof smallFiles>[0];

function problemsOf(changes: Changes): readonly Problem[] {
  const result = readDataset(smallFiles(changes));
  return result.ok ? [] : result.error.problems;
}

/** "file row column value kind": what a person needs to find the mistake. */
function brief({ file, row, column, value, kind }: Problem): string {
  return `${file} ${row ?? '-'} ${column ?? '-'} ${value ?? '-'} ${kind}`;
}

function policy(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    start: '2020-03-02',
    days: 7,
    tiers: ['national', 'frontline'],
    support: { mode: 'none' },
    material_reserve: {},
    goods_reserve: {},
    ...fields,
  });
}

/** One mistake each, with every problem reported for it. */
/** Arrivals whose one row is this, of the first day. */
const donated = (cells: string) => `date,owner,item,quantity,region,source,receiver\n2020-03-02,${cells}\n`;

const mistakes: readonly (readonly [string, Changes, readonly string[]])[] = [
  ['a required file is missing', { 'distances.csv': null }, ['distances.csv - - - missingFile']],
  ['the policy is missing', { 'policy.json': null }, ['policy.json - - - missingFile']],
  ['a table of another name', { 'demand.csv': 'code\n', 'expected.json': '{', 'README.md': '#' }, ['demand.csv - - - unknownFile']],
  ['an empty file', { 'pins.csv': '' }, ['pins.csv - - - emptyFile']],
  ['GB18030 bytes', { 'arrears.csv': new Uint8Array([0xc6, 0xf3, 0xd2, 0xb5]) }, ['arrears.csv - - - notUtf8']],
  [
    'UTF-16 bytes without a mark',
    { 'arrears.csv': new Uint8Array(Buffer.from('enterprise,material', 'utf16le')) },
    ['arrears.csv - - - notUtf8'],
  ],
  ['a quote that nothing closes', { 'arrears.csv': withRows('arrears.csv', 'E1,"MB,1', 'E2,MB,1') }, ['arrears.csv 3 - - badCsv']],
  [
    'a lone quote inside a cell',
    { 'arrears.csv': withRows('arrears.csv', 'E1,M"B,1', 'E9,MB,1') },
    ['arrears.csv 3 - - badCsv', 'arrears.csv 4 enterprise E9 unknownReference'],
  ],
  ['text after a closing quote', { 'arrears.csv': withRows('arrears.csv', 'E1,"MB"x,1') }, ['arrears.csv 3 - - badCsv']],
  ['a missing column', { 'bom.csv': 'product,material\nMED,MB\n' }, ['bom.csv 1 per_thousand - missingColumn']],
  ['an unknown column', { 'arrears.csv': 'enterprise,material,quantity,note\nE1,MB,3,x\n' }, ['arrears.csv 1 note note unknownColumn']],
  [
    'a column twice',
    { 'arrears.csv': 'enterprise,material,quantity,quantity\nE1,MB,3,4\n' },
    ['arrears.csv 1 quantity quantity duplicateColumn'],
  ],
  ['a cell too few', { 'arrears.csv': withRows('arrears.csv', 'E1,MB') }, ['arrears.csv 3 - - wrongFieldCount']],
  ['a required cell left empty', { 'arrears.csv': withRows('arrears.csv', 'E1,,1') }, ['arrears.csv 3 material - missingValue']],
  [
    'a cell of ten megabytes',
    { 'products.csv': withRows('products.csv', `KN95,${'x'.repeat(10_000_000)},只,1,1,,`) },
    [`products.csv 4 name ${'x'.repeat(79)}… cellTooLong`],
  ],
  [
    'a zero-width space',
    { 'enterprises.csv': withRows('enterprises.csv', 'E3,甲\u200b厂,360100,,') },
    ['enterprises.csv 4 name 甲\u200b厂 badCharacter'],
  ],
  [
    'a NUL byte',
    { 'enterprises.csv': withRows('enterprises.csv', 'E3,甲\u0000厂,360100,,') },
    ['enterprises.csv 4 name 甲\u0000厂 badCharacter'],
  ],
  [
    'a name that is a formula',
    { 'enterprises.csv': withRows('enterprises.csv', 'E3,"=HYPERLINK(""x"")",360100,,') },
    ['enterprises.csv 4 name =HYPERLINK("x") formulaLike'],
  ],
  ['a code with a space', { 'enterprises.csv': withRows('enterprises.csv', 'E 3,甲,360100,,') }, ['enterprises.csv 4 code E 3 notACode']],
  [
    'a code in full-width letters',
    { 'enterprises.csv': withRows('enterprises.csv', 'Ｅ3,甲,360100,,') },
    ['enterprises.csv 4 code Ｅ3 notACode'],
  ],
  [
    'a code that means the pool',
    { 'enterprises.csv': withRows('enterprises.csv', 'pool,甲,360100,,') },
    ['enterprises.csv 4 code pool reservedCode'],
  ],
  [
    'a region code of five digits',
    { 'enterprises.csv': withRows('enterprises.csv', 'E3,甲,36010,,') },
    ['enterprises.csv 4 region 36010 notARegionCode'],
  ],
  [
    'a day that does not exist',
    { 'line_days.csv': withRows('line_days.csv', 'L1,2020-02-30,1') },
    ['line_days.csv 3 date 2020-02-30 notADate'],
  ],
  [
    'a flag that is a word',
    { 'materials.csv': withRows('materials.csv', 'SB,无纺布,kg,1,yes,0') },
    ['materials.csv 4 scarce yes notAFlag'],
  ],
  ['a number with a unit', { 'arrears.csv': withRows('arrears.csv', 'E1,MB,3万') }, ['arrears.csv 3 quantity 3万 notANumber']],
  ['a number with an exponent', { 'arrears.csv': withRows('arrears.csv', 'E1,MB,1e400') }, ['arrears.csv 3 quantity 1e400 notANumber']],
  ['not a number', { 'arrears.csv': withRows('arrears.csv', 'E1,MB,NaN') }, ['arrears.csv 3 quantity NaN notANumber']],
  [
    'half a piece',
    { 'demands.csv': withRows('demands.csv', 'D3,public,360100,MED,1.5,2020-03-02,2020-03-03,') },
    ['demands.csv 4 quantity 1.5 notWhole'],
  ],
  ['half a piece in stock', { 'stocks.csv': withRows('stocks.csv', 'E1,MED,1.5,') }, ['stocks.csv 6 quantity 1.5 notWhole']],
  ['seven decimals', { 'arrears.csv': withRows('arrears.csv', 'E1,MB,0.0000001') }, ['arrears.csv 3 quantity 0.0000001 tooManyDecimals']],
  ['a negative quantity', { 'arrears.csv': withRows('arrears.csv', 'E1,MB,-3') }, ['arrears.csv 3 quantity -3 belowMinimum']],
  [
    'an enormous quantity',
    { 'arrears.csv': withRows('arrears.csv', `E1,MB,${'9'.repeat(500)}`) },
    [`arrears.csv 3 quantity ${'9'.repeat(79)}… aboveMaximum`],
  ],
  [
    'a tier nobody knows',
    { 'demands.csv': withRows('demands.csv', 'D3,urgent,360100,MED,1,2020-03-02,2020-03-03,') },
    ['demands.csv 4 tier urgent notOneOf'],
  ],
  [
    'a code twice',
    { 'demands.csv': withRows('demands.csv', 'D1,public,360100,MED,1,2020-03-02,2020-03-03,') },
    ['demands.csv 4 code D1 duplicate'],
  ],
  [
    'a material named like a product',
    { 'materials.csv': withRows('materials.csv', 'MED,布,kg,1,0,0') },
    ['materials.csv 4 code MED duplicate'],
  ],
  [
    'an enterprise named like a city',
    { 'enterprises.csv': withRows('enterprises.csv', '360100,甲,360100,,') },
    ['enterprises.csv 4 code 360100 duplicate'],
  ],
  ['a line and product twice', { 'lines.csv': withRows('lines.csv', 'L1,E1,MED,1,,,') }, ['lines.csv 5 - L1, MED duplicate']],
  ['the same stock twice', { 'stocks.csv': withRows('stocks.csv', 'E1,MB,1,') }, ['stocks.csv 6 - E1, MB duplicate']],
  [
    'a reference to nothing',
    { 'demands.csv': withRows('demands.csv', 'D3,public,360100,MEDX,1,2020-03-02,2020-03-03,') },
    ['demands.csv 4 product MEDX unknownReference'],
  ],
  ['an owner that is nobody', { 'stocks.csv': withRows('stocks.csv', 'E7,MB,1,') }, ['stocks.csv 6 owner E7 unknownReference']],
  ['an item that is nothing', { 'stocks.csv': withRows('stocks.csv', 'E1,CLOTH,1,') }, ['stocks.csv 6 item CLOTH unknownReference']],
  ['a county as owner', { 'stocks.csv': withRows('stocks.csv', '360121,MED,1,') }, ['stocks.csv 6 owner 360121 wrongRegionLevel']],
  [
    'frontline demand outside the province',
    { 'demands.csv': withRows('demands.csv', 'D3,frontline,420100,MED,1,2020-03-02,2020-03-03,') },
    ['demands.csv 4 region 420100 wrongRegionLevel'],
  ],
  [
    'an enterprise in a province',
    { 'enterprises.csv': withRows('enterprises.csv', 'E3,甲,360000,,') },
    ['enterprises.csv 4 region 360000 wrongRegionLevel'],
  ],
  [
    'a used county without a city',
    { 'regions.csv': withRows('regions.csv', '360222,浮梁县,,county,,'), 'enterprises.csv': withRows('enterprises.csv', 'E3,甲,360222,,') },
    ['regions.csv 7 parent - missingValue'],
  ],
  [
    'a used county under a province',
    {
      'regions.csv': withRows('regions.csv', '360222,浮梁县,360000,county,,'),
      'enterprises.csv': withRows('enterprises.csv', 'E3,甲,360222,,'),
    },
    ['regions.csv 7 parent 360000 wrongRegionLevel'],
  ],
  [
    'regions that are each other’s parent',
    { 'regions.csv': withRows('regions.csv', '370000,甲,380000,province,,', '380000,乙,370000,province,,') },
    ['regions.csv 7 parent 380000 parentCycle', 'regions.csv 8 parent 370000 parentCycle'],
  ],
  [
    'a window that closes before it opens',
    { 'demands.csv': withRows('demands.csv', 'D3,public,360100,MED,1,2020-03-05,2020-03-04,') },
    ['demands.csv 4 due 2020-03-04 fromAfterTo'],
  ],
  [
    'a line out of service before it starts',
    { 'lines.csv': withRows('lines.csv', 'L3,E2,MED,1,2020-03-05,2020-03-04,') },
    ['lines.csv 5 to 2020-03-04 fromAfterTo'],
  ],
  [
    'a tier the policy leaves out',
    { 'demands.csv': withRows('demands.csv', 'D3,essential,360100,MED,1,2020-03-02,2020-03-03,') },
    ['demands.csv 4 tier essential tierNotInPolicy'],
  ],
  [
    'a demand of the reserve',
    { 'demands.csv': withRows('demands.csv', 'D3,reserve,360100,MED,1,2020-03-02,2020-03-03,') },
    ['demands.csv 4 tier reserve reserveDemand'],
  ],
  ['pool goods that lie nowhere', { 'stocks.csv': withRows('stocks.csv', 'pool,N95,1,') }, ['stocks.csv 6 region - poolRegionRequired']],
  [
    'pool goods that lie in a county',
    { 'stocks.csv': withRows('stocks.csv', 'pool,N95,1,360121') },
    ['stocks.csv 6 region 360121 wrongRegionLevel'],
  ],
  [
    'pool material that lies somewhere',
    { 'supplies.csv': withRows('supplies.csv', '2020-03-02,pool,MB,1,360100') },
    ['supplies.csv 3 region 360100 regionNotAllowed'],
  ],
  [
    'an enterprise’s stock in another city',
    { 'stocks.csv': withRows('stocks.csv', 'E1,MED,1,360200') },
    ['stocks.csv 6 region 360200 regionNotAllowed'],
  ],
  [
    'a directed donation without its receiver',
    { 'supplies.csv': donated('pool,MED,1,360100,directed,') },
    ['supplies.csv 2 receiver - receiverRequired'],
  ],
  [
    'a receiver of what is no directed donation',
    { 'supplies.csv': donated('pool,MED,1,360100,donation,360200') },
    ['supplies.csv 2 receiver 360200 receiverNotAllowed'],
  ],
  [
    'a receiver that is a county',
    { 'supplies.csv': donated('pool,MED,1,360100,directed,360121') },
    ['supplies.csv 2 receiver 360121 wrongRegionLevel'],
  ],
  [
    'material given to a city',
    { 'supplies.csv': donated('pool,MB,1,,directed,360200') },
    ['supplies.csv 2 receiver 360200 receiverOfMaterial'],
  ],
  [
    'a directed donation that is owned by somebody else',
    { 'supplies.csv': donated('360100,MED,1,,directed,360200') },
    ['supplies.csv 2 owner 360100 ownerNotReceiver'],
  ],
  ['a source of no kind there is', { 'supplies.csv': donated('pool,MED,1,360100,gift,') }, ['supplies.csv 2 source gift notOneOf']],
  ['a city with material', { 'stocks.csv': withRows('stocks.csv', '360100,MB,1,') }, ['stocks.csv 6 item MB materialNotOwnedByCity']],
  [
    'a line of two enterprises',
    { 'lines.csv': 'code,enterprise,product,rate_per_day\nL1,E1,MED,1\nL1,E2,N95,1\n' },
    ['lines.csv 3 enterprise E2 lineEnterpriseDiffers'],
  ],
  [
    'linkage to a material that is not scarce',
    { 'products.csv': withRows('products.csv', 'KN95,口罩,只,1,1,,LOOP'), 'bom.csv': withRows('bom.csv', 'KN95,LOOP,1') },
    ['products.csv 4 linkage_material LOOP linkageNotScarce'],
  ],
  [
    'linkage to a material not used',
    { 'products.csv': withRows('products.csv', 'KN95,口罩,只,1,1,,MB') },
    ['products.csv 4 linkage_material MB linkageNotInBom'],
  ],
  [
    'arrears of what is not scarce',
    { 'arrears.csv': withRows('arrears.csv', 'E1,LOOP,1') },
    ['arrears.csv 3 material LOOP arrearsNotScarce'],
  ],
  [
    'an unknown demand or product that is said to be secured',
    { 'secured.csv': withRows('secured.csv', 'D9,MED,1,own', 'D1,KN95,1,own') },
    ['secured.csv 4 demand D9 unknownReference', 'secured.csv 5 product KN95 unknownReference'],
  ],
  [
    'an unknown state, and a part of a piece that is secured',
    { 'secured.csv': withRows('secured.csv', 'D1,MED,1,lost', 'D1,MED,1.5,own') },
    ['secured.csv 4 state lost notOneOf', 'secured.csv 5 quantity 1.5 notWhole'],
  ],
  [
    'an order that names what is not there',
    { 'committed.csv': withRows('committed.csv', 'O-2,KN95,360300,1,0,2020-03-01,2020-03-02') },
    ['committed.csv 3 product KN95 unknownReference', 'committed.csv 3 from 360300 unknownReference'],
  ],
  [
    'an order from a county',
    { 'committed.csv': withRows('committed.csv', 'O-2,MED,360121,1,0,2020-03-01,2020-03-02') },
    ['committed.csv 3 from 360121 wrongRegionLevel'],
  ],
  [
    'an order of which more has left than it says',
    { 'committed.csv': withRows('committed.csv', 'O-2,MED,360100,10,11,2020-03-01,2020-03-02') },
    ['committed.csv 3 shipped 11 shippedAboveQuantity'],
  ],
  [
    'an order due before its date',
    { 'committed.csv': withRows('committed.csv', 'O-2,MED,360100,10,1,2020-03-03,2020-03-02') },
    ['committed.csv 3 due 2020-03-02 fromAfterTo'],
  ],
  [
    'the same product of an order twice',
    { 'committed.csv': withRows('committed.csv', 'O-1,MED,360200,10,1,2020-03-01,2020-03-02') },
    ['committed.csv 3 - O-1, MED duplicate'],
  ],
  [
    'material handed out to nobody known, or not scarce',
    { 'given.csv': withRows('given.csv', 'E9,MB,1', 'E1,LOOP,1') },
    ['given.csv 3 enterprise E9 unknownReference', 'given.csv 4 material LOOP memoryNotScarce'],
  ],
  [
    'opening material that is not scarce or there twice',
    { 'opening.csv': withRows('opening.csv', 'E2,LOOP,1', 'E1,MB,1') },
    ['opening.csv 3 material LOOP memoryNotScarce', 'opening.csv 4 - E1, MB duplicate'],
  ],
  [
    'support decided for a county, an unknown product, or twice',
    { 'eligible.csv': withRows('eligible.csv', '360121,MED,1,', '360200,KN95,0,', '360100,MED,0,') },
    [
      'eligible.csv 3 city 360121 wrongRegionLevel',
      'eligible.csv 4 product KN95 unknownReference',
      'eligible.csv 5 - 360100, MED duplicate',
    ],
  ],
  [
    'a planned dispatch without its sender, to a county, or with an enterprise',
    {
      'previous.csv': withRows(
        'previous.csv',
        'dispatch,2020-03-03,,420100,,MED,1',
        'dispatch,2020-03-03,360100,360121,,MED,1',
        'dispatch,2020-03-03,360100,420100,E1,MED,1',
      ),
    },
    ['previous.csv 4 from - previousFields', 'previous.csv 5 to 360121 wrongRegionLevel', 'previous.csv 6 enterprise E1 previousFields'],
  ],
  [
    'a planned delivery without its enterprise, with a place, or of an unknown product',
    {
      'previous.csv': withRows(
        'previous.csv',
        'delivery,2020-03-03,,,,MED,1',
        'delivery,2020-03-03,,360100,E1,MED,1',
        'delivery,2020-03-03,,,E1,KN95,1',
      ),
    },
    [
      'previous.csv 4 enterprise - previousFields',
      'previous.csv 5 to 360100 previousFields',
      'previous.csv 6 product KN95 unknownReference',
    ],
  ],
  [
    'planned goods of a maker for a demand, and pool goods for an unknown one',
    {
      'previous.csv':
        'kind,date,from,to,enterprise,product,quantity,demand\n' +
        'delivery,2020-03-03,,,E1,MED,1,D1\ndispatch,2020-03-03,360100,420100,,MED,1,D9\ndispatch,2020-03-03,360100,420100,,MED,1,\n',
    },
    ['previous.csv 2 demand D1 previousFields', 'previous.csv 3 demand D9 unknownReference'],
  ],
  [
    'a planned dispatch from outside',
    { 'previous.csv': withRows('previous.csv', 'dispatch,2020-03-03,420100,360100,,MED,1') },
    ['previous.csv 4 from 420100 wrongRegionLevel'],
  ],
  [
    'a product in place of itself',
    { 'substitutes.csv': withRows('substitutes.csv', 'MED,MED') },
    ['substitutes.csv 3 serves MED selfSubstitute'],
  ],
  [
    'a place without coordinates or distance',
    {
      'regions.csv': withRows('regions.csv', '430100,长沙市,,outside,,'),
      'demands.csv': withRows('demands.csv', 'D3,national,430100,MED,1,2020-03-02,2020-03-03,'),
    },
    ['distances.csv - - - noDistance', 'distances.csv - - - noDistance'],
  ],
  [
    'a distance from a county',
    { 'distances.csv': withRows('distances.csv', '360121,420100,300') },
    ['distances.csv 3 from 360121 wrongRegionLevel'],
  ],
  ['a quota pin without material', { 'pins.csv': withRows('pins.csv', 'quota,E1,,,,1,') }, ['pins.csv 3 material - pinFields']],
  [
    'a dispatch pin with an enterprise',
    { 'pins.csv': withRows('pins.csv', 'dispatch,E1,,,D1,1,') },
    ['pins.csv 3 enterprise E1 pinFields'],
  ],
  ['a pin of more than at most', { 'pins.csv': withRows('pins.csv', 'delivery,E1,,MED,,5,4') }, ['pins.csv 3 min 5 pinMinAboveMax']],
  ['a pin of half a piece', { 'pins.csv': withRows('pins.csv', 'delivery,E1,,MED,,,4.5') }, ['pins.csv 3 max 4.5 notWhole']],
  ['a pin that says nothing', { 'pins.csv': withRows('pins.csv', 'dispatch,,,,D1,,') }, ['pins.csv 3 min - pinEmpty']],
  [
    'a quota pin of what is not scarce',
    { 'pins.csv': withRows('pins.csv', 'quota,E1,LOOP,,,1,') },
    ['pins.csv 3 material LOOP pinNotScarce'],
  ],
  ['a policy that is not JSON', { 'policy.json': '{"start":' }, ['policy.json - - - badJson']],
  ['a policy that is empty', { 'policy.json': ' \n' }, ['policy.json - - - emptyFile']],
  ['a policy that is a list', { 'policy.json': '[]' }, ['policy.json - - - wrongType']],
  ['a policy without start', { 'policy.json': policy({ start: undefined }) }, ['policy.json - start - missingField']],
  ['a policy with a word too many', { 'policy.json': policy({ strat: 1 }) }, ['policy.json - strat 1 unknownField']],
  ['days in quotes', { 'policy.json': policy({ days: '7' }) }, ['policy.json - days 7 wrongType']],
  ['half a day', { 'policy.json': policy({ days: 7.5 }) }, ['policy.json - days 7.5 notWhole']],
  ['no day', { 'policy.json': policy({ days: 0 }) }, ['policy.json - days 0 belowMinimum']],
  ['a year and a day', { 'policy.json': policy({ days: 367 }) }, ['policy.json - days 367 aboveMaximum']],
  ['a start that does not exist', { 'policy.json': policy({ start: '2020-13-01' }) }, ['policy.json - start 2020-13-01 notADate']],
  [
    'a tier twice',
    { 'policy.json': policy({ tiers: ['national', 'frontline', 'national'] }) },
    ['policy.json - tiers[2] national duplicate'],
  ],
  ['a tier unknown', { 'policy.json': policy({ tiers: ['national', 'frontline', 'vip'] }) }, ['policy.json - tiers[2] vip notOneOf']],
  [
    'a cycle that begins after the first day planned',
    { 'policy.json': policy({ cycle_start: '2020-03-03' }) },
    ['policy.json - cycle_start 2020-03-03 cycleAfterStart'],
  ],
  [
    'a cycle that began long ago',
    { 'policy.json': policy({ cycle_start: '2019-02-28' }) },
    ['policy.json - cycle_start 2019-02-28 cycleTooEarly'],
  ],
  ['a cycle without a day', { 'policy.json': policy({ cycle_start: null }) }, ['policy.json - cycle_start null wrongType']],
  ['a mode unknown', { 'policy.json': policy({ support: { mode: 'some' } }) }, ['policy.json - support.mode some notOneOf']],
  [
    'a listed city that is a county',
    { 'policy.json': policy({ support: { mode: 'list', cities: ['360121', '360999'] } }) },
    ['policy.json - support.cities[0] 360121 wrongRegionLevel', 'policy.json - support.cities[1] 360999 unknownReference'],
  ],
  [
    'a reserve of nothing known',
    { 'policy.json': policy({ goods_reserve: { constructor: 1, __proto__x: 2, MED: 1.5 }, material_reserve: { MBX: 1 } }) },
    [
      'policy.json - goods_reserve.__proto__x __proto__x notACode',
      'policy.json - goods_reserve.MED 1.5 notWhole',
      'policy.json - material_reserve.MBX MBX unknownReference',
    ],
  ],
];

test('the small dataset is without problem', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each(mistakes)('%s is named with its place, and nothing else is', (_, changes, expected) => {
  expect(problemsOf(changes).map(brief)).toEqual(expected);
});

test('every kind of problem in a file is reached by a test, and its line is one line in both languages', () => {
  const kinds = {
    missingFile: 1,
    unknownFile: 1,
    unreadableFile: 0,
    fileTooLarge: 0,
    notUtf8: 1,
    badCsv: 1,
    badJson: 1,
    emptyFile: 1,
    moreProblems: 0,
    missingColumn: 1,
    unknownColumn: 1,
    duplicateColumn: 1,
    wrongFieldCount: 1,
    missingValue: 1,
    cellTooLong: 1,
    badCharacter: 1,
    formulaLike: 1,
    notACode: 1,
    reservedCode: 1,
    notARegionCode: 1,
    notADate: 1,
    notAFlag: 1,
    notANumber: 1,
    notWhole: 1,
    tooManyDecimals: 1,
    belowMinimum: 1,
    aboveMaximum: 1,
    notOneOf: 1,
    unknownName: 0,
    unknownUnit: 0,
    doubleUnit: 0,
    unitsDiffer: 0,
    columnWanting: 0,
    duplicate: 1,
    unknownReference: 1,
    wrongRegionLevel: 1,
    parentCycle: 1,
    fromAfterTo: 1,
    tierNotInPolicy: 1,
    reserveDemand: 1,
    poolRegionRequired: 1,
    regionNotAllowed: 1,
    materialNotOwnedByCity: 1,
    receiverRequired: 1,
    receiverNotAllowed: 1,
    receiverOfMaterial: 1,
    ownerNotReceiver: 1,
    lineEnterpriseDiffers: 1,
    linkageNotScarce: 1,
    linkageNotInBom: 1,
    arrearsNotScarce: 1,
    selfSubstitute: 1,
    noDistance: 1,
    pinFields: 1,
    pinMinAboveMax: 1,
    pinEmpty: 1,
    pinNotScarce: 1,
    shippedAboveQuantity: 1,
    memoryNotScarce: 1,
    previousFields: 1,
    cycleAfterStart: 1,
    cycleTooEarly: 1,
    unitUnclear: 0,
    ratePeriod: 0,
    specUnclear: 0,
    mergedQuantity: 0,
    dayInQuantity: 0,
    scaledFormat: 0,
    shareUnclear: 0,
    looksLikeTotal: 0,
    otherGroup: 0,
    secondTable: 0,
    issueList: 0,
    titleUnclear: 0,
    rateAround: 0,
    usualMeasure: 0,
    rowSettled: 0,
    tableUnclear: 0,
    settledPart: 0,
    mappingDoesNotFit: 0,
    missingField: 1,
    unknownField: 1,
    wrongType: 1,
  } satisfies { readonly [Kind in ProblemKind['kind']]: 0 | 1 };
  const problems = mistakes.flatMap(([, changes]) => problemsOf(changes));
  const reached = new Set<string>(problems.map((problem) => problem.kind));
  expect(Object.entries(kinds).filter(([kind, here]) => here === 1 && !reached.has(kind))).toEqual([]);
  for (const problem of problems) {
    for (const language of ['zh', 'en'] as const) {
      const line = problemText(problem, language);
      expect(line).toMatch(/^[^\p{Cc}]+$/u);
      expect(line).toContain(problem.file);
      expect(line).not.toContain('undefined');
    }
  }
});

test('a dataset with all mistakes of its rows at once names them all, each in its own line', () => {
  const added = mistakes.flatMap(([, changes]) =>
    Object.entries(changes ?? {}).flatMap(([file, text]) => (typeof text === 'string' ? [[file, addedRows(file, text)] as const] : [])),
  );
  const byFile = Map.groupBy(added, ([file]) => file);
  const changes = Object.fromEntries(
    [...byFile]
      .filter(([file]) => file.endsWith('s.csv'))
      .map(([file, rows]) => [file, withRows(file, ...rows.flatMap(([, lines]) => lines))]),
  );
  const problems = problemsOf(changes);
  expect(problems.length).toBeGreaterThanOrEqual(50);
  expect(new Set(problems.map((problem) => problem.kind)).size).toBeGreaterThanOrEqual(30);
  expect(new Set(problems.map((problem) => problemText(problem, 'zh'))).size).toBe(problems.length);
});

/** Rows that a mistake adds to the small dataset's file, without those in quotes. */
function addedRows(file: string, text: string): readonly string[] {
  const before = withRows(file).trimEnd();
  return text.startsWith(before)
    ? text
        .slice(before.length)
        .split('\n')
        .filter((row) => row !== '' && !row.includes('"'))
    : [];
}

test('a code that is nearly right is suggested', () => {
  const rows = [
    'D3,public,360100,MDE,1,2020-03-02,2020-03-03,',
    'D4,public,360110,n95,1,2020-03-02,2020-03-03,',
    'D5,public,360100,XXXX,1,2020-03-02,2020-03-03,',
  ];
  const nearest = problemsOf({ 'demands.csv': withRows('demands.csv', ...rows) }).map((problem) =>
    problem.kind === 'unknownReference' ? problem.nearest : problem.kind,
  );
  expect(nearest).toEqual(['MED', '360100', 'N95', null]);
});

test('rows that name a row with another mistake, or a file that could not be read, are not called wrong too', () => {
  expect(problemsOf({ 'enterprises.csv': 'code,name,region,loss,rating\nE1,企业一,360121,5%,\nE2,企业二\n' }).map(brief)).toEqual([
    'enterprises.csv 2 loss 5% notANumber',
    'enterprises.csv 3 - - wrongFieldCount',
  ]);
  expect(problemsOf({ 'regions.csv': '"' }).map(brief)).toEqual(['regions.csv 1 - - badCsv']);
});

test('rows are counted as lines of the file, blank lines and lines inside quotes included', () => {
  const arrears = 'enterprise,material,quantity\n\n,,\nE1,"MB\nMB",1\nE1,MB,x\n';
  expect(problemsOf({ 'arrears.csv': arrears }).map(brief)).toEqual([
    'arrears.csv 4 material MB\nMB badCharacter',
    'arrears.csv 6 quantity x notANumber',
  ]);
});

test('codes named like parts of JavaScript objects are ordinary codes', () => {
  const products = withRows('products.csv', 'constructor,口罩,只,1,1,,', 'toString,口罩,只,1,1,,');
  expect(problemsOf({ 'products.csv': products, 'policy.json': policy({ goods_reserve: { constructor: 5 } }) })).toEqual([]);
  const hostile =
    '{"__proto__":{"days":9},"start":"2020-03-02","days":7,"tiers":["national","frontline"],"support":{"mode":"all"},"material_reserve":{},"goods_reserve":{"__proto__":1}}';
  expect(problemsOf({ 'policy.json': hostile }).map(brief)).toEqual([
    'policy.json - __proto__ {"days":9} unknownField',
    'policy.json - goods_reserve.__proto__ __proto__ notACode',
  ]);
});

test('a hopeless file lists its first thousand problems and counts the rest', () => {
  const rows = Array.from({ length: 1500 }, (_, n) => `A${n},MB,1`);
  const problems = problemsOf({ 'arrears.csv': withRows('arrears.csv', ...rows) });
  expect(problems.length).toBe(1001);
  expect(problems.at(-1)).toEqual({ file: 'arrears.csv', row: null, column: null, value: null, kind: 'moreProblems', count: 500 });
});

test('a file above the limit is refused by its size', () => {
  const problems = problemsOf({ 'arrears.csv': new Uint8Array(200_000_001) });
  expect(problems).toEqual([
    { file: 'arrears.csv', row: null, column: null, value: null, kind: 'fileTooLarge', megabytes: 201, limitMegabytes: 200 },
  ]);
});

test('an edited policy is checked as a file would be', () => {
  const read = readDataset(smallFiles());
  if (!read.ok) throw new Error('the small dataset is sound');
  const { value: dataset } = read;
  expect(checkDataset(dataset)).toEqual([]);
  const policyEdited = { ...dataset.policy, days: 0, tiers: ['national'] as const, goodsReserve: { CLOTH: 1 } };
  expect(checkDataset({ ...dataset, policy: policyEdited }).map(brief)).toEqual([
    'demands.csv 2 tier frontline tierNotInPolicy',
    'policy.json - days 0 belowMinimum',
    'policy.json - goods_reserve.CLOTH CLOTH unknownReference',
  ]);
});
