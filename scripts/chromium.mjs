import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { bin } from './process.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

const HELP = `The browser tests need Chromium. Do one of these:
  - set CHROME_PATH to a Chromium or Chrome that is installed
  - Debian or Ubuntu: apt-get install chromium
  - anywhere else: npx playwright-core install --with-deps chromium`;

/** The path of a Chromium: CHROME_PATH, on PATH, or playwright's own; installs one where it may. @throws with what to install */
export async function findChromium() {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (isProgram(wished)) return wished;
    throw new Error(`CHROME_PATH is ${wished}, which is not a program.\n${HELP}`);
  }
  return installed() ?? install();
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, chromium.executablePath()].find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function install() {
  const tries = [[process.execPath, [bin('playwright-core', 'playwright-core'), 'install', 'chromium']]];
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    tries.unshift([
      'sh',
      ['-c', 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium'],
    ]);
  for (const [command, args] of tries) {
    try {
      process.stderr.write(`installing Chromium: ${command} ${args.join(' ')}\n`);
      execFileSync(command, args, { stdio: ['ignore', 2, 2], timeout: 600_000 });
    } catch {
      continue;
    }
    const found = installed();
    if (found) return found;
  }
  throw new Error(HELP);
}
