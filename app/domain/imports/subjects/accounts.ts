import { cadreMessages } from '#app/domain/cadres/messages.ts'
import { roleMessages } from '#app/domain/cadres/role-messages.ts'
import { choicesIn, formTargets, type Subject } from './subject.ts'

/** People of the office: one administrator brings them, another confirms them and grants their roles. */
export const accounts: Subject = {
  word: 'accounts',
  titles: ['账号', '人员', '干部', '用户', '账号名单', 'Accounts', 'Users'],
  needs: [['username', 'name']],
  parts: { role: { word: 'roles', many: true, each: 'role' } },
  administrators: 'apart',
  first: ['username', 'unitId', 'role.role'],
  targets: [
    ...formTargets(
      cadreMessages,
      {
        username: { kind: 'text' },
        name: { kind: 'text' },
        nameEn: { kind: 'text' },
        unitId: { kind: 'looked', looked: 'unit' },
        title: { kind: 'text' },
        titleEn: { kind: 'text' },
        officePhone: { kind: 'text' },
      },
      {
        also: {
          username: ['账号', '登录名', '用户账号', 'Login', 'Account'],
          name: ['干部姓名', '人员姓名', '真实姓名', 'Full name'],
          nameEn: ['英文名', '拼音'],
          unitId: ['部门', '所属部门', '科室', '所在单位', 'Department'],
          title: ['职位', '岗位', 'Position'],
          officePhone: ['电话', '联系电话', '座机', 'Phone'],
        },
      },
    ),
    ...formTargets(
      cadreMessages,
      {
        role: {
          kind: 'choiceEach',
          choices: choicesIn({ 'zh-CN': roleMessages['zh-CN'].roleNames, en: roleMessages.en.roleNames }),
        },
        fromDay: { kind: 'day' },
      },
      { part: 'role', also: { role: ['系统角色', '权限角色'], fromDay: ['启用日期', '角色起始日'] } },
    ),
  ],
}
