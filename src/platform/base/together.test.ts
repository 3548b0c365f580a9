import { expect, test } from 'vitest';
import { together } from './together.ts';

/** Work that can be seen, and that ends when it is let. */
function watched(most = 100) {
  const asked: string[][] = [];
  const ends: (() => void)[] = [];
  const ask = together<string, string>({
    groupOf: (question) => question[0] ?? '',
    work: async (questions) => {
      asked.push([...questions]);
      await new Promise<void>((end) => ends.push(end));
      if (questions.includes('a wrong')) throw new Error('wrong');
      return (question) => `answer to ${question}`;
    },
    most,
  });
  const letOneEnd = async () => {
    ends.shift()?.();
    await new Promise((later) => setImmediate(later));
  };
  return { ask, asked, letOneEnd };
}

test('who asks while others are answered goes with all who wait', async () => {
  const { ask, asked, letOneEnd } = watched();
  const answers = [ask('a1'), ask('a2'), ask('a3')];
  expect(asked).toEqual([['a1']]);
  await letOneEnd();
  expect(asked).toEqual([['a1'], ['a2', 'a3']]);
  await letOneEnd();
  expect(await Promise.all(answers)).toEqual(['answer to a1', 'answer to a2', 'answer to a3']);
});

test('groups do not wait for each other, and not more go together than may', async () => {
  const { ask, asked, letOneEnd } = watched(2);
  const answers = ['a1', 'b1', 'a2', 'a3', 'a4'].map(ask);
  expect(asked).toEqual([['a1'], ['b1']]);
  for (let step = 0; step < 4; step += 1) await letOneEnd();
  expect(asked).toEqual([['a1'], ['b1'], ['a2', 'a3'], ['a4']]);
  expect(await Promise.all(answers)).toHaveLength(5);
});

test('what fails fails for those in it, and the next are answered', async () => {
  const { ask, letOneEnd } = watched();
  const wrong = ask('a wrong');
  const next = ask('a next');
  await Promise.all([expect(wrong).rejects.toThrow('wrong'), letOneEnd()]);
  await letOneEnd();
  expect(await next).toBe('answer to a next');
});
