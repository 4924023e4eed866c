import { ArrowDown, ArrowUp, ArrowUpToLine } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { announce } from '../../../ui/live-region';
import { Avatar } from '../../../ui/avatar';
import { Button, IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { inOrder } from '../model/arrange';
import type { BoardTechnician } from '../model/board-job';
import { useFrameControls } from './frame-context';
import styles from './own-order.module.css';

/** The viewer's own order of rows: by the buttons, or by Alt and an arrow on a name. */
export function OwnOrderDialog({ technicians, onClose }: { technicians: readonly BoardTechnician[]; onClose: () => void }): ReactElement {
  const { own, setOwn, go } = useFrameControls();
  const [rows, setRows] = useState(() => inOrder(technicians, 'own', { own, loadOf: () => null, kmOf: () => null }));
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  // Moving a row takes its button out from under the focus.
  useLayoutEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>(`[data-technician="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  }, [rows]);
  const move = (id: string, to: number) => {
    const technician = rows.find((row) => row.id === id)!;
    const at = Math.max(0, Math.min(rows.length - 1, to));
    const rest = rows.filter((row) => row !== technician);
    moved.current = id;
    setRows([...rest.slice(0, at), technician, ...rest.slice(at)]);
    announce(`${technician.name}, ${at + 1} of ${rows.length}`, 'urgent');
  };
  const onKeyDown = (event: KeyboardEvent, id: string, at: number) => {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (event.altKey) return move(id, to);
    const names = [...list.current!.querySelectorAll<HTMLElement>('[data-technician]')];
    names[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
  };
  const save = () => {
    setOwn(rows.map(({ id }) => id));
    go({ order: 'own', near: null });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="My own order"
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button variant="primary" onPress={save}>
            Use this order
          </Button>
        </>
      }
    >
      <p>Kept for you on every device. Alt and the arrow keys move the name that has the focus.</p>
      <ul ref={list} className={styles.list}>
        {rows.map(({ id, name, color }, at) => (
          <li key={id}>
            <button
              type="button"
              className={styles.name}
              data-technician={id}
              tabIndex={at === 0 ? 0 : -1}
              onKeyDown={(event) => onKeyDown(event, id, at)}
            >
              <Avatar name={name} color={color} /> {name}
            </button>
            <IconButton label={`${name} to the top`} icon={<ArrowUpToLine />} isDisabled={at === 0} onPress={() => move(id, 0)} />
            <IconButton label={`${name} further up`} icon={<ArrowUp />} isDisabled={at === 0} onPress={() => move(id, at - 1)} />
            <IconButton
              label={`${name} further down`}
              icon={<ArrowDown />}
              isDisabled={at === rows.length - 1}
              onPress={() => move(id, at + 1)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
