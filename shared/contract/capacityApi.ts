// Channels of the capacity programme.
import type { CapacityProject } from '../capacity/project.ts';
import type { Empty } from './appState.ts';

export interface CapacityApi {
  /** In the order they were first entered. */
  'capacity.list': (input: Empty) => readonly CapacityProject[];
  /** A new project has an empty id. */
  'capacity.save': (input: { project: CapacityProject; confirmedBy?: string }) => CapacityProject;
  'capacity.remove': (input: { project: string }) => readonly CapacityProject[];
}
