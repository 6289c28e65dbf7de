// One contract with another province: what can be done with it, what moved, its balance, and its sheet.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractShortage } from '../../shared/contract/contractApi.ts';
import { parseMillionths } from '../../shared/base/millionths.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { contractNumberText, contractState, type PartnerContract } from '../../shared/partners/partnerContract.ts';
import { PaperView } from '../reports/PaperView.tsx';
import { useStored } from '../state/stores.ts';
import { useLanguage, type Names } from '../ui/names.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ContractAccount } from './ContractAccount.tsx';
import { outNames } from './contractWords.ts';
import { PaperButtons } from './PaperButtons.tsx';
import { SignDialog } from './SignDialog.tsx';
import styles from './SupportPage.module.css';

type View = 'account' | 'sheet';
const views: readonly View[] = ['account', 'sheet'];

interface ContractPanelProps {
  readonly contract: PartnerContract;
  readonly dataset: Dataset;
  readonly names: Names;
  readonly short: readonly ContractShortage[];
  readonly mayEnter: boolean;
  /** Opens the form to change a draft, or to tell the days of an issued contract anew. */
  readonly onEdit: () => void;
}

export function ContractPanel({ contract, dataset, names, short, mayEnter, onEdit }: ContractPanelProps) {
  const { t } = useTranslation('contracts');
  const language = useLanguage();
  const store = useStored('contracts', (state) => state);
  const { shown, show } = store;
  const state = contractState(contract);
  const [view, setView] = useState<View>(state === 'draft' ? 'sheet' : 'account');
  const [asked, setAsked] = useState<'issue' | 'revoke' | 'close' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew with every version of the contract and every entry
  useEffect(() => {
    if (view === 'sheet') void show(contract.id, language);
  }, [show, contract, view, language, store.list]);
  const number = contractNumberText(contract);
  const { id } = contract;
  const out = outNames(contract, dataset, names);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.panel} tabIndex={0} role="group" aria-label={t('contract')}>
      <div className={styles.buttons}>
        <SegmentedControl<View>
          label={t('view')}
          value={view}
          options={views.filter((one) => state !== 'draft' || one === 'sheet').map((value) => ({ value, text: t(`views.${value}`) }))}
          onChange={setView}
        />
        {view === 'sheet' && <PaperButtons choice={{ contract: id, language }} isMain={state !== 'draft'} />}
        {mayEnter && state === 'draft' && (
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
        {mayEnter && state === 'running' && (
          <>
            <Button onClick={onEdit}>{t('change')}</Button>
            <Button danger onClick={() => setAsked('revoke')}>
              {t('revoke')}
            </Button>
          </>
        )}
        {mayEnter && (state === 'running' || state === 'revoked') && <Button onClick={() => setAsked('close')}>{t('close')}</Button>}
      </div>
      {short.map(({ on, quantity }) => (
        <p key={on} className={styles.warning} role="alert">
          {t('short', { on, quantity: out.named(parseMillionths(quantity)) })}
        </p>
      ))}
      {view === 'account' && <ContractAccount key={id} contract={contract} out={out} mayEnter={mayEnter} />}
      {view === 'sheet' && shown?.contract === id && (
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
      {asked === 'revoke' && (
        <SignDialog
          title={t('revokeTitle', { number })}
          text={t('revokeText')}
          action={t('revoke')}
          asksWhy
          isDanger
          onSign={(by, reason) => store.revoke(id, by, reason)}
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
