// Confirms whatever is doubtful, for those who try something else than being asked.
import type { Transport } from '../../shared/contract/client.ts';

export function confirming(dispatch: Transport): Transport {
  return async (channel, input) => {
    const answer = await dispatch(channel, input);
    const isAsked = !answer.ok && answer.error.kind === 'doubtful';
    return isAsked ? dispatch(channel, { ...(input as object), confirmedBy: '核对人' }) : answer;
  };
}
