import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { IconButton } from '../../../ui/button';
import { ShortcutHint } from '../../../ui/kbd';
import { useShortcut } from '../../../ui/shortcuts';
import { useJobs } from '../jobs-context';
import styles from './filters.module.css';

const SETTLE_MS = 180;
/** More than anybody types; the API takes no more either. */
const MOST = 200;

/** Free text over number, title, customer, phone, address and notes; the list follows the typing. */
export function JobSearch(): ReactElement {
  const { query, go } = useJobs();
  const [text, setText] = useState(query.search);
  const typed = useRef(query.search);
  const input = useRef<HTMLInputElement>(null);
  useShortcut({ keys: '/', label: 'Search these jobs', group: 'Jobs', run: () => input.current?.select() });
  // The address was changed by another hand (back, a tab, a view): the field follows it.
  useEffect(() => {
    if (query.search === typed.current) return;
    typed.current = query.search;
    setText(query.search);
  }, [query.search]);
  useEffect(() => {
    if (text === typed.current) return;
    const timer = setTimeout(() => {
      typed.current = text;
      go({ search: text }, true);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text, go]);
  return (
    <search className={styles.search}>
      <Search aria-hidden />
      <input
        ref={input}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        aria-label="Search jobs"
        placeholder="Search these jobs"
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text) {
            event.preventDefault();
            setText('');
          } else if (event.key === 'ArrowDown') {
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-jobs] [data-row]')?.focus();
          }
        }}
      />
      {text ? <IconButton label="Clear the search" icon={<X />} onPress={() => setText('')} /> : <ShortcutHint keys="/" />}
    </search>
  );
}
