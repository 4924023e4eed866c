interface Range {
  min: number;
  max: number;
}

/** Reads typed values and collects every complaint instead of stopping at the first. An empty or blank variable counts as not set. */
export class EnvironmentReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  problem(text: string): void {
    this.problems.push(text);
  }

  text(name: string): string | null {
    return this.env[name]?.trim() || null;
  }

  integer(name: string, { fallback, ...range }: Range & { fallback: number }): number {
    return this.optionalInteger(name, range) ?? fallback;
  }

  optionalInteger(name: string, { min, max }: Range): number | null {
    const value = this.text(name);
    if (value === null) return null;
    if (/^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    this.problem(`${name} is "${value}": write a whole number from ${min} to ${max}`);
    return null;
  }

  decimal(name: string, { fallback, min, max }: Range & { fallback: number }): number {
    const value = this.text(name);
    if (value === null) return fallback;
    if (/^\d{1,6}(\.\d{1,6})?$/.test(value) && Number(value) >= min && Number(value) <= max) return Number(value);
    this.problem(`${name} is "${value}": write a number from ${min} to ${max}, as in ${fallback}`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.text(name);
    if (value === null) return fallback;
    if (/^(1|on|true|yes)$/i.test(value)) return true;
    if (!/^(0|off|false|no)$/i.test(value)) this.problem(`${name} is "${value}": write on or off`);
    return false;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const value = this.text(name);
    if (value === null) return fallback;
    const found = choices.find((choice) => choice === value.toLowerCase());
    if (found === undefined) this.problem(`${name} is "${value}": choose one of ${choices.join(', ')}`);
    return found ?? fallback;
  }

  /** A refused address is not repeated in full: it may hold a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url && protocols.includes(url.protocol)) return value;
    this.problem(`${name} is not an address that can be used: it has to begin with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return null;
  }

  /** A web origin: scheme, host and port, nothing after it. */
  origin(name: string): string | null {
    const value = this.text(name);
    return value === null ? null : this.toOrigin(name, value);
  }

  origins(name: string): string[] {
    const values = (this.text(name) ?? '').split(',').map((value) => value.trim());
    return values.filter(Boolean).flatMap((value) => this.toOrigin(name, value) ?? []);
  }

  private toOrigin(name: string, value: string): string | null {
    const url = URL.canParse(value) ? new URL(value) : null;
    const bare = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
    if (url && bare) return url.origin;
    this.problem(`${name} has "${value}": write scheme, host and port only, as in https://dispatch.example.com`);
    return null;
  }
}
