import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { type Provider, ProviderTrouble } from "#shared/messages/provider.ts";
import { awsTrouble, oneTry, type Sorting } from "./aws-call.ts";

const sorting: Sorting = {
  permanent: new Set(["InvalidParameterException", "InvalidParameterValueException", "OptedOutException"]),
  technical: new Set([
    "AuthorizationErrorException",
    "AccessDeniedException",
    "EndpointDisabledException",
    "InvalidClientTokenId",
    "UserErrorException",
    "ValidationException",
  ]),
};

const text = (StringValue: string) => ({ DataType: "String", StringValue });

/** Amazon SNS straight to a number. It knows no idempotency for SMS. */
export function smsBySns(client = new SNSClient(oneTry)): Provider {
  return {
    dropsRepeats: false,
    async send({ messaging }, { to, words }) {
      if (messaging?.sms === undefined) throw new ProviderTrouble("technical", "no-sender");
      if (!/^\+[1-9]\d{7,14}$/.test(to)) throw new ProviderTrouble("permanent", "no-number");
      const MessageAttributes = {
        "AWS.SNS.SMS.SenderID": text(messaging.sms.sender),
        "AWS.SNS.SMS.SMSType": text("Transactional"),
      };
      try {
        const command = new PublishCommand({ PhoneNumber: to, Message: words.sms, MessageAttributes });
        return (await client.send(command)).MessageId ?? "";
      } catch (error) {
        throw awsTrouble(error, sorting);
      }
    },
  };
}
