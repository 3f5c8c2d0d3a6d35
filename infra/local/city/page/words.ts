import type { Relation } from '../../../../functions/domain/application/form'
import type { StaffRole } from '../../../../functions/domain/staff/staff'

export const roleWords: Record<StaffRole, string> = {
  'township-duty': '乡镇街道值班',
  'township-deputy': '乡镇街道替补',
  'county-duty': '县区值班',
  'city-duty': '市级值班',
  'township-officer': '乡镇街道经办',
  'county-officer': '区县审核',
  supervisor: '督查',
  administrator: '管理员',
}

export const relationWords: Record<'self' | Relation, string> = {
  self: '申请人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  grandparent: '祖父母',
  grandchild: '孙子女',
  sibling: '兄弟姐妹',
  other: '其他家人',
}

export const faultWords = [
  { double: 'sms', name: '短信' },
  { double: 'voice', name: '语音电话' },
  { double: 'wechat', name: '微信' },
  { double: 'identity', name: '身份核验' },
  { double: 'kms', name: '密钥服务' },
] as const

export const faultKindWords = [
  { kind: 'error', name: '报错' },
  { kind: 'delay', name: '慢 5 秒' },
  { kind: 'drop-after-processing', name: '办了但不回话' },
] as const
