/** Discount factors for many whole exponents at once. */

/** Fewest exponents for which a table can be quicker than a power for each. */
const WORTH_A_TABLE = 16;

/**
 * e^(force · exponent) for a fixed list of exponents. Of many exponents each power is the product of two entries of
 * tables, one for single steps and one for blocks of steps, so that few exponentials are needed.
 */
export class DiscountPowers {
  /** Set by `raise`, in the order of the exponents. */
  readonly powers: Float64Array;
  private readonly blockBits: number;
  private readonly steps: Float64Array | undefined;
  private readonly blocks: Float64Array | undefined;

  /** @param exponents  whole, from 0 to `longest` */
  constructor(
    private readonly exponents: Float64Array,
    longest: number,
  ) {
    this.powers = new Float64Array(exponents.length);
    this.blockBits = Math.ceil(Math.log2(longest + 1) / 2);
    const blockSize = 2 ** this.blockBits;
    if (exponents.length >= WORTH_A_TABLE && 2 * blockSize < exponents.length) {
      this.steps = new Float64Array(blockSize);
      this.blocks = new Float64Array(Math.floor(longest / blockSize) + 1);
    }
  }

  raise(force: number): void {
    const { exponents, powers, steps, blocks, blockBits } = this;
    if (!steps || !blocks) {
      for (let at = 0; at < powers.length; at++) powers[at] = Math.exp(force * exponents[at]!);
      return;
    }
    for (let step = 0; step < steps.length; step++) steps[step] = Math.exp(force * step);
    for (let block = 0; block < blocks.length; block++) blocks[block] = Math.exp(force * (block << blockBits));
    const mask = steps.length - 1;
    for (let at = 0; at < powers.length; at++) {
      const exponent = exponents[at]!;
      powers[at] = steps[exponent & mask]! * blocks[exponent >> blockBits]!;
    }
  }
}
