package dev.batchdot.processor.plan;

/**
 * How many rows the tiles of a ladder have, from how many rows on y is copied for those in {@link
 * TileForm#FIXED}, and from how many on small items overrun.
 *
 * <p>Measured in November 2026 on a Zen 4 core, JDK 25, float, GFLOP/s, 512 bits, of tiles whose
 * strides are parameters: 32 cubed 4 x 2 100, 6 x 2 74, 8 x 2 81, and x transposed 86, 88, 103; 64
 * cubed 4 x 4 114; 16 cubed 4 x 1 62, 8 x 1 63. Each row of an untransposed x is a pointer, and a
 * processor has few registers for those; so tiles are no taller than 4 where they are two vectors
 * wide or more. With 16 registers of 256 bits: 64 cubed 4 x 2 76, 6 x 2 87; 32 cubed, x transposed,
 * 4 x 2 73, 6 x 2 46.
 *
 * <p>Where rows of y lie a constant distance apart, C2 checks their indices before the loop, and
 * needs fewer general registers. A Zen 3 core, 256 bits, y's rows any distance apart and copied to
 * panels of constant rows, with the time that takes: 16, 32, 64 and 128 cubed 6 x 2 49, 59, 70, 75
 * and 52, 62, 78, 85; x transposed, 4 x 2 52, 56, 59, 58 and 55, 70, 79, 79. So such tiles come
 * besides the others. Registers a constant distance apart save a check for each row and step: float
 * 24, 30, (20,20)x(20,100), (24,64)x(64,32) 49, 57, 44, 69 % of the peak, so 52, 61, 50, 75; where
 * registers are many, that was not measured.
 *
 * <p>Where x is not transposed, a step along k took 6.2 cycles there, of 4, 5 and 6 rows alike,
 * with several k in one virtual machine; so the fewest tiles are best. In the code of 4 x 2, C2
 * moved x's address to a vector register and back in each step; with two k only, it did not, and a
 * step took 4.7. In that of 6 x 2, for which 6 are due, there was no such move.
 *
 * <p>Copying y for it pays where x is transposed and has 20 rows, float (20,64)x(64,64), 32 cubed
 * and 36 cubed 62, 59, 55 and 68, 65, 58; with 16 rows as much is lost. Where x is not, it pays
 * from 60 rows on: 33, 48, 64, 80 and 96 cubed 48, 76, 75, 76, 81 and 45, 73, 77, 79, 84.
 *
 * <p>A Cascade Lake core, 512 bits, by turns: 8 x 2, 8 x 3 and 6 x 4 for such rows of y take the
 * place of 4 rows where these are 2 to 4 registers long. 32, 48 and 64 cubed got 1.40, 1.27 and
 * 1.26 times as fast, x transposed 1.14, 1.42, 1.21, y transposed 1.27, 1.17, 1.18; by 5 x 4, or 6
 * x 2 and 6 x 3, less. 8 x 1 alike. What counts there is instructions: four a cycle, and a step of
 * 4 x 2 takes 30 for 8 multiply-adds, one of 8 x 2 then 38 for 16. Copying y pays from 48 rows on:
 * of 32, 48 and 96 rows (m,64)x(64,100) 0.90, 1.01, 1.07 times as fast, (m,128)x(128,128) 1.10,
 * 1.30, 1.33, (m,32)x(32,80) 0.83, 0.93, 1.03; x transposed 1.02, 1.15, 1.22 and 1.00, 1.13, 1.26
 * and 0.83, 0.97, 1.05.
 *
 * <p>64 small items, on that core, by turns, where registers reach beyond a row's end instead of
 * one that ends with it. One register for two half as wide: (13,7)x(7,11) 1.3 times as fast, 5 and
 * 7 cubed 1.3 and 1.5 (256 bits 1.3 and 1.7), 9 and 13 cubed 1.3 and more. Several, so that y is
 * copied for the fixed form, (m,17)x(17,n), n of 20, 29, 40, 55: of 12 rows 0.98, 0.95, 0.91, 0.91,
 * of 20 1.05, 1.11, 1.06, 1.03, of 32 1.18, 1.25, 1.18, 1.03; x transposed, of 24 rows 0.91, 0.91,
 * 1.07, 1.06, of 48 1.02, 1.02, 1.28, 1.21. With 256 bits, n of 9 and 13: of 12 rows 0.95, of 24
 * 1.05, x transposed too. y transposed, which is packed all the same, never less: of 24 rows 1.12
 * to 1.24, with 256 bits 1.11. Larger items, 24 to 1000 rows, k of 50 to 256, n of 20 to 60: 0.97
 * to 1.34, 1.15 in the mean of 54; with 256 bits, n of 9 to 15: 1.16 to 1.48, of 12.
 */
record LadderHeights(Layout layout, Target target) {
  /** The rung of so many registers of {@code bits} across. */
  Rung rung(int bits, int vectors) {
    boolean wide = bits == target.bits();
    return new Rung(bits, vectors, rows(vectors, wide), fixedRows(vectors, wide));
  }

  private int rows(int vectors, boolean wide) {
    if (vectors == 1) {
      return LadderPlan.MOST_ROWS;
    }
    boolean few = target.hasFewRegisters();
    if (layout.rowsAreInner()) {
      return few ? 4 : Math.min(LadderPlan.MOST_ROWS, target.registers() / 2 / vectors);
    }
    if (few) {
      return 6;
    }
    return wide ? 4 : LadderPlan.MOST_ROWS;
  }

  /** The same for rows of y that lie a constant distance apart; 0 for no such tiles. */
  private int fixedRows(int vectors, boolean wide) {
    if (target.hasFewRegisters()) {
      return rows(vectors, wide);
    }
    if (!wide || vectors == 1) {
      return 0;
    }
    return vectors < target.mostVectors() ? LadderPlan.MOST_ROWS : 6;
  }

  /** With so many rows y is copied, so that its rows are a constant apart. */
  int copyingRows() {
    if (!target.hasFewRegisters()) {
      return 48;
    }
    return layout.rowsAreInner() ? 20 : 60;
  }

  /** With so many rows small items overrun whose rows are longer than a register. */
  int overrunningRows() {
    if (!layout.colsAreInner()) {
      return 1;
    }
    return layout.rowsAreInner() && !target.hasFewRegisters() ? copyingRows() : 20;
  }
}
