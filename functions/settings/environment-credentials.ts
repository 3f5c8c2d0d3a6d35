/**
 * Stands in every bundle for the AWS SDK's long chain of ways to find credentials (profiles, single sign-on, instance metadata; 90 KiB of each function).
 * A function's credentials are in its environment, in the cloud as on any other machine. Throws when they are not.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env
  if (!accessKeyId || !secretAccessKey) throw new Error('no credentials in the environment')
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
}
