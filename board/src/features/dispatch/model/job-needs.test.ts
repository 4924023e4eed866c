import { expect, test } from 'vitest';
import { at, jobOf } from './job-builder';
import { JobNeeds } from './job-needs';
import type { SkillsRead } from './job-needs';

const job = jobOf('1', at(8, 9));

function needs() {
  const asked: string[] = [];
  const answers: ((read: SkillsRead | null | Error) => void)[] = [];
  const read = (id: string) =>
    new Promise<SkillsRead | null>((resolve, reject) => {
      asked.push(id);
      answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  return { needs: new JobNeeds(read), asked, answer: (read: SkillsRead | null | Error) => answers.shift()!(read) };
}

test('R26.21 skills are asked for once a version, and what was known stands meanwhile', async () => {
  const { needs: of, asked, answer } = needs();
  const both = [of.ask(job), of.ask(job)];
  expect(of.skillsOf('1')).toEqual([]);
  answer({ version: 1, skills: ['Gas'] });
  await Promise.all(both);
  expect(of.skillsOf('1')).toEqual(['Gas']);
  await of.ask(job);
  expect(asked).toEqual(['1']);

  const again = of.ask({ ...job, version: 2 });
  expect(of.skillsOf('1')).toEqual(['Gas']);
  answer({ version: 2, skills: ['Jetting'] });
  await again;
  expect(of.skillsOf('1')).toEqual(['Jetting']);
  expect(asked).toEqual(['1', '1']);
});

test('R26.21 without an answer there are none, and the next one asks again', async () => {
  const { needs: of, asked, answer } = needs();
  for (const failure of [new Error('offline'), null]) {
    const asking = of.ask(job);
    answer(failure);
    await asking;
    expect(of.skillsOf('1')).toEqual([]);
  }
  expect(asked).toEqual(['1', '1']);
});
