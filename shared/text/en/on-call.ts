import type { onCall as Reference } from "../vi/on-call.ts";

export const onCall: typeof Reference = {
  title: (procedure) => `Out of hours: ${procedure}`,
  promise: (code, hour) => `Code ${code}, promised for ${hour}.`,
  ready: (hour) => `The result has been ready since ${hour} and waits to be handed over.`,
  returned: (hour) => `Handed over at ${hour}.`,
  ended: (hour) => `The dossier ended at ${hour} without a result.`,
  onTime: "On time.",
  late: "Late.",
  accept: "I will take it",
  asked: "Asked:",
  at: (time) => `at ${time}`,
  left: (time, minutes) =>
    minutes >= 0 ? `At ${time} there were ${minutes} min left.` : `At ${time} it was ${-minutes} min late.`,
  acceptedAt: (time) => `took it at ${time}.`,
  unanswered: "Everybody was asked and nobody has taken it yet. If you can come, please press the button.",
  ask: (minutes) => `Can you take this dossier? Without an answer within ${minutes} min I will ask the next person.`,
  yours: (time) => `You took it at ${time}. Thank you!`,
  noteYours: (code, time) => `You have had dossier ${code} since ${time}.`,
  noteTaken: (code, name, time) => `${name} took dossier ${code} at ${time}. Thank you for offering!`,
  noteOver: (code) => `Dossier ${code} is done, nobody has to come any more. Thank you!`,
  noteNotOnCall: (office) => `This button is for those on call and the signers of ${office}.`,
};
