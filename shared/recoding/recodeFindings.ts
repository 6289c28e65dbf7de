// Reads findings and their answers under present codes.
import type { Finding, FindingAnswer } from '../findings/finding.ts';
import { presentCode, type Aliases } from './recoding.ts';

export function recodeFinding(finding: Finding, aliases: Aliases): Finding {
  if (aliases.isEmpty) return finding;
  return {
    ...finding,
    office: presentOffice(finding.office, aliases),
    city: presentCode(aliases, 'regions', finding.city),
    maker: presentCode(aliases, 'enterprises', finding.maker),
  };
}

export function recodeAnswer(answer: FindingAnswer, aliases: Aliases): FindingAnswer {
  return aliases.isEmpty ? answer : { ...answer, office: presentOffice(answer.office, aliases) };
}

/** The province, or a region under its present code. */
export function presentOffice(office: Finding['office'], aliases: Aliases): Finding['office'] {
  return office === 'province' ? office : presentCode(aliases, 'regions', office);
}
