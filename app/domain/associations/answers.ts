import { z } from 'zod'
import { abilities } from '#app/domain/ability-answers.ts'
import { allOf, City, day, instant, sample, uuid, version, walkOf } from '#app/domain/answers.ts'
import { enterpriseStatuses } from '#app/domain/enterprises/enterprise.ts'
import { saidOf } from '#app/domain/record.ts'
import { association } from './record.ts'

const said = saidOf(association)
const { name, nameEn } = said
const card = {
  id: uuid(),
  version: version(),
  name,
  nameEn,
  sample: sample(),
  isResident: said.isResident.describe('Has its seat in the park.'),
  field: said.field.describe('The trade it speaks for.'),
  city: City.nullable(),
  updatedAt: instant(),
}

export const AssociationPage = walkOf(z.object(card).meta({ id: 'AssociationRow' }))

export const Association = z
  .object({
    ...said,
    ...card,
    desk: said.desk.describe('Its desk in the park.'),
    createdAt: instant(),
    abilities: abilities(
      'associations.change',
      'associations.remove',
      'associations.addMember',
      'associations.removeMember',
    ),
  })
  .meta({ id: 'Association' })

export const Members = allOf(
  z
    .object({
      id: uuid(),
      name: z.string(),
      sample: sample(),
      status: z.enum(enterpriseStatuses),
      sinceOn: day().nullable(),
    })
    .meta({ id: 'Member' }),
)
