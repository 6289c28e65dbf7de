// Dated lists: key enterprises and key projects as they stood on a day, to be printed so, and the demands they stand behind.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { parseDay } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { listedOn, type ListEntry, type ListKind } from '../../shared/lists/listEntry.ts';
import { listKinds } from '../../shared/lists/listEntrySchema.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useTakePaper } from '../reports/useTakePaper.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { DayField } from '../ui/DayField.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage, useNames } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { DemandListingTable } from './DemandListingTable.tsx';
import { ListEntryDialog } from './ListEntryDialog.tsx';
import { ListPasteDialog } from './ListPasteDialog.tsx';
import { ListTable } from './ListTable.tsx';
import { newListing } from './newListing.ts';
import { OffDialog } from './OffDialog.tsx';
import styles from './SupportPage.module.css';

type Shown = { readonly kind: 'edit' | 'off'; readonly entry: ListEntry } | { readonly kind: 'add' | 'paste' };

export function ListsTab({ dataset, tabs }: { readonly dataset: Dataset; readonly tabs: ReactNode }) {
  const { t } = useTranslation(['lists', 'support']);
  const names = useNames(dataset);
  const language = useLanguage();
  const today = useWorkingDay();
  const book = useStored('rosters', (state) => state.book);
  const load = useStored('rosters', (state) => state.load);
  const canPrintPdf = useStored('app', (state) => state.app?.canPrintPdf ?? false);
  const [params, setParams] = useSearchParams();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    void load();
  }, [load]);
  const list = listKinds.find((kind) => kind === params.get('list')) ?? 'enterprise';
  const asked = params.get('on') ?? '';
  const on = parseDay(asked) === null ? today : asked;
  const take = useTakePaper({ list, on, language });
  const go = (next: { readonly list?: ListKind; readonly on?: string }) =>
    setParams({ tab: 'lists', list: next.list ?? list, on: next.on ?? on }, { replace: true });
  if (book === null) return <PageHead title={t('support:title')} />;
  const own = book.entries.filter(({ kind }) => kind === list);
  const listed = listedOn(own, list, on);
  const others = own.filter((entry) => !listed.includes(entry));
  const listings = book.listings.filter(({ kind }) => kind === list);
  const persons = listed.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
  const missing = listings.filter(({ daysWithout }) => daysWithout > 0).length;
  const tableOf = (entries: readonly ListEntry[], label: string) => (
    <ListTable
      label={label}
      entries={entries}
      names={names}
      office={book.office}
      onEdit={(entry) => setShown({ kind: 'edit', entry })}
      onOff={(entry) => setShown({ kind: 'off', entry })}
    />
  );
  return (
    <>
      <PageHead
        title={t('support:title')}
        note={own.length > 0 && t('summary', { day: on, count: listed.length, persons: groupedDigits(persons) })}
      >
        {tabs}
        <Button onClick={() => setShown({ kind: 'paste' })}>{t('paste')}</Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setShown({ kind: 'add' })}>
          {t('add')}
        </Button>
      </PageHead>
      <div className={styles.bar}>
        <SegmentedControl<ListKind>
          label={t('kind')}
          value={list}
          options={listKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))}
          onChange={(next) => go({ list: next })}
        />
        <span className={styles.asOf}>
          {t('asOf')} <DayField label={t('asOf')} day={on} onChange={(day) => go({ on: day })} />
        </span>
        {own.length > 0 && (
          <>
            <Button size="small" onClick={() => void take('html')}>
              {t('print')}
            </Button>
            {canPrintPdf && (
              <Button size="small" onClick={() => void take('pdf')}>
                PDF
              </Button>
            )}
            <Button size="small" onClick={() => void take('xlsx')}>
              Excel
            </Button>
          </>
        )}
      </div>
      {own.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
        <div className={styles.findings} tabIndex={0} role="group" aria-label={t(`title.${list}`)}>
          {listed.length === 0 ? <p className={styles.none}>{t('noneOn', { day: on })}</p> : tableOf(listed, t(`title.${list}`))}
          {others.length > 0 && <Section title={t('left')}>{tableOf(others, t('left'))}</Section>}
          <Section title={t('check')} note={listings.length > 0 && t('checkNote', { missing, count: listings.length })}>
            {listings.length === 0 ? (
              <p className={styles.none}>{t('checkNone')}</p>
            ) : (
              <DemandListingTable listings={listings} names={names} />
            )}
          </Section>
        </div>
      )}
      {(shown?.kind === 'add' || shown?.kind === 'edit') && (
        <ListEntryDialog
          dataset={dataset}
          listing={shown.kind === 'edit' ? listingOf(shown.entry) : newListing(list, dataset, book.office, today)}
          onClose={() => setShown(null)}
        />
      )}
      {shown?.kind === 'paste' && <ListPasteDialog dataset={dataset} list={list} today={today} onClose={() => setShown(null)} />}
      {shown?.kind === 'off' && <OffDialog entry={shown.entry} onClose={() => setShown(null)} />}
    </>
  );
}

function listingOf({ office: _, off: __, ...listing }: ListEntry) {
  return listing;
}
