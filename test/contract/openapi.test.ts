import { apis } from '../../functions/contract'
import { openapiOf } from '../../infra/tools/build/openapi'

interface Field {
  type?: string
  pattern?: string
}
interface Operation {
  requestBody?: { content: { 'application/json': { schema: { properties?: Record<string, Field>; required?: string[] } } } }
  security: Record<string, unknown>[]
}

const { paths } = openapiOf('citizen', apis.citizen) as { paths: Record<string, Record<string, Operation>> }
const bodyOf = (path: string) => paths[path]?.post?.requestBody?.content['application/json'].schema

test('what people type is a text for whoever reads the contract, though the server tidies it up', () => {
  expect(bodyOf('/me/identity')).toMatchObject({ properties: { name: { type: 'string' }, idNumber: { type: 'string' }, oldNumberCode: { type: 'string' } }, required: ['name', 'idNumber'] })
  expect(bodyOf('/sms-codes')).toMatchObject({ properties: { phone: { type: 'string' } }, required: ['phone'] })
})

test('routes of residents say so', () => {
  expect(paths['/me/identity']?.post?.security).toEqual([{ Resident: [] }])
  expect(paths['/sessions/phone']?.post?.security).toEqual([])
})
