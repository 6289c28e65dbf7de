// Owns the English sentence of every kind of problem: what is wrong, then what to do.
import { assertNever } from '../base/assert.ts';
import type { Problem } from '../domain/errors.ts';
import { optionalTables, tableFiles } from '../domain/tables.ts';
import { messages } from './messages/messages.ts';

/** `found` is the quoted value, or "this" where nothing was written. */
export function problemEn(problem: Problem, found: string): string {
  switch (problem.kind) {
    case 'missingFile':
      return 'the file is missing; add it to the folder, with its header even where there are no rows';
    case 'unknownFile':
      return `is no table of a dataset; rename or remove it, the tables are ${list(Object.values(tableFiles))}`;
    case 'unreadableFile':
      if (Object.hasOwn(workbookReasons, problem.reason)) return workbookReasons[problem.reason];
      return problem.reason === 'notAFile'
        ? 'is no ordinary file; put a file in its place'
        : `cannot be opened (${problem.reason}); check its permissions and close programs that use it`;
    case 'fileTooLarge':
      return `has ${problem.megabytes} MB, more than the ${problem.limitMegabytes} MB allowed; check that it is the right file`;
    case 'notUtf8':
      return 'is not UTF-8; save it as "CSV UTF-8", or read GBK, GB18030, UTF-16 and Excel files through the import page';
    case 'badCsv':
      return csvFaultEn(problem.reason);
    case 'badJson':
      return `is not valid JSON (${problem.reason}); check brackets, quotes and commas`;
    case 'emptyFile':
      return problem.file.endsWith('.csv')
        ? `is empty; write its header${canBeLeftOut(problem.file) ? ', or delete the file' : ''}`
        : 'is empty; write the policy into it';
    case 'moreProblems':
      return `${problem.count} more problems are not listed; mend those above and check again`;
    case 'missingColumn':
      return `the column is missing; the columns are ${list(problem.expected)}`;
    case 'unknownColumn':
      return `${found} is no column of this table; the columns are ${list(problem.expected)}`;
    case 'duplicateColumn':
      return `the column ${found} is there twice; keep one of them`;
    case 'wrongFieldCount':
      return `has ${problem.found} cells where the header has ${problem.expectedCount}; look for a comma too many or too few, and quote cells that hold commas`;
    case 'missingValue':
      return 'nothing is filled in; a value is required here';
    case 'cellTooLong':
      return `has ${problem.length} characters, more than the ${problem.limit} allowed; shorten it, and check that quotes are closed`;
    case 'badCharacter':
      return `${found} holds characters that cannot be seen (line break, tab, zero-width character or odd space at an end); delete them and type it anew`;
    case 'formulaLike':
      return `${found} begins with = + - or @ and would run as a formula in a spreadsheet; begin it otherwise`;
    case 'notACode':
      return `${found} cannot be a code; use letters, digits and - _ . beginning with a letter or digit, at most 64 characters`;
    case 'reservedCode':
      return `${found} means the provincial pool and cannot be a code; choose another`;
    case 'notARegionCode':
      return `${found} is no region code; write six digits, such as 360100`;
    case 'notADate':
      return `${found} is not a day that exists; write it like 2020-03-02`;
    case 'notAFlag':
      return `${found} is neither 0 nor 1; write 1 for yes, 0 for no`;
    case 'notANumber':
      return `${found} is no plain number; write it like 1234.5, without thousands separators, units, exponents or full-width digits (the import page converts those)`;
    case 'notWhole':
      return `${found} is not whole; goods are counted in whole pieces`;
    case 'tooManyDecimals':
      return `${found} has too many decimals; at most ${problem.decimals} are kept`;
    case 'belowMinimum':
      return `${found} is too small; it may not be below ${problem.min}`;
    case 'aboveMaximum':
      return `${found} is too large; it may not be above ${problem.max}, check the unit`;
    case 'notOneOf':
      return `${found} is not a value of this column; write one of ${list(problem.options)}`;
    case 'duplicate':
      return `${found} repeats ${problem.firstFile} ${problem.firstFile.endsWith('.json') ? 'entry' : 'row'} ${problem.firstRow}; merge the two or delete one`;
    case 'unknownReference':
      return `${found} is not in ${targetEn(problem.expectedTable)}; ${problem.nearest === null ? 'correct it or add it there' : `did you mean ${problem.nearest}?`}`;
    case 'wrongRegionLevel':
      return `${found} leads to a region of level ${problem.found}; it must be ${problem.expectedLevels.join(' or ')}`;
    case 'parentCycle':
      return `${found} makes the region its own ancestor; correct the parent`;
    case 'fromAfterTo':
      return `${found} is before the first day; swap or correct the two dates`;
    case 'tierNotInPolicy':
      return `${found} is not among the tiers of policy.json; add the tier there or correct it`;
    case 'reserveDemand':
      return 'the reserve has no demands; write its targets into goods_reserve of policy.json';
    case 'poolRegionRequired':
      return 'pool goods need the city where they lie; fill in its code';
    case 'regionNotAllowed':
      return `${found} does not belong here: only pool goods say where they lie; leave it empty`;
    case 'materialNotOwnedByCity':
      return `${found} is a material and cities hold goods only; give it to an enterprise or the pool`;
    case 'lineEnterpriseDiffers':
      return `${found} is not ${problem.expected}, the enterprise of the line's first row; a line belongs to one enterprise`;
    case 'linkageNotScarce':
      return `${found} is not scarce, so nothing can be linked to it; set scarce to 1 in materials.csv or leave this empty`;
    case 'linkageNotInBom':
      return `${found} is not in this product's bill of materials; add it to bom.csv or leave this empty`;
    case 'arrearsNotScarce':
      return `${found} is not scarce, so nothing is owed for it; correct it or delete the row`;
    case 'selfSubstitute':
      return `${found} cannot stand in for itself; delete the row`;
    case 'noDistance':
      return `the distance from ${problem.from} to ${problem.to} is unknown; add a row, or both places' longitude and latitude in regions.csv`;
    case 'pinFields':
      return `${found === 'this' ? 'nothing is filled in' : `${found} does not belong here`}; ${problem.pinKind} needs ${problem.needs.join(' and ')}${problem.pinKind === 'dispatch' ? ' and may name a product' : ''}, leave the others empty`;
    case 'pinMinAboveMax':
      return `${found} is above max; swap or correct them`;
    case 'pinEmpty':
      return 'neither min nor max is filled in; fill in one of them or delete the row';
    case 'pinNotScarce':
      return `${found} is not scarce, so it has no quota; correct it or delete the row`;
    case 'unknownName':
      if (fixedKinds.has(problem.expected) && problem.candidates.length > 0)
        return `${found} is no ${nameKindEn(problem.expected)} there is${rowsEn(problem.count)}; write one of ${list(problem.candidates.map(({ name }) => name))}`;
      return `${found} is no ${nameKindEn(problem.expected)} there is${rowsEn(problem.count)}; ${problem.candidates.length > 0 ? `did you mean ${problem.candidates.map(({ code, name }) => `${name} (${code})`).join(', ')}?` : 'rewrite it, say which code it is, or add it first'}`;
    case 'unknownUnit':
      return `${found}: the unit "${problem.unit}" does not say how much it is; give a specification such as 200只/箱, or write a number`;
    case 'doubleUnit':
      return `${found} and "${problem.unit}" both say ten thousand, once or twice is not clear; write the full number`;
    case 'unitsDiffer':
      return `${found} has another unit than its column, "${problem.unit}"; write the full number`;
    case 'columnWanting':
      return (problem.heads ?? []).length === 0
        ? 'no column gives this; choose one, or a value that holds for all rows'
        : `no column gives this for sure, perhaps ${list((problem.heads ?? []).map((head) => `"${head}"`))}; choose one, or a value that holds for all rows`;
    case 'unitUnclear':
      return `${unitPlaces[problem.where]} "${problem.unit}", and it is not clear in what unit the figures are; fill in the unit (such as 万只, or 只 for plain pieces)`;
    case 'ratePeriod':
      return `${found}: the unit "${problem.unit}" is not by the day; convert it to a day (or a total) first`;
    case 'specUnclear':
      return `${found} is counted in ${problem.unit}, and the specification "${problem.spec}" does not say how many pieces one holds; fill in the pieces, or write it like 200只/箱`;
    case 'mergedQuantity':
      return 'the cell is merged with one above or to the left, where the figure counts once; fill in the figure of this row, or skip the row';
    case 'dayInQuantity':
      return `${found} is shown as a day by the spreadsheet and is no quantity; look up the figure and write it anew`;
    case 'scaledFormat':
      return `${found} is shown in thousands by its format while the column says "${problem.unit}", once or twice is not clear; write the full number`;
    case 'shareUnclear':
      return `${found} may be a ratio or a percentage; write it like 80%`;
    case 'looksLikeTotal':
      return `${found} is just the sum of rows ${problem.firstRow} to ${problem.lastRow} and looks like a subtotal; skip the row if it is one, take it if it is not`;
    case 'otherGroup':
      return `the head also has ${list(problem.heads.map((head) => `"${head}"`))}, which mean something else and are not read; say what each column means, or that they are not wanted`;
    case 'secondTable':
      return `the sheet has another part${problem.title === '' ? '' : ` "${problem.title}"`} read as the same table; say that both are wanted, or leave one out`;
    case 'titleUnclear':
      return `the title or file name "${problem.title}" seems to speak of another time or state; confirm that these are the figures wanted, or leave the sheet out`;
    case 'rateAround':
      return `the sheet says "${problem.text}", so it is not clear what period the figures are for; convert them first, or confirm that they are as this table wants them`;
    case 'usualMeasure':
      return problem.measure === 'perDay'
        ? 'nothing says what period this is for, and it would be taken as a day; confirm that, or give the unit (such as 万只/月)'
        : 'nothing says how many pieces this is for, and it would be taken as a thousand; confirm that, or give the unit (such as 克/只)';
    case 'rowSettled':
      return `the row is marked "${problem.text}"; skip it, or take it if it is still wanted`;
    case 'tableUnclear':
      return `too few of its heads are known; it is most like ${messages.en.data.tableNames[problem.table]} (${list(problem.heads.map((head) => `"${head}"`))}); say which table it is and what each column means`;
    case 'issueList':
      return `looks like a list of what was issued (${list(problem.heads)}); movements cannot be imported yet, so it was not read; if it is of stocks, arrivals or demands, say which table it is`;
    case 'settledPart':
      return `the title "${problem.title}" speaks of what is settled or void, so it was not read; to read it, say which table it is`;
    case 'mappingDoesNotFit':
      return `the mapping "${problem.name}" needs the columns ${list(problem.heads.map((head) => `"${head}"`))}, which the sheet does not have; check the head, or read it without the mapping and keep a new one`;
    case 'missingField':
      return 'the field is missing; add it';
    case 'unknownField':
      return 'the field is not known; delete it or check its spelling';
    case 'wrongType':
      return `${found} is of the wrong type; it must be ${typeEn(problem.expectedType)}`;
    default:
      return assertNever(problem);
  }
}

const unitPlaces = { head: 'the head says', note: 'a note says', column: 'a column says', mapping: 'the mapping keeps the unit' } as const;

/** Kinds with fixed words: all of them are listed. */
const fixedKinds: ReadonlySet<string> = new Set(['tier', 'risk', 'level', 'source', 'kind']);

function rowsEn(count: number | undefined): string {
  return count === undefined || count < 2 ? '' : ` (in ${count} rows)`;
}

function nameKindEn(kind: string): string {
  if (kind === 'item') return 'product or material';
  return kind === 'owner' ? 'owner (pool, city or enterprise)' : kind;
}

function list(names: readonly string[]): string {
  return names.join(', ');
}

function canBeLeftOut(file: string): boolean {
  return optionalTables.some((name) => tableFiles[name] === file);
}

function csvFaultEn(reason: string): string {
  switch (reason) {
    case 'quoteNotClosed':
      return 'a quote is never closed; add the closing quote or delete the opening one';
    case 'quoteInside':
      return 'a quote stands inside a cell without quotes; quote the whole cell and double the quote inside';
    case 'textAfterQuote':
      return 'text follows a closing quote; double the quotes inside a cell';
    default:
      return `is not valid CSV (${reason}); check quotes and commas`;
  }
}

function targetEn(table: string): string {
  if (table === 'items') return 'products.csv or materials.csv';
  if (table === 'owners') return 'the owners (pool, a city or an enterprise)';
  return tableFiles[table as keyof typeof tableFiles] ?? table;
}

const types: ReadonlyMap<string, string> = new Map([
  ['object', 'an object { }'],
  ['array', 'an array [ ]'],
  ['string', 'text in quotes'],
  ['number', 'a number without quotes'],
]);

function typeEn(type: string): string {
  return types.get(type) ?? type;
}

/** What keeps a workbook from being read, by the reader's word for it. */
const workbookReasons: Readonly<Record<string, string>> = {
  encrypted: 'protected by a password: remove it and save the workbook again',
  noText: 'no table, or in an unknown encoding: save it as .xlsx or as .csv in UTF-8',
  tooManyRows: 'more than a million rows: split it into several files',
  tooManyColumns: 'a row reaches beyond column 16,384: delete the columns that are not needed',
  tooManyCells: 'more than five million cells, often because of one cell far to the right: delete what is not needed, or split the file',
  tooMuchInside: 'more than memory can hold; reading was stopped: delete rows and columns that are not needed, or split the file',
  takesTooLong: 'not read after ten minutes; reading was stopped: split the file, or save it as .csv',
  noWorkbook: 'no Excel workbook: save it as .xlsx',
  brokenWorkbook: 'a broken workbook: open and repair it in Excel, then save it again',
  tooManyParts: 'too many parts inside: save it as a new .xlsx',
  tooLargeInside: 'far too large once unpacked: make sure it is the right file',
};
