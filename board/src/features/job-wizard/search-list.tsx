import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import fields from '../../ui/field.module.css';
import styles from './search-list.module.css';

export interface SearchItem {
  readonly id: string;
  readonly node: ReactNode;
  /** Not a finding but something to do with the text (add it). */
  readonly isAction?: boolean;
}

export interface SearchListProps {
  label: string;
  placeholder: string;
  name: string;
  text: string;
  onText: (text: string) => void;
  items: readonly SearchItem[];
  /** False while the items still belong to an earlier text. */
  isCurrent: boolean;
  onPick: (id: string) => void;
  /** Which item the arrow keys stand on. */
  onActive?: (id: string | null) => void;
  selectedId?: string | null | undefined;
  empty?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/**
 * A field whose findings stand below it: the arrow keys walk through them while one goes on typing, Enter takes one. An Enter before the
 * findings have come takes the only one when it comes, and never one that nobody has seen among others.
 */
export function SearchList(props: SearchListProps): ReactElement {
  const { label, placeholder, name, text, items, isCurrent, onPick, onActive, selectedId, empty, hint, error } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [walked, setWalked] = useState<string | null>(null);
  const [awaited, setAwaited] = useState<string | null>(null);
  const first = text.trim() && isCurrent ? items[0] : undefined;
  const active = items.find((item) => item.id === walked) ?? first;

  useEffect(() => onActive?.(active && !active.isAction ? active.id : null), [active?.id]); // oxlint-disable-line react/exhaustive-deps -- tells of changes only
  useEffect(() => {
    if (awaited === null || !isCurrent) return;
    setAwaited(null);
    const found = items.filter((item) => !item.isAction);
    const only = found.length === 1 ? found[0] : items.length === 1 ? items[0] : undefined;
    if (awaited === text && only) onPick(only.id);
  }, [awaited, isCurrent, items, text, onPick]);

  const walk = (by: number) => {
    if (items.length === 0) return;
    const at = active ? items.indexOf(active) : by > 0 ? -1 : 0;
    const next = items[(at + by + items.length) % items.length]!;
    setWalked(next.id);
    list.current?.children[items.indexOf(next)]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && active) pick(active.id);
    else if (event.key === 'Enter' && text.trim() && !isCurrent) setAwaited(text);
    else return;
    event.preventDefault();
  };
  const pick = (picked: string) => {
    setWalked(null);
    onPick(picked);
  };
  const below = error ?? hint;
  return (
    <div className={styles.search}>
      <div className={fields.field}>
        <label htmlFor={`${id}-input`} className={fields.label}>
          {label}
        </label>
        <span className={styles.box}>
          <Search aria-hidden />
          <input
            id={`${id}-input`}
            className={fields.input}
            name={name}
            role="combobox"
            aria-expanded={items.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${id}-${active.id}` : undefined}
            aria-invalid={Boolean(error)}
            data-invalid={error ? true : undefined}
            aria-describedby={below ? `${id}-below` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            placeholder={placeholder}
            value={text}
            onChange={(event) => {
              setWalked(null);
              props.onText(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
        </span>
        {below && (
          <span id={`${id}-below`} className={error ? fields.error : fields.hint}>
            {below}
          </span>
        )}
      </div>
      {/* The input keeps the focus, as the combobox pattern has it: the options are reached by its arrow keys. */}
      <div id={`${id}-list`} ref={list} role="listbox" aria-label={`Found: ${label}`} className={styles.list} aria-busy={!isCurrent}>
        {items.map((item) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are the input's, which keeps the focus
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === active}
            data-chosen={item.id === selectedId || undefined}
            className={clsx(styles.option, item === active && styles.active, item.isAction && styles.action)}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => onActive?.(item.isAction ? null : item.id)}
            onPointerLeave={() => onActive?.(active && !active.isAction ? active.id : null)}
            onClick={() => pick(item.id)}
          >
            {item.node}
          </div>
        ))}
      </div>
      {items.length === 0 && isCurrent && empty && <p className={styles.none}>{empty}</p>}
    </div>
  );
}
