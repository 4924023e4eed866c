import { Info, Pin } from 'lucide-react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { NewJobCustomerGlanceDocument, NewJobSiteNotesDocument } from '../../../graphql/graphql';
import { dayName, dayOf } from '../../../lib/time';
import { TextField } from '../../../ui/text-field';
import { missingWords } from '../model/site-words';
import { useLiveQuery } from '../use-live-query';
import { useShop, useWizard } from '../wizard-context';
import styles from './steps.module.css';

/** What the technician has to know before ringing the bell, beside what is known of the place already. */
export function NotesStep(): ReactElement {
  const { draft, edit, problem } = useWizard();
  const isKnown = draft.customerMode === 'known' && draft.customerId !== null;
  const { data: glance } = useLiveQuery(NewJobCustomerGlanceDocument, { id: draft.customerId ?? '' }, { isOff: !isKnown });
  const addresses = glance?.customer?.addresses ?? [];
  // Of somebody with one property all notes are of it, those too whose visit went by an older spelling of the address.
  const addressId = draft.addressMode === 'customers' && addresses.length > 1 ? (draft.addressId ?? addresses[0]!.id) : null;
  const { data } = useLiveQuery(NewJobSiteNotesDocument, { customerId: draft.customerId ?? '', addressId }, { isOff: !isKnown });
  const known = isKnown ? (data?.siteNotes ?? []) : [];
  const missing = missingWords([draft.note, ...known.map(({ note }) => note.body)]);
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <TextField
          label="Access, hazards, pets"
          name="note"
          rows={8}
          value={draft.note}
          onChange={(note) => edit({ note }, 'note')}
          error={problem('note')}
          placeholder="Gate code, where to park, what to mind, who lives there …"
          hint="For the crew and the office; the customer never sees it."
        />
        {missing.length > 0 && (
          <p className={styles.hintBox} role="status">
            <Info aria-hidden />
            <span>No word on {listWords(missing)} yet. Worth asking while they are on the phone.</span>
          </p>
        )}
      </div>
      <SiteNotes notes={known} isAtAddress={addressId !== null} isKnown={isKnown} />
    </div>
  );
}

type Known = { note: { id: string; body: string; pinned: boolean; at: string; author: { name: string } }; job: { number: string } };

function SiteNotes({ notes, isAtAddress, isKnown }: { notes: readonly Known[]; isAtAddress: boolean; isKnown: boolean }): ReactElement {
  const shop = useShop();
  const today = dayOf(serverNow(), shop);
  return (
    <section className={styles.aside} aria-label="Known already">
      <h3 className={styles.asideTitle}>{isAtAddress ? 'Known of this place' : 'From their last visits'}</h3>
      {notes.length === 0 && (
        <p className={styles.faint}>{isKnown ? 'Nobody has left a note here yet.' : 'A new customer: nothing is known yet.'}</p>
      )}
      <ul className={styles.notes}>
        {notes.map(({ note, job }) => (
          <li key={note.id}>
            <p className={styles.noteBody}>
              {note.pinned && <Pin role="img" aria-label="Pinned" />}
              {note.body}
            </p>
            <p className={styles.faint}>
              {note.author.name} · {dayName(dayOf(note.at, shop), shop, today)} · {job.number}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const listWords = (words: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(words);
