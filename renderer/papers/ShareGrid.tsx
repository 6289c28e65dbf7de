// Shares the allotment of a city or county out among its enterprises: what the rule gives each, what the officer decides, and what stays with
// the place. It makes drafts of the place's own notices, which are then issued and printed like other papers.
import { App, Button, InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sharing, SharingMaker, SharingMaterial } from '../../shared/contract/paperApi.ts';
import type { Allotment } from '../../shared/papers/paper.ts';
import { millionthsOf, quantityOf } from '../../shared/papers/quantity.ts';
import { shareKey } from '../../shared/papers/sharePart.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './ShareGrid.module.css';

/** Plain decimals by enterprise and material. */
type Amounts = Readonly<Record<string, string>>;

export function ShareGrid({ allotment }: { readonly allotment: Allotment }) {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const fetchSharing = useStored('papers', (state) => state.sharing);
  const shareOut = useStored('papers', (state) => state.shareOut);
  const isBusy = useStored('papers', (state) => state.busy);
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const [sharing, setSharing] = useState<Sharing | 'refused' | null>(null);
  const [amounts, setAmounts] = useState<Amounts>({});
  const show = (next: Sharing) => {
    setSharing(next);
    setAmounts(amountsOf(next, ({ draft, proposed }) => (next.drafts > 0 ? (draft ?? '0') : proposed)));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened to the paper changes what is open
  useEffect(() => {
    let isCurrent = true;
    void fetchSharing(allotment.id).then((next) => {
      if (!isCurrent) return;
      if (next === null) setSharing('refused');
      else show(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [allotment.id, allotment.events.length, allotment.issue, fetchSharing]);
  if (allotment.issue === null) return <p className={styles.text}>{t('shareDraft')}</p>;
  if (sharing === 'refused') return <p className={styles.text}>{t('shareNotHere')}</p>;
  if (sharing === null) return null;
  const parts = sharing.materials.flatMap(({ material, makers }) =>
    makers.map(({ enterprise }) => ({ enterprise, material, quantity: plain(amounts[shareKey({ enterprise, material })] ?? '0') })),
  );
  const given = parts.filter(({ quantity }) => quantity !== '0');
  const rests = sharing.materials.map((line) => millionthsOf(line.open) - sumOf(parts, line.material));
  const makers = new Set(given.map(({ enterprise }) => enterprise)).size;
  const isOver = rests.some((rest) => rest < 0n);
  const submit = async () => {
    const next = await shareOut(allotment.id, given);
    if (next === null) return;
    show(next);
    void message.success(t('shared', { count: next.drafts }));
  };
  return (
    <div className={styles.grid}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setAmounts(amountsOf(sharing, ({ proposed }) => proposed))}>
          {t('shareByRule')}
        </Button>
        <Button
          size="small"
          type="primary"
          loading={isBusy}
          disabled={isOver || (given.length === 0 && sharing.drafts === 0)}
          onClick={() => void submit()}
        >
          {given.length === 0 ? t('shareTakeBack') : t('shareMake', { count: makers })}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('shareOut')}>
        <p className={styles.text}>{t('shareHelp')}</p>
        {sharing.drafts > 0 && <p className={styles.text}>{t('shareDrafts', { count: sharing.drafts })}</p>}
        {sharing.materials.map((line, k) => (
          <MaterialGrid
            key={line.material}
            line={line}
            name={names.material(line.material)}
            amounts={amounts}
            rest={rests[k]}
            onChange={(key, value) => setAmounts({ ...amounts, [key]: value })}
          />
        ))}
      </div>
    </div>
  );
}

interface MaterialGridProps {
  readonly line: SharingMaterial;
  readonly name: string;
  readonly amounts: Amounts;
  /** What stays with the place, in millionths; below 0 if too much is shared out. */
  readonly rest: bigint;
  readonly onChange: (key: string, value: string) => void;
}

function MaterialGrid({ line, name, amounts, rest, onChange }: MaterialGridProps) {
  const { t } = useTranslation('papers');
  const { material, unit, lot, quantity, open, makers } = line;
  return (
    <section className={styles.line} aria-label={name}>
      <h3 className={styles.title}>
        {t('shareTitle', { material: name, quantity: groupedDecimal(quantity), unit, lot: groupedDecimal(lot) })}
      </h3>
      <table className={table.table} aria-label={t('shareOf', { material: name })}>
        <thead>
          <tr>
            <th>{t('party')}</th>
            <th className={table.number}>{t('need')}</th>
            <th className={table.number}>{t('rating')}</th>
            <th className={table.number}>{t('shareIssued')}</th>
            <th className={table.number}>{t('shareProposed')}</th>
            <th className={table.number}>{t('shareNow', { unit })}</th>
          </tr>
        </thead>
        <tbody>
          {makers.map((maker) => {
            const key = shareKey({ enterprise: maker.enterprise, material });
            return (
              <tr key={key}>
                <td className={table.wrap}>{maker.name}</td>
                <td className={table.number}>{groupedDigits(Math.round(maker.need * 1000) / 1000)}</td>
                <td className={table.number}>{maker.rating.toFixed(2)}</td>
                <td className={table.number}>{maker.issued === '0' ? '' : groupedDecimal(maker.issued)}</td>
                <td className={table.number}>{groupedDecimal(maker.proposed)}</td>
                <td className={table.number}>
                  <InputNumber<string>
                    size="small"
                    stringMode
                    min="0"
                    controls={false}
                    aria-label={t('shareTo', { enterprise: maker.name, material: name })}
                    value={amounts[key] ?? null}
                    onChange={(value) => onChange(key, value ?? '')}
                  />
                </td>
              </tr>
            );
          })}
          <tr className={table.strong}>
            <td>{t('shareOpen')}</td>
            <td colSpan={4} />
            <td className={table.number}>{groupedDecimal(open)}</td>
          </tr>
          <tr className={table.strong}>
            <td>{t(rest < 0n ? 'shareOver' : 'shareHeld')}</td>
            <td colSpan={4} />
            <td className={`${table.number} ${rest < 0n ? table.bad : rest > 0n ? table.warn : ''}`}>
              {groupedDecimal(quantityOf(rest < 0n ? -rest : rest))}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function amountsOf({ materials }: Sharing, amountOf: (maker: SharingMaker) => string): Amounts {
  return Object.fromEntries(
    materials.flatMap(({ material, makers }) =>
      makers.map((maker) => [shareKey({ enterprise: maker.enterprise, material }), amountOf(maker)]),
    ),
  );
}

function sumOf(parts: readonly { readonly material: string; readonly quantity: string }[], material: string): bigint {
  return parts.reduce((sum, part) => (part.material === material ? sum + millionthsOf(part.quantity) : sum), 0n);
}

/** 012.50 → 12.5, and nothing is 0; at most six decimals. */
function plain(text: string): string {
  return /^\d{1,12}(\.\d{0,6})?$/.test(text.trim()) ? quantityOf(millionthsOf(text.trim())) : '0';
}
