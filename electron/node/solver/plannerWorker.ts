// Entry point of the planner as a thread: its parent sends requests and ends it.
import { parentPort } from 'node:worker_threads';
import { assert } from '../../../shared/base/assert.ts';
import type { PlannerRequest } from './plannerJob.ts';
import { servePlanner } from './servePlanner.ts';

assert(parentPort !== null, 'the planner runs in a thread of its own');
const port = parentPort;
servePlanner({
  tell: (message) => port.postMessage(message),
  onRequest: (hear) => port.on('message', (request: PlannerRequest) => hear(request)),
});
