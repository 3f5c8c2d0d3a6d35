/** Something the person who starts the system can put right: shown as one sentence, without a stack, exit code 1. */
export class Trouble extends Error {}
