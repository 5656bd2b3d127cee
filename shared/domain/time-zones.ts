/** Zones of Russia, west to east, with the difference to Moscow's time (Federal Law № 107-FZ). */
export const RUSSIAN_ZONES: readonly { readonly zone: string; readonly words: string }[] = [
  { zone: 'Europe/Kaliningrad', words: 'Калининград (МСК−1)' },
  { zone: 'Europe/Moscow', words: 'Москва (МСК)' },
  { zone: 'Europe/Samara', words: 'Самара (МСК+1)' },
  { zone: 'Asia/Yekaterinburg', words: 'Екатеринбург (МСК+2)' },
  { zone: 'Asia/Omsk', words: 'Омск (МСК+3)' },
  { zone: 'Asia/Krasnoyarsk', words: 'Красноярск (МСК+4)' },
  { zone: 'Asia/Irkutsk', words: 'Иркутск (МСК+5)' },
  { zone: 'Asia/Yakutsk', words: 'Якутск (МСК+6)' },
  { zone: 'Asia/Vladivostok', words: 'Владивосток (МСК+7)' },
  { zone: 'Asia/Magadan', words: 'Магадан (МСК+8)' },
  { zone: 'Asia/Kamchatka', words: 'Камчатка (МСК+9)' },
];
