import { type Answers, answersOf, type Values } from "./answers.ts";
import { allowanceField, type FormOf, fields, roles } from "./names.ts";

/** What is stored, by the names of its part's schema; null takes something away. */
type Given = Readonly<Record<string, unknown>>;

/** What was handed in for one part, or what is wrong with it, by field. Whether people and channels are the office's, the worker knows. */
export function checkPart(
  form: Pick<FormOf, "part" | "department" | "language">,
  values: Values,
): { readonly values: Given } | { readonly errors: Record<string, string> } {
  const answers = answersOf(values, form.language);
  const given = read(form, answers);
  return Object.keys(answers.errors).length > 0 ? { errors: answers.errors } : { values: given };
}

function read({ part, department }: Pick<FormOf, "part" | "department">, answers: Answers): Given {
  switch (part) {
    case "evening":
      return department === undefined ? evening(answers) : departmentEvening(answers);
    case "listening":
      return listening(answers);
    case "recognition":
      return recognition(answers);
    case "suggestions":
      return suggestions(answers);
    case "leaders":
      return { leadersChannel: answers.channel(fields.channel) ?? null };
    case "departments":
    case "leave":
      return {};
  }
}

function evening(answers: Answers): Given {
  const { texts, wrong } = answers;
  const days = answers.many(fields.days);
  if (days.length === 0) wrong(fields.days, texts.noDays);
  const words = { most: 5, longest: 300, tooMany: texts.questions, tooLong: texts.question };
  const questions = answers.lines(fields.questions, words);
  const language = answers.one(fields.language);
  return {
    at: answers.must(fields.at),
    days,
    closesAfterMinutes: answers.whole(fields.window, 10, 720),
    lateByMinutes: answers.whole(fields.lateBy, 1, 720),
    reminds: answers.isYes(fields.reminds),
    language: language === undefined || language === "office" ? null : language,
    questions: questions.length === 0 ? null : questions,
    pausedThrough: answers.isYes(fields.pause) ? answers.must(fields.pauseThrough) : null,
  };
}

/** One that is not held any more needs nothing else to be right. */
function departmentEvening(answers: Answers): Given {
  if (!answers.isYes(fields.held)) return { held: false };
  const channel = answers.channel(fields.channel) ?? answers.wrong(fields.channel, answers.texts.needsChannel);
  return { held: true, channel, ...evening(answers) };
}

function listening(answers: Answers): Given {
  const leaders = answers.many(fields.leaders);
  return {
    held: answers.isYes(fields.held),
    everyDays: answers.whole(fields.every, 1, 10),
    at: answers.must(fields.at),
    minutes: answers.whole(fields.minutes, 5, 60),
    leaders: leaders.length === 0 ? null : leaders,
  };
}

function recognition(answers: Answers): Given {
  const { texts } = answers;
  const values = answers.lines(fields.values, { most: 10, longest: 75, tooMany: texts.values, tooLong: texts.value });
  return {
    values: values.length === 0 ? null : values,
    allowance: Object.fromEntries(roles.map((role) => [role, answers.whole(allowanceField(role), 0, 200)])),
    pairPerWeek: answers.whole(fields.pair, 1, 50),
    weeklyDigest: answers.isYes(fields.digest),
    monthBoard: answers.isYes(fields.board),
    channel: answers.channel(fields.channel) ?? null,
  };
}

function suggestions(answers: Answers): Given {
  const unsealers = answers.many(fields.unsealers);
  if (unsealers.length === 1) answers.wrong(fields.unsealers, answers.texts.unsealers);
  return {
    answerWithinDays: answers.whole(fields.answer, 1, 30),
    escalateAfterDays: answers.whole(fields.escalate, 1, 30),
    unsealers: unsealers.length === 0 ? null : unsealers,
  };
}
