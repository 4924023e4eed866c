import { useQuery } from '@apollo/client/react';
import { useDeferredValue, type ReactElement } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem } from 'react-aria-components';
import { useViewer } from '../../../apollo/viewer';
import { JobPagePriceBookDocument, type JobPagePriceBookQuery } from '../../../graphql/graphql';
import { money } from '../../../lib/money';
import field from '../../../ui/field.module.css';
import { Popover } from '../../../ui/popover';
import edit from '../edit/edit.module.css';

type Item = JobPagePriceBookQuery['priceBook']['nodes'][number];

export interface PriceBookFieldProps {
  value: string;
  /** What was chosen, as long as the text is its name. */
  itemId: string | null;
  isInvalid: boolean;
  autoFocus: boolean;
  onType: (name: string) => void;
  onChoose: (item: Item) => void;
}

/** What is sold: found in the price book by typing, or a line of one's own. */
export function PriceBookField({ value, itemId, isInvalid, autoFocus, onType, onChoose }: PriceBookFieldProps): ReactElement {
  const { workspace } = useViewer();
  const search = useDeferredValue(value.trim().slice(0, 100));
  const { data, previousData } = useQuery(JobPagePriceBookDocument, { variables: { search: search || null } });
  const items = (data ?? previousData)?.priceBook.nodes ?? [];
  return (
    <ComboBox
      aria-label="Item"
      allowsCustomValue
      // Opens on a key, never on an answer: whoever types faster than the first one comes has the list open already.
      allowsEmptyCollection={!data}
      menuTrigger="input"
      items={items}
      inputValue={value}
      onInputChange={(text) => text !== value && onType(text)}
      selectedKey={itemId}
      onSelectionChange={(key) => {
        const item = items.find(({ id }) => id === key);
        if (item) onChoose(item);
      }}
      isInvalid={isInvalid}
      autoFocus={autoFocus}
    >
      <Input className={edit.input!} placeholder="Search the price book, or type a line of your own" maxLength={200} />
      <Popover>
        <ListBox className={field.options!} renderEmptyState={() => <p className={field.none}>Searching the price book …</p>}>
          {(item: Item) => (
            <ListBoxItem id={item.id} textValue={item.name} className={field.option!}>
              {item.name}
              <span className={field.optionNote}>
                {item.sku && `${item.sku} · `}
                {money(item.unitPrice, workspace)}
                {item.unit && ` / ${item.unit}`}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
