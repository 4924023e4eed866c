import { Trash2, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Input, TextField } from 'react-aria-components';
import { money } from '../../../lib/money';
import { moneyText } from '../../../lib/typed-numbers';
import { IconButton } from '../../../ui/button';
import type { LineText } from '../model/draft';
import { lineField, runningTotal, totalOf } from '../model/to-input';
import { useShop, useWizard } from '../wizard-context';
import styles from './lines.module.css';

type Part = 'name' | 'quantity' | 'price';

/** The lines of the job, as on the invoice, each of them still to be changed. */
export function LineTable(): ReactElement {
  const shop = useShop();
  const { draft, store, edit } = useWizard();
  const { cents, isWhole } = runningTotal(draft.lines, shop);
  const remove = (line: LineText) => {
    edit((now) => ({ ...now, lines: now.lines.filter((one) => one.key !== line.key) }));
    store.focusOn('lineSearch');
  };
  // Enter in a line is not "go on": the next item is searched for.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    store.focusOn('lineSearch');
  };
  if (draft.lines.length === 0)
    return (
      <p className={styles.warning}>
        <TriangleAlert aria-hidden />
        <span>
          <b>Nothing is sold on this job yet.</b> It can be created like this; its invoice would say {money(0, shop)}.
        </span>
      </p>
    );
  return (
    <div className={styles.table} role="group" aria-label="Line items" onKeyDownCapture={onKeyDown}>
      <div className={styles.head} aria-hidden>
        <span>Item</span>
        <span>Qty</span>
        <span>Price</span>
        <span>Amount</span>
        <span />
      </div>
      {draft.lines.map((line) => (
        <LineRow key={line.key} line={line} onRemove={() => remove(line)} />
      ))}
      <p className={styles.total} aria-live="polite">
        <span>{isWhole ? 'Total' : 'Total so far'}</span>
        <b>{money(cents, shop)}</b>
      </p>
    </div>
  );
}

function LineRow({ line, onRemove }: { line: LineText; onRemove: () => void }): ReactElement {
  const shop = useShop();
  const { edit, problem } = useWizard();
  const change = (part: Part, text: string) =>
    edit(
      (now) => ({ ...now, lines: now.lines.map((one) => (one.key === line.key ? { ...one, [part]: text } : one)) }),
      lineField(line.key, part),
    );
  const total = totalOf(line, shop);
  const errors = (['name', 'quantity', 'price'] as const).flatMap((part) => problem(lineField(line.key, part)) ?? []);
  const errorId = `${line.key}-error`;
  const cell = (part: Part, label: string, placeholder?: string) => (
    <TextField
      aria-label={`${label} of ${line.name || 'the new line'}`}
      name={lineField(line.key, part)}
      value={line[part]}
      onChange={(text) => change(part, text)}
      isInvalid={Boolean(problem(lineField(line.key, part)))}
      validationBehavior="aria"
      aria-describedby={errors.length ? errorId : undefined}
      inputMode={part === 'name' ? 'text' : 'decimal'}
      autoComplete="off"
      className={styles[part]!}
    >
      <Input className={styles.cell!} placeholder={placeholder} onFocus={(event) => part !== 'name' && event.target.select()} />
    </TextField>
  );
  return (
    <div className={styles.row}>
      {cell('name', 'Name', 'What is it?')}
      {cell('quantity', 'Quantity')}
      {cell('price', 'Price', line.listPrice === null ? moneyText(0, shop) : moneyText(line.listPrice, shop))}
      <span className={styles.amount}>{total === null ? '–' : money(total, shop)}</span>
      <IconButton label={`Remove ${line.name || 'the line'}`} icon={<Trash2 />} onPress={onRemove} className={styles.remove} />
      {errors.length > 0 && (
        <p id={errorId} className={styles.error}>
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}
