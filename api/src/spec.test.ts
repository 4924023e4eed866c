import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SUITES = ['api/src', 'api/test', 'board/src', 'board/e2e'];
/** The feed is proven by counting checkers and by what screens show; their titles say that, not a rule's number. */
const PROVEN_ELSEWHERE = /^R14\./;

function titlesIn(folder: string): string[] {
  const files = readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.test\.tsx?$/.test(name));
  return files.flatMap((name) => readFileSync(`${ROOT}${folder}/${name}`, 'utf8').match(/(?<=['`"])R\d+\.\d+(?= )/g) ?? []);
}

const rules = [...readFileSync(`${ROOT}docs/spec.md`, 'utf8').matchAll(/^- \*\*(R\d+\.\d+)\*\*/gm)].map((match) => match[1]!);
const quoted = new Set(SUITES.flatMap(titlesIn));

it('numbers each rule of docs/spec.md once', () => expect(new Set(rules).size).toBe(rules.length));

it('quotes in test titles only rules that docs/spec.md has', () => expect([...quoted].filter((rule) => !rules.includes(rule))).toEqual([]));

it('has a test for each rule', () => {
  expect(rules.filter((rule) => !quoted.has(rule) && !PROVEN_ELSEWHERE.test(rule))).toEqual([]);
});
