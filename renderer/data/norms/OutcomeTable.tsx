// What computing would change: each demand with the formula to check it by.
import { useTranslation } from 'react-i18next';
import { piecesOf, type ComputedDemand, type NormFormula } from '../../../shared/norms/computeDemands.ts';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { useStored } from '../../state/stores.ts';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';

/** More rows would make the page slow; the counts above say how many there are. */
const maxRows = 300;

export function OutcomeTable() {
  const { t } = useTranslation('norms');
  const outcome = useStored('norms', (state) => state.outcome);
  const formulas = useStored('norms', (state) => state.view?.formulas ?? []);
  const regions = useStored('dataset', (state) => state.dataset?.regions ?? []);
  const demands = useStored('dataset', (state) => state.dataset?.demands ?? []);
  if (outcome === null) return null;
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const formulaText = (formula: NormFormula) => {
    const figures = {
      persons: groupedDigits(formula.persons),
      perDay: formula.piecesPerPersonDay,
      pieces: groupedDigits(piecesOf(formula)),
    };
    if (formula.spans === undefined)
      return t('formulaText', { ...figures, factor: formula.factor, risk: t(`risks.${formula.risk}`), days: formula.days });
    const spans = formula.spans.map(({ days, factor, risk, rate }) =>
      t('spanText', { days, factor, risk: t(`risks.${risk}`), rate: Number((rate * 100).toFixed(4)) }),
    );
    return t('spansText', { ...figures, spans: spans.join(' + ') });
  };
  const line = (kind: 'added' | 'changed' | 'byHand', { row, formula }: ComputedDemand, note: string) => ({
    key: row.code,
    kind: t(`kinds.${kind}`),
    tone: kind === 'byHand' ? table.warn : table.strong,
    region: names.get(row.region) ?? row.region,
    group: formula.group,
    text: [formulaText(formula), note].filter((part) => part !== '').join('；'),
  });
  const byCode = new Map(demands.map((row) => [row.code, row]));
  const touched = new Set([...outcome.changed, ...outcome.byHand].map(({ row }) => row.code));
  const lines = [
    ...outcome.byHand.map((one) => line('byHand', one, t('present', { present: groupedDigits(one.present.quantityPieces) }))),
    ...outcome.changed.map((one) => line('changed', one, t('changedFrom', { before: groupedDigits(one.before) }))),
    ...outcome.removed.map((row) => ({
      key: row.code,
      kind: t('kinds.removed'),
      tone: table.bad,
      region: names.get(row.region) ?? row.region,
      group: row.code,
      text: groupedDigits(row.quantityPieces),
    })),
    ...outcome.added.map((one) => line('added', one, '')),
    ...formulas.flatMap(({ code, formula }) => {
      const row = byCode.get(code);
      if (row === undefined || touched.has(code) || outcome.removed.some((gone) => gone.code === code)) return [];
      return [
        {
          key: code,
          kind: '',
          tone: table.quiet,
          region: names.get(row.region) ?? row.region,
          group: formula.group,
          text: formulaText(formula),
        },
      ];
    }),
  ];
  return (
    <>
      {lines.length > maxRows && <p className={styles.more}>{t('more', { shown: maxRows, count: groupedDigits(lines.length) })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('outcome')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{t('kind')}</th>
              <th>{t('region')}</th>
              <th>{t('group')}</th>
              <th>{t('formula')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, maxRows).map(({ key, kind, tone, region, group, text }) => (
              <tr key={key}>
                <td className={tone}>{kind}</td>
                <td>{region}</td>
                <td>{group}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
