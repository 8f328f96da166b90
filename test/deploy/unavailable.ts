/** Something that this machine does not have and that the product does not need: a reason to skip, not to fail. */
export class Unavailable extends Error {
  override name = "Unavailable";
}
