/** What the server says of an upload that it has taken. */
export interface Uploaded {
  readonly uploadId: string;
  readonly thumbnailUrl: string;
}

export type UploadOutcome = { readonly kind: 'done'; readonly uploaded: Uploaded } | { readonly kind: 'refused'; readonly message: string };

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Sends one picture as it is, telling how much of it (0 to 1) has gone; never rejects. XMLHttpRequest, for fetch cannot tell how far it is.
 */
export function upload(file: File, onProgress: (part: number) => void): { outcome: Promise<UploadOutcome>; abort: () => void } {
  const request = new XMLHttpRequest();
  const outcome = new Promise<UploadOutcome>((resolve) => {
    const refuse = (message: string) => resolve({ kind: 'refused', message });
    if (file.size > MOST_BYTES) return refuse('Larger than 20 MB. Send a smaller one.');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => refuse('There is no connection.');
    request.onabort = () => refuse('Stopped.');
    request.onload = () => {
      const answer = parse(request.responseText);
      if (request.status === 201) return resolve({ kind: 'done', uploaded: answer as unknown as Uploaded });
      refuse(messageOf(answer) ?? 'This could not be taken as a photo.');
    };
    request.open('POST', '/api/uploads');
    request.setRequestHeader('content-type', file.type || 'image/heic'); // Some phones do not name it.
    request.send(file);
  });
  return { outcome, abort: () => request.abort() };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function messageOf(answer: Record<string, unknown>): string | null {
  const error = (answer['error'] ?? answer) as Record<string, unknown> | string;
  if (typeof error === 'string') return error;
  return typeof error['message'] === 'string' ? error['message'] : null;
}
