import { createJsonWire, type JsonWire } from '../aws/json-wire'

/** The wire of the cloud's key service. Address and credentials come from the standard AWS variables. */
export const keyWire = (changed: Partial<JsonWire> = {}) => createJsonWire({ service: 'kms', target: 'TrentService', endpoint: process.env.AWS_ENDPOINT_URL_KMS, ...changed })
