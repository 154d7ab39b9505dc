const clockTime = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const wholeDay = new Intl.DateTimeFormat('vi-VN', {
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});
const dayMs = 24 * 60 * 60 * 1000;

/** "14:05", by the clock of this machine. @param {string} iso */
export const timeOf = (iso) => clockTime.format(new Date(iso));

/** "Hôm nay", "Hôm qua" or "Thứ Bảy, 21/11/2026". @param {string} iso */
export function dayOf(iso) {
  const day = wholeDay.format(new Date(iso));
  if (day === wholeDay.format(Date.now())) return 'Hôm nay';
  if (day === wholeDay.format(Date.now() - dayMs)) return 'Hôm qua';
  return day[0].toUpperCase() + day.slice(1);
}

/** "340 KB", "1,2 MB". @param {number | undefined} bytes */
export function sizeOf(bytes) {
  if (bytes === undefined) return '';
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
}
