/**
 * Whether a browser's page may open a socket here. Without this any page that a signed-in dispatcher visits could use their cookie: the
 * browser sends it along, and no preflight protects a socket.
 */
export function isAllowedOrigin(origin: string, host: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  try {
    return host !== undefined && new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}
