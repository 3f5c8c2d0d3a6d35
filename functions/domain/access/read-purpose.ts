/** Why an officer opens someone's data; stored with every read. */
export const readPurposes = ['handle', 'supervise', 'hand-over', 'complaint'] as const
export type ReadPurpose = (typeof readPurposes)[number]
