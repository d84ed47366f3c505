import { contact } from '#app/domain/contacts/record.ts'
import { target, targetsOf } from './subject.ts'

const also = {
  name: [
    '联系人',
    '联系人姓名',
    '企业联系人',
    '主要联系人',
    '对接人',
    '对接人姓名',
    '姓名及电话',
    '联系人及电话',
    '联系人及联系方式',
    'Contact',
    'Contact name',
    'Contact person',
  ],
  post: ['联系人职务', '职位', '联系人职位', 'Contact position', 'Title', 'Job title'],
  phone: [
    '联系电话',
    '联系方式',
    '联系人电话',
    '手机',
    '手机号',
    '手机号码',
    '电话号码',
    '联系手机',
    'Contact phone',
    'Mobile',
    'Tel',
    'Telephone',
  ],
  email: ['电子邮箱', '电子邮件', '联系邮箱', 'Email', 'Contact email'],
}

/** The people of a firm or an association, in columns beside it. */
export const contactTargets = [
  ...targetsOf(contact, { part: 'contacts', also, specially: { name: { kind: 'people' }, isPrimary: null } }),
]

/** The columns of a sheet of people: whose they are stands beside them. */
export const ownContactTargets = [
  ...targetsOf(contact, { also, specially: { name: { kind: 'people' } } }),
  target(
    'enterpriseId',
    'looked',
    ['企业', '企业名称', '所属企业', '所在企业', '单位', '单位名称', '公司', '公司名称', 'Firm', 'Company'],
    {
      looked: 'enterprise',
    },
  ),
  target('associationId', 'looked', ['协会', '协会名称', '所属协会', 'Association'], {
    looked: 'association',
  }),
]
