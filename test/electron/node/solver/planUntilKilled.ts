// An app that is killed while it plans: it prints the id of its planner process, then waits.
import { oddPlanner, lasting } from './oddPlanner.ts';

oddPlanner({
  onMessage: (message) => {
    if (message.kind === 'progress') process.stdout.write(`${message.progress.groupsTotal}\n`);
  },
  onEnd: () => {},
}).send({ kind: 'job', job: { dataset: lasting(9), task: { kind: 'plan', promises: false } } });
