import { useState, useSyncExternalStore } from 'react';
import { apiErrorOf, type ApiError } from '../../../apollo/api-error';
import type { JobPageChangeFragment } from '../../../graphql/graphql';
import { elsewhereOf } from '../../../lib/meanwhile';
import { announce } from '../../../ui/live-region';
import { notify } from '../../../ui/toast';
import { useJob, useJobPage } from '../job-context';
import type { JobDetail, LastChange } from '../model/job-store';
import { keepDraft, readDraft, type KeptDraft } from './kept-draft';

export interface FieldEditOptions<Value> {
  /** As history names it; also the draft's name. */
  readonly field: string;
  readonly of: (job: JobDetail) => Value;
  readonly isSame: (a: Value, b: Value) => boolean;
  /** Writes the one field; throws what Apollo threw. */
  readonly save: (value: Value, expectedVersion: number) => Promise<JobPageChangeFragment>;
  /** Said to a screen reader when it is saved. */
  readonly saved: string;
}

export interface FieldEdit<Value> {
  /** What is typed; null while nobody edits. */
  readonly mine: Value | null;
  readonly isSaving: boolean;
  readonly problem: string | null;
  /** Somebody else's version of the field, when it changed under one's hands. */
  readonly theirs: { readonly value: Value; readonly by: LastChange | undefined } | null;
  readonly begin: () => void;
  readonly type: (value: Value) => void;
  /** Saves, unless theirs waits for a choice. Resolves with whether the edit is over. */
  readonly commit: () => Promise<boolean>;
  /** Backs out; what was typed can be brought back for a moment. */
  readonly discard: () => void;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/**
 * One field in place. What is typed stays typed: through a reload, a refusal, a lost network and somebody else's change of the same
 * field, which is shown beside it until one chooses. Changes of other fields go by unnoticed.
 */
export function useFieldEdit<Value>({ field, of, isSame, save, saved }: FieldEditOptions<Value>): FieldEdit<Value> {
  const { store, saves, desk, reread } = useJobPage();
  const job = useJob();
  const lastChange = useSyncExternalStore(store.subscribe, () => store.lastChange(field));
  const current = of(job);
  const [draft, setDraft] = useState<KeptDraft<Value> | null>(() => readDraft<Value>(job.id, field));
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState<LastChange | undefined>();
  // While one's own save is on its way, the feed may bring it back before the answer does: that is no other version.
  const isChanged = draft !== null && !isSaving && !isSame(draft.base, current) && !isSame(draft.mine, current);

  const put = (next: KeptDraft<Value> | null) => {
    keepDraft(job.id, field, next);
    setDraft(next);
  };
  const end = () => {
    put(null);
    setProblem(null);
    setTold(undefined);
  };
  const discard = () => {
    if (draft && !isSame(draft.mine, draft.base)) {
      const again = { mine: draft.mine, base: current, baseVersion: job.version };
      const action = { label: 'Bring it back', onPress: () => put(again) };
      notify({ subject: `draft-${job.id}-${field}`, title: 'Your text was put aside', action });
    }
    end();
  };

  /** Saves; where only the version has moved on and the field stands as one began, once more with the new version. */
  const attempt = async (from: KeptDraft<Value>): Promise<ApiError | JobPageChangeFragment | null> => {
    try {
      return await save(from.mine, from.baseVersion);
    } catch (error) {
      const refusal = apiErrorOf(error);
      if (refusal.code !== 'STALE_VERSION') return refusal;
      await reread().catch(() => {});
      const now = store.job();
      if (isSame(of(now), from.mine)) return null;
      if (isSame(of(now), from.base) && now.version > from.baseVersion) return attempt({ ...from, baseVersion: now.version });
      return refusal;
    }
  };
  const send = async (from: KeptDraft<Value>): Promise<boolean> => {
    setSaving(true);
    setProblem(null);
    const saving = attempt(from);
    void saves.follow(saving.then((outcome) => !isFailure(outcome) && desk.undoOf(outcome, saved)));
    const failure = await saving;
    setSaving(false);
    if (!isFailure(failure)) {
      end();
      announce(saved);
      return true;
    }
    const last = elsewhereOf(failure.details).at(-1);
    setTold(last && { actorName: last.actorName, at: last.at });
    const words = failure.code === 'OFFLINE' ? 'Not saved: there is no connection. Your text stays here.' : `Not saved. ${failure.message}`;
    setProblem(words);
    announce(words, 'urgent');
    return false;
  };
  const commit = async (): Promise<boolean> => {
    if (!draft || isSaving || isChanged) return false;
    if (!isSame(draft.mine, current)) return send(draft);
    end();
    return true;
  };
  return {
    mine: draft?.mine ?? null,
    isSaving,
    problem: isChanged ? null : problem,
    theirs: isChanged ? { value: current, by: lastChange ?? told } : null,
    // By what is so now, not when this was drawn: a key may come between the end of one edit and the next drawing.
    begin: () => {
      const now = store.job();
      setDraft((kept) => kept ?? { mine: of(now), base: of(now), baseVersion: now.version });
    },
    type: (mine) => draft && put({ ...draft, mine }),
    commit,
    discard,
    keepMine: () => {
      if (!draft) return;
      const rebased = { mine: draft.mine, base: current, baseVersion: job.version };
      put(rebased);
      void send(rebased);
    },
    takeTheirs: discard,
  };
}

const isFailure = (outcome: ApiError | JobPageChangeFragment | null): outcome is ApiError => outcome !== null && 'code' in outcome;
