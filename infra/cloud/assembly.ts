import path from 'node:path'
import { App, Tags } from 'aws-cdk-lib'
import { DataStack } from './data-stack'
import { ServiceStack } from './service-stack'

const env = { region: 'cn-northwest-1' }

/** The whole product in AWS China (Ningxia): what must survive, and what serves. `bundles` is dist/functions; nothing is written before `synth()`. */
export function cloudApp({ bundles, outdir }: { bundles: string; outdir?: string }): App {
  const app = new App({
    ...(outdir ? { outdir } : {}),
    analyticsReporting: false,
    treeMetadata: false,
    context: {
      '@aws-cdk/core:target-partitions': ['aws-cn'],
      '@aws-cdk/aws-apigateway:disableCloudWatchRole': true,
      '@aws-cdk/aws-iam:minimizePolicies': true,
    },
  })
  const data = new DataStack(app, 'doudi-data', { env })
  new ServiceStack(app, 'doudi-service', { env, data, bundles: path.resolve(bundles) })
  Tags.of(app).add('product', 'doudi')
  return app
}
