import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  DatepickerAction,
  GlobalShortcut,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  StaticSelectAction,
  ViewSubmitAction,
} from "@slack/bolt";

// What Bolt hands to a listener, by what a person did.
export type Command = SlackCommandMiddlewareArgs & AllMiddlewareArgs;
export type Press = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;
export type Choice = SlackActionMiddlewareArgs<BlockAction<StaticSelectAction>> & AllMiddlewareArgs;
export type DateChoice = SlackActionMiddlewareArgs<BlockAction<DatepickerAction>> & AllMiddlewareArgs;
export type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
export type OnMessage = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;
export type Anywhere = SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs;
export type Heard<Name extends string> = SlackEventMiddlewareArgs<Name> & AllMiddlewareArgs;
