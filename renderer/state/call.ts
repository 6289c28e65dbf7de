// Owns the stores' one way to the service: a refusal becomes a notice and null.
import type { Channel, Input, Output } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { NoticeStore } from './noticeStore.ts';

export type Call = <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C> | null>;

export function createCall(client: Client, notices: NoticeStore): Call {
  return async (channel, input) => {
    const answer = await client(channel, input);
    if (answer.ok) return answer.value;
    notices.getState().report(answer.error);
    return null;
  };
}
