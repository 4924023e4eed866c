import type { ReactElement, ReactNode } from 'react';
import { Autocomplete, Input, SearchField, useFilter } from 'react-aria-components';
import { Button } from '../../../ui/button';
import { MenuItem, MenuList } from '../../../ui/menu';
import { FilterButton } from './filter-button';
import styles from './filters.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

/** Many of a list that is known whole; a long one is searched by typing. */
export function ChoicesFilter({
  label,
  options,
  chosen,
  onChoose,
}: {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' });
  const names = chosen.map((id) => options.find((option) => option.id === id)?.label ?? '…');
  const value = names.length === 0 ? null : names.length < 3 ? names.join(', ') : `${names[0]} +${names.length - 1}`;
  const list = (
    <MenuList
      label={label}
      autoFocus={options.length <= 8}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChoose(keys === 'all' ? options.map(({ id }) => id) : [...keys].map(String))}
      renderEmptyState={() => <p className={styles.none}>Nobody by that name</p>}
    >
      {options.map(({ id, label: text, icon }) => (
        <MenuItem key={id} id={id} icon={icon}>
          {text}
        </MenuItem>
      ))}
    </MenuList>
  );
  return (
    <FilterButton label={label} value={value}>
      {() => (
        <>
          {options.length > 8 ? (
            <Autocomplete filter={contains}>
              <SearchField aria-label={`Find a ${label.toLowerCase()}`} autoFocus className={styles.find!}>
                <Input placeholder="Type a name" />
              </SearchField>
              {list}
            </Autocomplete>
          ) : (
            list
          )}
          {chosen.length > 0 && (
            <div className={styles.foot}>
              <Button variant="bare" onPress={() => onChoose([])}>
                Clear
              </Button>
            </div>
          )}
        </>
      )}
    </FilterButton>
  );
}
