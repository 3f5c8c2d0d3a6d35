import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { tableDefinition } from '../../functions/stores/table-definition'

/** Folder of dist whose files the web bucket serves: read by the deployment and by the local machine from the bucket's metadata. */
export const WEB_CONTENT_METADATA = 'doudi:content'

/** What must survive every deployment and every deletion of a stack. */
export class DataStack extends Stack {
  readonly table: Table
  readonly sealingKey: Key
  readonly signingKey: Key
  readonly webBucket: Bucket
  readonly filesBucket: Bucket
  readonly providers: CfnSecret
  readonly firstAdministrator: CfnSecret

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true })
    const text = (name: string) => ({ name, type: AttributeType.STRING })
    this.table = new Table(this, 'Table', {
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: tableDefinition.timeToLive,
      stream: StreamViewType.NEW_IMAGE,
      // Identifiers are sealed with the key below before they reach the table; this layer is the provider's own.
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const index of Object.values(tableDefinition.indexes)) {
      this.table.addGlobalSecondaryIndex({ indexName: index.name, partitionKey: text(index.partitionKey), sortKey: text(index.sortKey), projectionType: ProjectionType.ALL })
    }
    // SYMMETRIC_DEFAULT is SM4-128 in the China regions.
    this.sealingKey = new Key(this, 'SealingKey', { description: 'Opens the keys that seal what identifies a person', enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN })
    // SM2 exists in the China regions only. A key that signs cannot turn: what it has signed must verify for as long as the papers are kept.
    this.signingKey = new Key(this, 'SigningKey', { description: 'Seals what people have signed', keySpec: KeySpec.SM2, keyUsage: KeyUsage.SIGN_VERIFY, removalPolicy: RemovalPolicy.RETAIN })
    this.webBucket = this.privateBucket('WebBucket')
    // Photos and papers, sealed with the key above before they reach it; what was replaced or cut off stays as an older version.
    this.filesBucket = this.privateBucket('Files', [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }])
    ;(this.webBucket.node.defaultChild as CfnBucket).addMetadata(WEB_CONTENT_METADATA, 'h5')
    this.providers = this.secret('Providers', 'doudi/providers', 'Credentials of WeChat, SMS and voice providers and of the identity service, and the secret of their callbacks (JSON, filled in by hand)')
    this.firstAdministrator = this.secret('FirstAdministrator', 'doudi/first-administrator', 'Log-in of the first administrator (JSON, filled in by hand, emptied after the first log-in)')
  }

  private privateBucket(id: string, lifecycleRules?: LifecycleRule[]): Bucket {
    return new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(lifecycleRules && { lifecycleRules }),
    })
  }

  /** A secret without a value: values are put there by a person, never by a template. */
  private secret(id: string, name: string, description: string): CfnSecret {
    const secret = new CfnSecret(this, id, { name, description })
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN)
    return secret
  }
}
