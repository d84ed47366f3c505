import { expect } from 'vitest'
import { ContactChange } from '#app/domain/contacts/forms.ts'
import { keptContacts } from '#app/domain/contacts/mutations.server.ts'
import { contactsOf } from '#app/domain/contacts/queries.server.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { aContactForm } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

for (const name of ['陶知行', ' 陶 知行', '陶知行'])
  test(`D19: “${name}” is asked about when 陶知行 is there, and may be another`, async ({ as }) => {
    const leader = await as('leader')
    const { id: enterpriseId } = await anEnterprise(leader)
    await keptContacts.create(leader, aContactForm({ enterpriseId }))
    const again = aContactForm({ enterpriseId, name })
    await expect(keptContacts.create(leader, again)).rejects.toMatchObject({ code: 'contacts.alike' })
    await keptContacts.create(leader, aContactForm({ enterpriseId, name, separate: 'on' }))
    const elsewhere = await anEnterprise(leader)
    await keptContacts.create(leader, aContactForm({ enterpriseId: elsewhere.id }))
  })

test('D19: naming a primary contact lets the former one stand back', async ({ as }) => {
  const leader = await as('leader')
  const { id: enterpriseId } = await anEnterprise(leader)
  const first = await keptContacts.create(
    leader,
    aContactForm({ enterpriseId, name: '孟知远', isPrimary: 'on' }),
  )
  const second = await keptContacts.create(
    leader,
    aContactForm({ enterpriseId, name: '薛明遥', isPrimary: 'on' }),
  )
  const primaries = async () =>
    (await contactsOf(leader, { enterpriseId })).filter(({ isPrimary }) => isPrimary).map(({ name }) => name)
  expect(await primaries()).toEqual(['薛明遥'])
  const change = { id: first.id, version: first.version + 1, name: '孟知远', isPrimary: 'on' }
  await keptContacts.change(leader, ContactChange.parse(change))
  expect(await primaries()).toEqual(['孟知远'])
  expect(second.isPrimary).toBe(true)
})

test('D19: the database itself keeps one primary contact a firm', async ({ as }) => {
  const leader = await as('leader')
  const { id: enterpriseId } = await anEnterprise(leader)
  await leader.db.insert(contacts).values({ enterpriseId, name: '孟知远', isPrimary: true })
  const another = leader.db.transaction(async (tx) => {
    await tx.insert(contacts).values({ enterpriseId, name: '薛明遥', isPrimary: true })
  })
  await expect(another).rejects.toThrow()
})
