interface Told {
  readonly name: string;
  readonly office: string;
  readonly date: string;
  readonly link: string;
  readonly until: string;
}

export const eveningMail = {
  subject: (date: string) => `Nhìn lại cuối ngày ${date}`,
  text: ({ name, office, date, link, until }: Told) =>
    `Chào ${name},

Cả nhà ${office} đang cùng nhìn lại ngày ${date}. Anh/chị trả lời ở đây nhé, vài câu thôi cũng quý:

${link}

Đường dẫn này của riêng anh/chị, dùng được đến ${until}. Trong lúc đó anh/chị mở lại để sửa hoặc rút câu trả lời lúc nào cũng được. Đừng chuyển tiếp thư này cho người khác.`,
};
