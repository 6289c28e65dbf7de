// Store of requests for support: the list, the evidence beside one, the reply to one, and what a decision was found to change.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RunState } from '../../shared/contract/api.ts';
import type { SupportList } from '../../shared/contract/supportApi.ts';
import type { Language } from '../../shared/domain/office.ts';
import type { RunId } from '../../shared/domain/ids.ts';
import type { FillChange } from '../../shared/plan/remedy.ts';
import type { Paper } from '../../shared/reports/paper.ts';
import type { SupportDecision, SupportDraft, SupportEvidence } from '../../shared/support/supportDecision.ts';
import type { SupportRequest } from '../../shared/support/supportRequest.ts';
import type { Call } from './call.ts';
import { followRun } from './followRun.ts';
import type { NoticeStore } from './noticeStore.ts';

export interface SupportState {
  readonly list: SupportList | null;
  readonly evidence: { readonly request: string; readonly evidence: SupportEvidence } | null;
  readonly reply: { readonly decision: string; readonly paper: Paper } | null;
  readonly trying: { readonly run: RunId; readonly state: RunState } | null;
  /** What a decision was found to change; it can be signed as long as the draft and the data are the same. */
  readonly tried: { readonly draft: SupportDraft; readonly run: RunId; readonly groups: readonly FillChange[] } | null;
  load: () => Promise<void>;
  ask: (request: SupportRequest) => Promise<SupportRequest | null>;
  withdraw: (request: string) => Promise<boolean>;
  showEvidence: (request: string) => Promise<void>;
  showReply: (decision: string, language: Language) => Promise<void>;
  tryOut: (draft: SupportDraft) => Promise<void>;
  stop: () => Promise<void>;
  decide: () => Promise<SupportDecision | null>;
  revoke: (decision: string, by: string, reason: string) => Promise<boolean>;
}

export type SupportStore = StoreApi<SupportState>;

/** `pause` waits between two polls of a run. */
export function createSupportStore(call: Call, notices: NoticeStore, pause: () => Promise<void>): SupportStore {
  return createStore<SupportState>()((set, get) => {
    const load = async () => {
      const list = await call('support.list', {});
      if (list !== null) set({ list });
    };
    return {
      list: null,
      evidence: null,
      reply: null,
      trying: null,
      tried: null,
      load,
      ask: async (request) => {
        const saved = await call('support.ask', { request });
        if (saved !== null) await load();
        return saved;
      },
      withdraw: async (request) => {
        const done = await call('support.withdraw', { request });
        if (done !== null) await load();
        return done !== null;
      },
      showEvidence: async (request) => {
        if (get().evidence?.request !== request) set({ evidence: null, tried: null });
        const evidence = await call('support.evidence', { request });
        if (evidence !== null) set({ evidence: { request, evidence } });
      },
      showReply: async (decision, language) => {
        const paper = await call('report.paper', { reply: decision, language });
        set({ reply: paper === null ? null : { decision, paper } });
      },
      tryOut: async (draft) => {
        if (get().trying !== null) return;
        set({ tried: null });
        const started = await call('support.try', { draft });
        if (started === null) return;
        const { run } = started;
        const end = await followRun(call, run, pause, (state) => set({ trying: { run, state } }));
        if (end?.kind === 'compared') set({ tried: { draft, run, groups: end.groups } });
        if (end?.kind === 'failed') notices.getState().report(end.error);
        set({ trying: null });
      },
      stop: async () => {
        const { trying } = get();
        if (trying !== null) await call('plan.cancel', { run: trying.run });
      },
      decide: async () => {
        const { tried } = get();
        if (tried === null) return null;
        const decision = await call('support.decide', { draft: tried.draft, run: tried.run });
        if (decision === null) return null;
        set({ tried: null });
        await load();
        return decision;
      },
      revoke: async (decision, by, reason) => {
        const done = await call('support.revoke', { decision, by, reason });
        if (done !== null) await load();
        return done !== null;
      },
    };
  });
}
