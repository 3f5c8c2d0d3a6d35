import path from 'node:path'
import { cloudApp } from './assembly'

const root = path.resolve(__dirname, '../..')
cloudApp({ bundles: path.join(root, 'dist/functions'), outdir: path.join(root, 'dist/cloud') }).synth()
