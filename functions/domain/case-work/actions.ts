/** What an officer can do to a case; `availableCaseActions` says which of them now. */
export const caseActions = ['ask-supplement', 'accept', 'certify-unreachable', 'start-investigation', 'correct-fact', 'pause', 'resume', 'give-opinion', 'start-publicity', 'end-publicity', 'send-back', 'confirm', 'refuse'] as const
export type CaseAction = (typeof caseActions)[number]
