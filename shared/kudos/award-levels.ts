// Apart from the schema of a kudos, so that reading a form does not load it.
/**
 * A leader's praise, from the mildest on: said aloud and noted, a letter of praise, a proposal for a formal commendation under the law on
 * emulation and commendation (Law 06/2022/QH15). It stands outside of the allowance, and no money hangs on it.
 */
export const awardLevels = ["noted", "letter", "proposed"] as const;
