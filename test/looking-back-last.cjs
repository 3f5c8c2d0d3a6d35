const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

const looksBack = ({ path: file }) => path.basename(file).startsWith('zz-')

/** Files named zz-… look back on everything that the others of their rung did, so they run after them. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter((test) => !looksBack(test)), ...sorted.filter(looksBack)]
  }
}
