// Requests for support of a city, and findings about it or about one maker, the open ones first.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FindingState } from '../../shared/findings/finding.ts';
import { outcomeOf, type RequestState } from '../../shared/support/supportDecision.ts';
import { groupedDigits } from '../../shared/text/quantityText.ts';
import type { Names } from '../ui/names.ts';
import table from '../ui/table.module.css';
import { Listing } from './Listing.tsx';

interface MatterPartProps {
  readonly requests: readonly RequestState[];
  readonly findings: readonly FindingState[];
  readonly title: string;
  readonly empty: string;
  readonly names: Names;
}

export function MatterPart({ requests, findings, title, empty, names }: MatterPartProps) {
  const { t } = useTranslation(['places', 'support', 'findings']);
  const standing = ({ finding, closedOn, overdueDays }: FindingState) => {
    if (finding.kind === 'praise') return t('praised');
    if (closedOn !== null) return t('closedFinding');
    return overdueDays > 0 ? t('overdueFinding', { days: overdueDays }) : t('openFinding');
  };
  return (
    <Listing
      title={title}
      empty={empty}
      heads={[{ text: t('kind') }, { text: t('content'), isLong: true }, { text: t('day') }, { text: t('state') }]}
      rows={[
        ...requests.map(({ request, decision, ageDays }) => ({
          key: request.id,
          cells: [
            t('request'),
            <Link key="content" className={table.link} to={`/support?request=${request.id}`}>
              {names.product(request.product)} {groupedDigits(request.quantityPieces)}
              {request.unit !== null && ` · ${request.unit.name}`}
            </Link>,
            request.askedOn,
            decision === null
              ? t('support:waiting', { days: ageDays ?? 0 })
              : t(`support:outcomes.${outcomeOf(decision)}`, { pieces: groupedDigits(decision.capPieces) }),
          ],
        })),
        ...findings.map((state) => ({
          key: state.finding.id,
          cells: [
            t(`findings:kinds.${state.finding.kind}`),
            <Link key="content" className={table.link} to="/support?tab=findings">
              {state.finding.text}
            </Link>,
            state.finding.raisedOn,
            standing(state),
          ],
        })),
      ]}
    />
  );
}
