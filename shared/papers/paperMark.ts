// Makes the mark of a paper: its QR code text, which serves to match a printed paper and check it for alterations, offline. It works as for
// dispatch orders.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Paper } from './paper.ts';
import { paperItems, paperName } from './paperState.ts';

const shownDigits = 16;

/** TD1|number|hash|office. Null for a draft. `office` is the fingerprint of the issuing office. */
export function paperMark(paper: Paper, office: string): string | null {
  if (paper.issue === null) return null;
  return ['TD1', paperName(paper), paperHash(paper).slice(0, shownDigits), office.slice(0, shownDigits)].join('|');
}

/** SHA-256 of what is printed and final: number, day of issue, parties, days, items and quantities. Later events do not change it. */
export function paperHash(paper: Paper): string {
  const { kind, plan, from, to, issue } = paper;
  const number = issue === null ? null : [issue.number.prefix, issue.number.year, issue.number.running, issue.on];
  const parties = paper.kind === 'reserveSlip' ? [paper.sender.enterprise, paper.city.code] : [paper.party.kind, paper.party.code];
  const items =
    paper.kind === 'taskNotice'
      ? paper.days.map(({ date, product, pieces }) => [date, product, pieces])
      : paperItems(paper).map(({ item, millionths }) => [item, String(millionths)]);
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([kind, number, plan, from, to, parties, items]))));
}
