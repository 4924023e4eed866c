import { useMutation, useQuery } from '@apollo/client/react';
import { Bookmark, Check, ChevronDown, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components';
import { Link } from 'react-router';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { JobsPageDeleteViewDocument, JobsPageSaveViewDocument, JobsPageViewsDocument } from '../../graphql/graphql';
import type { JobsViewFragment } from '../../graphql/graphql';
import { Button, IconButton } from '../../ui/button';
import { Popover } from '../../ui/popover';
import { TextField } from '../../ui/text-field';
import { notify, notifyFailure } from '../../ui/toast';
import { useJobs } from './jobs-context';
import { addressOf } from './model/jobs-query';
import styles from './jobs-page.module.css';

const MOST = 80;
const again = { refetchQueries: [JobsPageViewsDocument] };

/** Lists that were given a name: the viewer's own, and those of the whole office. */
export function ViewsMenu(): ReactElement {
  const { query } = useJobs();
  const { data } = useQuery(JobsPageViewsDocument, { fetchPolicy: 'cache-and-network' });
  const here = addressOf(query).slice(1);
  const views = data?.savedViews ?? [];
  const shown = views.find((view) => view.query === here);
  return (
    <DialogTrigger>
      <Button variant="bare" className={styles.views}>
        <Bookmark aria-hidden />
        {shown?.name ?? 'Views'}
        <ChevronDown aria-hidden />
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label="Views" className={styles.viewList!}>
          {({ close }) => (
            <>
              {views.length === 0 && <p className={styles.hint}>Name a list to come back to it: “Tomorrow, unassigned”.</p>}
              <ul>
                {views.map((view) => (
                  <View key={view.id} view={view} isHere={view === shown} onGo={close} />
                ))}
              </ul>
              {!shown && <SaveView address={here} views={views} onSaved={close} />}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function View({ view, isHere, onGo }: { view: JobsViewFragment; isHere: boolean; onGo: () => void }): ReactElement {
  const [remove, { loading }] = useMutation(JobsPageDeleteViewDocument, again);
  const [save] = useMutation(JobsPageSaveViewDocument, again);
  const subject = `view-${view.id}`;
  const { name, query, shared } = view;
  const putBack = () => {
    save({ variables: { input: { name, query, shared, clientMutationId: newClientMutationId() } } }).then(
      () => notify({ subject, title: `“${name}” is back` }),
      (error: unknown) => notifyFailure({ subject, title: `“${name}” is still gone`, detail: apiErrorOf(error).message }),
    );
  };
  const onRemove = () => {
    // The button goes with its row, and the focus with it: Escape would no longer find the list.
    document.activeElement?.closest<HTMLElement>('[role=dialog]')?.focus();
    remove({ variables: { input: { viewId: view.id, clientMutationId: newClientMutationId() } } }).then(
      () => notify({ subject, title: `“${name}” is gone`, action: { label: 'Undo', onPress: putBack } }),
      (error: unknown) => notifyFailure({ subject, title: `“${name}” was kept`, detail: apiErrorOf(error).message }),
    );
  };
  return (
    <li>
      <Link to={`/jobs${query ? `?${query}` : ''}`} aria-current={isHere || undefined} onClick={onGo}>
        <span>{name}</span>
        {shared && <Users aria-label={view.mine ? 'For the whole office' : `From ${view.ownerName}`} />}
        {isHere && <Check aria-hidden />}
      </Link>
      {view.editable && <IconButton label={`Delete the view ${name}`} icon={<Trash2 />} isPending={loading} onPress={onRemove} />}
    </li>
  );
}

function SaveView({ address, views, onSaved }: { address: string; views: readonly JobsViewFragment[]; onSaved: () => void }): ReactElement {
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [error, setError] = useState<string>();
  const [save, { loading }] = useMutation(JobsPageSaveViewDocument, again);
  // The same name once more means: this is what it shows from now on.
  const known = views.find((view) => view.mine && view.name === name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return setError('Give it a name.');
    const input = { name: name.trim(), query: address, shared: isShared, clientMutationId: newClientMutationId() };
    save({ variables: { input: known ? { ...input, viewId: known.id } : input } }).then(
      () => {
        notify({ subject: 'view', title: known ? `“${input.name}” shows this list now` : `Saved as “${input.name}”` });
        onSaved();
      },
      (failure: unknown) => setError(apiErrorOf(failure).message),
    );
  };
  return (
    <form className={styles.saveView} onSubmit={submit} noValidate>
      <TextField
        label="Save this list as"
        value={name}
        maxLength={MOST}
        error={error}
        onChange={(text) => (setName(text), setError(undefined))}
      />
      <label>
        <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
        For the whole office
      </label>
      <Button type="submit" variant="primary" isPending={loading}>
        {known ? 'Replace' : 'Save'}
      </Button>
    </form>
  );
}
