import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Autocomplete, Dialog, DialogTrigger, Input, SearchField, useFilter } from 'react-aria-components';
import type { Selection } from 'react-aria-components';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { MenuItem, MenuList, MenuSection } from '../../../ui/menu';
import { Popover } from '../../../ui/popover';
import { useShortcut } from '../../../ui/shortcuts';
import { Tooltip } from '../../../ui/tooltip';
import { filterCount, NO_FILTER } from '../model/board-filter';
import { filterParts } from './filter-parts';
import type { FilterChoices, FilterPart } from './filter-parts';
import { useFrameControls } from './frame-context';
import styles from './frame.module.css';

/** Everything that narrows the schedule, in one list that is searched by typing. `choices` is asked when it opens. */
export function FilterMenu({ choices }: { choices: () => FilterChoices }): ReactElement {
  const { address, go } = useFrameControls();
  const [parts, setParts] = useState<readonly FilterPart[] | null>(null);
  const { contains } = useFilter({ sensitivity: 'base' });
  const open = (isOpen: boolean) => setParts(isOpen ? filterParts(choices(), address.filter) : null);
  useShortcut({ keys: '/', label: 'Filter the schedule', group: 'Schedule', run: () => open(true) });
  const { filter } = address;
  const count = filterCount(filter);
  const shown = (parts ?? []).filter(({ key }) => key !== 'also');
  const choose = ({ key, options }: FilterPart, chosen: Selection) =>
    go({ filter: { [key]: options.filter(({ id }) => chosen === 'all' || chosen.has(`${key}:${id}`)).map(({ id }) => id) } }, true);
  return (
    <DialogTrigger isOpen={parts !== null} onOpenChange={open}>
      <Tooltip text="Filter the schedule">
        <Button
          variant={count ? 'default' : 'bare'}
          data-chosen={count > 0 || undefined}
          aria-label={count ? `Filter, ${count} chosen` : 'Filter'}
        >
          <ListFilter aria-hidden /> <span data-word>Filter</span> {count > 0 && <b>{count}</b>}
        </Button>
      </Tooltip>
      <Popover placement="bottom end">
        <Dialog aria-label="Filter" className={styles.surface!}>
          <Autocomplete filter={contains}>
            {/* Escape is done with it at once; the field would first empty itself. */}
            <div onKeyDownCapture={(event) => event.key === 'Escape' && (event.stopPropagation(), open(false))}>
              <SearchField aria-label="Find a filter" autoFocus className={styles.find!}>
                <Input placeholder={address.view === 'month' ? 'Technician, team, skill …' : 'Technician, team, skill, status, area …'} />
              </SearchField>
            </div>
            <div className={styles.choices}>
              <MenuList label="Filters" renderEmptyState={() => <p className={styles.none}>Nothing by that name</p>}>
                {shown.map((part) => (
                  <MenuSection
                    key={part.key}
                    id={part.key}
                    title={part.title}
                    selectionMode="multiple"
                    selectedKeys={filter[part.key].map((id) => `${part.key}:${id}`)}
                    onSelectionChange={(chosen) => choose(part, chosen)}
                  >
                    {part.options.map(({ id, label, color }) => (
                      <MenuItem
                        key={id}
                        id={`${part.key}:${id}`}
                        shouldCloseOnSelect={false}
                        icon={color ? <Avatar name={label} color={color} /> : undefined}
                      >
                        {label}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </MenuList>
            </div>
          </Autocomplete>
          {count > 0 && (
            <div className={styles.foot}>
              <Button variant="bare" onPress={() => go({ filter: NO_FILTER }, true)}>
                Clear filters
              </Button>
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
