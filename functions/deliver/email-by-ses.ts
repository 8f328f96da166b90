import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { type Letters, ProviderTrouble } from "#shared/messages/provider.ts";
import { awsTrouble, oneTry, type Sorting } from "./aws-call.ts";

const sorting: Sorting = {
  permanent: new Set(["MessageRejected", "BadRequestException"]),
  technical: new Set([
    "AccessDeniedException",
    "AccountSuspendedException",
    "InvalidClientTokenId",
    "MailFromDomainNotVerifiedException",
    "NotFoundException",
    "SendingPausedException",
  ]),
};

const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Amazon SES. It knows no idempotency; our id goes along as a tag, so that its events say which message they are about. */
export function emailBySes(client = new SESv2Client(oneTry)): Letters {
  return {
    dropsRepeats: false,
    async send({ messaging }, { id, to, words }) {
      if (messaging?.email === undefined) throw new ProviderTrouble("technical", "no-sender");
      const command = new SendEmailCommand({
        FromEmailAddress: messaging.email.from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(words.subject), Body: { Text: utf8(words.text) } } },
        EmailTags: [{ Name: "message", Value: id }],
      });
      try {
        return (await client.send(command)).MessageId ?? "";
      } catch (error) {
        throw awsTrouble(error, sorting);
      }
    },
  };
}
