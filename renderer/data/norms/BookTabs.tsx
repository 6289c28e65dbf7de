// What the norms are multiplied by: headcounts, risk levels and return rates by date, and what a lower level would free.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NormBook } from '../../../shared/norms/norms.ts';
import { Section } from '../../ui/Section.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { HeadcountTable } from './HeadcountTable.tsx';
import { LoweringTable } from './LoweringTable.tsx';
import { ReturnTable } from './ReturnTable.tsx';
import { RiskDayTable } from './RiskDayTable.tsx';

const parts = ['persons', 'riskDays', 'returnRates', 'lowering'] as const;

export function BookTabs({ book, onChange }: { readonly book: NormBook; readonly onChange: (book: NormBook) => void }) {
  const { t } = useTranslation('norms');
  const [part, setPart] = useState<(typeof parts)[number]>('persons');
  return (
    <Section
      grow
      title={t(part)}
      aside={
        <SegmentedControl label={t('basis')} value={part} options={parts.map((value) => ({ value, text: t(value) }))} onChange={setPart} />
      }
    >
      {part === 'persons' && <HeadcountTable book={book} onChange={onChange} />}
      {part === 'riskDays' && <RiskDayTable book={book} onChange={onChange} />}
      {part === 'returnRates' && <ReturnTable book={book} onChange={onChange} />}
      {part === 'lowering' && <LoweringTable />}
    </Section>
  );
}
