// The single entry point: finds the channel, validates its input, runs its handler, and catches the exceptions that only a bug can cause.
import { err, type Result } from '../../../shared/base/result.ts';
import type { Channel } from '../../../shared/contract/api.ts';
import { apiSchemas } from '../../../shared/contract/apiSchemas.ts';
import type { AppError } from '../../../shared/domain/errors.ts';
import type { Answer, Handlers } from './serviceContext.ts';

export type Dispatch = (channel: string, input: unknown) => Promise<Result<unknown, AppError>>;

/** The answer to an exception. The exception's own text never leaves the service. */
export type Refuse = (where: string, error: unknown) => AppError;

export function createDispatch(handlers: Handlers, refuse: Refuse): Dispatch {
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
      return err(refuse(channel, error));
    }
  };
}

function isChannel(channel: string): channel is Channel {
  return Object.hasOwn(apiSchemas, channel);
}
