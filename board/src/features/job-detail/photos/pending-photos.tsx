import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../../ui/button';
import edit from '../edit/edit.module.css';
import styles from './photos.module.css';
import type { useUploads } from './use-uploads';

/** What is on its way: how far it is, and what it shows. */
export function PendingPhotos({ uploads }: { uploads: ReturnType<typeof useUploads> }): ReactElement | null {
  const { pending, isAdding, isReady } = uploads;
  if (pending.length === 0) return null;
  const ready = pending.filter(({ uploaded }) => uploaded).length;
  return (
    <div className={styles.pending}>
      <ul>
        {pending.map((photo) => (
          <li key={photo.key} className={styles.pendingPhoto}>
            <img src={photo.uploaded?.thumbnailUrl ?? photo.preview} alt="" />
            <div>
              <input
                className={edit.input}
                aria-label={`What ${photo.name} shows`}
                placeholder="What does it show?"
                maxLength={200}
                value={photo.caption}
                onChange={(event) => uploads.caption(photo.key, event.target.value)}
                onKeyDown={(event) => event.key === 'Enter' && isReady && !isAdding && void uploads.add()}
              />
              {photo.problem ? (
                <p className={edit.error} role="alert">
                  {photo.name}: {photo.problem}
                </p>
              ) : (
                <progress className={styles.progress} max={1} value={photo.progress} aria-label={`${photo.name} is going up`} />
              )}
            </div>
            <IconButton label={`Leave out ${photo.name}`} icon={<X />} onPress={() => uploads.drop(photo.key)} />
          </li>
        ))}
      </ul>
      <Button variant="primary" isDisabled={!isReady} isPending={isAdding} onPress={() => void uploads.add()}>
        {ready === 1 ? 'Add photo' : `Add ${ready || pending.length} photos`}
      </Button>
    </div>
  );
}
