/** @jest-environment jsdom */
import { PolicySnapshotSchema } from '@domain/policy/snapshot'
import built from '@policy-snapshot'
import { book } from '@/policy/book'
import { storage } from '@/platform/storage'

test('a book kept from before the programmes were in it gives way to the build’s', () => {
  const { programmes, ...older } = PolicySnapshotSchema.parse(built)
  storage.write('policy-snapshot', JSON.stringify({ builtDigest: older.digest, snapshot: { ...older, digest: 'f'.repeat(64) } }))
  expect(programmes.figures['dibao-standard'].length).toBeGreaterThan(0)
  expect(book()).toEqual(built)
})
