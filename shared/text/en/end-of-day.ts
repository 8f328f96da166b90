import type { endOfDay as Reference } from "../vi/end-of-day.ts";

export const endOfDay: typeof Reference = {
  title: "The day is done: let us look back together for a moment",
  titleOf: (department) => `${department}: the day is done, let us look back together for a moment`,
  titleOfPast: (date) => `Looking back at ${date}, for which we did not find the time`,
  figuresOf: (date) => `Figures of ${date}`,
  figures: { received: "Received", returned: "Handed back", onTime: "On time", late: "Late", open: "Still open" },
  helped: "Who helped whom today",
  helpedLine: (department, from, to) => `helped at ${department}, ${from}${to === undefined ? "" : ` to ${to}`}`,
  andMore: (count) => `and ${count} more`,
  news: "You said, we did",
  newsOf: {
    acknowledged: "taken up",
    planned: "planned",
    done: "done",
    declined: "cannot be done",
    merged: "now part of another suggestion",
    forwarded: "passed on above us",
  },
  newsBeyond: (count) => `+${count} more suggestions moved`,
  questions: {
    reflect: "What will you try differently tomorrow?",
    obstacle: "What got in your way today?",
    help: "What helped you today?",
  },
  invitation:
    "Reply in this thread, by the form or in a direct message to me. What begins with “Suggestion:” I follow until it is answered. " +
    "Please leave out citizens' ID and phone numbers.",
  closed: (time) =>
    `The look back closed at ${time}. If something comes to mind, write it here and I will still note it.`,
  missed: (date) =>
    `The look back at ${date} could not be opened in time, so it is skipped. If you have a suggestion for that day, reply here and I will note it.`,
  byForm: "Answer by form",
  mine: "See my answers",
  recorded: ({ answers, suggestions }) => {
    const noted = answers === 1 ? "Noted 1 answer" : `Noted ${answers} answers`;
    if (suggestions === 0) return noted;
    return `${noted}, with ${suggestions === 1 ? "1 suggestion" : `${suggestions} suggestions`}`;
  },
  latest: (shown) => `The latest ${shown}:`,
  isSuggestion: "suggestion",
  form: {
    title: "Looking back",
    submit: "Send",
    close: "Later",
    about: (date) => `${date}. Leave empty what you have nothing to say about.`,
    shown:
      "Answers are shown in the thread for all to read, without names; a suggestion is posted with yours. Empty everything and send to withdraw.",
    tried: "Last time you wanted to try:",
    stillThere: "Still in your way since last time? Leave it. Solved? Delete it.",
    suggestion: "Your suggestion",
    suggestionHint: "Posted with your name; somebody owes you an answer and follows it until it is done.",
    sensitive: (found) => `It says “${found}”. Please take that out and send again: nothing about citizens here.`,
    notStaff: (office) => `This form is for the staff of ${office}.`,
    gone: "This look back is no longer there.",
  },
  mineOf: (date) => `Your answers of ${date}`,
  nothingYet: (date) => `You have not noted anything for ${date}. Reply in the thread or by the form.`,
  takeBack: "To change or withdraw it: edit or delete your message, or open the form again.",
  kept: (date) => `Noted for the look back at ${date}`,
  keptHow: "Edit or delete your message and I follow. The thread shows no names, except for suggestions.",
  takenBack: (date) => `What you noted for ${date} is withdrawn`,
  remind: (time) => `Today's look back is open until ${time}. One sentence is welcome, right here if you like.`,
  summary: {
    title: (date) => `The look back at ${date}, in short`,
    titleOf: (department, date) => `${department}: the look back at ${date}, in short`,
    answered: "Answered",
    of: ({ answered, expected }) => `${answered} of ${expected} people`,
    suggestions: "New suggestions",
    obstacles: "Obstacles",
    themes: "Named by several people",
    theme: (words, people) => `${words} (${people} people)`,
    unanswered: "Suggestions that have waited longest for an answer",
    unansweredOf: (id, date) => `${id}, since ${date}: `,
    noneUnanswered: "No suggestion waits for an answer.",
  },
  run: {
    mayNot: "This is for heads of department, leaders and administrators.",
    noThread: "This department has no evening thread of its own.",
    preview: "A preview that only you can see",
    opened: (date) => `The look back at ${date} is open`,
    wasOpen: (date) => `The look back at ${date} was open already`,
    paused: (date) => `The evening thread pauses until the end of ${date}. Let it go on first, then open one.`,
    pausedNow: (date) => `The evening thread pauses until the end of ${date}`,
    resumed: "The evening thread goes on as usual",
    notPast: "Only a working day of the last seven days can be opened.",
  },
  home: {
    title: "Looking back at the day",
    notYet: (time) => `Opens today at ${time}.`,
    open: (time) => `Open until ${time}.`,
    closed: "Today's is closed; you can still write.",
    none: "No look back today.",
  },
  /** Words that say nothing by themselves. */
  stopWords:
    "a about after again all also am an and any are as at be because been before but by can could day did do does for from get got had has " +
    "have he her here him his how i if in into is it its just like made make me more most much my no not now of on one only or other our " +
    "out over she should so some than that the their them then there they this those to today tomorrow too try up us very was we were what " +
    "when where which who will with work would you your",
};
