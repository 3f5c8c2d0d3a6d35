import type { CloudAccount } from './aws4'

/** Region and credentials that a function is given in its environment. Throws when they are not there. */
export function accountOfEnvironment(): CloudAccount {
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env
  if (!region || !accessKeyId || !secretAccessKey) throw new Error('no credentials in the environment')
  return { region, accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}

/** What the names of the cloud's hosts end in: a region in China has its own domain. */
export const cloudDomain = (region: string): string => `amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
