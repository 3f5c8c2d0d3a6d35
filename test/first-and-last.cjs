const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

const named = (beginning) => ({ path: file }) => path.basename(file).startsWith(beginning)
const looksFirst = named('aa-')
const looksBack = named('zz-')

/** Files named aa-… look at the city as it was found, before anybody acts or time goes by; files named zz-… look back on everything that the others of their rung did. */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    return [...sorted.filter(looksFirst), ...sorted.filter((test) => !looksFirst(test) && !looksBack(test)), ...sorted.filter(looksBack)]
  }
}
