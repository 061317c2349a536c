/** The day a week starts on, which THIS_WEEK and its like take from the user's locale. */
interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  readonly firstDay: number;
}
type LocaleWithWeek = Intl.Locale & { readonly weekInfo?: WeekInfo; getWeekInfo?(): WeekInfo };

/** @returns 0 for Sunday to 6 for Saturday; Sunday for a locale that is not known. */
export function firstWeekday(locale: string): number {
  try {
    const known: LocaleWithWeek = new Intl.Locale(locale.replaceAll('_', '-'));
    return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 7) % 7;
  } catch {
    return 0;
  }
}
