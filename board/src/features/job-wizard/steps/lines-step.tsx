import { useQuery } from '@apollo/client/react';
import { Pencil } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { Radio, RadioGroup, Label } from 'react-aria-components';
import { apiErrorOf } from '../../../apollo/api-error';
import { newClientMutationId } from '../../../apollo/client-mutation-id';
import { NewJobPriceBookDocument } from '../../../graphql/graphql';
import type { NewJobPriceBookQuery } from '../../../graphql/graphql';
import { money } from '../../../lib/money';
import { PRIORITIES, priorityWords } from '../../../lib/priority-words';
import { moneyText } from '../../../lib/typed-numbers';
import type { MoneyStyle } from '../../../lib/money';
import { TextField } from '../../../ui/text-field';
import { withLine } from '../model/draft';
import type { LineText, Priority } from '../model/draft';
import { lineField } from '../model/to-input';
import { SearchList } from '../search-list';
import { useSettled } from '../use-settled';
import { useShop, useWizard } from '../wizard-context';
import { LineTable } from './line-table';
import styles from './steps.module.css';

type Item = NewJobPriceBookQuery['priceBook']['nodes'][number];
const CUSTOM = 'custom';

/** What is to be done and sold. Nothing of it is needed to go on. */
export function LinesStep(): ReactElement {
  const shop = useShop();
  const { draft, store, edit, problem } = useWizard();
  const { items, isCurrent, error } = usePriceBook(draft.lineSearch);
  const typed = draft.lineSearch.trim();
  const hasJustAdded = useRef(false);

  const add = (line: LineText) => {
    edit((now) => withLine(now, line), 'lineSearch');
    hasJustAdded.current = true;
  };
  const pick = (id: string) => {
    if (id === CUSTOM) {
      const line = customLine(typed);
      add(line);
      return store.focusOn(lineField(line.key, typed ? 'price' : 'name'));
    }
    const item = items.find((one) => one.id === id);
    if (item) add(lineOf(item, shop));
  };
  // After an item was added, Tab goes to its quantity: add, Tab, how many, Tab, at what price, Enter, and on with the next.
  const onKeyDown = (event: KeyboardEvent) => {
    const last = draft.lines.at(-1);
    if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      hasJustAdded.current &&
      last &&
      (event.target as HTMLElement).matches('[name=lineSearch]')
    ) {
      event.preventDefault();
      event.stopPropagation(); // The dialog moves the focus by Tab itself.
      store.focusOn(lineField(last.key, 'quantity'));
    }
    if (event.key.length === 1) hasJustAdded.current = false;
  };
  return (
    <div className={styles.stack}>
      <div className={styles.titleRow}>
        <TextField
          label="Title"
          name="title"
          value={draft.title}
          onChange={(title) => edit({ title }, 'title')}
          placeholder={draft.lines[0]?.name || 'From the first line item'}
          error={problem('title')}
          autoComplete="off"
        />
        <RadioGroup
          value={draft.priority}
          onChange={(priority) => edit({ priority: priority as Priority }, 'priority')}
          orientation="horizontal"
          className={styles.priority!}
        >
          <Label className={styles.label!}>Priority</Label>
          <div className={styles.segments}>
            {PRIORITIES.toReversed().map((value) => (
              <Radio key={value} value={value} className={styles.segment!} data-priority={value}>
                {priorityWords[value]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      </div>
      <div className={styles.columnsLines} onKeyDownCapture={onKeyDown} data-blank={!typed || undefined}>
        <SearchList
          label="Price book"
          name="lineSearch"
          placeholder="Drain, WH-400, labor …"
          text={draft.lineSearch}
          onText={(lineSearch) => edit({ lineSearch }, 'lineSearch')}
          items={[
            ...items.map((item) => ({ id: item.id, node: <ItemLine item={item} style={shop} /> })),
            {
              id: CUSTOM,
              isAction: true,
              node: (
                <>
                  <Pencil aria-hidden />
                  {typed ? `Add “${typed}” as a line of its own` : 'A line of its own'}
                </>
              ),
            },
          ]}
          isCurrent={isCurrent}
          onPick={pick}
          error={problem('lineSearch') ?? error ?? undefined}
        />
        <LineTable />
      </div>
    </div>
  );
}

function ItemLine({ item, style }: { item: Item; style: MoneyStyle }): ReactElement {
  return (
    <span className={styles.item}>
      <span className={styles.itemName}>
        {item.name} <span className={styles.faint}>{item.sku}</span>
      </span>
      <span className={styles.itemPrice}>
        {money(item.unitPrice, style)}
        {item.unit && <span className={styles.faint}> / {item.unit}</span>}
      </span>
    </span>
  );
}

function usePriceBook(text: string): { items: readonly Item[]; isCurrent: boolean; error: string | null } {
  const search = useSettled(text.trim());
  const { data, previousData, loading, error } = useQuery(NewJobPriceBookDocument, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  return {
    items: (data ?? previousData)?.priceBook.nodes ?? [],
    isCurrent: search === text.trim() && !(loading && !data),
    error: error && !data ? apiErrorOf(error).message : null,
  };
}

const lineOf = (item: Item, style: MoneyStyle): LineText => ({
  key: newClientMutationId(),
  priceBookItemId: item.id,
  kind: item.kind,
  name: item.name,
  unit: item.unit ?? null,
  quantity: '1',
  price: moneyText(item.unitPrice, style),
  listPrice: item.unitPrice,
});

const customLine = (name: string): LineText => ({
  key: newClientMutationId(),
  priceBookItemId: null,
  kind: 'SERVICE',
  name,
  unit: null,
  quantity: '1',
  price: '',
  listPrice: null,
});
