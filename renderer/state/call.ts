// The stores' only way to call the service: a refusal becomes a notice and null, and the notice goes when the same is done after all; a
// doubt is put to the user, and the call is repeated with the name of whoever confirmed it.
import type { Channel, Input, Output } from '../../shared/contract/api.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { Client } from '../../shared/contract/client.ts';
import type { DoubtStore } from './doubtStore.ts';
import type { NoticeStore } from './noticeStore.ts';

/** `takes` is asked first, and returns whether it deals with the refusal itself: then there is no notice. */
export type Call = <C extends Channel>(channel: C, input: Input<C>, takes?: (error: AppError) => boolean) => Promise<Output<C> | null>;

export function createCall(client: Client, notices: NoticeStore, doubts: DoubtStore): Call {
  return async (channel, input, takes = () => false) => {
    // Of pages fetched at once, one that came does not hide that another did not.
    const newest = notices.getState().notices.at(-1)?.id ?? 0;
    let answer = await client(channel, input);
    if (!answer.ok && answer.error.kind === 'doubtful') {
      const confirmedBy = await doubts.getState().ask(answer.error);
      if (confirmedBy === null) return null;
      answer = await client(channel, { ...input, confirmedBy });
    }
    if (answer.ok) {
      notices.getState().settle(channel, newest);
      return answer.value;
    }
    if (!takes(answer.error)) notices.getState().report(answer.error, channel);
    return null;
  };
}
