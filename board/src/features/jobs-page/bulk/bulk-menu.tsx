import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { MenuButton, MenuItem } from '../../../ui/menu';
import { BULK_ORDER } from './bulk-bar';
import { BULK_WORDS } from './model/bulk-change';
import type { BulkKind } from './model/bulk-change';

/** The same changes from the toolbar: of what is ticked, or else of every job in the list. */
export function BulkMenu({ count, total, onBegin }: { count: number; total: number; onBegin: (kind: BulkKind) => void }): ReactElement {
  const words = count > 0 ? `${count} selected` : `all ${total} in this list`;
  return (
    <MenuButton
      label="Bulk actions"
      trigger={
        <Button isDisabled={count === 0 && total === 0}>
          Bulk Actions <ChevronDown aria-hidden />
        </Button>
      }
    >
      {BULK_ORDER.map((kind) => (
        <MenuItem key={kind} note={words} onAction={() => onBegin(kind)}>
          {`${BULK_WORDS[kind].title} …`}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
