import type { eveningMail as vi } from "../vi/evening-mail.ts";

export const eveningMail: typeof vi = {
  subject: (date) => `A look back at ${date}`,
  text: ({ name, office, date, link, until }) =>
    `Hello ${name},

Your colleagues at ${office} are looking back at ${date}. Please answer here; a few words are enough:

${link}

This link is yours alone and holds until ${until}. Until then you can open it again to change or take back what you wrote. Please do not pass this mail on.`,
};
