/**
 * Where to go after signing in: the page that was asked for, if it is one of ours. Anything that a browser could read as another site
 * (`//elsewhere`, `/\elsewhere`) leads home instead.
 */
export function nextPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
