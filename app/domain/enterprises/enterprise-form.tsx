import { RecordForm } from '#app/domain/record-form.tsx'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { AlikePanel } from './alike-panel.tsx'
import { EnterpriseChange, EnterpriseCreate } from './forms.ts'
import { enterpriseMessages } from './messages.ts'
import type { Enterprise } from './queries.server.ts'
import { enterprise } from './record.ts'

type Industry = { code: string; name: string; nameEn: string }
type Props = { id: string; firm?: Enterprise; industries: Industry[] }

/** A new firm, or the facts of one that is there. */
export function EnterpriseForm({ id, firm, industries }: Props) {
  const m = useMessages(enterpriseMessages)
  const locale = useLocale()
  const { city } = firm ?? {}
  const isUnverified = Boolean(firm?.uscc) && firm?.usccState === 'unverified'
  return (
    <RecordForm
      of={enterprise}
      schema={firm ? EnterpriseChange : EnterpriseCreate}
      id={id}
      row={firm && { ...firm, usccUnverified: isUnverified }}
      given={{
        originCityCode: {
          chosen: city ? [{ id: city.code, label: nameIn(locale, city) }] : [],
        },
        industryCode: {
          choices: industries.map(({ code, name, nameEn }) => ({
            value: code,
            label: nameIn(locale, { name, nameEn }),
          })),
        },
        uscc: { hint: m.usccHint },
        aliases: { hint: m.aliasesHint },
      }}
      save={firm ? m.save : m.create}
      asks={(refusal) => /alike|codeTaken/.test(refusal?.code ?? '') && <AlikePanel refusal={refusal} />}
    />
  )
}
