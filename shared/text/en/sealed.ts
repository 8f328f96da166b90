import type { sealed as Reference } from "../vi/sealed.ts";

export const sealed: typeof Reference = {
  form: {
    note: "If you choose anonymous: your name is kept apart, the suggestion is published together with those of others, and you get a code to follow it by. Slack still knows who pressed send, and people may know your way of writing.",
    tooSmall: (least) =>
      `The office has fewer than ${least} people and takes no anonymous suggestions: everybody would guess who wrote.`,
  },
  write: {
    title: "Anonymous suggestion",
    submit: "Send",
    close: "Close",
    label: "Your suggestion",
    hint: "Name nobody, and no number of papers, telephone or dossier.",
    missing: "Please write a few words.",
  },
  token: {
    title: "Suggestion received",
    close: "I have copied it",
    copy: "Your suggestion is kept apart, without your name. Please copy this code:",
    why: "With it you see what was answered, confirm that it is done, ask for another look or add a word. It is shown once: nobody can show it again or make another, administrators included.",
    when: (least, days) =>
      `It is held and published at 10:00 of a working day, once there are at least ${least} suggestions by ${least} people; after ${days} working days at the latest. Nobody sees at what hour you sent it.`,
    limits: "Slack knows who pressed send in this form. Your way of writing may give you away too.",
  },
  home: {
    title: "Anonymous suggestions",
    writeText: "Write without your name; it is published with those of others.",
    write: "Write anonymously",
    text: "Look up an anonymous suggestion by the code that you copied.",
    button: "Look up by code",
  },
  lookUp: {
    title: "Anonymous suggestion",
    submit: "Look up",
    close: "Close",
    label: "Code of the suggestion",
    hint: "20 letters and digits, such as 7K3Q-F2MX-...; capitals or not, with or without hyphens.",
    malformed: "The code has 20 letters and digits, as it was shown. Please look again.",
    waiting: "One moment…",
  },
  result: {
    title: "Anonymous suggestion",
    submit: "Send",
    close: "Close",
    unknown: "No suggestion of this office goes by that code. Please check each letter.",
    tooMany: (most) => `Each person has ${most} tries an hour. Please try again later.`,
    notStaff: "Only people of the office may look. If you are new, ask an administrator.",
    refused: {
      "sensitive-words":
        "It was not taken, for it holds what must not be published (a citizen's id, a telephone number, a dossier code or a secrecy mark). Please write it again without that.",
      "too-small": "It was not taken, for the office has too few people to keep a name hidden.",
      "not-staff": "It was not taken, for whoever sent it is not in the staff list of the office.",
    },
    held: (least, days) =>
      `It is held, to be published with those of others: once there are at least ${least} suggestions by ${least} people, after ${days} working days at the latest.`,
    state: (state) => `Now: ${state}`,
    states: {
      new: "new, waiting for a leader's answer",
      acknowledged: "acknowledged",
      planned: "planned",
      done: "done, waiting for your word",
      confirmed: "done and confirmed",
      declined: "declined",
      merged: "merged into another",
      forwarded: "forwarded to the level above",
      withdrawn: "withdrawn",
    },
    steps: {
      raised: "Published",
      new: "Opened again",
      acknowledged: "Acknowledged",
      planned: "Planned",
      done: "Said to be done",
      declined: "Declined",
      merged: "Merged into another",
      forwarded: "Forwarded to the level above",
      withdrawn: "Withdrawn",
      confirmed: "The author confirms that it is done",
      reopened: "The author asks for another look",
      escalated: "Overdue, gone to the head of the office",
      assigned: "Given to somebody to answer",
      noted: "The author adds",
    },
    step: (date, what) => `${date}: ${what}`,
    pending: (act) =>
      `You have just sent: ${act}. It is written down with the next release, at 10:00 of a working day.`,
    act: "You would like to",
    acts: {
      confirm: "Confirm that it is done",
      reopen: "Ask for another look, it is not done",
      note: "Add a word",
    },
    words: "Your words",
    wordsHint:
      "Needed for another look or a word; 500 characters at the most. Name nobody and no number of anybody's papers.",
    wordsMissing: "Please write a few words.",
    actMissing: "Please choose one.",
    sensitive: (found) => `This must not be published, please take it out: ${found}`,
    auditTitle: "Who asked for the author's name",
    auditNone: "Nobody has asked for the author's name.",
  },
};
