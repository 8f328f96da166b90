import type * as vi from "./vi.ts";

export const overload: typeof vi.overload = {
  title: (department) => `${department} is overwhelmed`,
  queue: ({ waiting, openCounters, minutes }) =>
    minutes === null
      ? `People waiting: ${waiting}. No counter is open.`
      : `People waiting: ${waiting}. Open counters: ${openCounters}. The last in the queue will wait about ${minutes} min.`,
  ask: "If you can leave your work for a while, please come and help.",
  competence: "Helpers receive and compare papers only; signing stays with those who are competent to sign.",
  helpers: "On their way:",
  offerHelp: "I can help",
  overTitle: (department) => `${department} is back to normal`,
  over: (time) => `The queue has been back to normal since ${time}. You can go back to your own work.`,
  thanks: "Thank you for helping:",
  thanksAll: "Thank you all for keeping an eye on it.",
  noteOver: (department) => `${department} is back to normal, no help is needed any more. Thank you for offering!`,
  noteNotStaff: (office) =>
    `This button is for the staff of ${office}. If you have just joined, ask the administrator to add you to the list.`,
};

export const endOfDay: typeof vi.endOfDay = {
  title: "The day is done: let us look back together for a moment",
  figuresOf: (date) => `Figures of ${date}`,
  figures: { received: "Received", returned: "Handed back", onTime: "On time", late: "Late", open: "Still open" },
  questions: ["Where did people have to wait or come back today?", "What one thing shall we try differently tomorrow?"],
  invitation: "Reply in this thread and I will note each suggestion. Please leave out citizens' ID and phone numbers.",
  missed: (date) =>
    `The look back at ${date} could not be opened in time, so it is skipped. If you have a suggestion for that day, reply here and I will note it.`,
  recorded: (count) => (count === 1 ? "Noted 1 suggestion:" : `Noted ${count} suggestions:`),
  recordedLatest: (count, shown) => `Noted ${count} suggestions, these are the latest ${shown}:`,
};

export const onCall: typeof vi.onCall = {
  title: (procedure) => `Out of hours: ${procedure}`,
  promise: (code, hour) => `Code ${code}, promised for ${hour}.`,
  ready: (hour) => `The result has been ready since ${hour} and waits to be handed over.`,
  returned: (hour) => `Handed over at ${hour}.`,
  ended: (hour) => `The dossier ended at ${hour} without a result.`,
  onTime: "On time.",
  late: "Late.",
  accept: "I will take it",
  asked: "Asked:",
  at: (time) => ` at ${time}`,
  left: (time, minutes) =>
    minutes >= 0 ? `At ${time} there were ${minutes} min left.` : `At ${time} it was ${-minutes} min late.`,
  acceptedAt: (time) => ` took it at ${time}.`,
  unanswered: "Everybody was asked and nobody has taken it yet. If you can come, please press the button.",
  ask: (minutes) => `Can you take this dossier? Without an answer within ${minutes} min I will ask the next person.`,
  yours: (time) => `You took it at ${time}. Thank you!`,
  noteYours: (code, time) => `You have had dossier ${code} since ${time}.`,
  noteTaken: (code, name, time) => `${name} took dossier ${code} at ${time}. Thank you for offering!`,
  noteOver: (code) => `Dossier ${code} is done, nobody has to come any more. Thank you!`,
  noteNotOnCall: (office) => `This button is for those on call and the signers of ${office}.`,
};

export const morning: typeof vi.morning = {
  title: (date) => `Good morning, this is the work of ${date}`,
  nothing: "Nothing of yours is due or waiting today. Have a good day!",
  counts: ({ today, late, waiting }) => `Due today ${today}, late ${late}, waiting on the citizen ${waiting}.`,
  groups: {
    late: (count) => `Late already (${count})`,
    "before-noon": (count) => `Due before noon (${count})`,
    today: (count) => `Due later today (${count})`,
    waiting: (count) => `Waiting on the citizen (${count})`,
  },
  line: (hour, code, procedure) => `${hour}, ${code}, ${procedure}`,
  presented: "lies before the signer",
  waitingFor: { supplementRequested: "papers asked for", paymentRequired: "fee to be paid" },
  missing: (papers) => `missing: ${papers}`,
  more: (count) => `and ${count} more on the counter page (type /quay)`,
  departments: "The whole office today",
  department: (name, { today, late, beforeNoon, waiting }) =>
    `${name}: due today ${today}, of them before noon ${beforeNoon}; late ${late}; waiting on the citizen ${waiting}`,
  calendarMissing: (year) =>
    `The days off of ${year} have not been entered. Promises that fall in that year will be refused; please ask the administrator to update the calendar soon.`,
  calendarUndecided: (dates) =>
    `Days off on ${dates} are only proposed and count as working days. Once they are decided, please update the office's calendar.`,
};

export const tracking: typeof vi.tracking = {
  title: "Track a dossier",
  intro: "Enter the dossier code and the tracking code printed on the receipt.",
  code: "Dossier code",
  secret: "Tracking code",
  look: "Look up",
  notFound: "No dossier was found for these two codes. Please check the receipt, or ask at the counter.",
  promised: (hour) => `Result promised for ${hour}`,
  received: (hour) => `Received at ${hour}`,
  again: "Look up another dossier",
  failed: "Error",
  tooMany: (minutes) =>
    `There have been many wrong entries. To keep the dossier safe, please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}, or ask at the guidance desk.`,
  secretHint: "9 letters and digits printed below the QR code; capitals, small letters and spaces all work.",
  paused: "The clock has stopped and goes on once the dossier is complete.",
  late: "The promised hour has passed. We are sorry to keep you waiting; please contact the counter for an answer at once.",
  extended: "We are sorry that we could not keep the earlier hour; please take the one above instead.",
  because: (cause) => `Reason: ${cause}.`,
  causes: {
    verification: "something has to be verified first",
    "other-agency": "another agency has not answered yet",
    volume: "too many dossiers on that day",
    absence: "the signer is away",
    system: "the software failed",
    weather: "weather or a natural disaster",
  },
  handledBy: (office) => `Processed by: ${office}`,
  missing: "Papers still missing",
  bring: "When you fetch the result, please bring",
  bringWhat: ["The receipt", "Your identity paper", "A written authorisation, if you come for somebody else"],
  feeDue: (amount) => `Fee to pay: ${amount}`,
  feePaid: (amount) => `Fee: ${amount}, paid`,
  bundle: "Linked dossier",
  where: "Address and opening hours",
  languages: "Language",
  status: {
    submitted: "The dossier was submitted and waits to be accepted.",
    accepted: "The dossier has been accepted.",
    refused: "The dossier was not accepted. Please ask at the counter for the reason.",
    inProcess: "The dossier is being processed.",
    supplementRequested: "Papers are missing. Please bring them to the counter.",
    paymentRequired: "The dossier waits for the fee to be paid.",
    withdrawn: "The dossier was withdrawn as requested.",
    stopped: "Processing was stopped. Please ask at the counter for the reason.",
    resultReady: "The result is ready. Please come to the return counter with your receipt.",
    returned: "The result has been handed over.",
  },
};

export const desk: typeof vi.desk = {
  menu: "Staff pages",
  skip: "To the main part",
  leave: "Leave",
  register: "Dossier register",
  reception: {
    title: "Receive a dossier",
    procedure: "Procedure",
    procedureHint: "Type the code or a few words, marks not needed, then Enter",
    noProcedure: "No procedure matches, please type something else.",
    chooseProcedure: "Please choose a procedure from the list.",
    papers: "Papers received",
    allPapers: "All of them",
    copies: "Copies",
    pages: "Pages of each copy",
    statedFee: "Fee (dong)",
    statedAt: "Hour and date written on the slip",
    person: "Applicant",
    name: "Full name",
    phone: "Telephone",
    personalId: "Personal identity number",
    born: "Date or year of birth",
    deceasedName: "Full name of the deceased",
    deceasedBorn: "The deceased's date or year of birth",
    deceasedDiedOn: "Date of death",
    fee: (amount) => `Collect ${amount}`,
    free: "No fee",
    promise: (hour) => `Ready at ${hour}`,
    paid: "Fee collected",
    receive: "Receive the dossier",
    number: "Please write a number above 0.",
    received: "Dossier received",
    secret: "Tracking secret",
    print: "Print the receipt",
    present: "Lay before the signer",
    presented: "Laid before the signer",
    next: "Next person",
    offline: "The line is down. Go on typing: dossiers are kept on this machine and sent once when it returns.",
    signedOut:
      "Your session has ended. Waiting dossiers stay on this machine; open the page again with /quay in Slack.",
    waitingTitle: "Dossiers waiting to be sent",
    waiting: "Waiting for the line",
    mend: "Correct",
    drop: "Discard",
    kept: "The dossier is kept on this machine. Its code and receipt come as soon as the line returns.",
  },
  signing: {
    title: "Sign results",
    scan: "Scan or type a code to hand the result over",
    handOver: "Hand over",
    handed: (code) => `${code} was handed over`,
    all: "Choose all",
    sign: (count) => `Sign ${count}`,
    pick: "Choose",
    procedure: "Procedure",
    code: "Dossier code",
    copies: "Copies",
    waited: "Waited",
    minutes: (count) => (count < 60 ? `${count} min` : `${Math.floor(count / 60)} h ${count % 60} min`),
    promised: "Promised",
    outcome: "Outcome",
    signed: "Signed",
    already: "Signed before",
    empty: "Nothing waits to be signed.",
    queued: (count) => `${count} waiting to be signed`,
    stale: (time) => `The line is down; this list is from ${time}.`,
    signedOut: "Your session has ended; open the page again with /quay in Slack.",
  },
};

export const deskDoor: typeof vi.deskDoor = {
  title: "Staff desk",
  howIn:
    "This page is for staff. Type /quay in Slack and click the link you get: each link works once, within a minute.",
  paste: "Link from Slack",
  enter: "Enter the desk",
  signIn: "Sign in with the office account",
  open: "Open the desk",
  entered: "You are signed in, the desk is opening.",
  left: "You have signed out.",
  greeting: (name) => `Hello ${name}, where shall we begin?`,
  receptionHint: "Receive a dossier, work out the fee, print the receipt.",
  signingHint: "Sign results, scan a code to hand over.",
  registerHint: "Look at the dossier register and print it.",
  leaveEverywhere: "Sign out on every machine",
  until: "A session lasts 12 hours from when you came in.",
  refusals: {
    "link-unknown": "This link is not right. Please type /quay in Slack for a new one.",
    "link-used":
      "This link has been used. Please type /quay in Slack for a new one; if it was not you who used it, press “Sign out on every machine” once you are in.",
    "link-late": "A link works for one minute and this one is over. Please type /quay in Slack for a new one.",
    "session-ended": "Your session has ended. Please type /quay in Slack to come in again.",
    "not-on-staff": "This account is not on the office's list of staff. Please ask the administrator to add it.",
    "sign-in-refused": "Signing in with the office account did not succeed. Please try again.",
    "sign-in-over": "This sign-in is over or was begun in another browser. Please sign in again.",
    "no-sign-in": "This office has no sign-in of its own. Please type /quay in Slack.",
    "provider-unavailable":
      "The office's sign-in does not answer. Please try again in a few minutes, or type /quay in Slack.",
    "cross-origin":
      "This request did not come from our own page and was not taken. Please open the desk again and retry.",
    "role-may-not": "Your role may not do this.",
    "not-yours-to-end": "Only an administrator can sign somebody else out.",
    "no-such-route": "There is no such page. Please open the desk again.",
    "try-again": "The system is busy. Please try again in a moment.",
    internal: "Something went wrong on our side. Please try again, and tell the administrator if it stays so.",
  },
};

export const messages: typeof vi.messages = {
  greeting: "Dear Sir or Madam,",
  track: (url) => `See where it stands at ${url} with the dossier code and the tracking code on your receipt.`,
  trackShort: "Track: ",
  automatic: "This message was sent automatically; please do not reply. Thank you.",
  accepted: {
    subject: ({ office, code }) => `${office}: dossier ${code} received`,
    full: ({ office, code, promised }) =>
      `${office} has received dossier ${code}. The result is promised for ${promised}.`,
    sms: ({ code, promised }) => `dossier ${code} received, due ${promised}.`,
  },
  refused: {
    subject: ({ office, code }) => `${office}: dossier ${code} not received`,
    full: ({ office, code }) =>
      `Dossier ${code} could not be received. Please contact ${office}, who will explain what to do.`,
    sms: ({ code }) => `dossier ${code} was not received, please contact us.`,
  },
  "supplement-requested": {
    subject: ({ office, code }) => `${office}: dossier ${code} needs more papers`,
    full: ({ office, code }) =>
      `Dossier ${code} needs more papers. The tracking page lists them; please bring them to ${office}. The time until then does not count.`,
    sms: ({ code }) => `dossier ${code} needs more papers.`,
  },
  "payment-required": {
    subject: ({ office, code }) => `${office}: dossier ${code} waits for its fee`,
    full: ({ office, code }) =>
      `Dossier ${code} waits for its fee. Please pay at ${office}; work goes on as soon as that is done.`,
    sms: ({ code }) => `dossier ${code} waits for its fee.`,
  },
  "result-ready": {
    subject: ({ office, code }) => `${office}: the result of dossier ${code} is ready`,
    full: ({ office, code }) =>
      `The result of dossier ${code} is ready. Please collect it from ${office} during working hours and bring your receipt.`,
    sms: ({ code }) => `dossier ${code} is ready, bring your receipt to collect it.`,
  },
  extended: {
    subject: ({ office, code }) => `${office}: our apologies, and a new hour for dossier ${code}`,
    full: ({ office, code, promised }) =>
      `${office} apologises: dossier ${code} cannot be ready at the hour that was promised. The new one is ${promised}.`,
    sms: ({ code, promised }) => `sorry, dossier ${code} is now due ${promised}.`,
  },
  stopped: {
    subject: ({ office, code }) => `${office}: work on dossier ${code} has stopped`,
    full: ({ office, code }) => `Work on dossier ${code} has stopped. Please contact ${office}, who will explain it.`,
    sms: ({ code }) => `work on dossier ${code} has stopped, please contact us.`,
  },
};

export const promise: typeof vi.promise = {
  because: (hour, reasons) => `Promised for ${hour} because ${reasons}.`,
  noReason: (hour) => `Promised for ${hour}; the record does not say how that was worked out.`,
  received: (moment) => `the dossier was received at ${moment}`,
  sameDay: (cutOff) => `what comes in by ${cutOff} is done the same day`,
  nextDay: (cutOff) => `what comes in after ${cutOff} or outside working hours is done the next working day`,
  workingDays: (days) =>
    `the procedure takes ${days} working ${days === 1 ? "day" : "days"}, the day of receipt not counted`,
  workingDaysWithReceipt: (days) =>
    `the procedure takes ${days} working ${days === 1 ? "day" : "days"}, the day of receipt counted`,
  calendarDays: (days) =>
    `the procedure takes ${days} ${days === 1 ? "day" : "days"}, and if that ends on a day of rest, until the next working day`,
  minutes: (minutes) => `the procedure takes ${minutes} minutes at any hour`,
  outOfHours: (minutes) => `it came in outside working hours and may not wait, so it is done within ${minutes} minutes`,
  verification: (days) => `another agency has to verify it, which takes ${days} working days in all`,
  slip: "the officer wrote this hour and date on the slip",
  imported: "the hour was taken over from the office's own software",
  notCounted: (days) => `not counted: ${days}`,
  restDays: (count) => (count === 1 ? "1 weekly day of rest" : `${count} weekly days of rest`),
  alsoCounted: (days) => `counted because the office works: ${days}`,
  closing: (hour) => `the office works until ${hour} that day`,
  source: (source, mark) => `Source: ${source} (${mark}).`,
  marks: { verified: "checked against the text", secondary: "from a secondary source", unverified: "not verified" },
  paused: { supplement: "waited for missing papers", payment: "waited for the fee" },
  pause: (why, from, to) => `The dossier ${why} from ${from} to ${to}.`,
  givenBack: (left, hour) => `When the clock stopped ${left} were left; they were given back, hence ${hour}.`,
  duration: (hours, minutes) =>
    [hours && `${hours} h`, minutes && `${minutes} min`].filter(Boolean).join(" ") || "0 min",
  extended: (hour, cause) => `With an apology it was put off to ${hour}: ${cause}.`,
  causes: {
    verification: "more had to be verified",
    "other-agency": "another agency's answer is awaited",
    volume: "many more dossiers than usual",
    absence: "whoever is competent was absent",
    system: "a system failed",
    weather: "weather or a natural disaster",
  },
  differs: (computed) =>
    `Worked out again under the rules and calendar of that day it would be ${computed}, another hour than the one promised.`,
  unknown: "It cannot be worked out again from the record.",
  nationalDays: {
    "Tết Dương lịch": "New Year's Day",
    "Tết Nguyên đán": "Lunar New Year",
    "Giỗ Tổ Hùng Vương": "Hung Kings' Day",
    "Ngày Chiến thắng": "Reunification Day",
    "Quốc tế Lao động": "Labour Day",
    "Quốc khánh": "National Day",
    "Ngày Văn hóa Việt Nam": "Vietnam Culture Day",
  },
};
