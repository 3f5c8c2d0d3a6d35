import type { Programme } from '../../../../functions/domain/programmes/programme'
import type { FamilyAct, FamilyStory } from './act'
import type { Circumstances } from './answers'

const applies: FamilyAct = { do: 'applies' }
const accepts: readonly FamilyAct[] = [{ do: 'accepts' }, { do: 'investigates' }]
const grants = (programme: Programme, ...reasons: string[]): FamilyAct => ({ do: 'gives an opinion', programme, view: 'grant', reasons })
const advisesAgainst = (programme: Programme, reason: string): FamilyAct => ({ do: 'gives an opinion', programme, view: 'refuse', reasons: [reason] })
const putsUp: FamilyAct = { do: 'puts up the notice', place: '村务公开栏' }
const confirms: FamilyAct = { do: 'confirms' }

const poor = (monthlyIncome: number, told: Partial<Circumstances> = {}): Circumstances => ({ wish: 'dibao', monthlyIncome, savings: 6_000, yearlyCosts: 4_000, cause: 'illness', ...told })
const story = (family: string, village: number, told: Circumstances, ...course: FamilyStory['course'][number][]): FamilyStory => ({ family, village, told, course })

/**
 * Sixty days of the invented city, in every state at least two. Days lie four apart, so that one log-in of an officer serves several families.
 * Some families of the register stay without a story: whoever tries something out begins with them.
 */
export const familyStories: readonly FamilyStory[] = [
  // granted
  story('xiao', 0, poor(500, { words: '兄弟两个都干不动了。' }), [58, applies], [54, ...accepts], [50, grants('dibao'), putsUp], [38, confirms]),
  story('tian', 1, poor(1_600, { cause: 'education' }), [54, { do: 'applies', photo: true }], [50, ...accepts], [46, grants('dibao'), putsUp], [34, confirms]),
  story('wei', 0, poor(1_900, { wish: 'temporary-assistance', cause: 'accident', yearlyCosts: 15_000, words: '被车撞了,住了半个月医院。' }), [50, applies], [46, ...accepts, grants('temporary-assistance', '突发意外,花费已核实。')], [42, confirms]),
  story('li', 2, poor(2_600, { savings: 30_000 }), [46, applies], [42, ...accepts], [38, grants('dibao-marginal'), putsUp], [26, confirms]),
  story('lu', 1, poor(900, { wish: 'unsure', cause: 'job-loss' }), [42, applies], [38, ...accepts], [34, grants('dibao'), putsUp], [22, confirms]),
  // refused
  story('dong', 0, poor(7_200, { cause: 'job-loss' }), [54, applies], [50, { do: 'asks', items: [{ what: '近三个月工资流水', why: 'outdated' }] }], [46, { do: 'answers', words: '银行打不出来,单位证明在家里。' }, ...accepts], [42, advisesAgainst('dibao', '每人每月收入高于本市标准。')], [38, { do: 'refuses', reasons: ['每人每月3600元,高于本市标准。'] }]),
  story('bai', 1, poor(16_500, { wish: 'temporary-assistance', cause: 'education', yearlyCosts: 9_000, savings: 400_000 }), [34, applies], [30, ...accepts, advisesAgainst('temporary-assistance', '存款高于本市标准。')], [26, { do: 'refuses', reasons: ['存款高于本市标准。', '花费没有超过收入的四成。'] }]),
  story('yu', 2, poor(5_400, { cause: 'other' }), [30, applies], [26, ...accepts], [22, advisesAgainst('dibao', '每人每月收入高于本市标准。')], [18, { do: 'refuses', reasons: ['每人每月2700元,高于本市标准。'] }]),
  // with the county
  story('jiang', 0, poor(1_000, { cause: 'disability' }), [46, applies], [42, ...accepts], [38, grants('dibao'), putsUp]),
  story('ye', 1, poor(2_400, { words: '儿子儿媳都没有活干。', cause: 'job-loss' }), [26, applies], [22, ...accepts], [18, grants('dibao'), putsUp]),
  story('cheng', 2, poor(1_200), [26, applies], [22, ...accepts], [18, grants('dibao'), putsUp]),
  story('shangguan', 0, poor(1_500, { cause: 'job-loss', unreachable: { 'shangguan-2': 'at-sea' } }), [22, applies], [18, { do: 'certifies', member: 'shangguan-2', reason: '在远洋船上,公司已来函。' }, ...accepts], [14, grants('dibao'), putsUp]),
  // put up
  story('wangyan', 0, poor(1_700, { words: '䶮字电脑常打不出来。' }), [14, applies], [10, ...accepts], [4, grants('dibao'), putsUp]),
  story('su', 1, poor(1_800, { cause: 'disability' }), [14, applies], [10, ...accepts], [4, grants('dibao'), putsUp]),
  story('luo', 0, poor(1_100, { cause: 'education' }), [14, { do: 'applies', photo: true }], [10, ...accepts], [4, grants('dibao'), putsUp]),
  // accepted: one late, one whose clocks stand, one with a member who cannot be reached, one protected, one as it should be
  story('an', 0, poor(1_300), [46, applies], [42, { do: 'accepts' }]),
  story('meng', 1, poor(2_000, { cause: 'disability' }), [26, applies], [22, ...accepts], [18, { do: 'pauses', because: 'appraisal' }]),
  story('qiao', 1, poor(800, { unreachable: { 'qiao-2': 'in-hospital' } }), [14, applies], [10, { do: 'certifies', member: 'qiao-2', reason: '在县医院住院,医生已说明。' }, { do: 'accepts' }]),
  story('du', 0, poor(700, { cause: 'no-labour', confidential: true }), [10, applies], [6, ...accepts, { do: 'corrects', correction: { fact: 'monthlyIncome', value: 90_000 }, reason: '医保记录里还有一笔养老金。' }]),
  story('han', 1, poor(2_200, { cause: 'education', relativeOfStaff: true }), [10, applies], [6, ...accepts]),
  // asked for something
  story('zeng', 0, poor(1_900), [22, applies], [18, { do: 'asks', items: [{ what: '住院发票', why: 'source-silent' }, { what: '残疾证', why: 'no-source' }] }]),
  story('ouyang', 1, poor(1_400, { cause: 'education' }), [6, applies], [4, { do: 'asks', items: [{ what: '离婚证明', why: 'no-source' }] }]),
  story('feng', 2, poor(300), [4, applies], [2, { do: 'asks', items: [{ what: '门诊病历', why: 'source-silent' }] }]),
  // sent
  story('deng', 0, poor(2_300, { cause: 'job-loss' }), [2, applies]),
  story('tang', 1, poor(1_000, { confidential: true }), [1, applies]),
  story('zhao', 2, poor(2_100, { wish: 'unsure' }), [1, { do: 'applies', photo: true }]),
  // not sent yet: waiting for somebody's signature, or half filled
  story('yan', 0, poor(900, { cause: 'disability' }), [10, { do: 'opens the room', signs: true }]),
  story('maimaiti', 1, poor(1_800), [6, { do: 'opens the room', signs: true }]),
  story('peng', 1, poor(1_100), [1, { do: 'opens the room' }]),
  story('cao', 0, poor(800), [4, { do: 'begins', fields: 3 }]),
  story('hua', 1, poor(600, { cause: 'disability' }), [1, { do: 'begins', fields: 7 }]),
]
