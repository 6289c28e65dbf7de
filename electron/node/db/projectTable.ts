// Stores capacity projects: every version is kept, the last one is valid.
import type { CapacityProject } from '../../../shared/capacity/project.ts';
import { recodeProject } from '../../../shared/recoding/recodePapers.ts';
import { loadAliases } from './recodingTable.ts';
import { all, run, sql, type ReadableDatabase, type WritableDatabase } from './sql.ts';

/** In the order they were first entered. */
export function listProjects(db: ReadableDatabase): CapacityProject[] {
  const aliases = loadAliases(db);
  return all<{ project_json: string }>(
    db,
    sql`SELECT project_json FROM capacity_projects JOIN
          (SELECT max(position) AS last, min(position) AS first FROM capacity_projects GROUP BY id) ON position = last
        WHERE project_json IS NOT NULL ORDER BY first`,
  ).map(({ project_json }) => recodeProject(JSON.parse(project_json) as CapacityProject, aliases));
}

/** A new version; null removes the project. Call within the transaction that checked it. */
export function insertProject(db: WritableDatabase, id: string, project: CapacityProject | null, who: string, at: string): void {
  const text = project === null ? null : JSON.stringify(project);
  run(db, sql`INSERT INTO capacity_projects (id, project_json, entered_by, entered_at) VALUES (${id}, ${text}, ${who}, ${at})`);
}
