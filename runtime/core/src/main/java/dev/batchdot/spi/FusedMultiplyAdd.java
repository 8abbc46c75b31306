package dev.batchdot.spi;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Whether the virtual machine compiles {@link Math#fma} to an instruction. Without one it computes
 * exactly in {@link java.math.BigDecimal}, some thousand times slower than a multiply and an add.
 *
 * @param reason how that was found out, in words
 */
record FusedMultiplyAdd(boolean available, String reason) {
  static FusedMultiplyAdd detect() {
    try {
      HotSpotDiagnosticMXBean flags =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      if (flags == null) {
        return new FusedMultiplyAdd(false, "not used: this is not a HotSpot virtual machine");
      }
      boolean on = Boolean.parseBoolean(flags.getVMOption("UseFMA").getValue());
      return new FusedMultiplyAdd(
          on, on ? "used: HotSpot's flag UseFMA is on" : "not used: HotSpot's flag UseFMA is off");
    } catch (LinkageError e) {
      return new FusedMultiplyAdd(false, "not used: module jdk.management is not there to ask");
    } catch (RuntimeException e) {
      return new FusedMultiplyAdd(false, "not used: the virtual machine did not answer: " + e);
    }
  }
}
