import { ChevronRight, KeyRound, MapPin, MessageSquare, Phone, Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import { directionsUrl, townLine } from './model/stop-words';
import type { Stop } from './model/stops';
import styles from './day.module.css';

/** Where to go, whom to call, what to know before ringing. */
export function JobFacts({ stop }: { stop: Stop }): ReactElement {
  const { technician } = useViewer();
  const { address, customer } = stop;
  const others = stop.crew.filter(({ id }) => id !== technician?.id);
  return (
    <div className={styles.facts}>
      <a className={styles.fact} href={directionsUrl(address)} target="_blank" rel="noreferrer">
        <MapPin aria-hidden />
        <span>
          <b>{[address.line1, address.line2].filter(Boolean).join(', ')}</b>
          <small>{townLine(address)} · Directions</small>
        </span>
        <ChevronRight aria-hidden />
      </a>
      {customer.phone && (
        <div className={styles.pair}>
          <a className={styles.fact} href={`tel:${customer.phone}`}>
            <Phone aria-hidden />
            <span>
              <b>{customer.phone}</b>
              <small>Call {customer.name}</small>
            </span>
          </a>
          <a className={styles.text} href={`sms:${customer.phone}`} aria-label={`Text ${customer.name}`}>
            <MessageSquare aria-hidden />
          </a>
        </div>
      )}
      {stop.notes
        .filter(({ pinned }) => pinned)
        .map((note) => (
          <p key={note.id} className={styles.fact}>
            <KeyRound aria-hidden />
            <b>{note.body}</b>
          </p>
        ))}
      {others.length > 0 && (
        <p className={styles.fact}>
          <Users aria-hidden />
          <span>
            <b>{others.map(({ name }) => name).join(', ')}</b>
            <small>{others.length === 1 ? 'Also on this job' : 'Are on this job too'}</small>
          </span>
        </p>
      )}
    </div>
  );
}
