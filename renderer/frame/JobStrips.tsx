// Shows long work above every page, so that whoever waits for it sees the progress and can cancel it.
import { jobText } from '../../shared/text/jobText.ts';
import { useStored } from '../state/stores.ts';
import { useLanguage } from '../ui/names.ts';
import { ProgressStrip } from '../ui/ProgressStrip.tsx';

export function JobStrips() {
  const words = jobText[useLanguage()];
  const jobs = useStored('jobs', (state) => state.jobs);
  const cancel = useStored('jobs', (state) => state.cancel);
  return jobs.map(({ id, job, stage, seconds, canCancel }) => (
    <ProgressStrip
      key={id}
      label={words.names[job]}
      share={null}
      title={`${words.names[job]} · ${words.stages[stage]}`}
      details={[words.seconds(seconds)]}
      cancel={words.cancel}
      onCancel={canCancel ? () => void cancel(id) : null}
    />
  ));
}
