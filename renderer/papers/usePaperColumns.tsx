// The columns of a list of papers, by kind.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRow } from '../../shared/contract/paperApi.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { EnterpriseCode, RegionCode } from '../../shared/domain/ids.ts';
import type { Paper } from '../../shared/papers/paper.ts';
import { shareOfPaper } from '../../shared/papers/shareState.ts';
import type { PaperKind } from '../../shared/papers/paperKind.ts';
import { listStates, type ListState } from '../../shared/papers/paperQuery.ts';
import { itemBalance, paperItems, paperName } from '../../shared/papers/paperState.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { shortDay } from '../ui/figures.ts';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import type { Names } from '../ui/names.ts';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { unitIn } from '../../shared/text/nameIn.ts';
import cells from './parts/RowCells.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';
import { TickBox } from './parts/TickBox.tsx';

export const stateTones = {
  draft: 'plain',
  archived: 'plain',
  issued: 'accent',
  shipped: 'accent',
  received: 'amber',
  closed: 'done',
  revoked: 'vermilion',
  void: 'vermilion',
} as const satisfies { readonly [State in ListState]: TagTone };

interface PaperColumnsOptions {
  readonly kind: PaperKind;
  readonly names: Names;
  readonly dataset: Dataset | null;
  readonly onTick: (row: PaperRow, place: number) => void;
}

export function usePaperColumns({ kind, names, dataset, onTick }: PaperColumnsOptions): readonly LongColumn<PaperRow>[] {
  const { t } = useTranslation(['papers', 'orders', 'common']);
  return useMemo(() => {
    const title = ({ paper, position }: PaperRow) => (paper.issue === null ? t('orders:draftNumber', { position }) : paperName(paper));
    const separator = t('common:listSeparator');
    const goods = ({ paper }: PaperRow) => goodsText(paper, names, separator);
    const party = ({ paper }: PaperRow) => {
      const shareOf = shareOfPaper(paper);
      const name = partyText(paper, names);
      return shareOf === undefined ? name : t('sharedParty', { party: name, place: names.place(shareOf.place) });
    };
    return [
      {
        key: 'tick',
        head: '',
        width: '36px',
        cell: (row, place) => <TickBox list={kind} id={row.paper.id} title={title(row)} onTick={() => onTick(row, place)} />,
      },
      {
        key: 'number',
        head: t('orders:number'),
        width: '152px',
        value: title,
        cell: (row, _, isChosen) => (
          <button type="button" data-main className={cells.number} aria-pressed={isChosen}>
            {title(row)}
          </button>
        ),
        title: ({ planLabel }) => t('ofPlan', { label: planLabel }),
      },
      {
        key: 'from',
        head: t('days'),
        // Only a task is for several days.
        width: kind === 'taskNotice' ? '70px' : '58px',
        kind: 'day',
        value: ({ paper }) => paper.from,
        cell: ({ paper: { from, to } }) => (from === to ? shortDay(from) : `${shortDay(from)}–${shortDay(to)}`),
      },
      {
        key: 'party',
        head: t(kind === 'reserveSlip' ? 'sender' : 'party'),
        width: '17%',
        value: party,
        cell: (row) => <PlaceLink code={partyCode(row.paper) ?? ''} name={party(row)} />,
      },
      {
        key: 'city',
        head: t(kind === 'reserveSlip' ? 'store' : 'common:city'),
        width: '82px',
        kind: 'choice',
        value: ({ paper }) => names.place(cityOfPaper(paper)),
        cell: ({ paper }) => <PlaceLink code={cityOfPaper(paper)} name={names.place(cityOfPaper(paper))} />,
        choices: (dataset?.regions ?? [])
          .filter(({ level }) => level === 'city')
          .map(({ code }) => ({ value: code, text: names.place(code) })),
      },
      { key: 'goods', head: t(`goods.${kind}`), isFixed: true, value: goods },
      ...(kind === 'taskNotice'
        ? []
        : [
            {
              key: 'received',
              head: t('receivedShare'),
              width: '78px',
              kind: 'number' as const,
              isFixed: true,
              value: ({ paper }: PaperRow) => receivedShare(paper),
              format: (share: number) => `${share}%`,
            },
          ]),
      {
        key: 'state',
        head: t('orders:state'),
        width: '76px',
        kind: 'choice',
        value: ({ state }) => t(`states.${state}`),
        choices: listStates.map((state) => ({ value: state, text: t(`states.${state}`) })),
        cell: ({ state }) => <Tag tone={stateTones[state]}>{t(`states.${state}`)}</Tag>,
      },
    ];
  }, [t, kind, names, dataset, onTick]);
}

function cityOfPaper(paper: Paper): RegionCode {
  return paper.kind === 'reserveSlip' ? paper.city.code : paper.party.city;
}

/** The maker, city or county; null for the pool's own goods. */
export function partyCode(paper: Paper): string | null {
  return paper.kind === 'reserveSlip' ? paper.sender.enterprise : paper.party.code;
}

export function partyText(paper: Paper, names: Names): string {
  if (paper.kind !== 'reserveSlip')
    return paper.party.kind === 'city' ? names.place(paper.party.code) : makerText(paper.party.code, paper.party.name, names);
  return paper.sender.enterprise === null ? paper.sender.name : makerText(paper.sender.enterprise, paper.sender.name, names);
}

/** In Chinese as the paper has it. */
function makerText(code: EnterpriseCode, written: string, names: Names): string {
  const known = names.enterprise(code);
  return names.language === 'zh' || known === code ? written : known;
}

export function goodsText(paper: Paper, names: Names, separator: string): string {
  switch (paper.kind) {
    case 'allotment':
      return paper.lines
        .map(({ material, quantity, unit }) => `${names.material(material)} ${groupedDecimal(quantity)} ${unitIn(names.language, unit)}`)
        .join(separator);
    case 'reserveSlip':
      return paper.lines.map(({ product, pieces }) => `${names.product(product)} ${groupedDigits(pieces)}`).join(separator);
    case 'taskNotice': {
      const pieces = new Map<string, number>();
      for (const day of paper.days) pieces.set(day.product, (pieces.get(day.product) ?? 0) + day.pieces);
      return [...pieces].map(([product, sum]) => `${names.product(product)} ${groupedDigits(sum)}`).join(separator);
    }
  }
}

/** The least received share of its items, in whole percent rounded down; null for a draft. */
function receivedShare(paper: Paper): number | null {
  if (paper.issue === null) return null;
  const shares = paperItems(paper).map((item) => {
    const { accepted, ordered } = itemBalance(paper, item);
    return ordered === 0n ? 100n : (accepted * 100n) / ordered;
  });
  const [least = 0n] = shares.sort((a, b) => Number(a - b));
  return Number(least);
}
