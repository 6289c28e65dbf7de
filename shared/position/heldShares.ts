// What places hold of the material allotted to them is planned as if its enterprises had it, each as much as the plan meant for it: it is on
// its way to them, and would otherwise be planned for nobody and given a second time.
import type { IsoDate } from '../domain/calendar.ts';
import type { StockMovement } from './movement.ts';
import type { OfficeRecords } from './officeRecords.ts';

/** Presumed on the morning itself. They are no part of the statement, which shows the material where it is. */
export function heldShares({ cityAllotments }: Pick<OfficeRecords, 'cityAllotments'>, morning: IsoDate): StockMovement[] {
  return cityAllotments
    .filter(({ on }) => on <= morning)
    .flatMap(({ paper, material: item, shares }) =>
      shares.map(
        ({ enterprise, quantity }): StockMovement => ({
          on: morning,
          place: { kind: 'makerMaterial', enterprise, item },
          kind: 'allotmentReceived',
          change: quantity,
          known: 'presumed',
          paper,
        }),
      ),
    );
}
