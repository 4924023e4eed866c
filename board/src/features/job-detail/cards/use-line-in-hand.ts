import { useState, useSyncExternalStore } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { useViewer } from '../../../apollo/viewer';
import { JobPageUpdateDocument, type PriceBookKind } from '../../../graphql/graphql';
import type { MoneyStyle } from '../../../lib/money';
import { moneyText, parseMoney, parseQuantity, quantityText } from '../../../lib/typed-numbers';
import { announce } from '../../../ui/live-region';
import { notify } from '../../../ui/toast';
import { keepDraft, readDraft } from '../edit/kept-draft';
import { useJob, useJobPage } from '../job-context';
import type { LastChange } from '../model/job-store';
import { linesWith, placeOf, sameValues, theirsOf, type Line, type LineValues } from '../model/line-edits';

/** A line as it is typed. */
export interface TypedLine {
  readonly priceBookItemId: string | null;
  readonly kind: PriceBookKind;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
}

/** The line in hand; `base` is null for a new one. */
interface Kept {
  readonly index: number;
  readonly base: Line | null;
  readonly typed: TypedLine;
}

export interface LineProblems {
  readonly name?: string;
  readonly quantity?: string;
  readonly price?: string;
}

export interface LineInHandState {
  readonly draft: TypedLine | null;
  readonly isNew: boolean;
  /** Where the editor stands. */
  readonly place: number;
  /** Somebody changed the very line meanwhile; null in it: they took it out. */
  readonly theirs: { readonly line: Line | null; readonly by: LastChange | undefined } | null;
  readonly problems: LineProblems;
  readonly failure: string | null;
  readonly isSaving: boolean;
  readonly add: () => void;
  readonly take: (line: Line, index: number) => void;
  readonly type: (part: Partial<TypedLine>) => void;
  readonly save: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly drop: () => void;
  readonly keepMine: () => void;
}

const EMPTY: TypedLine = { priceBookItemId: null, kind: 'SERVICE', name: '', quantity: '1', price: '' };
const FIELD = 'lineItems';
/** Others who edit other lines at the same moment only make it try again. */
const TRIES = 5;

/** One line item at a time, in place. Others may add, change and remove other lines meanwhile: only the same line asks which one stays. */
export function useLineInHand(): LineInHandState {
  const { desk, store, saves, reread } = useJobPage();
  const { workspace } = useViewer();
  const { id: jobId, lineItems } = useJob();
  const lastChange = useSyncExternalStore(store.subscribe, () => store.lastChange(FIELD));
  const [kept, setKept] = useState<Kept | null>(() => readDraft<Kept>(jobId, FIELD)?.mine ?? null);
  const [problems, setProblems] = useState<LineProblems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const put = (next: Kept | null) => {
    keepDraft(jobId, FIELD, next && { mine: next, base: next, baseVersion: 0 });
    setKept(next);
    setProblems({});
    setFailure(null);
  };
  const inHand = kept?.base ? { index: kept.index, base: kept.base } : null;
  const foundAt = inHand && placeOf(inHand, lineItems);
  const isChanged = inHand !== null && foundAt === null && !isSaving;
  const theirLine = isChanged ? theirsOf(inHand, lineItems) : null;

  /** Sends the whole list with this one line other, as long as the line stands as it did when one took it. */
  const write = async (from: Kept, values: LineValues | null, base: Line | null): Promise<void> => {
    setSaving(true);
    setFailure(null);
    const sending = (async () => {
      for (let left = TRIES; ; left -= 1) {
        const { lineItems: lines, version } = store.job();
        const at = base ? placeOf({ index: from.index, base }, lines) : lines.length;
        if (at === null) return false;
        try {
          const lineItems_ = linesWith(lines, at, values);
          const change = await desk.send(JobPageUpdateDocument, { jobId, lineItems: lineItems_, expectedVersion: version });
          return desk.undoOf(change, values ? 'Line saved' : 'Line removed');
        } catch (error) {
          const refusal = apiErrorOf(error);
          if (refusal.code !== 'STALE_VERSION' || left === 0) throw error;
          await reread();
        }
      }
    })();
    void saves.follow(sending.catch(() => false as const));
    try {
      if ((await sending) !== false) {
        put(null);
        announce(values ? 'Line saved' : 'Line removed');
      }
    } catch (error) {
      const { code, message } = apiErrorOf(error);
      setFailure(code === 'OFFLINE' ? 'Not saved: there is no connection. Your text stays here.' : `Not saved. ${message}`);
    } finally {
      setSaving(false);
    }
  };
  const valuesOf = ({ typed }: Kept): LineValues | null => {
    const quantity = parseQuantity(typed.quantity, workspace.locale);
    const price = parseMoney(typed.price, workspace);
    const found: LineProblems = {
      ...(typed.name.trim() ? {} : { name: 'Say what it is.' }),
      ...('problem' in quantity ? { quantity: quantity.problem } : {}),
      ...('problem' in price ? { price: price.problem } : {}),
    };
    setProblems(found);
    if (!('value' in quantity) || !('value' in price) || found.name) return null;
    const { priceBookItemId, kind, name } = typed;
    return { priceBookItemId, kind, name: name.trim(), quantity: quantity.value, unitPrice: price.value };
  };
  const save = async () => {
    if (!kept || isSaving || isChanged) return;
    const values = valuesOf(kept);
    if (!values) return;
    if (kept.base && sameValues(values, kept.base)) return put(null);
    await write(kept, values, kept.base);
  };
  return {
    draft: kept?.typed ?? null,
    isNew: kept !== null && kept.base === null,
    place: foundAt ?? (theirLine ? lineItems.indexOf(theirLine) : lineItems.length),
    theirs: isChanged ? { line: theirLine, by: lastChange } : null,
    problems,
    failure,
    isSaving,
    add: () => put({ index: lineItems.length, base: null, typed: EMPTY }),
    take: (line, index) => put({ index, base: line, typed: typedLine(line, workspace) }),
    type: (part) => kept && put({ ...kept, typed: { ...kept.typed, ...part } }),
    save,
    remove: async () => {
      if (kept?.base && !isSaving && !isChanged) await write(kept, null, kept.base);
    },
    drop: () => {
      if (kept && !isUntouched(kept, workspace)) {
        const action = { label: 'Bring it back', onPress: () => put(kept) };
        notify({ subject: `draft-${jobId}-line`, title: 'Your line was put aside', action });
      }
      put(null);
    },
    keepMine: () => {
      const values = kept && valuesOf(kept);
      if (!kept || !values) return;
      const rebased = { ...kept, base: theirLine };
      put(rebased);
      void write(rebased, values, theirLine);
    },
  };
}

const typedLine = (line: Line, { locale, currency }: MoneyStyle): TypedLine => ({
  priceBookItemId: line.priceBookItemId ?? null,
  kind: line.kind,
  name: line.name,
  quantity: quantityText(line.quantity, locale),
  price: moneyText(line.unitPrice, { locale, currency }),
});

function isUntouched({ base, typed }: Kept, shop: MoneyStyle): boolean {
  const before = base ? typedLine(base, shop) : EMPTY;
  return before.name === typed.name && before.quantity === typed.quantity && before.price === typed.price;
}
