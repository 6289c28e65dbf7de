// The discrepancy desk: where books, reports and papers disagree, worst first, and what to do about each in one click.
import { App, Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayReview } from '../../shared/position/dayReview.ts';
import { discrepancyKinds, type Discrepancy, type DiscrepancyKind } from '../../shared/position/discrepancy.ts';
import type { Place } from '../../shared/position/place.ts';
import { trimmedDecimal } from '../../shared/base/trimmedEnd.ts';
import { percentText } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { copyText } from '../ui/copyText.ts';
import { dayText } from '../ui/figures.ts';
import { useLanguage } from '../ui/names.ts';
import { LongTools } from '../ui/longTable/LongTools.tsx';
import type { LongColumn } from '../ui/longTable/longColumn.ts';
import { ShortTable } from '../ui/longTable/ShortTable.tsx';
import { useLongRows } from '../ui/longTable/useLongRows.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './DaysPage.module.css';
import { deskWays } from './deskWays.ts';
import type { DayWords } from './useDayWords.ts';
import { WriteOffDialog } from './WriteOffDialog.tsx';
import { PlaceLink } from '../places/PlaceLink.tsx';

interface DeskTableProps {
  readonly review: DayReview;
  readonly words: DayWords;
  /** A closed day is only read. */
  readonly isOpen: boolean;
}

interface DeskRow extends Discrepancy {
  readonly key: string;
}

/** Nobody told anything that the books could be compared with. */
function isOneSided({ kind }: Discrepancy): boolean {
  return kind === 'negativeBook' || kind === 'arrivalUnconfirmed' || kind === 'noReport';
}

export function DeskTable({ review: { discrepancies: rows, day, next }, words, isOpen }: DeskTableProps) {
  const { t } = useTranslation('days');
  const { message } = App.useApp();
  const language = useLanguage();
  const materials = useStored('dataset', (state) => state.dataset?.materials);
  const { acceptReports, withdrawAccepted, accepted, load } = useStored('days', (state) => state);
  const enter = useStored('orders', (state) => state.enter);
  const enterOnPaper = useStored('papers', (state) => state.enter);
  const [kind, setKind] = useState<DiscrepancyKind | 'all'>('all');
  const [writtenOff, setWrittenOff] = useState<Discrepancy | null>(null);
  const kinds = discrepancyKinds.filter((one) => rows.some((row) => row.kind === one));
  // A row that was the last of its kind may be gone after an action.
  const chosen = kind !== 'all' && kinds.includes(kind) ? kind : 'all';
  const wanted = useMemo(
    () =>
      rows
        // Two arrivals of a day may be alike in everything.
        .map((row, place): DeskRow => ({ ...row, key: `${row.kind}|${row.holder}|${row.item}|${row.paper ?? ''}|${place}` }))
        .filter((row) => chosen === 'all' || row.kind === chosen),
    [rows, chosen],
  );
  const isMaterial = (item: string) => materials?.some(({ code }) => code === item) ?? false;
  /** A report is about all that is made or issued. */
  const itemName = ({ item }: Discrepancy) => (item === '' ? t('allItems') : words.name(item));
  const placeOf = ({ holder, item }: Discrepancy): Place =>
    isMaterial(item) ? { kind: 'makerMaterial', enterprise: holder, item } : { kind: 'cityGoods', city: holder, item };
  const differing = rows.filter((row) => row.kind === 'stockDiffers');
  const difference = (row: Discrepancy) =>
    isOneSided(row)
      ? ''
      : `${words.change(row.item, row.told - row.book)}${row.share === null ? '' : ` (${percentText(Math.abs(row.share))})`}`;
  const accept = async (accepting: readonly Discrepancy[]) => {
    if (await acceptReports(day, accepting.map(placeOf))) void message.success(t('accepted', { count: accepting.length }));
  };
  const askBack = (row: Discrepancy) => {
    const text = t(row.kind === 'noReport' ? 'askReport' : 'askText', {
      day: dayText(day, language),
      who: row.paper === null ? words.name(row.holder) : `${words.name(row.holder)} ${row.paper}`,
      what: t(`kinds.${row.kind}`),
      item: itemName(row),
      book: words.amount(row.item, row.book),
      told: words.amount(row.item, row.told),
    });
    if (copyText(text)) void message.success(t('askCopied'));
  };
  const writeOff = async (row: Discrepancy, by: string, reason: string) => {
    if (row.order === undefined) return false;
    const lines = [{ product: row.item, pieces: Math.round(row.book - row.told) }];
    if (!(await enter(row.order, { kind: 'writtenOff', on: day, lines, by, reason }))) return false;
    await load(null);
    void message.success(t('writtenOff'));
    return true;
  };
  const receive = async ({ item, receipt, book, told }: Discrepancy) => {
    if (receipt === undefined) return;
    const { paper, on, shipment } = receipt;
    const lines = [{ item: receipt.item, accepted: trimmedDecimal((told - book).toFixed(6)), damaged: '0', refused: '0' }];
    if (!(await enterOnPaper(paper, { kind: 'received', on, shipment, lines, signedBy: '' }))) return;
    await load(null);
    void message.success(t('received', { quantity: words.amount(item, told - book) }));
  };
  const act = (text: string, onClick: () => void) => (
    <button type="button" className={table.link} onClick={onClick}>
      {text}
    </button>
  );
  const waysOf = (one: DeskRow) => (
    <span className={styles.acts}>
      {isOpen && one.kind === 'stockDiffers' && act(t('act.accept'), () => void accept([one]))}
      {isOpen && canWriteOff(one) && act(t('act.writeOff'), () => setWrittenOff(one))}
      {isOpen && one.receipt !== undefined && act(t('act.receive'), () => void receive(one))}
      {deskWays(one, { day, isMaterial: isMaterial(one.item), name: words.name(one.holder) }).map(({ way, to }) => (
        <Link key={way} className={styles.link} to={to}>
          {t(`act.${way}`)}
        </Link>
      ))}
      {one.kind !== 'negativeBook' && one.kind !== 'arrivalUnconfirmed' && act(t('act.ask'), () => askBack(one))}
    </span>
  );
  const canWriteOff = (row: Discrepancy) => row.order !== undefined && row.kind === 'calledNotDelivered';
  const columns: readonly LongColumn<DeskRow>[] = [
    {
      key: 'kind',
      head: t('what'),
      width: '14%',
      kind: 'choice',
      value: ({ kind: own }) => t(`kinds.${own}`),
      title: ({ kind: own }) => `${t(`kinds.${own}`)}: ${t(`bookOf.${own}`)}`,
      className: ({ kind: own }) => (own === 'negativeBook' ? table.bad : table.warn),
    },
    {
      key: 'who',
      head: t('who'),
      value: ({ holder, paper }) => (paper === null ? words.name(holder) : `${words.name(holder)} ${paper}`),
      cell: ({ holder, paper }) => (
        <>
          <PlaceLink code={holder} name={words.name(holder)} />
          {paper !== null && ` ${paper}`}
        </>
      ),
    },
    { key: 'item', head: t('item'), width: '98px', kind: 'choice', value: itemName },
    {
      key: 'book',
      head: t('book'),
      width: '76px',
      kind: 'number',
      value: ({ book }) => book,
      cell: ({ item, book }) => words.amount(item, book),
      title: ({ kind: own }) => t(`bookOf.${own}`),
    },
    {
      key: 'told',
      head: t('told'),
      width: '76px',
      kind: 'number',
      value: (row) => (isOneSided(row) ? null : row.told),
      cell: (row) => (isOneSided(row) ? '' : words.amount(row.item, row.told)),
    },
    {
      key: 'difference',
      head: t('difference'),
      width: '140px',
      kind: 'number',
      value: (row) => (isOneSided(row) ? null : row.told - row.book),
      cell: difference,
    },
    { key: 'next', head: t('next'), width: '206px', cell: waysOf },
  ];
  const list = useLongRows({ name: 'desk', rows: wanted, columns });
  return (
    <Section
      title={t('desk')}
      note={t('deskHelp')}
      aside={
        <span className={styles.acts}>
          {isOpen && differing.length > 1 && (
            <Button size="small" onClick={() => void accept(differing)}>
              {t('acceptAll', { count: differing.length })}
            </Button>
          )}
          <Select<DiscrepancyKind | 'all'>
            size="small"
            aria-label={t('what')}
            className={styles.kinds}
            popupMatchSelectWidth={false}
            value={chosen}
            options={[
              { value: 'all', label: `${t('allKinds')} ${rows.length}` },
              ...kinds.map((value) => ({ value, label: `${t(`kinds.${value}`)} ${rows.filter((row) => row.kind === value).length}` })),
            ]}
            onChange={setKind}
          />
          <LongTools title={t('desk')} list={list} isCounted={false} />
        </span>
      }
    >
      <ShortTable rowsInSight={10} label={t('desk')} list={list} keyOf={({ key }) => key} />
      {isOpen && accepted.length > 0 && (
        <p className={styles.names}>
          <strong>{t('acceptedSoFar', { count: accepted.length, day: dayText(next, language) })}</strong>
          {act(t('act.withdraw'), () => void withdrawAccepted())}
        </p>
      )}
      {writtenOff !== null && (
        <WriteOffDialog
          text={t('writeOffText', {
            order: writtenOff.paper ?? '',
            item: words.name(writtenOff.item),
            pieces: words.amount(writtenOff.item, writtenOff.book - writtenOff.told),
          })}
          onWriteOff={(by, reason) => writeOff(writtenOff, by, reason)}
          onClose={() => setWrittenOff(null)}
        />
      )}
    </Section>
  );
}
