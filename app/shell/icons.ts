import {
  IconBuildingCommunity,
  IconChartBar,
  IconFileText,
  IconHistory,
  IconHome,
  IconLayoutGrid,
  IconLayoutKanban,
  IconMap2,
  IconMapPin,
  IconPhone,
  IconShieldLock,
  IconTicket,
  IconUserCog,
  IconUsersGroup,
} from '@tabler/icons-react'

/** One icon a menu entry. */
export const icons = {
  today: IconHome,
  enterprises: IconBuildingCommunity,
  associations: IconUsersGroup,
  visits: IconMapPin,
  projects: IconLayoutKanban,
  liaison: IconLayoutGrid,
  policies: IconFileText,
  tickets: IconTicket,
  followUp: IconPhone,
  map: IconMap2,
  overview: IconChartBar,
  accounts: IconUserCog,
  roles: IconShieldLock,
  audit: IconHistory,
}

export type EntryKey = keyof typeof icons
