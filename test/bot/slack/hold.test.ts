import { expect, test } from "vitest";
import { hold } from "#bot/slack/hold.ts";
import { aRecord } from "../a-lane.ts";

const three = ["1", "2", "3"].map((id) => aRecord(id));

/** A queue that answers when it is told to, and a clock that beats when it is told to. */
function aQueue() {
  const heard: { messages: string[]; seconds: number }[] = [];
  const answers: (() => void)[] = [];
  let beat = () => {};
  let stopped = false;
  const lanes = {
    hold: (messages: readonly { messageId: string }[], seconds: number) => {
      heard.push({ messages: messages.map(({ messageId }) => messageId), seconds });
      return new Promise<void>((resolve) => answers.push(resolve));
    },
  };
  const every = (_ms: number, call: () => void) => {
    beat = call;
    return () => {
      stopped = true;
    };
  };
  const answer = async () => {
    await new Promise(setImmediate);
    answers.shift()?.();
    await new Promise(setImmediate);
  };
  return { heard, lanes, every, answer, beat: () => beat(), stopped: () => stopped };
}

test("holds from the first moment and again with every beat, what is done no longer", async () => {
  const queue = aQueue();
  const held = hold(three, queue.lanes, queue.every);
  await queue.answer();
  queue.beat();
  await queue.answer();
  await held.release(three.slice(0, 2));
  queue.beat();
  await queue.answer();
  expect(queue.heard.map(({ messages }) => messages)).toEqual([["1", "2", "3"], ["1", "2", "3"], ["3"]]);
  await held.end();
  expect(queue.stopped()).toBe(true);
});

test("who lets go waits for the beat on its way, so that none overtakes the sleep that follows", async () => {
  const queue = aQueue();
  const held = hold(three, queue.lanes, queue.every);
  await new Promise(setImmediate);
  let released = false;
  const releasing = held.release(three).then(() => {
    released = true;
  });
  await new Promise(setImmediate);
  expect(released).toBe(false);
  await queue.answer();
  await releasing;
  queue.beat();
  await held.end();
  expect(queue.heard).toHaveLength(1);
});
