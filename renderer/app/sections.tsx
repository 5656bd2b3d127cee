import type { ReactNode } from 'react';
import BookOpen from 'lucide-react/icons/book-open';
import CalendarDays from 'lucide-react/icons/calendar-days';
import ChartColumn from 'lucide-react/icons/chart-column';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import Scale from 'lucide-react/icons/scale';
import Settings from 'lucide-react/icons/settings';
import Sun from 'lucide-react/icons/sun';
import UserPlus from 'lucide-react/icons/user-plus';
import Users from 'lucide-react/icons/users';

/** A section of the left column. */
export interface Section {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
}

/** The sections in their order; Ctrl+1…9 open them (product.md). */
export const SECTIONS: readonly Section[] = [
  { id: 'today', label: 'Сегодня', icon: <Sun /> },
  { id: 'journal', label: 'Журнал', icon: <BookOpen /> },
  { id: 'staff', label: 'Сотрудники', icon: <UserPlus /> },
  { id: 'parents', label: 'Родители', icon: <Users /> },
  { id: 'schedule', label: 'График', icon: <CalendarDays /> },
  { id: 'support', label: 'Поддержка', icon: <LifeBuoy /> },
  { id: 'reports', label: 'Отчёты', icon: <ChartColumn /> },
  { id: 'regulation', label: 'Регламент', icon: <Scale /> },
  { id: 'settings', label: 'Настройки', icon: <Settings /> },
];

/** The section where the program opens: the one to work in. */
export const FIRST_SECTION = 'journal';
