// Norms and risk factors, edited in place and saved at once.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseCode } from '../../../shared/domain/cells.ts';
import { riskLevels, tiers, type Tier } from '../../../shared/domain/tables.ts';
import { maxGroupCharacters, type Norm, type NormBook } from '../../../shared/norms/norms.ts';
import { useStored } from '../../state/stores.ts';
import { LateInput } from '../../ui/LateInput.tsx';
import { Section } from '../../ui/Section.tsx';
import table from '../../ui/table.module.css';
import styles from './NormsPage.module.css';

interface BookProps {
  readonly book: NormBook;
  readonly onChange: (book: NormBook) => void;
}

export function NormTable({ book, onChange }: BookProps) {
  const { t } = useTranslation(['norms', 'common']);
  const products = useStored('dataset', (state) => state.dataset?.products ?? []);
  const change = (at: number, changed: Partial<Norm>) => {
    const before = book.norms[at];
    const after = { ...before, ...changed };
    const isTaken = book.norms.some(
      (norm, k) => k !== at && norm.group === after.group && norm.tier === after.tier && norm.product === after.product,
    );
    if (isTaken) return;
    const norms = book.norms.map((norm, k) => (k === at ? after : norm));
    // A renamed group keeps its headcounts, unless another norm still uses the old name.
    const isRenamed = after.group !== before.group && !norms.some(({ group }) => group === before.group);
    const headcounts = isRenamed
      ? book.headcounts.map((row) => (row.group === before.group ? { ...row, group: after.group } : row))
      : book.headcounts;
    const rates = book.returnRates;
    const renamed = rates?.map((row) => (isRenamed && row.group === before.group ? { ...row, group: after.group } : row));
    onChange({ ...book, norms, headcounts, ...(renamed === undefined ? {} : { returnRates: renamed }) });
  };
  const rename = (at: number, text: string) => {
    if (text.length <= maxGroupCharacters && parseCode(text).ok) change(at, { group: text });
  };
  const add = () => {
    const names = new Set(book.norms.map(({ group }) => group));
    let group = t('newGroup');
    for (let k = 2; names.has(group); k += 1) group = `${t('newGroup')}${k}`;
    onChange({ ...book, norms: [...book.norms, { group, tier: 'essential', product: products[0]?.code ?? '', piecesPerPersonDay: 1 }] });
  };
  return (
    <>
      <Section
        title={t('norms')}
        aside={
          <Button size="small" icon={<PlusOutlined />} disabled={products.length === 0} onClick={add}>
            {t('addNorm')}
          </Button>
        }
      >
        <table className={table.table} aria-label={t('norms')}>
          <thead>
            <tr>
              <th>{t('group')}</th>
              <th>{t('tier')}</th>
              <th>{t('product')}</th>
              <th className={table.number}>{t('perDay')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {book.norms.map(({ group, tier, product, piecesPerPersonDay }, at) => (
              <tr key={`${group}|${tier}|${product}`}>
                <td>
                  <LateInput
                    label={t('groupOf', { row: at + 1 })}
                    placeholder={t('group')}
                    value={group}
                    onChange={(text) => rename(at, text)}
                  />
                </td>
                <td>
                  <Select<Tier>
                    size="small"
                    className={styles.choice}
                    aria-label={t('tierOf', { group })}
                    value={tier}
                    options={tiers.filter((one) => one !== 'reserve').map((one) => ({ value: one, label: t(`common:tiers.${one}`) }))}
                    onChange={(one) => change(at, { tier: one })}
                  />
                </td>
                <td>
                  <Select
                    size="small"
                    className={styles.choice}
                    aria-label={t('productOf', { group })}
                    value={product}
                    options={products.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
                    onChange={(one) => change(at, { product: one })}
                  />
                </td>
                <td className={table.number}>
                  <Figure
                    label={t('perDayOf', { group })}
                    value={piecesPerPersonDay}
                    precision={6}
                    onChange={(value) => change(at, { piecesPerPersonDay: value })}
                  />
                </td>
                <td>
                  <Button
                    size="small"
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t('removeNorm', { group })}
                    onClick={() => onChange({ ...book, norms: book.norms.filter((_, k) => k !== at) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t('factors')} note={t('factorNote')}>
        <div className={styles.factors}>
          {riskLevels.map((risk) => (
            <span key={risk} className={styles.factor}>
              {t(`risks.${risk}`)}
              <Figure
                label={t('factorOf', { risk: t(`risks.${risk}`) })}
                value={book.riskFactors[risk]}
                precision={6}
                onChange={(value) => onChange({ ...book, riskFactors: { ...book.riskFactors, [risk]: value } })}
              />
            </span>
          ))}
        </div>
      </Section>
    </>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly precision: number;
  readonly onChange: (value: number) => void;
}

/** A number that is reported when the user leaves the field. */
function Figure({ label, value, precision, onChange }: FigureProps) {
  const tell = (text: string) => {
    const number = Number(Number(text).toFixed(precision));
    if (text.trim() !== '' && Number.isFinite(number) && number >= 0 && number <= 1000 && number !== value) onChange(number);
  };
  return (
    <InputNumber
      key={value}
      size="small"
      controls={false}
      className={styles.figure}
      aria-label={label}
      min={0}
      max={1000}
      defaultValue={value}
      onBlur={(event) => tell(event.target.value)}
      onPressEnter={(event) => tell((event.target as HTMLInputElement).value)}
    />
  );
}
