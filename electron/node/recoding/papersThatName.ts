// Finds the allotments, task notices and reserve slips that name a code, and says which codes a paper names.
import type { CodedTable } from '../../../shared/domain/codedTables.ts';
import type { Paper, PaperIssue } from '../../../shared/papers/paper.ts';
import { paperName } from '../../../shared/papers/paperState.ts';
import { all, type ReadableDatabase } from '../db/sql.ts';
import { rowsHolding } from './rowsHolding.ts';

export interface PapersThatName {
  /** Numbers of issued papers, of this office and of others. */
  readonly issued: readonly string[];
  readonly drafts: number;
}

export type PaperNumber = PaperIssue['number'];

interface Row {
  readonly text: string;
  readonly prefix: string | null;
  readonly year: number;
  readonly running: number;
}

/** Under any of the codes. With `isSince`, only issued ones of this office with such a number. */
export function papersThatName(
  db: ReadableDatabase,
  table: CodedTable,
  codes: readonly string[],
  isSince: ((number: PaperNumber) => boolean) | null = null,
): PapersThatName {
  const known = new Set(codes);
  const rows = ['papers', 'share_papers'].flatMap((name) =>
    all<Row>(
      db,
      rowsHolding(
        `SELECT document_json AS text, number_prefix AS prefix, number_year AS year, number_running AS running FROM ${name}`,
        'document_json',
        codes,
      ),
    ).filter(({ text }) => namesCode(JSON.parse(text) as Paper, table, known)),
  );
  const isWanted = (number: PaperNumber) => isSince === null || isSince(number);
  const received = all<{ text: string }>(db, rowsHolding('SELECT paper_json AS text FROM received_papers', 'paper_json', codes)).flatMap(
    ({ text }) => {
      const paper = JSON.parse(text) as Paper;
      return namesCode(paper, table, known) ? [paperName(paper)] : [];
    },
  );
  const issued = rows.flatMap(({ prefix, year, running }) => {
    const issue: PaperIssue | null = prefix === null ? null : { number: { prefix, year, running }, on: '', at: '' };
    return issue === null || !isWanted(issue.number) ? [] : [paperName({ id: '', issue })];
  });
  return { issued: isSince === null ? [...issued, ...received] : issued, drafts: rows.filter(({ prefix }) => prefix === null).length };
}

function namesCode(paper: Paper, table: CodedTable, codes: ReadonlySet<string>): boolean {
  switch (table) {
    case 'regions':
      return regionsOf(paper).some((code) => codes.has(code));
    case 'enterprises':
      return enterprisesOf(paper).some((code) => codes.has(code));
    case 'products':
      return productsOf(paper).some((code) => codes.has(code));
    case 'materials':
      return materialsOf(paper).some((code) => codes.has(code));
    default:
      return false;
  }
}

function regionsOf(paper: Paper): readonly string[] {
  if (paper.kind === 'reserveSlip') return [paper.city.code];
  const { kind, code, city } = paper.party;
  const shared = paper.shareOf === undefined ? [] : [paper.shareOf.place as string];
  return [city, ...(kind === 'city' ? [code] : []), ...shared];
}

function enterprisesOf(paper: Paper): readonly string[] {
  if (paper.kind === 'reserveSlip') return paper.sender.enterprise === null ? [] : [paper.sender.enterprise];
  const shares = paper.kind === 'allotment' ? paper.lines.flatMap((line) => line.shares.map(({ enterprise }) => enterprise)) : [];
  return paper.party.kind === 'enterprise' ? [paper.party.code, ...shares] : shares;
}

function productsOf(paper: Paper): readonly string[] {
  if (paper.kind === 'allotment') return paper.lines.flatMap(({ tasks }) => tasks.map(({ product }) => product));
  return (paper.kind === 'taskNotice' ? paper.days : paper.lines).map(({ product }) => product);
}

function materialsOf(paper: Paper): readonly string[] {
  if (paper.kind === 'reserveSlip') return [];
  return (paper.kind === 'allotment' ? paper.lines : paper.materials).map(({ material }) => material);
}
