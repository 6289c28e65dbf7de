// Preview of a paper: its official form, how an allotment comes about, and its history.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperRow } from '../../shared/contract/paperApi.ts';
import { paperName } from '../../shared/papers/paperState.ts';
import { useStored } from '../state/stores.ts';
import { AllotmentArithmetic } from './AllotmentArithmetic.tsx';
import { PaperCourse } from './course/PaperCourse.tsx';
import { PaperPreview } from './parts/PaperPreview.tsx';
import { PrintedSheet } from './parts/PrintedSheet.tsx';
import { ShareGrid } from './ShareGrid.tsx';

export function KindPreview({ row }: { readonly row: PaperRow | null }) {
  const { t } = useTranslation(['papers', 'orders']);
  const page = useStored('papers', (state) => state.page);
  const load = useCallback(({ paper }: PaperRow) => page([paper.id]), [page]);
  const sheet = () => <PrintedSheet subject={row} load={load} choose={t('previewChoose')} />;
  const paper = row?.paper ?? null;
  return (
    <PaperPreview
      number={paper === null || paper.issue === null ? '' : paperName(paper)}
      views={[
        { value: 'paper', text: t('orders:paper'), show: sheet },
        ...(paper?.kind === 'allotment'
          ? [{ value: 'arithmetic' as const, text: t('arithmetic'), show: () => <AllotmentArithmetic allotment={paper} /> }]
          : []),
        ...(paper !== null && paper.kind !== 'reserveSlip' && paper.party.kind === 'city'
          ? [{ value: 'share' as const, text: t('shareOut'), show: () => <ShareGrid key={paper.id} paper={paper} /> }]
          : []),
        {
          value: 'course',
          text: paper === null || paper.events.length === 0 ? t('orders:course') : `${t('orders:course')} ${paper.events.length}`,
          show: () => (row === null ? sheet() : <PaperCourse key={row.paper.id} row={row} />),
        },
      ]}
    />
  );
}
