/** Whether a Slack id names a person; a message to it is a direct message. */
export function isPerson(channel: string): boolean {
  return /^[UW]/.test(channel);
}
