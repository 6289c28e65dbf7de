// Owns the sign of each class of self-sufficiency: what colour says, said without colour.
import type { SufficiencyClass } from '../../shared/reports/situation.ts';

export const classSymbols: { readonly [Name in SufficiencyClass]: string } = { secure: '●', difficult: '△', severe: '▲', noNeed: '–' };
