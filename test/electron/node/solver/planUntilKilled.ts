// Owns an app that is killed while it plans: says which process its planner is, then waits.
import { oddPlanner, lasting } from './oddPlanner.ts';

oddPlanner({
  onMessage: (message) => {
    if (message.kind === 'progress') process.stdout.write(`${message.progress.groupsTotal}\n`);
  },
  onEnd: () => {},
}).send({ kind: 'job', job: { dataset: lasting(9), task: { kind: 'plan', promises: false } } });
