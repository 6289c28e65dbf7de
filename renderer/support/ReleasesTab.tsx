// Releases to the public: what could be released or must stop, all releases, and one of them at the right.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { addDays, type IsoDate } from '../../shared/domain/calendar.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { outletsOf } from '../../shared/releases/allotRelease.ts';
import { releaseBalance } from '../../shared/releases/releaseBalance.ts';
import type { ReleaseOffer } from '../../shared/releases/releaseOffers.ts';
import { releaseNumberText, releaseState, type Release, type ReleaseChoice } from '../../shared/releases/release.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNames, type Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { ReleasePanel } from './ReleasePanel.tsx';
import styles from './SupportPage.module.css';
import { PlaceLink } from '../places/PlaceLink.tsx';

/** A form that is open: for a new release, or for one that is changed or corrected. */
export interface EditedRelease {
  readonly choice: ReleaseChoice;
  readonly release: Release | null;
}

/** Days a release runs, to begin with, and pieces a person. */
const [usualDays, usualPerson] = [7, 5];

/** A new release by the officer's own decision: the first city and product. */
export function newRelease(dataset: Dataset, ownCity: string | null, today: IsoDate, reason: string): EditedRelease {
  const city = ownCity ?? dataset.regions.find(({ level }) => level === 'city')?.code ?? '';
  const product = dataset.products[0]?.code ?? '';
  return { release: null, choice: choiceOf(dataset, today, { city, product, source: 'own', cause: 'officer', pieces: 0, reason }) };
}

function choiceOf(
  dataset: Dataset,
  today: IsoDate,
  known: Pick<ReleaseChoice, 'city' | 'product' | 'source' | 'cause' | 'pieces' | 'reason'>,
): ReleaseChoice {
  const outlets = outletsOf(known.city, dataset);
  const people = new Set(dataset.regions.flatMap(({ code, population }) => (population === null ? [] : [code])));
  return {
    ...known,
    split: outlets.every(({ region }) => people.has(region)) ? 'population' : 'weight',
    from: today,
    to: addDays(today, usualDays - 1),
    priceCap: '1',
    perPerson: usualPerson,
    outlets: outlets.map(({ outlet }) => outlet),
  };
}

interface ReleasesTabProps {
  readonly dataset: Dataset;
  readonly edited: EditedRelease | null;
  readonly onEdit: (edited: EditedRelease | null) => void;
}

export function ReleasesTab({ dataset, edited, onEdit }: ReleasesTabProps) {
  const { t } = useTranslation('releases');
  const list = useStored('releases', (state) => state.list);
  const names = useNames(dataset);
  const today = useWorkingDay();
  const [params, setParams] = useSearchParams();
  if (list === null) return null;
  const { releases, entries, offers, office } = list;
  const ownCity = office === 'province' ? null : office;
  const chosen = releases.find(({ id }) => id === params.get('release')) ?? releases[0] ?? null;
  const choose = (release: string) => setParams({ tab: 'releases', release }, { replace: true });
  const editOf = (release: Release) => {
    const { city, product, source, cause, reason, split, pieces, from, to, priceCap, perPerson, allotments } = release;
    const outlets = allotments.map(({ outlet }) => outlet);
    const choice = { city, product, source, cause, reason, split, pieces, from, to, priceCap, perPerson, outlets };
    onEdit({ release, choice });
  };
  const take = (offer: ReleaseOffer) => {
    if (offer.kind === 'stop') return choose(offer.release);
    const { city, product } = offer;
    const known =
      offer.kind === 'plan'
        ? {
            city,
            product,
            source: 'pool' as const,
            cause: 'plan' as const,
            pieces: offer.herePieces + offer.comingPieces,
            reason: t('planReason'),
          }
        : {
            city,
            product,
            source: 'own' as const,
            cause: 'days' as const,
            pieces: offer.pieces,
            reason: t('daysReason', { days: offer.days.toFixed(1) }),
          };
    onEdit({ release: null, choice: choiceOf(dataset, today, known) });
  };
  const standing = (release: Release) => {
    const state = releaseState(release, today);
    const { there } = releaseBalance(release, entries).total;
    return state === 'over' && there > 0 ? t('overWith', { pieces: groupedDigits(there) }) : t(`states.${state}`);
  };
  return (
    <>
      {offers.length > 0 && <Offers offers={offers} names={names} onTake={take} />}
      {chosen === null ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <div className={styles.body}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
          <div className={styles.list} tabIndex={0} role="group" aria-label={t('releases')}>
            <table className={table.table} aria-label={t('releases')}>
              <thead>
                <tr>
                  <th>{t('number')}</th>
                  <th>{t('place')}</th>
                  <th className={table.number}>{t('piecesHead')}</th>
                  <th>{t('period')}</th>
                  <th>{t('state')}</th>
                </tr>
              </thead>
              <tbody>
                {releases.map((release) => (
                  <tr key={release.id} className={release.id === chosen.id ? table.chosen : undefined}>
                    <td>
                      <button type="button" className={table.link} onClick={() => choose(release.id)}>
                        {releaseNumberText(release) || t('draftNumber')}
                      </button>
                    </td>
                    <td className={table.wrap}>
                      <PlaceLink code={release.city} name={names.place(release.city)} /> · {names.product(release.product)}
                    </td>
                    <td className={table.number}>{groupedDigits(release.pieces)}</td>
                    <td>{t('fromTo', { from: release.from.slice(5), to: release.to.slice(5) })}</td>
                    <td>{standing(release)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ReleasePanel key={chosen.id} release={chosen} names={names} isOwn={chosen.office === office} onEdit={() => editOf(chosen)} />
        </div>
      )}
      {edited !== null && (
        <ReleaseDialog
          key={edited.release?.id ?? 'new'}
          dataset={dataset}
          choice={edited.choice}
          release={edited.release}
          ownCity={ownCity}
          onClose={(saved) => {
            onEdit(null);
            if (saved !== null) choose(saved);
          }}
        />
      )}
    </>
  );
}

/** At most so many stand above the list; the others follow once these are dealt with. */
const offersShown = 4;

function Offers({
  offers,
  names,
  onTake,
}: {
  readonly offers: readonly ReleaseOffer[];
  readonly names: Names;
  readonly onTake: (offer: ReleaseOffer) => void;
}) {
  const { t } = useTranslation('releases');
  const words = (offer: ReleaseOffer) => {
    const about = { place: names.place(offer.city), product: names.product(offer.product) };
    if (offer.kind === 'plan')
      return t('offers.plan', { ...about, here: groupedDigits(offer.herePieces), coming: groupedDigits(offer.comingPieces) });
    const days = offer.days.toFixed(1);
    return offer.kind === 'stop'
      ? t('offers.stop', { ...about, days })
      : t('offers.start', { ...about, days, pieces: groupedDigits(offer.pieces) });
  };
  return (
    <ul className={styles.offers} aria-label={t('offersTitle')}>
      {offers.slice(0, offersShown).map((offer) => (
        <li key={`${offer.kind}|${offer.city}|${offer.product}`}>
          <span className={offer.kind === 'stop' ? table.bad : undefined}>{words(offer)}</span>{' '}
          <Button size="small" onClick={() => onTake(offer)} aria-label={`${t(`take.${offer.kind}`)} ${words(offer)}`}>
            {t(`take.${offer.kind}`)}
          </Button>
        </li>
      ))}
      {offers.length > offersShown && <li className={styles.quiet}>{t('moreOffers', { count: offers.length - offersShown })}</li>}
    </ul>
  );
}
