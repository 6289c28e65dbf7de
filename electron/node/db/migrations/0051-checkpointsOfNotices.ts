// Migration 51: checkpoints are kept where cities share material out too. A notice issued, or moved, on an earlier day removes those it makes
// wrong, and what happened since a day is found without reading what happened before.
import type { Migration } from './migration.ts';

const issuedOn = (row: string) =>
  `coalesce((SELECT issued_on FROM papers WHERE id = ${row}.paper_id),
            (SELECT issued_on FROM share_papers WHERE id = ${row}.paper_id),
            (SELECT paper_json ->> '$.issue.on' FROM received_papers WHERE id = ${row}.paper_id), '')`;
const replaced = (name: string, when: string, row: 'NEW' | 'OLD') =>
  `DROP TRIGGER checkpoints_${name};
   CREATE TRIGGER checkpoints_${name} AFTER ${when}
     BEGIN DELETE FROM position_checkpoints WHERE morning > ${issuedOn(row)}; END;`;

export const checkpointsOfNotices: Migration = {
  version: 51,
  sql: `
    ${replaced('paper_event', 'INSERT ON paper_events', 'NEW')}
    ${replaced('received_paper_event', 'INSERT ON received_paper_events', 'NEW')}
    ${replaced('received_paper_event_gone', 'DELETE ON received_paper_events', 'OLD')}
    CREATE TRIGGER checkpoints_share AFTER UPDATE OF issued_on ON share_papers
      BEGIN DELETE FROM position_checkpoints WHERE morning > NEW.issued_on; END;
    CREATE INDEX share_papers_of_day ON share_papers (issued_on) WHERE issued_on IS NOT NULL;
    CREATE INDEX paper_events_of_day ON paper_events (event_json ->> '$.on');
    CREATE INDEX received_paper_events_of_day ON received_paper_events (event_json ->> '$.on');
  `,
};
