// The tables of a rehearsal's results: tiers, certain differences, places, and what foresight would have gained.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCertain } from '../../shared/reports/rehearsalPaper.ts';
import type { Difference, RehearsalResults } from '../../shared/rehearsal/results.ts';
import { groupedDigits, percentText } from '../../shared/text/quantityText.ts';
import { rehearsalText } from '../../shared/text/rehearsalText.ts';
import { useLanguage } from '../ui/names.ts';
import { Section } from '../ui/Section.tsx';
import table from '../ui/table.module.css';
import styles from './RehearsalPage.module.css';

interface TableProps {
  readonly results: RehearsalResults;
}

export function TierTable({ results: { tiers, variants, tierResults } }: TableProps) {
  const { t } = useTranslation(['rehearsal', 'common']);
  const found = new Map(tierResults.map((one) => [`${one.variant}|${one.tier}|${one.measure}`, one]));
  const part = (value: number | undefined) => (value === undefined ? '—' : percentText(value));
  return (
    <Plain
      title={t('tiersTitle')}
      heads={[t('tier'), t('variant'), `#${t('usual')}`, `#${t('bad')}`, `#${t('worstGroup')}`, `#${t('shortDays')}`]}
    >
      {tiers.flatMap((tier) =>
        variants.map((variant, k) => {
          const of = (measure: string) => found.get(`${variant}|${tier}|${measure}`);
          return (
            <tr key={`${tier}|${variant}`}>
              <td>{k === 0 ? t(`common:tiers.${tier}`) : ''}</td>
              <td>{variant}</td>
              <td className={table.number}>{part(of('fill')?.median)}</td>
              <td className={table.number}>{part(of('fill')?.low)}</td>
              <td className={table.number}>{part(of('worst')?.median)}</td>
              <td className={table.number}>{of('shortDays')?.mean.toFixed(1) ?? '—'}</td>
            </tr>
          );
        }),
      )}
    </Plain>
  );
}

export function DifferenceTable({ results: { differences } }: TableProps) {
  const { t } = useTranslation(['rehearsal', 'common']);
  const { measures, days } = rehearsalText[useLanguage()];
  const certain = differences.filter(isCertain);
  const signed = (value: number, measure: Difference['measure']) => {
    const size = Math.abs(measure === 'shortDays' ? value : value * 100).toFixed(1);
    return `${value > 0 ? '+' : value < 0 ? '−' : ''}${size}`;
  };
  return (
    <Plain
      title={t('differences')}
      heads={[t('tier'), t('measure'), t('pair'), `#${t('mean')}`, `#${t('interval')}`]}
      note={certain.length === 0 ? t('nothingCertain') : ''}
    >
      {certain.map(({ tier, measure, from, to, mean, low, high }) => (
        <tr key={`${tier}|${measure}|${from}|${to}`}>
          <td>{t(`common:tiers.${tier}`)}</td>
          <td>{measures[measure]}</td>
          <td>{`${from} → ${to}`}</td>
          <td className={table.number}>{measure === 'shortDays' ? days(signed(mean, measure)) : signed(mean, measure)}</td>
          <td className={table.number}>{`${signed(low ?? 0, measure)} … ${signed(high ?? 0, measure)}`}</td>
        </tr>
      ))}
    </Plain>
  );
}

export function CityTable({ results: { variants, cities }, places }: TableProps & { readonly places: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('rehearsal');
  const codes = [...new Set(cities.map(({ place }) => place))];
  return (
    <Plain title={t('cities')} heads={[t('place'), ...variants.flatMap((variant) => [`#${variant}`, `#${t('bad')}`])]}>
      {codes.map((place) => (
        <tr key={place}>
          <td>{places[place] ?? place}</td>
          {variants.flatMap((variant) => {
            const one = cities.find((city) => city.variant === variant && city.place === place);
            return [one?.median, one?.low].map((value, k) => (
              <td key={`${variant}|${k === 0 ? 'usual' : 'bad'}`} className={`${table.number} ${k === 1 ? table.quiet : ''}`}>
                {value === undefined ? '—' : percentText(value)}
              </td>
            ));
          })}
        </tr>
      ))}
    </Plain>
  );
}

export function RegretTable({ results: { regrets } }: TableProps) {
  const { t } = useTranslation(['rehearsal', 'common']);
  return (
    <Plain
      title={t('regret')}
      heads={[t('tier'), t('variant'), `#${t('lost')}`, `#${t('worstGroup')}`, `#${t('foreseen')}`]}
      note={t('regretNote')}
    >
      {regrets
        .filter(({ tier }) => tier !== 'reserve')
        .map(({ tier, variant, mean, worst, foreseenWorst }) => (
          <tr key={`${tier}|${variant}`}>
            <td>{t(`common:tiers.${tier}`)}</td>
            <td>{variant}</td>
            <td className={table.number}>{`${mean <= -0.5 ? '−' : ''}${groupedDigits(Math.abs(Math.round(mean)))}`}</td>
            <td className={table.number}>{percentText(worst)}</td>
            <td className={table.number}>{percentText(foreseenWorst)}</td>
          </tr>
        ))}
    </Plain>
  );
}

/** Heads that begin with # are above numbers. */
function Plain({ title, heads, note = '', children }: { title: string; heads: readonly string[]; note?: string; children: ReactNode }) {
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              {heads.map((head, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they stand in a fixed order
                <th key={k} className={head.startsWith('#') ? table.number : undefined}>
                  {head.replace(/^#/, '')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {note !== '' && <p className={styles.quiet}>{note}</p>}
    </Section>
  );
}
