/** Excel serials of ISO days, counted by the language's own calendar. */
export function serial(day: string): number {
  return Date.parse(day) / 86_400_000 + 25_569;
}
