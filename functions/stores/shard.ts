/** How many partitions of the `due` index timers and outbox items are spread over; a sweep reads each. */
export const shards = [0, 1, 2, 3, 4, 5, 6, 7] as const
export type Shard = (typeof shards)[number]

/** The shard of an id that begins with random hex digits. */
export function shardOf(id: string): Shard {
  return shards[parseInt(id.slice(0, 2), 16) % shards.length] ?? 0
}

/** An instant as text that sorts as the number does. */
export function sortable(instant: number): string {
  return String(instant).padStart(13, '0')
}
