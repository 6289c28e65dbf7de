// Enters lines of the account together with those of the city or county that answers for their enterprise, in one transaction.
import type { MaterialCode, RegionCode } from '../../../shared/domain/ids.ts';
import {
  accountOf,
  beyondLines,
  beyondOwn,
  isTreeLine,
  materialKinds,
  mirrorLine,
  mirrorOrigin,
} from '../../../shared/ledger/accountTree.ts';
import type { LedgerLine } from '../../../shared/ledger/ledgerLine.ts';
import { lineOfOrigin, linePosition, treeSums } from '../db/accountTreeQuery.ts';
import { answeringPlaces } from '../db/answeringPlaces.ts';
import { insertLedgerLine } from '../db/ledgerTable.ts';
import type { ServiceContext } from './serviceContext.ts';
import { workingDay } from './workingDay.ts';

/** Valid only for the transaction it was opened in. */
export interface AccountTrees {
  readonly enter: (line: LedgerLine) => void;
  /** After the lines of a change: brings what places answer for beyond their own papers into agreement with them. */
  readonly settle: () => void;
}

export function openAccountTrees(context: Pick<ServiceContext, 'db' | 'clock' | 'who' | 'newId'>): AccountTrees {
  const { db, clock, who, newId } = context;
  const insert = (line: LedgerLine) => insertLedgerLine(db, line, who(), clock().toISOString());
  const answering = answeringPlaces(db);
  if (answering === null) return { enter: insert, settle: () => {} };
  const { obligors, presentAccount, placeOf, enterprisesOf } = answering;
  const touched = new Map<string, { readonly place: RegionCode; readonly material: MaterialCode }>();
  const touch = (place: RegionCode, material: MaterialCode) => touched.set(`${place}|${material}`, { place, material });
  return {
    enter: (line) => {
      insert(line);
      const account = presentAccount(line.enterprise);
      const place = obligors.has(account) ? account : placeOf(account);
      if (place === null || isTreeLine(line)) return;
      const since = obligors.get(place) ?? 0;
      const isOfEarlier = line.reverses !== null && linePosition(db, line.reverses) <= since;
      if (materialKinds.has(line.kind) && !isOfEarlier) touch(place, line.material);
      else if (accountOf(place) !== account)
        insert(mirrorLine(line, place, newId(), line.reverses === null ? null : lineOfOrigin(db, mirrorOrigin(line.reverses))));
    },
    settle: () => {
      for (const { place, material } of touched.values()) {
        const sums = treeSums(db, { place, material, enterprises: enterprisesOf(place), since: obligors.get(place) ?? 0 });
        const on = workingDay(db, clock);
        const wanted = beyondOwn(sums.own, sums.enterprises);
        for (const line of beyondLines(sums.beyond, wanted, { place, material, on, newId })) insert(line);
      }
      touched.clear();
    },
  };
}
