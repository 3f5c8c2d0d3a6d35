import { createHash } from 'node:crypto'
import type { StaffRole } from '../../../../functions/domain/staff/staff'

/** An officer of the invented city. Nobody real: the telephones begin with 1990000, the openids are made from the log-in name. */
export interface Officer {
  loginName: string
  name: string
  role: StaffRole
  area: string
  phone: string
  openid: string
}

type Post = readonly [loginName: string, name: string, role: StaffRole, area: string]

/** Names with characters that few fonts have stand among them, so that every screen meets them. */
const posts: readonly Post[] = [
  ['dongshan.duty1', '王小禾', 'township-duty', '990101001'],
  ['dongshan.duty2', '李㛃', 'township-duty', '990101001'],
  ['dongshan.deputy', '周正平', 'township-deputy', '990101001'],
  ['heyan.duty1', '䶮文', 'township-duty', '990101002'],
  ['heyan.duty2', '陈立夏', 'township-duty', '990101002'],
  ['heyan.deputy', '孙晓燕', 'township-deputy', '990101002'],
  ['nanqiao.duty1', '赵春生', 'township-duty', '990102001'],
  ['nanqiao.deputy', '吴桂兰', 'township-deputy', '990102001'],
  ['dongchuan.county1', '郑一鸣', 'county-duty', '990101'],
  ['dongchuan.county2', '买买提·阿依古丽', 'county-duty', '990101'],
  ['nanqiao.county1', '冯秋月', 'county-duty', '990102'],
  ['nanqiao.county2', '褚卫国', 'county-duty', '990102'],
  ['yunling.county1', '卫青山', 'county-duty', '990103'],
  ['yunling.county2', '蒋玉梅', 'county-duty', '990103'],
  ['city.duty1', '沈思远', 'city-duty', '9901'],
  ['city.duty2', '韩冬', 'city-duty', '9901'],
  ['city.supervisor', '杨明察', 'supervisor', '9901'],
  ['dongchuan.supervisor', '朱雨桐', 'supervisor', '990101'],
  ['dongshan.case1', '许明远', 'township-officer', '990101001'],
  ['dongshan.case2', '何㴔', 'township-officer', '990101001'],
  ['heyan.case1', '吕清和', 'township-officer', '990101002'],
  ['heyan.case2', '施兰英', 'township-officer', '990101002'],
  ['liulin.case', '张守田', 'township-officer', '990101003'],
  ['qingtang.case', '孔令泉', 'township-officer', '990101004'],
  ['nanqiao.case', '曹晓雯', 'township-officer', '990102001'],
  ['fengxi.case', '严立秋', 'township-officer', '990102002'],
  ['bailu.case', '华景行', 'township-officer', '990102003'],
  ['zhuyuan.case', '金竹君', 'township-officer', '990102004'],
  ['songping.case', '魏松年', 'township-officer', '990103001'],
  ['wuxi.case', '阿依努尔·麦麦提', 'township-officer', '990103002'],
  ['yangjiao.case', '陶石匠', 'township-officer', '990103003'],
  ['dongchuan.review1', '姜一白', 'county-officer', '990101'],
  ['dongchuan.review2', '戚䓖', 'county-officer', '990101'],
  ['nanqiao.review', '谢同春', 'county-officer', '990102'],
  ['yunling.review', '邹望山', 'county-officer', '990103'],
]

export const officers: readonly Officer[] = posts.map(([loginName, name, role, area], index) => ({
  loginName,
  name,
  role,
  area,
  phone: `1990000${String(1001 + index)}`,
  openid: `o${createHash('sha256').update(`openid of ${loginName}`).digest('base64url').slice(0, 27)}`,
}))

/** The officer with this log-in name; a name that nobody has is a fault of the script that asks. */
export function officerNamed(loginName: string): Officer {
  const officer = officers.find((each) => each.loginName === loginName)
  if (!officer) throw new Error(`no officer ${loginName}`)
  return officer
}
