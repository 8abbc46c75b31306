package dev.batchdot.processor.plan;

/**
 * Whether a tile holds all of y in registers before it sums and stores row after row. Before a loop
 * along a short k, C2 checks as many indices as the loop has steps. Of a longer one the sums of a
 * row, which wait for each other, leave little room for the next row's.
 *
 * <p>A Cascade Lake core, JDK 25, November 2026, float, times as fast as a loop. 512 bits:
 * (13,7)x(7,11) 1.2 to 1.5, (16,4)x(4,16) 1.4, (6,5)x(5,30) 1.8, (4,6)x(6,60) 1.6, (8,4)x(4,32)
 * 1.5, (6,8)x(8,32) 1.25; 9 and 10 cubed 1.0 and 1.2, (12,10)x(10,12) 0.94. 256 bits: 7 cubed 1.5,
 * (6,6)x(6,16) 1.14; 8 cubed 0.9, (5,11)x(11,8) 0.86, (10,10)x(10,8) 0.74.
 *
 * @param k how many rows of y there are
 * @param vectors the registers of each
 * @param registers how many the target has
 */
record HeldColumns(int k, int vectors, int registers) {
  private static final int MOST_TERMS_OF_FEW = 7;
  private static final int MOST_TERMS_OF_MANY = 9;

  /** Near what HotSpot compiles of a method, which is 8,000: plans guess a little low. */
  private static final int MOST_BYTECODE = 7_500;

  /** Whether that pays, in a method of so many bytes. */
  boolean pay(int bytecode) {
    int most = registers > Target.FEW_REGISTERS ? MOST_TERMS_OF_MANY : MOST_TERMS_OF_FEW;
    return k <= most && k * vectors <= registers * 3 / 4 && bytecode <= MOST_BYTECODE;
  }
}
