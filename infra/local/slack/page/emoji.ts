const emoji: Readonly<Record<string, string>> = {
  "+1": "👍",
  alarm_clock: "⏰",
  bell: "🔔",
  bulb: "💡",
  calendar: "📅",
  clap: "👏",
  crescent_moon: "🌙",
  eyes: "👀",
  heart: "❤️",
  hourglass_flowing_sand: "⏳",
  memo: "📝",
  ok_hand: "👌",
  pray: "🙏",
  raised_hand: "✋",
  raised_hands: "🙌",
  red_circle: "🔴",
  rotating_light: "🚨",
  seedling: "🌱",
  sparkles: "✨",
  star: "⭐",
  tada: "🎉",
  thread: "🧵",
  thumbsup: "👍",
  warning: "⚠️",
  wave: "👋",
  white_check_mark: "✅",
};

/** The sign for a name, or `:name:` as it is written. */
export function emojiOf(name: string): string {
  return emoji[name] ?? `:${name}:`;
}

export function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]{2,40}):/g, (_, name: string) => emojiOf(name));
}
