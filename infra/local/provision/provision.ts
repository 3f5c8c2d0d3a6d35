import fs from 'node:fs'
import path from 'node:path'
import { type Assembly, resourcesOf } from '../assembly/model'
import { physicalOf, type Places } from '../assembly/physical'
import { Resolver } from '../assembly/resolve'
import { textOf } from '../json'
import type { Services } from '../machine'
import { Trouble } from '../trouble'
import { fillBucket, provisionBucket } from './buckets'
import { provisionQueue } from './queues'
import { provisionTable } from './table'

/** Metadata of a bucket in the cloud description: the folder of the build whose files it serves. */
const CONTENT = 'doudi:content'

/** Makes the tables, queues and buckets of the description exist and hold what they must. */
export async function provision(assembly: Assembly, services: Services, dist: string): Promise<{ resolver: Resolver; places: Places; said: string }> {
  const places = { queues: services.queues.endpoint }
  const resolver = new Resolver(assembly, places)
  const tables = [...resourcesOf(assembly, 'AWS::DynamoDB::Table'), ...resourcesOf(assembly, 'AWS::DynamoDB::GlobalTable')]
  for (const table of tables) await provisionTable(services.table, resolver, table)
  // A queue names its failure queue, which must be there first.
  const queues = resourcesOf(assembly, 'AWS::SQS::Queue').sort((a, b) => Number('RedrivePolicy' in a.properties) - Number('RedrivePolicy' in b.properties))
  for (const queue of queues) await provisionQueue(services.queues, resolver, queue)
  let sent = 0
  const buckets = resourcesOf(assembly, 'AWS::S3::Bucket')
  for (const bucket of buckets) {
    const name = physicalOf(bucket, places).ref
    await provisionBucket(services.objects, name)
    const content = textOf(bucket.metadata[CONTENT])
    if (!content) continue
    const folder = path.join(dist, content)
    if (!fs.existsSync(folder)) throw new Trouble(`${folder} is missing; run npm run build.`)
    sent += await fillBucket(services.objects, name, folder)
  }
  return { resolver, places, said: `${tables.length} table, ${queues.length} queues, ${buckets.length} bucket, ${sent} new files in it` }
}
