// Describes the chain behind a cell as steps, for screen and paper: description, figure, and the calculation below.
import type { TFunction } from 'i18next';
import { groupedDigits } from '../../../shared/text/quantityText.ts';
import { bigPiecesText, exactPieces, materialText } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import type { Cell } from '../matrixModel.ts';
import type { Chain, CityChain, FirmChain, PoolChain } from '../whyModel.ts';

export interface ChainStepWords {
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  /** The exact number of pieces, if the figure is rounded. */
  readonly exact?: string;
}

export function chainSteps(chain: Chain, cell: Cell, names: Names, t: TFunction<'plan'>): readonly ChainStepWords[] {
  if (chain.kind === 'firm') return firmSteps(chain, names, t);
  return chain.kind === 'city' ? citySteps(chain, cell, names, t) : poolSteps(chain, cell, names, t);
}

/** Material received → made → owed → called → sent to the city. */
function citySteps(chain: CityChain, cell: Cell, names: Names, t: TFunction<'plan'>): readonly ChainStepWords[] {
  const { language } = names;
  const { material } = chain;
  const amount = (quantity: number) => materialText(quantity, names.materialUnit(material?.code ?? ''));
  const pieces = (quantity: number) => ({ figure: bigPiecesText(quantity, language), exact: exactPieces(quantity, language) });
  const product = names.product(cell.product);
  return [
    ...(material === null
      ? []
      : [
          {
            name: t('chainReceived', { material: names.material(material.code) }),
            figure: amount(material.quota),
            note: t(material.given > 0 ? 'chainReceivedCycleNote' : material.need === 0 ? 'chainNoNeed' : 'chainReceivedNote', {
              need: amount(material.need),
              share: percentOfNeed(material.cycle, material.need),
              stock: amount(material.stock),
              cycle: amount(material.cycle),
              given: amount(material.given),
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
              ratio: `${groupedDigits(material.ratio * 100)}%`,
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
}

/** Called in → used by earlier tiers → this cell. */
function poolSteps(chain: PoolChain, cell: Cell, names: Names, t: TFunction<'plan'>): readonly ChainStepWords[] {
  const pieces = (quantity: number) => ({ figure: bigPiecesText(quantity, names.language), exact: exactPieces(quantity, names.language) });
  return [
    {
      name: t('chainPoolIn'),
      ...pieces(chain.calledInPieces),
      note: t('chainPoolInNote', { count: chain.callers, stock: bigPiecesText(chain.stockPieces, names.language) }),
    },
    { name: t('chainEarlier'), ...pieces(chain.earlierPieces), note: t('chainEarlierNote', { tier: names.tier(cell.tier) }) },
    { name: t('chainHere'), ...pieces(chain.herePieces), note: t('chainHereNote', { count: chain.senders }) },
  ];
}

/** Ordered → pool goods where they leave → leaving. */
function firmSteps(chain: FirmChain, names: Names, t: TFunction<'plan'>): readonly ChainStepWords[] {
  const { language } = names;
  const pieces = (quantity: number) => ({ figure: bigPiecesText(quantity, language), exact: exactPieces(quantity, language) });
  return [
    {
      name: t('chainFirmAsked'),
      ...pieces(chain.askedPieces),
      note: t('chainFirmAskedNote', { count: chain.orders, shipped: bigPiecesText(chain.shippedPieces, language) }),
    },
    {
      name: t('chainFirmGoods'),
      ...pieces(chain.stockPieces + chain.calledInPieces),
      note: t('chainFirmGoodsNote', {
        stock: bigPiecesText(chain.stockPieces, language),
        called: bigPiecesText(chain.calledInPieces, language),
      }),
    },
    {
      name: t('chainFirmLeaving'),
      ...pieces(chain.leavingPieces),
      note: t(chain.shortOrders.length === 0 ? 'chainFirmAllLeave' : 'chainFirmLeavingNote', { count: chain.shortOrders.length }),
    },
  ];
}

function percentOfNeed(quota: number, need: number): string {
  return need === 0 ? '100%' : `${(Math.floor((quota / need) * 1000) / 10).toFixed(1)}%`;
}
