// The page of requests for support, findings, releases to the public and contracts with other provinces: requests with their age, the evidence,
// the decision and the reply; findings with their answers; releases and contracts with what moved.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { lateContracts } from '../../shared/partners/contractBalance.ts';
import { contractState } from '../../shared/partners/partnerContract.ts';
import { releaseState } from '../../shared/releases/release.ts';
import type { SupportRequest } from '../../shared/support/supportRequest.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames } from '../ui/names.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ContractsTab } from './ContractsTab.tsx';
import { FindingDialog } from './FindingDialog.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import { ListsTab } from './ListsTab.tsx';
import { newContract, type EditedContract } from './newContract.ts';
import { newRequest } from './newRequest.ts';
import { newRelease, ReleasesTab, type EditedRelease } from './ReleasesTab.tsx';
import { ReplyPanel } from './ReplyPanel.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { RequestTable } from './RequestTable.tsx';
import styles from './SupportPage.module.css';

const tabs = ['requests', 'findings', 'lists', 'releases', 'contracts'] as const;
type Tab = (typeof tabs)[number];

export function SupportPage() {
  const { t } = useTranslation(['support', 'findings', 'releases', 'contracts']);
  const today = useWorkingDay();
  const dataset = useStored('dataset', (state) => state.dataset);
  const list = useStored('support', (state) => state.list);
  const load = useStored('support', (state) => state.load);
  const findings = useStored('findings', (state) => state.list);
  const loadFindings = useStored('findings', (state) => state.load);
  const releases = useStored('releases', (state) => state.list);
  const loadReleases = useStored('releases', (state) => state.load);
  const contracts = useStored('contracts', (state) => state.list);
  const loadContracts = useStored('contracts', (state) => state.load);
  const [contract, setContract] = useState<EditedContract | null>(null);
  const [release, setRelease] = useState<EditedRelease | null>(null);
  const [isAdding, setAdding] = useState(false);
  const names = useNames(dataset);
  const [params, setParams] = useSearchParams();
  const [edited, setEdited] = useState<SupportRequest | null>(null);
  useEffect(() => {
    void load();
    void loadFindings();
    void loadReleases();
    void loadContracts();
  }, [load, loadFindings, loadReleases, loadContracts]);
  if (dataset === null || list === null) return <LoadingPage title={t('title')} />;
  const { states, mayDecide, ownCity } = list;
  const chosen = states.find(({ request }) => request.id === params.get('request')) ?? states[0] ?? null;
  const open = states.filter(({ decision }) => decision === null).length;
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'requests';
  const tabsShown = (
    <SegmentedControl<Tab>
      label={t('tabs')}
      value={tab}
      options={tabs.map((value) => ({ value, text: t(`tabNames.${value}`) }))}
      onChange={(next) => setParams(next === 'requests' ? {} : { tab: next }, { replace: true })}
    />
  );
  if (tab === 'lists') return <ListsTab dataset={dataset} tabs={tabsShown} />;
  if (tab === 'findings') {
    const unsettled = (findings?.states ?? []).filter(({ closedOn }) => closedOn === null);
    const overdue = unsettled.filter(({ overdueDays }) => overdueDays > 0).length;
    return (
      <>
        <PageHead title={t('title')} note={t('findings:summary', { open: unsettled.length, overdue })}>
          {tabsShown}
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('findings:add')}
          </Button>
        </PageHead>
        <FindingsTab />
        {isAdding && <FindingDialog dataset={dataset} onClose={() => setAdding(false)} />}
      </>
    );
  }
  if (tab === 'contracts') {
    const { contracts: all = [], entries = [] } = contracts ?? {};
    const running = all.filter((one) => contractState(one) === 'running').length;
    const late = lateContracts(all, entries, today);
    return (
      <>
        <PageHead title={t('title')} note={t('contracts:summary', { running, late })}>
          {tabsShown}
          {contracts?.mayEnter === true && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setContract(newContract(dataset, today))}>
              {t('contracts:add')}
            </Button>
          )}
        </PageHead>
        <ContractsTab dataset={dataset} edited={contract} onEdit={setContract} />
      </>
    );
  }
  if (tab === 'releases') {
    const states = (releases?.releases ?? []).map((one) => releaseState(one, today));
    const count = (state: string) => states.filter((one) => one === state).length;
    return (
      <>
        <PageHead title={t('title')} note={t('releases:summary', { running: count('running'), over: count('over') })}>
          {tabsShown}
          <Button
            type="primary"
            icon={<PlusOutlined />}
            onClick={() =>
              setRelease(newRelease(dataset, releases === null || releases.office === 'province' ? null : releases.office, today, ''))
            }
          >
            {t('releases:add')}
          </Button>
        </PageHead>
        <ReleasesTab dataset={dataset} edited={release} onEdit={setRelease} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('title')} note={t('summary', { open, decided: states.length - open })}>
        {tabsShown}
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited(newRequest(dataset, ownCity, today))}>
          {t('ask')}
        </Button>
      </PageHead>
      {chosen === null ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <div className={styles.body}>
          <RequestTable
            states={states}
            names={names}
            chosen={chosen.request.id}
            onChoose={(request) => setParams({ request }, { replace: true })}
          />
          {chosen.decision === null ? (
            <RequestPanel
              key={chosen.request.id}
              state={chosen}
              names={names}
              mayDecide={mayDecide}
              mayEdit={ownCity === null || ownCity === chosen.request.city}
              onEdit={() => setEdited(chosen.request)}
            />
          ) : (
            <ReplyPanel key={chosen.decision.id} decision={chosen.decision} mayDecide={mayDecide} />
          )}
        </div>
      )}
      {edited !== null && (
        <RequestDialog
          dataset={dataset}
          request={edited}
          ownCity={ownCity}
          onClose={(saved) => {
            setEdited(null);
            if (saved !== null) setParams({ request: saved }, { replace: true });
          }}
        />
      )}
    </>
  );
}
