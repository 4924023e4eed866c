import { ArrowDownUp } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { MenuButton, MenuDivider, MenuItem, MenuSection } from '../../../ui/menu';
import { Tooltip } from '../../../ui/tooltip';
import type { Board } from '../board-context';
import type { Grouping, RowOrder } from '../model/arrange';
import { ordersIn } from '../model/board-address';
import { useFrameControls } from './frame-context';
import { OwnOrderDialog } from './own-order-dialog';

const ORDER_WORDS: Record<RowOrder, string> = { name: 'Name', load: 'Most room first', distance: 'Nearest first', own: 'My own order' };
const GROUP_WORDS: Record<Grouping, string> = { none: 'No groups', team: 'Team', skill: 'Main skill' };

/** In which order technicians stand, and in which groups. Distance is from the job that one last looked at. */
export function ArrangeMenu({ board }: { board: Board }): ReactElement {
  const { address, go, own } = useFrameControls();
  const [isArranging, setArranging] = useState(false);
  const { view, order, group } = address;
  const inMind = useSyncExternalStore(board.inMind.subscribe, board.inMind.job);
  const nearWords = inMind ? `to ${inMind.customerName}` : 'to the middle of the day’s jobs';
  const act = (key: string) => {
    const [kind, word] = key.split(':');
    if (kind === 'group') go({ group: word as Grouping });
    else if (key === 'again') board.frame.sortAgain();
    else if (key === 'arrange' || (word === 'own' && own.length === 0)) setArranging(true);
    else go({ order: word as RowOrder, near: word === 'distance' ? (inMind?.id ?? null) : null });
  };
  const said = [order === 'name' ? null : ORDER_WORDS[order], group === 'none' ? null : GROUP_WORDS[group]].filter(Boolean).join(' · ');
  return (
    <>
      <MenuButton
        label="Arrange technicians"
        trigger={
          <Tooltip text={said ? `Technicians: ${said}` : 'Arrange technicians'}>
            <Button
              variant={said ? 'default' : 'bare'}
              data-chosen={said !== '' || undefined}
              aria-label={said ? `Arrange: ${said}` : 'Arrange'}
            >
              <ArrowDownUp aria-hidden /> <span data-word>{said || 'Arrange'}</span>
            </Button>
          </Tooltip>
        }
        onAction={(key) => act(String(key))}
      >
        <MenuSection title="Order" selectionMode="single" selectedKeys={[`order:${order}`]}>
          {ordersIn(view).map((each) => (
            <MenuItem key={each} id={`order:${each}`} note={each === 'distance' ? nearWords : undefined}>
              {ORDER_WORDS[each]}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuDivider />
        <MenuSection title="Group by" selectionMode="single" selectedKeys={[`group:${group}`]}>
          <MenuItem id="group:none">{GROUP_WORDS.none}</MenuItem>
          <MenuItem id="group:team">{GROUP_WORDS.team}</MenuItem>
          <MenuItem id="group:skill">{GROUP_WORDS.skill}</MenuItem>
        </MenuSection>
        <MenuDivider />
        <MenuItem id="again" isDisabled={order !== 'load' && order !== 'distance'}>
          Order again by what is now
        </MenuItem>
        <MenuItem id="arrange">Arrange my own order…</MenuItem>
      </MenuButton>
      {isArranging && <OwnOrderDialog technicians={board.store.technicians()} onClose={() => setArranging(false)} />}
    </>
  );
}
