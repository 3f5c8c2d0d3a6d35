/** The one table: read by the stores, by the cloud description and by the tests' engine. */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** seconds since 1970; housekeeping only, never a deadline */
  timeToLive: 'expiresAt',
  indexes: {
    /** open tickets by county, township, rank and time */
    desk: { name: 'desk', partitionKey: 'deskPk', sortKey: 'deskSk' },
    /** what is due: armed timers and unfinished outbox items, by shard and time; an item leaves when it is done */
    due: { name: 'due', partitionKey: 'duePk', sortKey: 'dueSk' },
  },
} as const
