import { useEffect, useRef, useState } from 'react';
import { JobPageAddPhotoDocument } from '../../../graphql/graphql';
import { useJob, useJobPage } from '../job-context';
import { upload, type Uploaded } from './upload';

/** A picture on its way into the job. */
export interface Pending {
  readonly key: string;
  readonly name: string;
  readonly preview: string;
  readonly progress: number;
  readonly caption: string;
  readonly uploaded: Uploaded | null;
  readonly problem: string | null;
}

let count = 0;

/** Pictures go up as soon as they are chosen; meanwhile one writes what they show, and then puts them on the job together. */
export function useUploads() {
  const { desk } = useJobPage();
  const { id: jobId } = useJob();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [isAdding, setAdding] = useState(false);
  const running = useRef(new Map<string, () => void>());
  useEffect(() => {
    const all = running.current;
    return () => all.forEach((abort) => abort());
  }, []);

  const change = (key: string, part: Partial<Pending>) =>
    setPending((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const drop = (key: string) => {
    running.current.get(key)?.();
    setPending((all) => all.filter((each) => each.key !== key));
  };
  const take = (files: Iterable<File>) => {
    for (const file of files) {
      const key = `photo-${(count += 1)}`;
      const preview = URL.createObjectURL(file);
      setPending((all) => [...all, { key, name: file.name, preview, progress: 0, caption: '', uploaded: null, problem: null }]);
      const { outcome, abort } = upload(file, (progress) => change(key, { progress }));
      running.current.set(key, abort);
      void outcome.then((result) => {
        running.current.delete(key);
        change(key, result.kind === 'done' ? { uploaded: result.uploaded, progress: 1 } : { problem: result.message });
      });
    }
  };
  /** Puts on the job what has gone up; what could not be stays, with the reason. */
  const add = async () => {
    setAdding(true);
    for (const { key, uploaded, caption, preview } of pending) {
      if (!uploaded) continue;
      const failure = await desk.run({
        document: JobPageAddPhotoDocument,
        input: { jobId, uploadId: uploaded.uploadId, ...(caption.trim() ? { caption: caption.trim() } : {}) },
        done: 'Photo added',
        isUnversioned: true,
        isOwnFailure: true,
      });
      if (failure) change(key, { problem: failure.message });
      else {
        drop(key);
        URL.revokeObjectURL(preview);
      }
    }
    setAdding(false);
  };
  const isReady =
    pending.length > 0 && pending.every(({ uploaded, problem }) => uploaded ?? problem) && pending.some((each) => each.uploaded);
  return { pending, take, drop, add, isAdding, isReady, caption: (key: string, caption: string) => change(key, { caption }) };
}
