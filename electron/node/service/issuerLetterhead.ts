// The letterhead of a paper that another office issued and that does not say its own, as those of older versions.
import type { OrderSettings } from '../../../shared/domain/office.ts';
import { listPeers } from '../db/exchangeTables.ts';
import type { ReadableDatabase } from '../db/sql.ts';

/** Papers come from the province. What it wrote besides its name is not known here, and is left empty. */
export function letterheadOfIssuer(db: ReadableDatabase, own: OrderSettings): OrderSettings {
  const agency = listPeers(db).find(({ kind }) => kind === 'province')?.name ?? '';
  return { ...own, agency, urgency: '', basis: '', responsible: '', draftedBy: '', copies: '' };
}
