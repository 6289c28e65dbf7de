// Stores checkpoints of the position. They are derived: triggers remove those that something entered for an earlier day makes wrong.
import { addDays, dayNumber, type IsoDate } from '../../../shared/domain/calendar.ts';
import type { Checkpoint } from '../../../shared/position/checkpoint.ts';
import { checkpointText, readCheckpoint } from '../../../shared/position/checkpointText.ts';
import { all, first, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** Mornings of the last days are all kept, for reports that come late, and the one before them; of older ones each so many days. */
const [recentDays, keptEvery] = [14, 28];

export interface CheckpointHead {
  readonly morning: IsoDate;
  readonly factsKey: string;
}

/** Newest first. */
export function listCheckpoints(db: ReadableDatabase): CheckpointHead[] {
  return all<{ morning: IsoDate; facts_key: string }>(
    db,
    sql`SELECT morning, facts_key FROM position_checkpoints ORDER BY morning DESC`,
  ).map(({ morning, facts_key }) => ({ morning, factsKey: facts_key }));
}

export function loadCheckpoint(db: ReadableDatabase, morning: IsoDate): Checkpoint | null {
  const row = first<{ state: string }>(db, sql`SELECT state_json AS state FROM position_checkpoints WHERE morning = ${morning}`);
  return row === undefined ? null : readCheckpoint(row.state);
}

/** Those of later mornings are forgotten. Call within the transaction of a close. */
export function saveCheckpoint(db: WritableDatabase, checkpoint: Checkpoint, factsKey: string): void {
  const { morning, openOrders } = checkpoint;
  run(db, sql`DELETE FROM position_checkpoints WHERE morning >= ${morning}`);
  const [, ...older] = listCheckpoints(db).filter((old) => old.morning <= addDays(morning, -recentDays));
  for (const old of older)
    if (dayNumber(old.morning) % keptEvery !== 0) run(db, sql`DELETE FROM position_checkpoints WHERE morning = ${old.morning}`);
  run(
    db,
    sql`INSERT INTO position_checkpoints (morning, facts_key, state_json) VALUES (${morning}, ${factsKey}, ${checkpointText(checkpoint)})`,
  );
  run(db, sql`INSERT INTO checkpoint_orders (morning, order_id) SELECT ${morning}, value FROM json_each(${JSON.stringify(openOrders)})`);
}
