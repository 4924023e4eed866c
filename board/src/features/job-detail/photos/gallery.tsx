import { ChevronLeft, ChevronRight, Trash2, X } from 'lucide-react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { JobPageRemovePhotoDocument } from '../../../graphql/graphql';
import { dayOf } from '../../../lib/time';
import { IconButton } from '../../../ui/button';
import { useJob, useJobPage } from '../job-context';
import { momentWords } from '../../../lib/change-words';
import type { JobDetail } from '../model/job-store';
import styles from './photos.module.css';

export interface GalleryProps {
  photos: JobDetail['photos'];
  shownId: string;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** One photo at its full size; arrow keys go through them. When the shown one is taken away, the next takes its place. */
export function Gallery({ photos, shownId, onShow, onClose }: GalleryProps): ReactElement | null {
  const { desk } = useJobPage();
  const { id: jobId } = useJob();
  const { workspace } = useViewer();
  const index = photos.findIndex(({ id }) => id === shownId);
  const photo = photos[index];
  const step = (by: number) => onShow(photos[(index + by + photos.length) % photos.length]!.id);
  const stepNow = useRef(step);
  useEffect(() => {
    stepNow.current = step;
    if (!photo) onClose();
  });
  useEffect(() => {
    // At the window, before a focused button takes the key for itself.
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') stepNow.current(1);
      if (key === 'ArrowLeft') stepNow.current(-1);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  if (!photo) return null;
  const remove = async () => {
    const next = photos[index + 1] ?? photos[index - 1];
    const input = { jobId, photoId: photo.id };
    const failure = await desk.run({ document: JobPageRemovePhotoDocument, input, done: 'Photo removed', isUnversioned: true });
    if (failure) return;
    if (next) onShow(next.id);
    else onClose();
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className={styles.gallery!}>
      <Modal className={styles.galleryModal!}>
        <AriaDialog aria-label={`Photo ${index + 1} of ${photos.length}`} className={styles.galleryDialog!}>
          <header className={styles.galleryBar}>
            <p>
              <b>{photo.caption ?? 'Photo'}</b>
              <span>
                {photo.author.name}, {momentWords(photo.at, dayOf(serverNow(), workspace), workspace)} · {index + 1} of {photos.length}
              </span>
            </p>
            <IconButton label="Remove this photo" icon={<Trash2 />} onPress={() => void remove()} />
            <IconButton label="Close" icon={<X />} autoFocus onPress={onClose} />
          </header>
          <div className={styles.galleryStage}>
            <IconButton label="Previous photo" icon={<ChevronLeft />} isDisabled={photos.length < 2} onPress={() => step(-1)} />
            <img
              src={photo.url}
              alt={photo.caption ?? `Photo by ${photo.author.name}`}
              width={photo.width}
              height={photo.height}
              style={{ backgroundImage: `url(${photo.thumbnailUrl})` }}
            />
            <IconButton label="Next photo" icon={<ChevronRight />} isDisabled={photos.length < 2} onPress={() => step(1)} />
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
