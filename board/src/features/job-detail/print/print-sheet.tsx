import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { serverNow } from '../../../apollo/live-status';
import { useByMinute } from '../../../apollo/minute-clock';
import { useViewer } from '../../../apollo/viewer';
import { money } from '../../../lib/money';
import { statusWords } from '../../../lib/status-words';
import { dayName, dayOf, duration, windowName } from '../../../lib/time';
import { quantityText } from '../../../lib/typed-numbers';
import { useJob } from '../job-context';
import { momentWords } from '../../../lib/change-words';
import { placeLines } from '../model/places';
import { PARTS, partText, type PartField } from '../model/work-order';
import './print.css';

/** On paper: the job, and on a page of its own the work order for whoever goes. Never on the screen. */
export function PrintSheet(): ReactElement {
  const job = useJob();
  const { workspace } = useViewer();
  const printedAt = useByMinute((now) => momentWords(now, '', workspace));
  const today = dayOf(serverNow(), workspace);
  const head = (title: string) => (
    <header>
      <p>
        {workspace.name} <span>{printedAt}</span>
      </p>
      <h1>
        {title} {job.number}
      </h1>
      <h2>{job.title}</h2>
      <dl>
        <Row name="Customer">{[job.customer.name, job.customer.phone].filter(Boolean).join(', ')}</Row>
        <Row name="Address">{placeLines(job.address).join(', ')}</Row>
        <Row name="When">{job.window ? windowName(job.window, workspace, today) : 'No day yet'}</Row>
        <Row name="Crew">{job.crew.map(({ name }, index) => (index === 0 ? `${name} (lead)` : name)).join(', ') || 'Unassigned'}</Row>
      </dl>
    </header>
  );
  const pinned = job.notes.filter((note) => note.pinned);
  return createPortal(
    <div className="print-sheet" aria-hidden>
      <article data-print-part="job">
        {head('Job')}
        <dl>
          <Row name="Status">{statusWords[job.status]}</Row>
          {job.startedAt && <Row name="Started">{momentWords(job.startedAt, '', workspace)}</Row>}
          {job.completedAt && <Row name="Completed">{momentWords(job.completedAt, '', workspace)}</Row>}
          {job.labor.map(({ technician, minutes }) => (
            <Row key={technician.id} name={technician.name}>
              {duration(minutes)} h
            </Row>
          ))}
        </dl>
        <table>
          <thead>
            <tr>
              <th>Item</th>
              <th>Qty</th>
              <th>Price</th>
              <th>Amount</th>
            </tr>
          </thead>
          <tbody>
            {job.lineItems.map((line) => (
              <tr key={line.id}>
                <td>{line.name}</td>
                <td>{quantityText(line.quantity, workspace.locale)}</td>
                <td>{money(line.unitPrice, workspace)}</td>
                <td>{money(line.total, workspace)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>Total</td>
              <td>{money(job.total, workspace)}</td>
            </tr>
          </tfoot>
        </table>
        {job.notes.map((note) => (
          <p key={note.id} className="print-note">
            <b>
              {note.author.name}, {dayName(dayOf(note.at, workspace), workspace, today)}
            </b>{' '}
            {note.body}
          </p>
        ))}
      </article>
      <article data-print-part="work-order">
        {head('Work order')}
        <section>
          <h3>Work</h3>
          <ul>
            {job.lineItems.map((line) => (
              <li key={line.id}>
                {quantityText(line.quantity, workspace.locale)} × {line.name}
              </li>
            ))}
          </ul>
        </section>
        {pinned.length > 0 && (
          <section>
            <h3>Mind</h3>
            {pinned.map((note) => (
              <p key={note.id}>{note.body}</p>
            ))}
          </section>
        )}
        {(Object.keys(PARTS) as PartField[]).map((part) => (
          <section key={part}>
            <h3>{PARTS[part].label}</h3>
            <p>{partText(job, part) || '–'}</p>
          </section>
        ))}
        <footer>
          <span>Started</span>
          <span>Finished</span>
          <span>Customer’s signature</span>
        </footer>
      </article>
    </div>,
    document.body,
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
