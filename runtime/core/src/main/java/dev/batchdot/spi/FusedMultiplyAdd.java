package dev.batchdot.spi;

/**
 * Whether the virtual machine compiles {@link Math#fma} to an instruction. Without one it computes
 * exactly in {@link java.math.BigDecimal}, some thousand times slower than a multiply and an add.
 *
 * @param reason how that was found out, in words
 */
record FusedMultiplyAdd(boolean available, String reason) {
  static FusedMultiplyAdd detect() {
    String flag = HotSpot.flag("UseFMA");
    if (flag == null) {
      return new FusedMultiplyAdd(false, "not used: " + HotSpot.SILENCE);
    }
    boolean on = Boolean.parseBoolean(flag);
    return new FusedMultiplyAdd(
        on, on ? "used: HotSpot's flag UseFMA is on" : "not used: HotSpot's flag UseFMA is off");
  }
}
