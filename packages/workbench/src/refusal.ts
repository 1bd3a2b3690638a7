/** Why a file or a link cannot be opened, as a sentence. */
export class Refusal extends Error {}
