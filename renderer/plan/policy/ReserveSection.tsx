// Reserves: scarce material withheld from allocation, and goods kept in the pool.
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../../shared/domain/dataset.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { maxMaterial, maxPieces } from '../../../shared/domain/column.ts';
import { typedUnit } from '../../ui/figures.ts';
import { useNames, useShown } from '../../ui/names.ts';
import { AmountField } from './AmountField.tsx';
import { PolicySection } from './PolicySection.tsx';

export function ReserveSection({
  dataset: facts,
  onChange,
}: {
  readonly dataset: Dataset;
  readonly onChange: (change: Partial<Policy>) => void;
}) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['plan', 'common']);
  const names = useNames(dataset);
  const { materialReserve, goodsReserve } = dataset.policy;
  const unit = typedUnit[names.language];
  return (
    <PolicySection title={t('reserves')}>
      {dataset.materials
        .filter((material) => material.scarce)
        .map((material) => (
          <AmountField
            key={material.code}
            label={names.material(material.code)}
            unit={material.unit}
            value={materialReserve[material.code] ?? 0}
            min={0}
            max={maxMaterial}
            onChange={(quantity) => onChange({ materialReserve: { ...materialReserve, [material.code]: quantity } })}
          />
        ))}
      {dataset.products.map((product) => (
        <AmountField
          key={product.code}
          label={names.product(product.code)}
          unit={unit.name}
          value={(goodsReserve[product.code] ?? 0) / unit.size}
          min={0}
          max={maxPieces / unit.size}
          onChange={(quantity) => onChange({ goodsReserve: { ...goodsReserve, [product.code]: Math.round(quantity * unit.size) } })}
        />
      ))}
    </PolicySection>
  );
}
