// The page of one maker: its output against plan and capacity, its account, quotas, papers, stock, lines and reports.
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { addDays } from '../../shared/domain/calendar.ts';
import { makerCities } from '../../shared/position/makerCities.ts';
import { reportDays } from '../state/placeStore.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { useNames } from '../ui/names.ts';
import { AccountPart } from './AccountPart.tsx';
import { ContactPart } from './ContactPart.tsx';
import { HeldPart } from './HeldPart.tsx';
import { MakerLines, MakerQuotas, MakerReports } from './MakerTables.tsx';
import { MatterPart } from './MatterPart.tsx';
import { OrderPart } from './OrderPart.tsx';
import { OutputChart } from './OutputChart.tsx';
import { outputDays } from './outputDays.ts';
import { PaperPart } from './PaperPart.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './PlacePages.module.css';
import { knownCodes } from './placeAddress.ts';
import { heldBy, suppliesOf } from './placeModel.ts';
import { UnknownPlace } from './UnknownPlace.tsx';
import { useCapacityOf } from './useCapacityOf.ts';
import { usePlaceData } from './usePlaceData.ts';

/** Days from the working day on. */
const daysAhead = 14;
const noRows = { rows: [], found: 0 } as const;

export function MakerPage() {
  const { t } = useTranslation('places');
  const navigate = useNavigate();
  const { code: maker = '' } = useParams();
  const today = useWorkingDay();
  const [from, to] = [addDays(today, -reportDays), addDays(today, daysAhead - 1)];
  const dataset = useStored('dataset', (state) => state.dataset);
  const position = useStored('position', (state) => state.view);
  const morning = useStored('position', (state) => state.dataset);
  const view = useStored('plan', (state) => state.view);
  const papers = useStored('places', (state) => (state.makerPapers?.maker === maker ? state.makerPapers : null));
  const load = useStored('places', (state) => state.loadMaker);
  const accounts = useStored('ledger', (state) => state.answer?.accounts ?? null);
  const findings = useStored('findings', (state) => state.list);
  const names = useNames(dataset);
  const capacityOf = useCapacityOf(dataset);
  usePlaceData();
  const isKnown = dataset !== null && knownCodes(dataset).makers.has(maker);
  useEffect(() => {
    if (isKnown) void load(maker, today);
  }, [load, isKnown, maker, today]);
  const days = useMemo(
    () =>
      dataset === null || !isKnown
        ? []
        : outputDays(maker, from, to, { dataset, reports: papers?.reports ?? [], plan: view?.plan ?? null, capacityOf }),
    [dataset, isKnown, maker, from, to, papers, view, capacityOf],
  );
  const held = useMemo(() => heldBy(position?.rows ?? [], maker), [position, maker]);
  if (dataset === null) return <LoadingPage title={t('loadingMaker')} />;
  if (!isKnown) return <UnknownPlace title={t('makerUnknown')} code={maker} />;
  const city = makerCities(dataset)(maker);
  const rating = dataset.enterprises.find(({ code }) => code === maker)?.rating ?? 1;
  return (
    <>
      <PlaceHead
        name={names.enterprise(maker)}
        note={
          <>
            <PlaceLink code={city} name={names.place(city)} />
            <span>{t('makerNote', { code: maker, rating: rating.toFixed(2) })}</span>
          </>
        }
      >
        <Button onClick={() => void navigate(`/daily?date=${today}`)}>{t('toDaily')}</Button>
        <Button onClick={() => void navigate(`/reports?kind=enterprise&subject=${maker}&date=${today}`)}>{t('statement')}</Button>
      </PlaceHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.body} tabIndex={0} role="group" aria-label={names.enterprise(maker)}>
        <div className={styles.column}>
          <OutputChart days={days} />
          <AccountPart makers={[maker]} accounts={accounts ?? []} capacityOf={(one) => capacityOf(one, today)} names={names} />
          <MakerQuotas
            quotas={(view?.plan.quotas ?? []).filter(({ enterprise }) => enterprise === maker)}
            label={view?.summary.label ?? ''}
            names={names}
          />
          <MakerReports reports={papers?.reports ?? []} names={names} />
        </div>
        <div className={styles.column}>
          <HeldPart held={held} morning={position?.morning ?? today} names={names} />
          <OrderPart
            end="in"
            orders={noRows}
            supplies={suppliesOf(morning ?? dataset, maker, today)}
            dataset={dataset}
            names={names}
            empty={t('noComingMaker')}
          />
          <PaperPart papers={papers?.papers ?? noRows} withParty={false} names={names} />
          <MakerLines lines={dataset.lines.filter(({ enterprise }) => enterprise === maker)} names={names} />
          <MatterPart
            title={t('findings')}
            empty={t('noFindings')}
            requests={[]}
            findings={(findings?.states ?? []).filter(({ finding }) => finding.maker === maker)}
            names={names}
          />
          <ContactPart contacts={dataset.contacts.filter(({ party }) => party === maker)} />
        </div>
      </div>
    </>
  );
}
