import { builtinModules } from 'node:module';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { RULES } from './boundary-rules.mjs';
import { isMain, root } from './process.mjs';

const SOURCES = ['api/src', 'board/src'];
const TEST = /\.test\.tsx?$/;

/** Every import that breaks a rule, leads nowhere or closes a circle, as lines for people. Tests may import anything. */
export function checkBoundaries(dir = root) {
  const graph = new Map(SOURCES.flatMap((source) => sourcesIn(dir, source)).map((file) => [file, importsOf(dir, file)]));
  const problems = [];
  for (const [from, imports] of graph) {
    for (const { to, specifier } of imports) {
      if (to === null) problems.push(`found: ${from} imports ${specifier}, which leads nowhere`);
      else problems.push(...broken(from, to).map(({ name, why }) => `${name}: ${from} imports ${to}: ${why}`));
    }
  }
  return [...new Set([...problems, ...circles(graph), ...blindWrites(dir, graph)])];
}

/** TypeORM's save() and its like write a whole row over newer ones (seen: a version going from 4 to 1). */
function blindWrites(dir, graph) {
  return [...graph.keys()]
    .filter((file) => file.startsWith('api/src/'))
    .flatMap((file) => {
      const code = readFileSync(join(dir, file), 'utf8');
      if (!/\bfrom 'typeorm'|\.manager\b|\bgetRepository\b/.test(code)) return [];
      const call = /(?<!\bthis)\.(save|update|remove|upsert|softDelete)\(/.exec(code);
      return call ? [`no-blind-write: ${file} calls ${call[0]}): write UPDATE … WHERE workspace_id AND id AND version instead`] : [];
    });
}

function broken(from, to) {
  return RULES.filter((rule) => {
    const match = new RegExp(rule.from).exec(from);
    if (!match || (rule.except && new RegExp(rule.except).test(from)) || !new RegExp(rule.to).test(to)) return false;
    return !(rule.unless && new RegExp(rule.unless.replace('$1', match[1] ?? '')).test(to));
  });
}

function sourcesIn(dir, folder) {
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder), { recursive: true })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !TEST.test(name));
}

function importsOf(dir, file) {
  const code = readFileSync(join(dir, file), 'utf8');
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = [
    ...module.staticImports.map((one) => ({
      specifier: one.moduleRequest.value,
      isType: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.filter((entry) => entry.moduleRequest).map((entry) => ({ specifier: entry.moduleRequest.value, isType: entry.isType })),
    ),
    ...module.dynamicImports.map((one) => ({
      specifier: literal(code.slice(one.moduleRequest.start, one.moduleRequest.end)),
      isType: false,
      isLazy: true,
    })),
  ];
  return found.filter(({ specifier }) => specifier !== null).map((one) => ({ ...one, to: resolve(dir, file, one.specifier) }));
}

function literal(expression) {
  return /^(['"])(.*)\1$/.exec(expression)?.[2] ?? null;
}

/** The imported file's path, `npm:name` or `node:name`; null when there is no such file. */
function resolve(dir, from, specifier) {
  if (!specifier.startsWith('.')) return packageOf(specifier);
  const path = join(dir, dirname(from), specifier.replace(/\?.*$/, ''));
  const bare = path.replace(/\.(js|jsx)$/, '');
  const candidates = [path, ...['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => bare + end)];
  const found = candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  return found ? relative(dir, found).split(sep).join('/') : null;
}

function packageOf(specifier) {
  const name = specifier.replace(/^node:/, '');
  if (specifier.startsWith('node:') || builtinModules.includes(name)) return `node:${name.split('/')[0]}`;
  return `npm:${specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')}`;
}

/** Circles of imports that run at load; types vanish and a lazy import waits. Each circle once. */
function circles(graph) {
  const found = new Map();
  const done = new Set();
  const visit = (file, path) => {
    const at = path.indexOf(file);
    if (at >= 0)
      found.set(
        [...path.slice(at)].sort().join(),
        `no-cycle: ${[...path.slice(at), file].join(' → ')}: two files that need each other are one`,
      );
    if (at >= 0 || done.has(file)) return;
    for (const { to, isType, isLazy } of graph.get(file) ?? []) if (to && !isType && !isLazy && graph.has(to)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found.values()];
}

if (isMain(import.meta)) {
  const problems = checkBoundaries();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
