// One release to the public: what can be done with it, what became of the goods, and its papers.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { releasePapers, type ReleasePaper } from '../../shared/contract/reportApi.ts';
import { entriesOf, releaseNumberText, releaseState, type Release } from '../../shared/releases/release.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { PaperView } from '../reports/PaperView.tsx';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { useLanguage, type Names } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import table from '../ui/table.module.css';
import { OutletEntries } from './OutletEntries.tsx';
import { PaperButtons } from './PaperButtons.tsx';
import { SignDialog } from './SignDialog.tsx';
import styles from './SupportPage.module.css';

type View = 'goods' | 'entries' | ReleasePaper;
const views: readonly View[] = ['goods', 'entries', ...releasePapers];

interface ReleasePanelProps {
  readonly release: Release;
  readonly names: Names;
  /** Whether this office made it. */
  readonly isOwn: boolean;
  /** Opens the form to change a draft, or to correct what was issued. */
  readonly onEdit: () => void;
}

export function ReleasePanel({ release, names, isOwn, onEdit }: ReleasePanelProps) {
  const { t } = useTranslation('releases');
  const language = useLanguage();
  const today = useWorkingDay();
  const store = useStored('releases', (state) => state);
  const { shown, show } = store;
  const state = releaseState(release, today);
  const [view, setView] = useState<View>(state === 'draft' ? 'notice' : 'goods');
  const [asked, setAsked] = useState<'issue' | 'stop' | 'close' | null>(null);
  const isPaper = view !== 'goods' && view !== 'entries';
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew with every version of the release and every entry
  useEffect(() => {
    if (isPaper) void show(release.id, view, language);
  }, [show, release, view, language, store.list]);
  const number = releaseNumberText(release);
  const { id } = release;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.panel} tabIndex={0} role="group" aria-label={t('release')}>
      <div className={styles.buttons}>
        <SegmentedControl<View>
          label={t('view')}
          value={view}
          options={views.filter((one) => state !== 'draft' || one === 'notice').map((value) => ({ value, text: t(`views.${value}`) }))}
          onChange={setView}
        />
        {isPaper && <PaperButtons choice={{ release: id, paper: view, language }} isMain={state !== 'draft'} />}
        {isOwn && state === 'draft' && (
          <>
            <Button type="primary" onClick={() => setAsked('issue')}>
              {t('issue')}
            </Button>
            <Button onClick={onEdit}>{t('edit')}</Button>
            <Button danger onClick={() => void store.withdraw(id)}>
              {t('withdraw')}
            </Button>
          </>
        )}
        {isOwn && (state === 'running' || state === 'over') && (
          <>
            <Button onClick={onEdit}>{t('correct')}</Button>
            {state === 'running' && (
              <Button danger onClick={() => setAsked('stop')}>
                {t('stop')}
              </Button>
            )}
            <Button onClick={() => setAsked('close')}>{t('close')}</Button>
          </>
        )}
      </div>
      {view === 'goods' && <OutletEntries key={id} release={release} names={names} />}
      {view === 'entries' && <EntryList release={release} />}
      {isPaper && shown?.release === id && (
        <PaperView paper={shown.paper} isFrozen paragraphs={shown.paper.paragraphs} onParagraphs={null} />
      )}
      {asked === 'issue' && (
        <SignDialog
          title={t('issueTitle')}
          text={t('issueText')}
          action={t('issue')}
          asksWhy={false}
          onSign={(by) => store.issue(id, by)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'stop' && (
        <SignDialog
          title={t('stopTitle', { number })}
          text={t('stopText')}
          action={t('stop')}
          asksWhy
          isDanger
          onSign={(by, reason) => store.stop(id, by, reason)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'close' && (
        <SignDialog
          title={t('closeTitle', { number })}
          text={t('closeText')}
          action={t('close')}
          asksWhy={false}
          onSign={(by) => store.close(id, by)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

/** What was entered, the last first; an entry of this office can be voided as long as the release is open. */
function EntryList({ release }: { readonly release: Release }) {
  const { t } = useTranslation('releases');
  const list = useStored('releases', (state) => state.list);
  const voidEntry = useStored('releases', (state) => state.void);
  const told = entriesOf(release, list?.entries ?? []).reverse();
  const outlets = new Map(release.allotments.map(({ outlet, name }) => [outlet, name]));
  if (told.length === 0) return <p className={styles.none}>{t('noEntries')}</p>;
  return (
    <table className={table.table} aria-label={t('views.entries')}>
      <thead>
        <tr>
          <th>{t('on')}</th>
          <th>{t('outlet')}</th>
          <th>{t('entryKind')}</th>
          <th className={table.number}>{t('piecesHead')}</th>
          <th className={table.number}>{t('left')}</th>
          <th>{t('entryBy')}</th>
          <th>{''}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ id, on, outlet, kind, pieces, left, by, office }) => (
          <tr key={id}>
            <td>{on}</td>
            <td className={table.wrap}>{outlets.get(outlet) ?? outlet}</td>
            <td>{t(`entryKinds.${kind}`)}</td>
            <td className={table.number}>{groupedDigits(pieces)}</td>
            <td className={table.number}>{left === null ? '' : groupedDigits(left)}</td>
            <td>{by}</td>
            <td>
              {office === list?.office && release.closed === null && (
                <Button size="small" danger onClick={() => void voidEntry(id)}>
                  {t('void')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
