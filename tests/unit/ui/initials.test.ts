import { expect, test } from 'vitest'
import { initialsOf } from '#app/ui/person.tsx'

test.each([
  ['宋知微', '宋'],
  ['Song Zhiwei', 'SZ'],
  ['Zhou Mingyuan', 'ZM'],
  ['fang zhixia', 'FZ'],
  ['𠮷田', '𠮷'],
  ['Ouyang', 'O'],
  ['', ''],
])('E17: the face of %s says %s', (name, said) => expect(initialsOf(name)).toBe(said))
