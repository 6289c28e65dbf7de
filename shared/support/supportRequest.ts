// A request for support (请示): what a city asks of the province, for itself or for an enterprise or project of its own, and why.
import type { z } from 'zod';
import type { DeepReadonly } from '../base/deepReadonly.ts';
import type { supportRequestSchema } from './supportRequestSchema.ts';

/** A later version of the same id replaces an earlier one, which is kept. */
export type SupportRequest = DeepReadonly<z.infer<ReturnType<typeof supportRequestSchema>>>;
