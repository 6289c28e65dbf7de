// The page of one city: what it needs and how far it is covered, what lies there, what is on its way, its papers, requests and makers.
import { Button } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { LoadingPage } from '../ui/LoadingPage.tsx';
import { useNames } from '../ui/names.ts';
import { AccountPart } from './AccountPart.tsx';
import { CityCoverage } from './CityCoverage.tsx';
import { CitySufficiency } from './CitySufficiency.tsx';
import { ContactPart } from './ContactPart.tsx';
import { HeldPart } from './HeldPart.tsx';
import { MatterPart } from './MatterPart.tsx';
import { OrderPart } from './OrderPart.tsx';
import { PaperPart } from './PaperPart.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import styles from './PlacePages.module.css';
import { knownCodes } from './placeAddress.ts';
import { heldIn, makersIn, suppliesTo } from './placeModel.ts';
import { UnknownPlace } from './UnknownPlace.tsx';
import { useCapacityOf } from './useCapacityOf.ts';
import { usePlaceData } from './usePlaceData.ts';

const noRows = { rows: [], found: 0 } as const;

export function CityPage() {
  const { t } = useTranslation('places');
  const navigate = useNavigate();
  const { code: city = '' } = useParams();
  const today = useWorkingDay();
  const dataset = useStored('dataset', (state) => state.dataset);
  const position = useStored('position', (state) => state.view);
  const morning = useStored('position', (state) => state.dataset);
  const assessment = useStored('position', (state) => state.assessment);
  const view = useStored('plan', (state) => state.view);
  const papers = useStored('places', (state) => (state.cityPapers?.city === city ? state.cityPapers : null));
  const load = useStored('places', (state) => state.loadCity);
  const accounts = useStored('ledger', (state) => state.answer?.accounts ?? null);
  const requests = useStored('support', (state) => state.list);
  const findings = useStored('findings', (state) => state.list);
  const names = useNames(dataset);
  const capacityOf = useCapacityOf(dataset);
  usePlaceData();
  const isKnown = dataset !== null && knownCodes(dataset).cities.has(city);
  useEffect(() => {
    if (isKnown) void load(city, today);
  }, [load, isKnown, city, today]);
  const makers = useMemo(() => (dataset === null ? [] : makersIn(dataset, city).map(({ code }) => code)), [dataset, city]);
  const held = useMemo(() => heldIn(position?.rows ?? [], city, new Set(makers)), [position, city, makers]);
  if (dataset === null) return <LoadingPage title={t('loadingCity')} />;
  if (!isKnown) return <UnknownPlace title={t('cityUnknown')} code={city} />;
  return (
    <>
      <PlaceHead name={names.place(city)} note={t('cityNote', { code: city, makers: makers.length })}>
        <Button onClick={() => void navigate(`/plan?city=${city}`)}>{t('toPlan')}</Button>
        <Button onClick={() => void navigate(`/reports?kind=city&subject=${city}&date=${today}`)}>{t('sheet')}</Button>
      </PlaceHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.body} tabIndex={0} role="group" aria-label={names.place(city)}>
        <div className={styles.column}>
          <CityCoverage city={city} dataset={dataset} view={view} names={names} />
          <CitySufficiency rows={assessment.filter((row) => row.city === city)} days={dataset.policy.days} names={names} />
          <AccountPart makers={makers} accounts={accounts ?? []} capacityOf={(maker) => capacityOf(maker, today)} names={names} />
        </div>
        <div className={styles.column}>
          <HeldPart held={held} morning={position?.morning ?? today} names={names} />
          <OrderPart
            end="in"
            orders={papers?.incoming ?? noRows}
            supplies={suppliesTo(morning ?? dataset, city, new Set(makers), today)}
            dataset={dataset}
            names={names}
            empty={t('noComing')}
          />
          <OrderPart end="out" orders={papers?.outgoing ?? noRows} supplies={[]} dataset={dataset} names={names} empty={t('noSent')} />
          <PaperPart papers={papers?.papers ?? noRows} withParty names={names} />
          <MatterPart
            title={t('requests')}
            empty={t('noRequests')}
            requests={(requests?.states ?? []).filter(({ request }) => request.city === city)}
            findings={(findings?.states ?? []).filter(({ finding }) => finding.city === city)}
            names={names}
          />
          <ContactPart contacts={dataset.contacts.filter(({ party }) => party === city)} />
        </div>
      </div>
    </>
  );
}
