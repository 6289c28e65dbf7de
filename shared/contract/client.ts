// The client: one Transport (IPC, HTTP) carries every channel; the contract gives calls their types.
import type { Result } from '../base/result.ts';
import type { AppError } from '../domain/errors.ts';
import type { Channel, Input, Output } from './api.ts';

/** Sends a channel and its input; resolves to the answer of dispatch. */
export type Transport = (channel: string, input: unknown) => Promise<Result<unknown, AppError>>;

export type Client = <C extends Channel>(channel: C, input: Input<C>) => Promise<Result<Output<C>, AppError>>;

export function createClient(transport: Transport): Client {
  return <C extends Channel>(channel: C, input: Input<C>) => transport(channel, input) as Promise<Result<Output<C>, AppError>>;
}
