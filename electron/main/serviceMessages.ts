// Types of the messages between Electron's main process and the service process.
import type { Result } from '../../shared/base/result.ts';
import type { ChangeNews } from '../../shared/contract/changeNews.ts';
import type { AppError } from '../../shared/domain/errors.ts';
import type { PlannerNews, PlannerOrder } from './plannerRelay.ts';
import type { HostQuestion, HostReply } from '../node/jobs/jobMessages.ts';

export interface ServiceStart {
  readonly dataDir: string;
  readonly sampleDir: string;
  /** Whether the system has a keychain. */
  readonly canSeal: boolean;
}

export type ToService =
  | { readonly kind: 'start'; readonly start: ServiceStart }
  /** `window` is the caller. */
  | { readonly kind: 'call'; readonly id: number; readonly channel: string; readonly input: unknown; readonly window: string }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: HostReply }
  | PlannerNews
  /** Ends all runs, closes the database and ends the process. */
  | { readonly kind: 'close' };

export type FromService =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Result<unknown, AppError> }
  | { readonly kind: 'question'; readonly id: number; readonly question: HostQuestion }
  | { readonly kind: 'news'; readonly news: ChangeNews }
  | PlannerOrder;
