// Owns the chain of a city: material received → made → owed → called → sent to it.
import { useTranslation } from 'react-i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { bigPiecesText, exactPieces, materialText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import type { Cell } from '../matrixModel.ts';
import type { CityChain } from '../whyModel.ts';
import { ChainStep } from './ChainStep.tsx';
import styles from './ChainStep.module.css';

export function CityChainList({ chain, cell, names }: { readonly chain: CityChain; readonly cell: Cell; readonly names: Names }) {
  const { t } = useTranslation('plan');
  const { language } = names;
  const { material } = chain;
  const amount = (quantity: number) => materialText(quantity, names.materialUnit(material?.code ?? ''));
  const pieces = (quantity: number) => ({ figure: bigPiecesText(quantity, language), exact: exactPieces(quantity, language) });
  const product = names.product(cell.product);
  const steps = [
    ...(material === null
      ? []
      : [
          {
            name: t('chainReceived', { material: names.material(material.code) }),
            figure: amount(material.quota),
            note: t(material.need === 0 ? 'chainNoNeed' : 'chainReceivedNote', {
              need: amount(material.need),
              share: percentOfNeed(material.quota, material.need),
              stock: amount(material.stock),
            }),
          },
        ]),
    {
      name: t('chainMade', { product }),
      ...pieces(chain.madePieces),
      note: t('chainMadeNote', {
        capacity: bigPiecesText(chain.capacityPieces, language),
        perThousand: material === null ? '–' : amount(material.perThousand),
      }),
    },
    ...(material === null
      ? []
      : [
          {
            name: t('chainOwed'),
            figure: amount(material.owed),
            note: t('chainOwedNote', {
              quota: amount(material.quota),
              ratio: `${groupedDigits(material.ratio * 100)} %`,
              arrears: amount(material.arrears),
            }),
          },
        ]),
    {
      name: t('chainCalled'),
      ...pieces(chain.deliveredPieces),
      note:
        material === null
          ? ''
          : t('chainCalledNote', {
              material: names.material(material.code),
              called: amount(material.called),
              balance: amount(material.balance),
            }),
    },
    {
      name: t('chainInto'),
      ...pieces(chain.receivedPieces),
      note: t('chainIntoNote', {
        before: bigPiecesText(chain.receivedBeforePieces, language),
        here: bigPiecesText(chain.receivedHerePieces, language),
      }),
    },
  ];
  return (
    <ol className={styles.list}>
      {steps.map((step, index) => (
        <ChainStep key={step.name} number={index + 1} {...step} />
      ))}
    </ol>
  );
}

function percentOfNeed(quota: number, need: number): string {
  return need === 0 ? '100 %' : `${(Math.floor((quota / need) * 1000) / 10).toFixed(1)} %`;
}
