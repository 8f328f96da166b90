/** An amount as it is written in Viet Nam: `12.000 đ`, with a space that does not break. */
export function dong(amount: number): string {
  return `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ".")}\u00a0đ`;
}
