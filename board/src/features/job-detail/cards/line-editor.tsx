import { Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { money } from '../../../lib/money';
import { lineTotal, moneyText, parseMoney, parseQuantity, quantityText } from '../../../lib/typed-numbers';
import { Button, IconButton } from '../../../ui/button';
import { BothVersions } from '../edit/both-versions';
import edit from '../edit/edit.module.css';
import type { Line } from '../model/line-edits';
import styles from './cards.module.css';
import { PriceBookField } from './price-book-field';
import type { LineInHandState, TypedLine } from './use-line-in-hand';

/** The line in hand: Enter saves, Escape puts it back. */
export function LineEditor({ hand }: { hand: LineInHandState }): ReactElement {
  const { workspace } = useViewer();
  const quantityInput = useRef<HTMLInputElement>(null);
  /** From the press that chose an item until its list has closed and the quantity has the focus. */
  const isListLeaving = useRef(false);
  const { draft, problems, theirs } = hand;
  const typed = draft!;
  // On the way down: the price book's field keeps its keys to itself. While its list is open, they are the list's.
  const onKeyDown = (event: KeyboardEvent) => {
    const field = event.target as HTMLElement;
    const isTheLists = field.getAttribute('aria-expanded') === 'true' && !isListLeaving.current;
    if (field.tagName !== 'INPUT' || isTheLists) return;
    if (event.key === 'Escape') hand.drop();
    else if (event.key === 'Enter') void hand.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const problem = problems.name ?? problems.quantity ?? problems.price;
  return (
    <li>
      <div role="presentation" className={styles.editing} onKeyDownCapture={onKeyDown}>
        <div className={styles.editLine}>
          <PriceBookField
            value={typed.name}
            itemId={typed.priceBookItemId}
            isInvalid={problems.name !== undefined}
            autoFocus={hand.isNew}
            onType={(name) => hand.type({ name, priceBookItemId: null })}
            onChoose={(item) => {
              hand.type({ priceBookItemId: item.id, kind: item.kind, name: item.name, price: moneyText(item.unitPrice, workspace) });
              // The list gives the focus back to its own field first.
              isListLeaving.current = true;
              requestAnimationFrame(() => {
                isListLeaving.current = false;
                quantityInput.current?.focus();
              });
            }}
          />
          <input
            ref={quantityInput}
            className={`${edit.input} ${edit.number}`}
            aria-label="Quantity"
            inputMode="decimal"
            value={typed.quantity}
            autoFocus={!hand.isNew}
            aria-invalid={problems.quantity !== undefined}
            onFocus={(event) => event.target.select()}
            onChange={(event) => hand.type({ quantity: event.target.value })}
          />
          <input
            className={`${edit.input} ${edit.number}`}
            aria-label="Price"
            inputMode="decimal"
            placeholder={moneyText(0, workspace)}
            value={typed.price}
            aria-invalid={problems.price !== undefined}
            onFocus={(event) => event.target.select()}
            onChange={(event) => hand.type({ price: event.target.value })}
          />
          <span className={styles.editAmount}>{amountOf(typed, workspace)}</span>
        </div>
        {problem && (
          <p className={edit.error} role="alert">
            {problem}
          </p>
        )}
        {theirs && (
          <BothVersions
            what="this line"
            mine={`${typed.name}, ${typed.quantity} at ${typed.price}`}
            theirs={theirs.line ? lineWords(theirs.line, workspace) : 'Taken out'}
            by={theirs.by}
            onKeepMine={hand.keepMine}
            onTakeTheirs={hand.drop}
          />
        )}
        {hand.failure && (
          <p className={edit.problem} role="alert">
            {hand.failure}
          </p>
        )}
        {!theirs && (
          <div className={edit.row}>
            <Button variant="primary" isPending={hand.isSaving} onPress={() => void hand.save()}>
              {hand.isNew ? 'Add line' : 'Save line'}
            </Button>
            <Button onPress={hand.drop}>Cancel</Button>
            <span className={styles.grow} />
            {!hand.isNew && <IconButton label="Remove this line" icon={<Trash2 />} onPress={() => void hand.remove()} />}
          </div>
        )}
      </div>
    </li>
  );
}

interface Shop {
  readonly locale: string;
  readonly currency: string;
}

function amountOf({ quantity, price }: TypedLine, shop: Shop): string {
  const [many, each] = [parseQuantity(quantity, shop.locale), parseMoney(price, shop)];
  const total = 'value' in many && 'value' in each ? lineTotal(many.value, each.value) : null;
  return total === null ? '–' : money(total, shop);
}

const lineWords = ({ name, quantity, unitPrice }: Line, shop: Shop): string =>
  `${name}, ${quantityText(quantity, shop.locale)} at ${money(unitPrice, shop)}`;
