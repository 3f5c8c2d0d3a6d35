/** Stands in every bundle for the AWS SDK's streams of events, 19 KiB of each function: no operation of ours answers by one. Throws when one does. */
export const eventStreamSerdeProvider = undefined

export class EventStreamSerde {
  constructor() {
    throw new Error('this bundle has no event streams')
  }
}
