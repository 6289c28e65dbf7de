// Shares the allotment or the task notice of a city or county out among its enterprises: what the rule gives or asks of each, what the officer
// decides, and what stays with the place. It makes drafts of the place's own notices, which are then issued and printed like other papers.
import { App, Button, InputNumber } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sharing, SharingItem, SharingMaker } from '../../shared/contract/paperApi.ts';
import type { PaperToShare } from '../../shared/papers/paper.ts';
import { millionthsOf, quantityOf } from '../../shared/papers/quantity.ts';
import { shareKey } from '../../shared/papers/sharePart.ts';
import { groupedDecimal, groupedDigits } from '../../shared/text/quantityText.ts';
import { useStored } from '../state/stores.ts';
import { unitIn } from '../../shared/text/nameIn.ts';
import { useNames } from '../ui/names.ts';
import table from '../ui/table.module.css';
import styles from './ShareGrid.module.css';

/** Plain decimals by enterprise and item. */
type Amounts = Readonly<Record<string, string>>;

export function ShareGrid({ paper }: { readonly paper: PaperToShare }) {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const fetchSharing = useStored('papers', (state) => state.sharing);
  const shareOut = useStored('papers', (state) => state.shareOut);
  const isBusy = useStored('papers', (state) => state.busy);
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const [sharing, setSharing] = useState<Sharing | 'refused' | null>(null);
  const [amounts, setAmounts] = useState<Amounts>({});
  /** The paper whose figures the officer has typed and not yet made drafts of. */
  const typedFor = useRef<string | null>(null);
  const show = (next: Sharing) => {
    setSharing(next);
    typedFor.current = null;
    setAmounts(amountsOf(next, ({ draft, proposed }) => (next.drafts > 0 ? (draft ?? '0') : proposed)));
  };
  const isIssued = paper.issue !== null;
  const isTask = paper.kind === 'taskNotice';
  // The list is fetched anew after a refusal too: what was typed stays as long as nothing happened to the paper.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happened to the paper changes what is open
  useEffect(() => {
    let isCurrent = true;
    void fetchSharing(paper.id).then((next) => {
      if (!isCurrent) return;
      if (next === null) setSharing('refused');
      // Whatever else happened to the paper, what was typed stays; the line below the figures says if it is too much now.
      else if (typedFor.current === paper.id) setSharing(next);
      else show(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [paper.id, paper.events.length, isIssued, fetchSharing]);
  if (!isIssued) return <p className={styles.text}>{t('shareDraft')}</p>;
  if (sharing === 'refused') return <p className={styles.text}>{t('shareNotHere')}</p>;
  if (sharing === null) return null;
  const parts = sharing.items.flatMap(({ item, makers }) =>
    makers.map(({ enterprise }) => ({ enterprise, item, quantity: plain(amounts[shareKey({ enterprise, item })] ?? '0') })),
  );
  const given = parts.filter(({ quantity }) => quantity !== '0');
  const rests = sharing.items.map((line) => millionthsOf(line.open) - sumOf(parts, line.item));
  const makers = new Set(given.map(({ enterprise }) => enterprise)).size;
  const isOver = rests.some((rest) => rest < 0n);
  const submit = async () => {
    const next = await shareOut(paper.id, given);
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
          {given.length === 0 ? t('shareTakeBack') : t(isTask ? 'shareMakeTasks' : 'shareMake', { count: makers })}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('shareOut')}>
        <p className={styles.text}>{t(isTask ? 'shareTaskHelp' : 'shareHelp')}</p>
        {sharing.drafts > 0 && <p className={styles.text}>{t('shareDrafts', { count: sharing.drafts })}</p>}
        {sharing.items.map((line, k) => (
          <ItemGrid
            key={line.item}
            line={line}
            isTask={isTask}
            name={isTask ? names.product(line.item) : names.material(line.item)}
            amounts={amounts}
            rest={rests[k]}
            onChange={(key, value) => {
              typedFor.current = paper.id;
              setAmounts((before) => ({ ...before, [key]: value }));
            }}
          />
        ))}
      </div>
    </div>
  );
}

interface ItemGridProps {
  readonly line: SharingItem;
  readonly isTask: boolean;
  readonly name: string;
  readonly amounts: Amounts;
  /** What stays with the place, in millionths; below 0 if too much is shared out. */
  readonly rest: bigint;
  readonly onChange: (key: string, value: string) => void;
}

function ItemGrid({ line, isTask, name, amounts, rest, onChange }: ItemGridProps) {
  const { t } = useTranslation('papers');
  const { item, lot, quantity, open, makers } = line;
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const unit = unitIn(names.language, line.unit);
  return (
    <section className={styles.line} aria-label={name}>
      <h3 className={styles.title}>
        {t(isTask ? 'shareTaskTitle' : 'shareTitle', { item: name, quantity: groupedDecimal(quantity), unit, lot: groupedDecimal(lot) })}
      </h3>
      <table className={table.table} aria-label={t('shareOf', { item: name })}>
        <thead>
          <tr>
            <th>{t('party')}</th>
            <th className={table.number}>{t(isTask ? 'shareOwed' : 'need')}</th>
            {!isTask && <th className={table.number}>{t('rating')}</th>}
            <th className={table.number}>{t('shareIssued')}</th>
            <th className={table.number}>{t('shareProposed')}</th>
            <th className={table.number}>{t('shareNow', { unit })}</th>
          </tr>
        </thead>
        <tbody>
          {makers.map((maker) => {
            const key = shareKey({ enterprise: maker.enterprise, item });
            return (
              <tr key={key}>
                <td className={table.wrap}>{names.enterprise(maker.enterprise)}</td>
                <td className={table.number}>{groupedDigits(Math.round(maker.need * 1000) / 1000)}</td>
                {!isTask && <td className={table.number}>{maker.rating.toFixed(2)}</td>}
                <td className={table.number}>{maker.issued === '0' ? '' : groupedDecimal(maker.issued)}</td>
                <td className={table.number}>{groupedDecimal(maker.proposed)}</td>
                <td className={table.number}>
                  <InputNumber<string>
                    size="small"
                    stringMode
                    min="0"
                    controls={false}
                    aria-label={t('shareTo', { enterprise: names.enterprise(maker.enterprise), item: name })}
                    value={amounts[key] ?? null}
                    onChange={(value) => onChange(key, value ?? '')}
                  />
                </td>
              </tr>
            );
          })}
          <tr className={table.strong}>
            <td>{t('shareOpen')}</td>
            <td colSpan={isTask ? 3 : 4} />
            <td className={table.number}>{groupedDecimal(open)}</td>
          </tr>
          <tr className={table.strong}>
            <td>{t(rest < 0n ? 'shareOver' : 'shareHeld')}</td>
            <td colSpan={isTask ? 3 : 4} />
            <td className={`${table.number} ${rest < 0n ? table.bad : rest > 0n ? table.warn : ''}`}>
              {groupedDecimal(quantityOf(rest < 0n ? -rest : rest))}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function amountsOf({ items }: Sharing, amountOf: (maker: SharingMaker) => string): Amounts {
  return Object.fromEntries(
    items.flatMap(({ item, makers }) => makers.map((maker) => [shareKey({ enterprise: maker.enterprise, item }), amountOf(maker)])),
  );
}

function sumOf(parts: readonly { readonly item: string; readonly quantity: string }[], item: string): bigint {
  return parts.reduce((sum, part) => (part.item === item ? sum + millionthsOf(part.quantity) : sum), 0n);
}

/** 012.50 → 12.5, and nothing is 0; at most six decimals. */
function plain(text: string): string {
  return /^\d{1,12}(\.\d{0,6})?$/.test(text.trim()) ? quantityOf(millionthsOf(text.trim())) : '0';
}
