// Owns the list of cross-table checks (dataset.md, "Rules that cross tables"). Single cells were checked when they were read.
import type { Dataset } from '../domain/dataset.ts';
import type { Problem } from '../domain/problem.ts';
import { parsedFromDataset, type ParsedDataset } from '../domain/parsedTables.ts';
import { parsePolicy, policyText } from '../domain/policyText.ts';
import { createProblemList, type ProblemList } from '../domain/problemList.ts';
import { checkDemands } from './checkDemands.ts';
import { checkDistances } from './checkDistances.ts';
import { checkGoods } from './checkGoods.ts';
import { checkKeys } from './checkKeys.ts';
import { checkMakers } from './checkMakers.ts';
import { checkMemory } from './checkMemory.ts';
import { checkOwners } from './checkOwners.ts';
import { checkPins } from './checkPins.ts';
import { checkPolicy } from './checkPolicy.ts';
import { checkReferences } from './checkReferences.ts';
import { checkRegions } from './checkRegions.ts';
import { startChecking } from './checking.ts';

/** Problems of a dataset whose cells are sound, such as one whose policy was just edited. Row 2 is the first row of a table. */
export function checkDataset(dataset: Dataset): readonly Problem[] {
  const problems = createProblemList();
  const policy = parsePolicy(new TextEncoder().encode(policyText(dataset.policy)), problems);
  checkTables({ ...parsedFromDataset(dataset), policy }, problems);
  return problems.all();
}

/** Adds what is wrong between tables to the problems found while reading them. */
export function checkTables(parsed: ParsedDataset, problems: ProblemList): void {
  const checking = startChecking(parsed, problems);
  checkKeys(checking);
  checkReferences(checking);
  checkRegions(checking);
  checkGoods(checking);
  checkMakers(checking);
  checkOwners(checking);
  checkDemands(checking);
  checkPins(checking);
  checkMemory(checking);
  checkDistances(checking);
  checkPolicy(checking);
}
