import { defineMessages } from '#app/i18n/messages.ts'

export const doctorMessages = defineMessages(
  {
    good: '正常',
    bad: '异常',
    well: '全部正常。',
    ill: (count: string) => `${count} 项异常。`,
    checks: {
      node: 'Node',
      database: '数据库',
      schema: '表结构',
      clock: '时钟',
      room: '磁盘',
      age: '备份时间',
      backup: '备份内容',
      certificate: '证书',
      calendar: '节假日',
    },
    says: {
      version: (version: string) => version,
      oldNode: (version: string) => `Node ${version} 太旧，请装 20 以上。`,
      oldDatabase: (version: string) => `PostgreSQL ${version} 太旧，请用 15 以上。`,
      noDatabase: (fault: string) => `连不上（${fault}）。程序若停着请启动，外部数据库请查 DATABASE_URL。`,
      noneYet: '还没有数据库：请先 npm start，或用 npm run restore 恢复。',
      schema: (program: string, count: string) => `程序 ${program}，${count} 个迁移都已执行`,
      behind: (names: string) => `还没执行 ${names}：请先 npm run backup，再启动程序（会自动升级）。`,
      ahead: (names: string) => `数据库比程序新（有 ${names}）：请换回新的程序。`,
      clock: (seconds: string) => `与数据库相差 ${seconds} 秒`,
      clockOff: (seconds: string) =>
        `与数据库相差 ${seconds} 秒：两台机器都要对时（systemd-timesyncd 或 chrony）。`,
      room: (folder: string, free: string, share: string) => `${folder} 剩 ${free}（${share}%）`,
      little: (folder: string, free: string, share: string, needed: string) =>
        `${folder} 只剩 ${free}（${share}%），至少要 ${needed}：请腾出或扩大磁盘。`,
      taken: (name: string, hours: string) => `${name}，${hours} 小时前`,
      old: (name: string, hours: string) =>
        `最近的备份 ${name} 是 ${hours} 小时前的：请看日志里为何没有新的，并执行 npm run backup。`,
      none: (folder: string) => `${folder} 里没有备份：请执行 npm run backup。`,
      restored: (rows: string, tables: string, files: string) =>
        `已试恢复：${tables} 张表共 ${rows} 条、审计链、${files} 个文件都与清单相符`,
      filesOnly: (files: string) =>
        `${files} 个文件与清单相符；数据库由 PostgreSQL 自己的工具备份，请另行试恢复`,
      unfit: (why: string) => `${why} 并立即执行 npm run backup。`,
      certificate: (days: string) => `还有 ${days} 天到期`,
      ends: (days: string) => `还有 ${days} 天到期：请续期，并看自动续期为何没有执行。`,
      ended: (days: string) => `已过期 ${days} 天：请立即续期，浏览器会拒绝打开。`,
      noCertificate: (where: string, fault: string) => `读不到 ${where} 的证书（${fault}）。`,
      calendar: (years: string) => `有 ${years} 年的安排`,
      noCalendar: (year: string) =>
        `没有 ${year} 年的节假日安排：国务院公布后请升级程序或在设置里录入，在那以前到期日只是暂定。`,
    },
  },
  {
    good: 'ok',
    bad: 'WRONG',
    well: 'All is well.',
    ill: (count) => `${count} wrong.`,
    checks: {
      node: 'Node',
      database: 'Database',
      schema: 'Schema',
      clock: 'Clock',
      room: 'Disk',
      age: 'Last backup',
      backup: 'Its content',
      certificate: 'Certificate',
      calendar: 'Holidays',
    },
    says: {
      version: (version) => version,
      oldNode: (version) => `Node ${version} is too old; install 20 or newer.`,
      oldDatabase: (version) => `PostgreSQL ${version} is too old; use 15 or newer.`,
      noDatabase: (fault) =>
        `Cannot be reached (${fault}). Start the program if it stands still; look at DATABASE_URL for one outside.`,
      noneYet: 'There is no database yet: npm start, or npm run restore.',
      schema: (program, count) => `program ${program}, all ${count} migrations applied`,
      behind: (names) => `${names} not applied: npm run backup, then start the program, which upgrades it.`,
      ahead: (names) => `The database is newer than the program (it has ${names}): run the newer program.`,
      clock: (seconds) => `${seconds} s from the database’s`,
      clockOff: (seconds) =>
        `${seconds} s from the database’s: keep both machines’ clocks set (systemd-timesyncd or chrony).`,
      room: (folder, free, share) => `${folder} has ${free} left (${share} %)`,
      little: (folder, free, share, needed) =>
        `${folder} has ${free} left (${share} %) and needs ${needed}: make room or enlarge the disk.`,
      taken: (name, hours) => `${name}, ${hours} h ago`,
      old: (name, hours) =>
        `The last backup ${name} is ${hours} h old: see in the log why there is none since, and npm run backup.`,
      none: (folder) => `No backup in ${folder}: npm run backup.`,
      restored: (rows, tables, files) =>
        `restored to try it: ${rows} rows of ${tables} tables, the audit chain and ${files} files are as its manifest says`,
      filesOnly: (files) =>
        `${files} files are as its manifest says; the database is kept by PostgreSQL’s own tools: try to restore it too`,
      unfit: (why) => `${why} And npm run backup now.`,
      certificate: (days) => `ends in ${days} days`,
      ends: (days) => `Ends in ${days} days: renew it, and see why it was not renewed by itself.`,
      ended: (days) => `Ended ${days} days ago: renew it now, browsers refuse it.`,
      noCertificate: (where, fault) => `The certificate of ${where} cannot be read (${fault}).`,
      calendar: (years) => `${years} decreed`,
      noCalendar: (year) =>
        `No holidays of ${year}: once the State Council has decreed them, upgrade the program or enter them under settings; until then due days are provisional.`,
    },
  },
)

export type DoctorMessages = (typeof doctorMessages)['zh-CN']
