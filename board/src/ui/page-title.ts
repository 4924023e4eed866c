import { useEffect } from 'react';

let workspace = '';

/** The name that stands behind every page's title, once it is known. */
export function setTitleWorkspace(name: string): void {
  workspace = name;
}

/** `Schedule · Cedar & Sons Plumbing` in the tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = workspace ? `${title} · ${workspace}` : title;
  }, [title]);
}
