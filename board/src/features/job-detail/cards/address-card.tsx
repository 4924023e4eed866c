import { MapPin, Pencil } from 'lucide-react';
import type { ReactElement } from 'react';
import { JobPageUpdateDocument, type AddressInput } from '../../../graphql/graphql';
import { Button } from '../../../ui/button';
import { BothVersions, NotSaved } from '../edit/both-versions';
import { useFieldEdit } from '../edit/use-field-edit';
import { useJob, useJobPage } from '../job-context';
import { inputOf, placeLines, samePlace, type Place } from '../model/places';
import { AddressForm } from './address-form';
import { Card } from './card';
import styles from './cards.module.css';

/** Where the visit goes; changing it here changes this job alone. */
export function AddressCard(): ReactElement {
  const { desk } = useJobPage();
  const { id, address, customer } = useJob();
  const edit = useFieldEdit<Place>({
    field: 'address',
    of: (job) => inputOf(job.address),
    isSame: samePlace,
    saved: 'Address saved',
    save: (place, expectedVersion) =>
      desk.send(JobPageUpdateDocument, { jobId: id, address: place satisfies AddressInput, expectedVersion }),
  });
  const others = customer.addresses.filter((other) => !samePlace(inputOf(other), inputOf(address)));
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(placeLines(address).join(', '))}`;
  return (
    <Card
      title="Address"
      fields={['address']}
      action={
        edit.mine === null && (
          <Button variant="bare" onPress={edit.begin}>
            <Pencil aria-hidden /> Edit
          </Button>
        )
      }
    >
      {edit.theirs && edit.mine && (
        <BothVersions
          what="the address"
          mine={placeLines(edit.mine).join('\n')}
          theirs={placeLines(edit.theirs.value).join('\n')}
          by={edit.theirs.by}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      {edit.problem && <NotSaved problem={edit.problem} onAgain={() => void edit.commit()} />}
      {edit.mine ? (
        <AddressForm
          place={edit.mine}
          others={others}
          isSaving={edit.isSaving}
          onChange={edit.type}
          onSave={() => void edit.commit()}
          onCancel={edit.discard}
        />
      ) : (
        <address className={styles.address}>
          {placeLines(address).map((line) => (
            <span key={line}>{line}</span>
          ))}
          <a className={styles.reach} href={map} target="_blank" rel="noreferrer">
            <MapPin aria-hidden /> Map
          </a>
        </address>
      )}
    </Card>
  );
}
