import type { ViewOutput } from "@slack/bolt";

type State = ViewOutput["state"]["values"];

/** The one thing that was answered under a name (block and element have the same): chosen, ticked or typed. Undefined for nothing. */
export function answerTo(values: State, id: string): string | undefined {
  const given = values[id]?.[id];
  const text =
    given?.selected_option?.value ??
    given?.selected_date ??
    given?.selected_time ??
    given?.selected_user ??
    given?.value;
  return text === "" ? undefined : (text ?? undefined);
}

/** Everything that was ticked under a name. */
export function ticksOf(values: State, id: string): string[] {
  return (values[id]?.[id]?.selected_options ?? []).flatMap(({ value }) => value ?? []);
}

/** The one channel that was chosen in a menu of channels. */
export function channelIn(values: State, id: string): string | undefined {
  return values[id]?.[id]?.selected_conversations?.[0];
}
