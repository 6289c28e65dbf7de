// Contracts with neighbouring provinces: the list with what is open and overdue, and one of them at the right.
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { contractBalance, contractTotals, lateContracts } from '../../shared/partners/contractBalance.ts';
import { contractNumberText, contractState, type ContractChoice, type PartnerContract } from '../../shared/partners/partnerContract.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { ContractDialog } from './ContractDialog.tsx';
import { ContractPanel } from './ContractPanel.tsx';
import { outNames } from './contractWords.ts';
import type { EditedContract } from './newContract.ts';
import styles from './SupportPage.module.css';

interface ContractsTabProps {
  readonly dataset: Dataset;
  readonly edited: EditedContract | null;
  readonly onEdit: (edited: EditedContract | null) => void;
}

export function ContractsTab({ dataset, edited, onEdit }: ContractsTabProps) {
  const { t } = useTranslation('contracts');
  const list = useStored('contracts', (state) => state.list);
  const names = useNames(dataset);
  const today = useWorkingDay();
  const [params, setParams] = useSearchParams();
  if (list === null) return null;
  const { contracts, entries, short, mayEnter } = list;
  const chosen = contracts.find(({ id }) => id === params.get('contract')) ?? contracts[0] ?? null;
  const choose = (contract: string) => setParams({ tab: 'contracts', contract }, { replace: true });
  const standing = (contract: PartnerContract) => {
    const { open } = contractBalance(contract, entries);
    const state = t(`states.${contractState(contract)}`);
    return open === 0 || contract.issued === null
      ? state
      : t(open > 0 ? 'stateOpen' : 'stateAhead', { state, pieces: groupedDigits(Math.abs(open)) });
  };
  const isLate = (contract: PartnerContract) => lateContracts([contract], entries, today) > 0;
  return (
    <>
      {chosen === null ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <div className={styles.body}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
          <div className={styles.list} tabIndex={0} role="group" aria-label={t('contracts')}>
            <table className={table.table} aria-label={t('contracts')}>
              <thead>
                <tr>
                  <th>{t('number')}</th>
                  <th>{t('partner')}</th>
                  <th>{t('gives')}</th>
                  <th className={table.number}>{t('getsHead')}</th>
                  <th>{t('state')}</th>
                </tr>
              </thead>
              <tbody>
                {contracts.map((contract) => (
                  <tr key={contract.id} className={contract.id === chosen.id ? table.chosen : undefined}>
                    <td>
                      <button type="button" className={table.link} onClick={() => choose(contract.id)}>
                        {contractNumberText(contract) || t('draftNumber')}
                      </button>
                    </td>
                    <td className={table.wrap}>
                      {contract.partner} · {t(`kinds.${contract.kind}`)}
                    </td>
                    <td className={table.wrap}>{outNames(contract, dataset, names).named(contractTotals(contract).out)}</td>
                    <td className={table.number}>{groupedDigits(contractTotals(contract).in)}</td>
                    <td className={`${table.wrap} ${isLate(contract) ? table.bad : ''}`}>
                      {standing(contract)}
                      {isLate(contract) && ` ${t('late')}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ContractPanel
            key={chosen.id}
            contract={chosen}
            dataset={dataset}
            names={names}
            short={short.filter(({ contract }) => contract === chosen.id)}
            mayEnter={mayEnter}
            onEdit={() => onEdit({ contract: chosen, choice: choiceOf(chosen) })}
          />
        </div>
      )}
      {edited !== null && (
        <ContractDialog
          key={edited.contract?.id ?? 'new'}
          dataset={dataset}
          edited={edited}
          onClose={(saved) => {
            onEdit(null);
            if (saved !== null) choose(saved);
          }}
        />
      )}
    </>
  );
}

function choiceOf({ kind, partner, basis, gives, gets, ratio, from, to }: PartnerContract): ContractChoice {
  return { kind, partner, basis, gives, gets, ratio, from, to };
}
