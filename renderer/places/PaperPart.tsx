// Papers for a city and its makers, or for one maker: what they give or ask for, and how far they are.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PaperRow } from '../../shared/contract/paperApi.ts';
import { paperName } from '../../shared/papers/paperState.ts';
import { paperAddress } from '../papers/paperTab.ts';
import { goodsText, partyCode, partyText, stateTones } from '../papers/usePaperColumns.tsx';
import type { FirstRows } from '../state/placeStore.ts';
import { shortDay } from '../ui/figures.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Tag } from '../ui/Tag.tsx';
import { Listing } from './Listing.tsx';
import { PlaceLink } from './PlaceLink.tsx';

interface PaperPartProps {
  readonly papers: FirstRows<PaperRow>;
  /** Whether papers of several parties stand here. */
  readonly withParty: boolean;
  readonly names: Names;
}

export function PaperPart({ papers, withParty, names }: PaperPartProps) {
  const { t } = useTranslation(['places', 'papers', 'orders', 'common']);
  const more = papers.found - papers.rows.length;
  return (
    <Listing
      title={t('papers')}
      aside={more > 0 && t('moreOrders', { count: more })}
      empty={t(withParty ? 'noPapers' : 'noPapersMaker')}
      heads={[
        { text: t('paper') },
        { text: t('day') },
        ...(withParty ? [{ text: t('party') }] : []),
        { text: t('goods'), isLong: true },
        { text: t('state') },
      ]}
      rows={papers.rows.map((row) => {
        const { paper, position, state } = row;
        return {
          key: paper.id,
          cells: [
            <Link key="paper" className={table.link} to={paperAddress(paper.kind, paper.id)}>
              {`${t(`papers:kinds.${paper.kind}`)} ${paper.issue === null ? t('orders:draftNumber', { position }) : paperName(paper)}`}
            </Link>,
            paper.from === paper.to ? shortDay(paper.from) : `${shortDay(paper.from)}–${shortDay(paper.to)}`,
            ...(withParty ? [<PlaceLink key="party" code={partyCode(paper) ?? ''} name={partyText(paper, names)} />] : []),
            goodsText(paper, names, t('common:listSeparator')),
            <Tag key="state" tone={stateTones[state]}>
              {t(`papers:states.${state}`)}
            </Tag>,
          ],
        };
      })}
    />
  );
}
