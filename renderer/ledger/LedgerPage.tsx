// Page of the linkage account: what each enterprise received, owes and has delivered, its lines, and the resulting rating.
import { PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingRule } from '../../shared/domain/office.ts';
import type { EditedRow } from '../../shared/editing/editStep.ts';
import type { AccountRow } from '../../shared/contract/ledgerApi.ts';
import { isAccount } from '../state/ledgerStore.ts';
import { useStored } from '../state/stores.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Section } from '../ui/Section.tsx';
import { AccountLines } from './AccountLines.tsx';
import { AccountTable } from './AccountTable.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { nameIn } from '../../shared/text/nameIn.ts';
import { useLanguage } from '../ui/names.ts';
import { useUndoableStep } from '../ui/useUndoableStep.ts';
import styles from './LedgerPage.module.css';

const noAccounts: readonly AccountRow[] = [];

export function LedgerPage() {
  const { t } = useTranslation(['ledger', 'common']);
  const undoable = useUndoableStep();
  const answer = useStored('ledger', (state) => state.answer);
  const account = useStored('ledger', (state) => state.account);
  const load = useStored('ledger', (state) => state.load);
  const language = useLanguage();
  const dataset = useStored('dataset', (state) => state.dataset);
  const settings = useStored('app', (state) => state.app?.settings ?? null);
  const saveSettings = useStored('app', (state) => state.saveSettings);
  const change = useStored('edit', (state) => state.change);
  const [dialog, setDialog] = useState<'entry' | 'close' | null>(null);
  useEffect(() => {
    void load();
  }, [load]);
  const accounts = answer?.accounts ?? noAccounts;
  if (dataset === null || settings === null) return <LoadingPage title={t('title')} />;
  const rule = settings.ledger;
  const setRule = (ledger: RatingRule) => void saveSettings({ ...settings, ledger });
  const enterprises = new Map(dataset.enterprises.map((row, at) => [row.code, { ...row, at }]));
  const shown = accounts.find((one) => isAccount(account, one)) ?? null;
  const adopt = async (code: string, rating: number): Promise<void> => {
    const row = enterprises.get(code);
    if (row === undefined) return;
    const seen = dataset.enterprises[row.at] as unknown as EditedRow;
    await undoable(
      () => change('enterprises', [{ row: row.at, seen, texts: { rating: String(rating) } }]),
      () => t('adopted', { enterprise: nameIn(language, row), rating }),
    );
  };
  return (
    <>
      <PageHead
        title={t('title')}
        note={answer === null ? '' : t('cycleNow', { number: answer.cycles + 1, since: answer.since ?? t('beginning') })}
      >
        <label className={styles.rule}>
          {t('floor')}
          <InputNumber
            size="small"
            min={0}
            max={1}
            step={0.1}
            value={rule.floor}
            onChange={(floor) => setRule({ ...rule, floor: floor ?? 0 })}
          />
        </label>
        <label className={styles.rule}>
          {t('memory')}
          <InputNumber
            size="small"
            min={0}
            max={1}
            step={0.1}
            value={rule.memory}
            onChange={(memory) => setRule({ ...rule, memory: memory ?? 0 })}
          />
        </label>
        <Button disabled={answer === null || answer.openLines === 0} onClick={() => setDialog('close')}>
          {t('close')}
        </Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setDialog('entry')}>
          {t('enter')}
        </Button>
      </PageHead>
      <p className={styles.intro}>{t('intro')}</p>
      <div className={styles.body}>
        {answer === null || accounts.length === 0 ? (
          <Section grow title={t('accounts')}>
            <p className={styles.quiet}>{answer === null ? t('common:loading', { what: t('accounts') }) : t('noAccounts')}</p>
          </Section>
        ) : (
          <AccountTable answer={answer} dataset={dataset} rule={rule} onAdopt={adopt} />
        )}
        <AccountLines account={shown} />
      </div>
      {dialog === 'entry' && (
        <EntryDialog dataset={dataset} places={(answer?.held ?? []).map(({ place }) => place)} onClose={() => setDialog(null)} />
      )}
      {dialog === 'close' && <CloseDialog dataset={dataset} onClose={() => setDialog(null)} />}
    </>
  );
}
