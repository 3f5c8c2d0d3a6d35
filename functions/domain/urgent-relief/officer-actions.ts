/** What an officer can do to a ticket; `availableActions` says which of them now. */
export const officerActions = ['claim', 'renew-lease', 'record-contact', 'record-aid', 'ask-safety', 'close', 'hand-over', 'rank', 'move'] as const
export type OfficerAction = (typeof officerActions)[number]
