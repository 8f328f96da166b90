/** Slack shows a triangle where an act was not acknowledged; here it is said. */
export function told({ failure }: { readonly failure?: string }): string {
  if (failure === undefined) return "";
  return failure === "http_timeout" ? "Ứng dụng không phản hồi trong 3 giây." : `Ứng dụng không nhận (${failure}).`;
}
