// Entry point of the planner as an Electron utility process, which Electron ends with the app. Nothing else runs in it.
import type { PlannerRequest } from '../node/solver/plannerJob.ts';
import { servePlanner } from '../node/solver/servePlanner.ts';

const { parentPort } = process;
servePlanner({
  tell: (message) => parentPort.postMessage(message),
  onRequest: (hear) => parentPort.on('message', ({ data }) => hear(data as PlannerRequest)),
});
