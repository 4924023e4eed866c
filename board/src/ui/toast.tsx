import type { CSSProperties, ReactElement } from 'react';
import { toast as sonner, Toaster as Sonner } from 'sonner';
import { phone, useMedia } from './media';
import { useTheme } from './theme';
import './toast.css';

export interface Notice {
  /** What it is about (a job's id): at most one toast a subject, a later one takes its place. */
  subject?: string;
  title: string;
  detail?: string | undefined;
  /** Whatever it does has to be told under the same subject. */
  action?: Press;
  /** Another way to go on from here; the toast goes with it. */
  next?: Press;
}

interface Press {
  label: string;
  onPress: () => void;
}

/** Which toast stands for a subject, and which came last. */
const standing = new Map<string, string>();
let latest = '';
let count = 0;

/** The same toast as before while it is the latest; else another one, so that what is told last is on top. */
function idOf(subject: string | undefined): string {
  const before = subject && standing.get(subject);
  if (before && before === latest) return before;
  if (before) sonner.dismiss(before);
  latest = `${subject ?? 'toast'}/${(count += 1)}`;
  if (subject) standing.set(subject, latest);
  return latest;
}

const options = ({ subject, detail, action, next }: Notice) => ({
  id: idOf(subject),
  description: detail,
  action: action && {
    label: action.label,
    // What comes of the press takes the toast's place: closed by the press itself, it would take the answer along.
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      action.onPress();
    },
  },
  cancel: next && { label: next.label, onClick: next.onPress },
});

/** Something happened elsewhere, or can be undone. */
export function notify(notice: Notice): void {
  sonner(notice.title, { ...options(notice), duration: notice.action ? 8_000 : 5_000 });
}

/** Something was refused or failed: says why, and stays until it is read. */
export function notifyFailure(notice: Notice): void {
  sonner.error(notice.title, { ...options(notice), duration: 12_000 });
}

export function dismissNotice(subject: string): void {
  const shown = standing.get(subject);
  if (shown) sonner.dismiss(shown);
  standing.delete(subject);
}

/**
 * Where toasts appear; mounted once, at the root. On a wide screen over the empty middle of the bars: at the bottom it would lie on the
 * tray, whose cards are wanted next. On a phone the next action and the tabs stand at the bottom: a toast floats above both, and clear of
 * the offline notice at the top.
 */
export function Toaster(): ReactElement {
  const { shown } = useTheme();
  const isPhone = useMedia(phone);
  return (
    <Sonner
      theme={shown}
      // Unasked it reads the page's style at every render, which costs a working out of all styles.
      dir="ltr"
      position={isPhone ? 'bottom-center' : 'top-center'}
      closeButton
      gap={8}
      offset={8}
      style={{ '--width': 'min(640px, 100vw - 32px)' } as CSSProperties}
      mobileOffset={{ bottom: 160, left: 16, right: 16 }}
    />
  );
}
