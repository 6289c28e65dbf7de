// Owns the one way in: find the channel, check its input, run its handler, and catch what only a bug can throw.
import type { Result } from '../../../shared/base/result.ts';
import { err } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Answer, Handlers } from './serviceContext.ts';

export type Dispatch = (channel: string, input: unknown) => Promise<Result<unknown, AppError>>;

/** `report` writes an exception down and returns the reference under which it is found; its text never leaves. */
export function createDispatch(handlers: Handlers, report: (channel: string, error: unknown) => string): Dispatch {
  return async (channel, input) => {
    if (!isChannel(channel)) return err({ kind: 'unknownChannel', channel: channel.slice(0, 80) });
    try {
      const checked = apiSchemas[channel].safeParse(input);
      if (!checked.success) {
        const issues = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
        return err({ kind: 'invalidInput', channel, issues });
      }
      const handler = handlers[channel] as (input: unknown) => Answer<unknown>;
      return await handler(checked.data);
    } catch (error) {
      return err({ kind: 'internal', reference: report(channel, error) });
    }
  };
}

function isChannel(channel: string): channel is Channel {
  return Object.hasOwn(apiSchemas, channel);
}
