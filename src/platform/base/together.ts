type Waiting<Question, Answer> = {
  question: Question;
  told: (answer: Answer) => void;
  failed: (why: unknown) => void;
};

type Wishes<Question, Answer> = {
  /** Only questions of one group are answered together, such as those about one workshop. */
  groupOf: (question: Question) => string;
  /** One piece of work for many questions; what it gives back knows the answer to each of them. */
  work: (questions: readonly [Question, ...Question[]]) => Promise<(question: Question) => Answer>;
  most: number;
};

/**
 * Answers many who ask at the same moment by one piece of work. Who asks while others are being
 * answered waits for those and then goes with all who wait: so nobody gets an answer from before
 * their question, and nobody waits when they are alone. Work that fails fails for all in it.
 */
export function together<Question, Answer>({
  groupOf,
  work,
  most,
}: Wishes<Question, Answer>): (question: Question) => Promise<Answer> {
  const groups = new Map<string, Waiting<Question, Answer>[]>();
  const workOff = async (group: string, queue: Waiting<Question, Answer>[]) => {
    for (let first = queue.shift(); first; first = queue.shift()) {
      const others = queue.splice(0, most - 1);
      const taken = [first, ...others];
      try {
        const answerTo = await work([first.question, ...others.map(({ question }) => question)]);
        for (const one of taken) one.told(answerTo(one.question));
      } catch (why) {
        for (const one of taken) one.failed(why);
      }
    }
    groups.delete(group);
  };
  return (question) =>
    new Promise((told, failed) => {
      const group = groupOf(question);
      const waiting = { question, told, failed };
      const queue = groups.get(group);
      if (queue) queue.push(waiting);
      else {
        const started = [waiting];
        groups.set(group, started);
        void workOff(group, started);
      }
    });
}
