export const deskLink = {
  open: (office: string) => `Mở trang quầy của ${office}`,
  note: (minutes: number) =>
    `Đường dẫn chỉ dùng một lần, trong ${minutes} phút, và chỉ dành cho anh/chị. Hết hạn thì gõ lại /quay.`,
  notStaff: "Tôi chưa thấy anh/chị trong danh sách cán bộ. Nhờ người quản trị thêm tên giúp nhé.",
};
