import { Camera, ImagePlus, Plus } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { serverNow } from '../../../apollo/live-status';
import { dayOf } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Card } from '../cards/card';
import { useJob } from '../job-context';
import { momentWords } from '../../../lib/change-words';
import { Gallery } from './gallery';
import { PendingPhotos } from './pending-photos';
import styles from './photos.module.css';
import { useUploads } from './use-uploads';

const TYPES = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

/** What was seen there: dropped in, chosen, or taken with the phone. */
export function PhotosCard(): ReactElement {
  const { photos } = useJob();
  const { workspace } = useViewer();
  const uploads = useUploads();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [shownId, setShownId] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const today = dayOf(serverNow(), workspace);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    uploads.take([...event.dataTransfer.files].filter(({ type, name }) => type.startsWith('image/') || /\.hei[cf]$/i.test(name)));
  };
  return (
    <Card
      title="Photos"
      fields={['photos']}
      action={
        <>
          <Button variant="bare" className={styles.cameraButton} onPress={() => camera.current?.click()}>
            <Camera aria-hidden /> Camera
          </Button>
          <Button variant="bare" onPress={() => chooser.current?.click()}>
            <Plus aria-hidden /> Add
          </Button>
        </>
      }
    >
      {(['chooser', 'camera'] as const).map((which) => (
        <input
          key={which}
          ref={which === 'chooser' ? chooser : camera}
          type="file"
          hidden
          accept={which === 'chooser' ? TYPES : 'image/*'}
          multiple={which === 'chooser'}
          {...(which === 'camera' ? { capture: 'environment' as const } : {})}
          aria-label={which === 'chooser' ? 'Choose photos' : 'Take a photo'}
          onChange={(event) => {
            uploads.take(event.target.files ?? []);
            event.target.value = '';
          }}
        />
      ))}
      <div
        className={styles.zone}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
        onDrop={drop}
      >
        <ul className={styles.photos}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <button type="button" className={styles.photo} onClick={() => setShownId(photo.id)}>
                <img src={photo.thumbnailUrl} alt={photo.caption ?? `Photo by ${photo.author.name}`} loading="lazy" decoding="async" />
                <span className={styles.caption}>
                  {photo.caption ? `${photo.caption} · ` : ''}
                  {momentWords(photo.at, today, workspace)}
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className={styles.photo} onClick={() => chooser.current?.click()}>
              <span className={styles.addTile}>
                <ImagePlus aria-hidden />
              </span>
              <span className={styles.caption}>{photos.length ? 'Add a photo' : 'Drop photos here, or choose'}</span>
            </button>
          </li>
        </ul>
        <PendingPhotos uploads={uploads} />
      </div>
      {shownId && <Gallery photos={photos} shownId={shownId} onShow={setShownId} onClose={() => setShownId(null)} />}
    </Card>
  );
}
