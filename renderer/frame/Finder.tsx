// The finder (Ctrl K): one search box that leads to a page, a city, a maker, or an order or paper by number.
import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { orderNumberText } from '../../shared/orders/order.ts';
import { paperName } from '../../shared/papers/paperState.ts';
import { pages } from '../../shared/text/pages.ts';
import { paperAddress } from '../papers/paperTab.ts';
import { cityAddress, makerAddress } from '../places/placeAddress.ts';
import { useStored } from '../state/stores.ts';
import { useNames } from '../ui/names.ts';
import styles from './Finder.module.css';

interface Find {
  readonly kind: string;
  readonly text: string;
  readonly to: string;
}

const shown = 8;

export function Finder() {
  const { t } = useTranslation('frame');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button type="button" className={styles.opener} onClick={() => setOpen(true)}>
        <SearchOutlined aria-hidden="true" />
        <span className={styles.hint}>{t('searchPlaceholder')}</span>
        <kbd className={styles.key}>Ctrl K</kbd>
      </button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        closable={false}
        title={<span className="visuallyHidden">{t('search')}</span>}
        width={480}
        destroyOnHidden
      >
        <FinderBox close={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function FinderBox({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [position, setPosition] = useState(0);
  const finds = useFinds();
  const wanted = text.trim().toLowerCase();
  const numbers = useNumbers(wanted);
  const matching = [...finds, ...numbers].filter((find) => find.text.toLowerCase().includes(wanted)).slice(0, shown);
  const go = (find: Find | undefined) => {
    if (find === undefined) return;
    close();
    void navigate(find.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(matching[position]);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setPosition(Math.max(0, Math.min(matching.length - 1, position + (event.key === 'ArrowDown' ? 1 : -1))));
  };
  return (
    <>
      <Input
        autoFocus
        prefix={<SearchOutlined />}
        placeholder={t('searchPlaceholder')}
        aria-label={t('search')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPosition(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.list}>
        {matching.map((find, index) => (
          <li key={find.to}>
            <button type="button" className={index === position ? styles.current : styles.find} onClick={() => go(find)}>
              <span>{find.text}</span>
              <span className={styles.kind}>{find.kind}</span>
            </button>
          </li>
        ))}
        {matching.length === 0 && <li className={styles.nothing}>{t('searchNothing')}</li>}
      </ul>
    </>
  );
}

function useFinds(): readonly Find[] {
  const { t } = useTranslation('frame');
  const dataset = useStored('dataset', (state) => state.dataset);
  const names = useNames(dataset);
  return useMemo(() => {
    const leading = [...pages, 'position' as const, 'changes' as const, 'help' as const].map((page) => ({
      kind: t('searchPage'),
      text: t(page),
      to: `/${page}`,
    }));
    const cities = (dataset?.regions ?? [])
      .filter((region) => region.level === 'city')
      .map((region) => ({ kind: t('searchCity'), text: names.place(region.code), to: cityAddress(region.code) }));
    const makers = (dataset?.enterprises ?? []).map(({ code, name }) => ({ kind: t('searchMaker'), text: name, to: makerAddress(code) }));
    return [...leading, ...cities, ...makers];
  }, [t, dataset, names]);
}

/** Orders and papers by number, as the service finds them; the last answer stays until the next one is there. */
function useNumbers(text: string): readonly Find[] {
  const { t } = useTranslation(['frame', 'papers']);
  const findOrders = useStored('orders', (state) => state.findNumbers);
  const findPapers = useStored('papers', (state) => state.findNumbers);
  const [found, setFound] = useState<readonly Find[]>([]);
  useEffect(() => {
    let isWanted = text !== '';
    if (!isWanted) setFound([]);
    else
      void Promise.all([findOrders(text, shown), findPapers(text, shown)]).then(([orders, papers]) => {
        if (!isWanted) return;
        setFound([
          ...orders.flatMap(({ order: { id, state } }) =>
            state.kind === 'draft' ? [] : [{ kind: t('searchOrder'), text: orderNumberText(state.number), to: `/orders?order=${id}` }],
          ),
          ...papers.map(({ paper }) => ({
            kind: t(`papers:kinds.${paper.kind}`),
            text: paperName(paper),
            to: paperAddress(paper.kind, paper.id),
          })),
        ]);
      });
    return () => {
      isWanted = false;
    };
  }, [t, text, findOrders, findPapers]);
  return found;
}
