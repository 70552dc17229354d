/** Starting figures of the models, which input sheets and previews share. Cases in the order bear, base, bull. */

export const cases = ["bear", "base", "bull"] as const;
export type Case = (typeof cases)[number];

/** Parts of the total and of what is committed to; the delay in months. */
export const contractCase = {
  delivered: [0.5, 1, 1.1],
  delay: [12, 0, 0],
  takeOrPay: [0.8, 1, 1],
  take: [0.7, 1, 1],
} as const;

/** Parts of the total and of the revenue; the delay in months. */
export const programmeCase = {
  spentShare: [0.5, 1, 1.1],
  delay: [12, 0, 0],
  revenueShare: [0.7, 1, 1.2],
} as const;

/** Growth from year to year of the profile growth. */
export const yearlyGrowth = 0.25;
