// What the books know at the morning after a closed day, kept so that later mornings need not be made from the first paper on. It is derived,
// and only ever says what the records before that morning say.
import type { Millionths } from '../base/millionths.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { DemandCode, EnterpriseCode, MaterialCode, OrderId, PaperId, PlanId } from '../domain/ids.ts';
import type { Committed, Eligible, Given, Secured } from '../domain/tables.ts';
import type { BookEntry } from './bookEntry.ts';
import type { DayUse } from './dayUses.ts';
import type { GoodsThatLeft } from './goodsThatLeft.ts';
import type { IssuedSlip } from './issuedSlip.ts';
import type { Place } from './place.ts';
import type { SettledGoods } from './settledGoods.ts';

/** A place in that morning, before anything of the day moved. */
export interface CheckpointPage {
  readonly place: Place;
  /** At the first morning of the cycle, and what moved since. */
  readonly opening: Millionths;
  readonly entries: readonly BookEntry[];
  readonly balance: Millionths;
  readonly lastCount: IsoDate | null;
  readonly presumed: Millionths;
}

export interface Checkpoint {
  readonly morning: IsoDate;
  /** Statement and sums of the cycle begin here. */
  readonly cycleStart: IsoDate;
  readonly pages: readonly CheckpointPage[];
  /** What makers' goods left for orders and the reserve: at all times, in the cycle, and since the plan in force began. */
  readonly left: {
    readonly ever: readonly GoodsThatLeft[];
    readonly cycle: readonly GoodsThatLeft[];
    readonly plan: readonly GoodsThatLeft[];
  };
  /** Of the last days over which use is averaged, but for the first. */
  readonly use: readonly DayUse[];
  /** The plan in force in that morning. */
  readonly plan: { readonly id: PlanId; readonly from: IsoDate } | null;
  /** Allotted material that makers received in the cycle. */
  readonly received: readonly { readonly enterprise: EnterpriseCode; readonly material: MaterialCode; readonly quantity: Millionths }[];
  /** Allotments of the cycle. */
  readonly given: readonly Given[];
  /** What each demand got from its city's own goods, as far as that decides who gets what a city reports next. */
  readonly served: readonly { readonly demand: DemandCode; readonly pieces: number }[];
  /** What demands have of their city's own goods and of orders that are settled: in the cycle, and in earlier ones. */
  readonly secured: readonly Secured[];
  readonly earlier: readonly Secured[];
  /** Of settled orders of the cycle. */
  readonly committed: readonly Committed[];
  /** Issued orders that something may still happen to, and those of the plan in force. All others issued before that morning are settled. */
  readonly openOrders: readonly OrderId[];
  /** What the settled orders moved. */
  readonly settled: readonly SettledGoods[];
  /** Allotments to cities and counties of which something was not shared out by then. */
  readonly openAllotments: readonly PaperId[];
  /** Slips that are still to move, or moved in the cycle. */
  readonly slips: readonly IssuedSlip[];
  /** As the first plan of the cycle decided; null if it had none yet. */
  readonly eligible: readonly Pick<Eligible, 'city' | 'product' | 'eligible'>[] | null;
}
