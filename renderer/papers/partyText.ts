// Whom a paper is with: the maker or place that gets material or a task, or the one that gives goods to the store.
import type { Paper } from '../../shared/papers/paper.ts';
import type { Names } from '../ui/names.ts';

export function partyText(paper: Paper, names: Names): string {
  if (paper.kind !== 'reserveSlip') return paper.party.kind === 'city' ? names.place(paper.party.code) : paper.party.name;
  return paper.sender.name;
}
