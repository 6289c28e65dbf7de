// Builds the printable sheet of one cell: the content of the why panel, with exact pieces.
import type { TFunction } from 'i18next';
import type { PlanView } from '../../../shared/contract/api.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import type { Tier } from '../../../shared/domain/tables.ts';
import type { OrderKept } from '../../../shared/plan/ordersKept.ts';
import type { Group, GroupReasons } from '../../../shared/plan/plan.ts';
import type { RemedyTrial } from '../../../shared/plan/remedy.ts';
import type { Sheet, SheetRow, SheetSection } from '../../../shared/reports/sheet.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { reasonNote, reasonTag, remedyText } from '../../../shared/text/reasonText.ts';
import { trialKey } from '../../state/trialStore.ts';
import { bigPiecesText, dayText, exactPieces, percentFigure, ratioText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import type { Cell } from '../matrixModel.ts';
import type { ChainStepWords } from './chainSteps.ts';
import { partsOf } from './partsOf.ts';
import { firmTier, tierRank, type GroupTier } from '../../../shared/plan/groupTier.ts';

export interface CellFacts {
  readonly cell: Cell;
  readonly group: Group;
  readonly reasons: GroupReasons | null;
  readonly steps: readonly ChainStepWords[];
  /** Issued orders that cannot be kept in full. */
  readonly orders: readonly OrderKept[];
  readonly view: PlanView;
  readonly tried: ReadonlyMap<string, RemedyTrial>;
}

/** Such as 2 抗疫一线: the tier with its place in the policy's order. Issued orders come before it and have none. */
export function placedTier(tier: GroupTier, tiers: readonly Tier[], names: Names): string {
  return tier === firmTier ? names.tier(tier) : `${tierRank(tiers, tier) + 1} ${names.tier(tier)}`;
}

export function cellSheet(facts: CellFacts, names: Names, t: TFunction<readonly ['plan', 'common']>): Sheet {
  const { cell, view, reasons } = facts;
  const { plan, summary, dataset } = view;
  const full = cell.shortPieces === 0;
  return {
    language: names.language,
    title: t('sheetTitle'),
    subject: t('whyPlace', {
      place: names.place(cell.region),
      tier: placedTier(cell.tier, dataset.policy.tiers, names),
      product: names.productInFull(cell.product),
    }),
    figure: `${cell.percent}%`,
    verdict: full ? t('isFull') : t('shortOf', { amount: exactPieces(cell.shortPieces, names.language) }),
    sections: [
      partsSection(facts, t),
      chainSection(facts, t),
      ...(reasons === null ? [] : [reasonsSection(reasons, names, t)]),
      ...(reasons === null ? [] : [remediesSection(facts, reasons, names, t)]),
      ...(facts.orders.length === 0 ? [] : [ordersSection(facts, names, t)]),
    ],
    foot: t('sheetPlan', {
      label: summary.label,
      state: t(`common:planStates.${summary.state}`),
      from: plan.start,
      to: addDays(plan.start, plan.days - 1),
      hash: plan.datasetHash.slice(0, 12),
    }),
  };
}

type Words = TFunction<readonly ['plan', 'common']>;

function partsSection({ cell }: CellFacts, t: Words): SheetSection {
  const row = (name: string, pieces: number, strong = false): SheetRow => ({
    mark: '',
    name,
    note: '',
    figure: groupedDigits(pieces),
    share: `${percentFigure(pieces, cell.needPieces)}%`,
    strong,
  });
  return {
    title: t('sheetParts'),
    heads: [t('sheetItem'), `${t('sheetFigure')} (${t('common:pieces')})`, t('sheetShare')],
    rows: [
      ...partsOf(cell, t).map(({ name, pieces }) => row(name, pieces)),
      row(t(cell.tier === firmTier ? 'firmNeeded' : 'needed'), cell.needPieces, true),
    ],
    remark: '',
  };
}

function chainSection({ steps }: CellFacts, t: Words): SheetSection {
  return {
    title: t('sheetChain'),
    heads: [t('sheetItem'), t('sheetFigure'), ''],
    rows: steps.map(({ name, figure, note, exact }, index) => ({
      mark: String(index + 1),
      name,
      note,
      figure: exact ?? figure,
      share: '',
      strong: false,
    })),
    remark: '',
  };
}

function reasonsSection(reasons: GroupReasons, names: Names, t: Words): SheetSection {
  const exact = { ...names, pieces: groupedDigits };
  const share = (pieces: number) => `${percentFigure(pieces, reasons.shortPieces)}%`;
  const rows = [...reasons.parts]
    .sort((a, b) => b.pieces - a.pieces)
    .map((part) => ({
      mark: reasonTag(part.kind, names.language),
      name: reasonNote(part, exact, reasons.tier),
      note: '',
      figure: groupedDigits(part.pieces),
      share: share(part.pieces),
      strong: false,
    }));
  return {
    title: t('sheetReasons'),
    heads: [t('sheetItem'), `${t('sheetFigure')} (${t('common:pieces')})`, ''],
    rows: [
      ...rows,
      {
        mark: '',
        name: t('sheetSum'),
        note: '',
        figure: groupedDigits(reasons.shortPieces),
        share: share(reasons.shortPieces),
        strong: true,
      },
    ],
    remark: t('sheetRule'),
  };
}

function ordersSection({ orders }: CellFacts, names: Names, t: Words): SheetSection {
  return {
    title: t('sheetOrders'),
    heads: [t('sheetOrder'), t('sheetLacking'), ''],
    rows: orders.map((row) => ({
      mark: '',
      name: row.order,
      note: t('shortOrderNote', {
        quantity: groupedDigits(row.quantityPieces),
        shipped: groupedDigits(row.shippedPieces),
        leaving: groupedDigits(row.leavingPieces),
        due: dayText(row.due, names.language),
      }),
      figure: groupedDigits(row.lackingPieces),
      share: '',
      strong: false,
    })),
    remark: '',
  };
}

function remediesSection({ group, cell, view, tried }: CellFacts, { remedies }: GroupReasons, names: Names, t: Words): SheetSection {
  const exact = { ...names, pieces: (pieces: number) => bigPiecesText(pieces, names.language) };
  return {
    title: t('sheetRemedies'),
    heads: [t('sheetItem'), t('remediesHead'), ''],
    rows: remedies.map(({ change, fillAfter }, index) => {
      const trial = tried.get(trialKey(view.summary.id, change));
      const after = trial?.groups.find((row) => `${row.tier}|${row.region}|${row.product}` === cell.key)?.after ?? fillAfter;
      return {
        mark: String(index + 1),
        name: remedyText(change, exact, cell.tier),
        note: '',
        figure: after === null ? t('sheetUntried') : `${ratioText(group.fillExact)} → ${ratioText(after)}`,
        share: '',
        strong: false,
      };
    }),
    remark: remedies.length === 0 ? t('noRemedy') : t('sheetRemedyRule'),
  };
}
