// Coverage tab: provincial groups on top, cities below, the legend at the foot. Arrow keys move, Enter opens the why panel.
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../../ui/names.ts';
import { useHandler } from '../../ui/useHandler.ts';
import type { Cell, Matrix } from '../matrixModel.ts';
import { CityTable } from './CityTable.tsx';
import styles from './CoverageTab.module.css';
import { MatrixLegend } from './MatrixLegend.tsx';
import { TopTable } from './TopTable.tsx';

interface CoverageTabProps {
  readonly matrix: Matrix;
  readonly names: Names;
  readonly chosen: string | null;
  readonly shortOnly: boolean;
  readonly onChoose: (key: string | null) => void;
}

export function CoverageTab({ matrix, names, chosen, shortOnly, onChoose }: CoverageTabProps) {
  const { t } = useTranslation('plan');
  const box = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => cellRows(matrix), [matrix]);
  const [focused, setFocused] = useState<string | null>(null);
  const known = (key: string | null) => key !== null && rows.some((row) => row.some((cell) => cell?.key === key));
  const tabStop = known(focused) ? focused : known(chosen) ? chosen : (rows[0]?.find((cell) => cell !== null)?.key ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onChoose(null);
    if (event.altKey || event.ctrlKey || tabStop === null) return;
    const next = neighbour(rows, tabStop, event.key);
    if (next === null) return;
    event.preventDefault();
    setFocused(next.key);
    box.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
    // an open panel follows the cell
    if (chosen !== null) onChoose(next.key);
  };
  const onCell = useHandler(onChoose);
  const cellProps = { names, chosen, tabStop, shortOnly, onChoose: onCell, onFocus: setFocused };
  return (
    // the keys belong to the cells inside, which are buttons
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the focused cell
    <div className={styles.tab} ref={box} onKeyDown={onKeyDown}>
      <div className={styles.scroll}>
        {matrix.topCells.length > 0 && <TopTable matrix={matrix} label={t('topMatrix')} {...cellProps} />}
        <CityTable matrix={matrix} label={t('matrix')} {...cellProps} />
      </div>
      <MatrixLegend hasSecured={rows.some((cells) => cells.some((cell) => cell !== null && cell.securedPieces > 0))} />
    </div>
  );
}

function cellRows(matrix: Matrix): readonly (readonly (Cell | null)[])[] {
  return [...(matrix.topCells.length > 0 ? [matrix.topCells] : []), ...matrix.rows.map((row) => row.cells)];
}

/** The next cell with a demand in the direction of the key; null at the edge or for other keys. */
function neighbour(rows: readonly (readonly (Cell | null)[])[], key: string, direction: string): Cell | null {
  const row = rows.findIndex((cells) => cells.some((cell) => cell?.key === key));
  const column = rows[row].findIndex((cell) => cell?.key === key);
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[direction];
  if (step === undefined) return null;
  for (let r = row + step[0], c = column + step[1]; r >= 0 && r < rows.length && c >= 0 && c < rows[r].length; r += step[0], c += step[1]) {
    const cell = rows[r][c];
    if (cell !== null) return cell;
  }
  return null;
}
