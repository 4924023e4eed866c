import { useEffect, type ReactElement } from 'react';
import { Checkbox, Radio, RadioGroup } from 'react-aria-components';
import { Check } from 'lucide-react';
import { NewJobCustomerGlanceDocument } from '../../../graphql/graphql';
import type { NewJobCustomerGlanceQuery } from '../../../graphql/graphql';
import { whoseDraft } from '../model/draft';
import { useLiveQuery } from '../use-live-query';
import { useWizard } from '../wizard-context';
import { AddressFields } from './address-fields';
import styles from './steps.module.css';

type KnownAddress = NonNullable<NewJobCustomerGlanceQuery['customer']>['addresses'][number];
const OTHER = 'other';
/** A new customer's own address, which has no id yet. */
const OWN = 'own';

/** Where the visit goes: one of theirs, another property of theirs, or only this once. */
export function AddressStep(): ReactElement {
  const { draft, store, edit, problem } = useWizard();
  const choices = useAddressChoices();
  const chosen = draft.addressMode === 'other' ? OTHER : (draft.addressId ?? choices[0]?.id ?? OTHER);
  const who = whoseDraft(draft);

  // Another one has come to be the first, or the chosen one has gone: the tab's words follow what would be sent.
  const words = choices.find((one) => one.id === chosen)?.words ?? '';
  useEffect(() => {
    if (draft.addressMode === 'customers' && words !== draft.addressWords) edit({ addressWords: words });
  }, [words, draft.addressMode, draft.addressWords, edit]);

  const choose = (id: string) => {
    edit({ addressMode: id === OTHER ? 'other' : 'customers', addressId: id === OTHER || id === OWN ? draft.addressId : id }, 'address');
    if (id !== OTHER) return;
    const town = draft.otherAddress.city ? null : choices[0];
    if (town) edit((now) => ({ ...now, otherAddress: { ...now.otherAddress, city: town.city, region: town.region } }));
  };
  return (
    <div className={styles.narrow}>
      <RadioGroup
        aria-label="Address"
        name="address"
        value={chosen}
        onChange={choose}
        className={styles.choices!}
        isInvalid={Boolean(problem('address'))}
        validationBehavior="aria"
      >
        {choices.map((choice, at) => (
          <Radio key={choice.id} value={choice.id} className={styles.choice!}>
            <span className={styles.lines}>
              <b>{choice.words}</b>
              <span>
                {choice.detail}
                {at === 0 && choices.length > 1 && ' · their first'}
              </span>
            </span>
          </Radio>
        ))}
        <Radio value={OTHER} className={styles.choice!}>
          <span className={styles.lines}>
            <b>Another address</b>
            <span>{draft.customerMode === 'known' ? 'Another property, or only this once' : 'Where the visit goes, if not there'}</span>
          </span>
        </Radio>
        {problem('address') && <p className={styles.error}>{problem('address')}</p>}
      </RadioGroup>
      {chosen === OTHER && (
        <div className={styles.other}>
          <AddressFields
            name="address"
            value={draft.otherAddress}
            onChange={(otherAddress, field) => edit({ addressMode: 'other', otherAddress }, field)}
          />
          {draft.customerMode === 'known' && (
            <Checkbox
              className={styles.checkbox!}
              isSelected={draft.isAddressSaved}
              onChange={(isAddressSaved) => edit({ isAddressSaved })}
              onKeyDown={(event) => (event.key === 'Enter' ? store.goOn() : event.continuePropagation())}
            >
              <span className={styles.box} aria-hidden>
                <Check />
              </span>
              Keep it as another property of {who || 'the customer'}
            </Checkbox>
          )}
        </div>
      )}
    </div>
  );
}

interface Choice {
  id: string;
  words: string;
  detail: string;
  city: string;
  region: string;
}

function useAddressChoices(): Choice[] {
  const { draft } = useWizard();
  const isKnown = draft.customerMode === 'known';
  const { data } = useLiveQuery(NewJobCustomerGlanceDocument, { id: draft.customerId ?? '' }, { isOff: !isKnown || !draft.customerId });
  if (isKnown) return data?.customer?.id === draft.customerId ? data.customer.addresses.map(choiceOf) : [];
  const { address } = draft.newCustomer;
  return address.line1.trim() ? [choiceOf({ ...address, id: OWN })] : [];
}

function choiceOf({
  id,
  line1,
  line2,
  city,
  region,
  postalCode,
}: Pick<KnownAddress, 'id' | 'line1' | 'city' | 'region' | 'postalCode'> & { line2?: string | null }): Choice {
  return { id, words: [line1, line2].filter(Boolean).join(', '), detail: `${city}, ${region} ${postalCode}`, city, region };
}
