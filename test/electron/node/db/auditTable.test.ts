import { describe, expect, it } from 'vitest';
import { checkAudit, insertAudit, loadAudit } from '../../../../electron/node/db/auditTable.ts';
import { run, sql } from '../../../../electron/node/db/sql.ts';
import { temporaryDatabase } from './temporaryDatabase.ts';

const entry = (what: string) => ({ at: '2020-03-01T08:00:00.000Z', who: '值班员', what, before: null, after: { what } });

function log(...names: readonly string[]) {
  const db = temporaryDatabase();
  // As written by an older program.
  run(db, sql`INSERT INTO audit (at, who, what) VALUES ('2020-02-01T08:00:00.000Z', '值班员', 'old')`);
  for (const name of names) insertAudit(db, entry(name));
  // Anyone who can write the file can drop the triggers that protect the log.
  db.exec('DROP TRIGGER audit_never_changed; DROP TRIGGER audit_never_deleted');
  return db;
}

describe('The audit log', () => {
  it('is intact as written, including what an older program wrote', () => {
    const db = log('a', 'b', 'c');
    expect(loadAudit(db)).toHaveLength(4);
    expect(checkAudit(db)).toMatchObject({ entries: 4, broken: null });
    expect(checkAudit(temporaryDatabase())).toEqual({ entries: 0, head: '', broken: null });
  });
  it.each([
    ['another word in an entry', `UPDATE audit SET who = '别人' WHERE what = 'b'`, 3],
    ['another word in an old entry', `UPDATE audit SET who = '别人' WHERE what = 'old'`, 2],
    ['an entry taken out', `DELETE FROM audit WHERE what = 'b'`, 3],
    ['an entry without its digest', `UPDATE audit SET hash = NULL WHERE what = 'b'`, 3],
    [
      'two entries exchanged',
      `UPDATE audit SET id = 90 WHERE what = 'b'; UPDATE audit SET id = 3 WHERE what = 'c'; UPDATE audit SET id = 4 WHERE id = 90`,
      3,
    ],
  ])('shows %s', (_, change, at) => {
    const db = log('a', 'b', 'c');
    db.exec(change);
    expect(checkAudit(db).broken).toBe(at);
  });
  it('has another last digest if its end was cut off', () => {
    const db = log('a', 'b', 'c');
    const { head } = checkAudit(db);
    db.exec(`DELETE FROM audit WHERE what = 'c'`);
    expect(checkAudit(db)).toMatchObject({ broken: null });
    expect(checkAudit(db).head).not.toBe(head);
  });
});
