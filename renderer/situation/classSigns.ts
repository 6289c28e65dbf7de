// Symbol of each class of self-sufficiency, so that the meaning does not depend on colour.
import type { SufficiencyClass } from '../../shared/reports/situation.ts';

export const classSigns: { readonly [Name in SufficiencyClass]: string } = { secure: '●', difficult: '△', severe: '▲', noNeed: '–' };
