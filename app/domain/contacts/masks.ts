/** 13812341234 → `138****1234`; 0574-87654321 → `0574-****4321`. What is too short to keep a part of is all stars. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  const area = /^0\d{2,3}[- ]/.exec(phone)
  const [head, rest] = area ? [area[0], phone.slice(area[0].length)] : [phone.slice(0, 3), phone.slice(3)]
  return rest.length > 4 ? `${head}****${rest.slice(-4)}` : '****'
}

/** lin@example.cn → `l***@example.cn`. */
export function maskEmail(email: string | null): string | null {
  if (email === null) return null
  const at = email.lastIndexOf('@')
  return at > 0 ? `${email.charAt(0)}***${email.slice(at)}` : '***'
}

/** A Chinese mobile, a fixed line with area code and extension, a service number; or foreign, with its country. */
export function isPhone(text: string): boolean {
  const plain = text.replace(/[\s-]/g, '').replace(/^(?:\+86|0086)/, '')
  return (
    /^1[3-9]\d{9}$/.test(plain) ||
    /^0\d{9,11}(?:(?:转|x|ext\.?)\d{1,6})?$/i.test(plain) ||
    /^(?:400|800)\d{7}$|^95\d{3,6}$/.test(plain) ||
    /^\+\d{6,15}$/.test(plain)
  )
}
