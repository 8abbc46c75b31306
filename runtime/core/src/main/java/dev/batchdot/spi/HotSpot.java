package dev.batchdot.spi;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** What the virtual machine says of itself. */
final class HotSpot {
  /** Why {@link #flag} has no answers; empty where it has. */
  static final String SILENCE;

  private static final @Nullable Flags FLAGS;

  static {
    Flags flags = null;
    String silence = "";
    try {
      HotSpotDiagnosticMXBean bean =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      if (bean == null) {
        silence = "this is not a HotSpot virtual machine";
      } else {
        flags = name -> bean.getVMOption(name).getValue();
      }
    } catch (LinkageError e) {
      silence = "module jdk.management is not there to ask";
    } catch (RuntimeException e) {
      silence = "the virtual machine did not answer: " + e;
    }
    FLAGS = flags;
    SILENCE = silence;
  }

  private HotSpot() {}

  /** The value of a flag; null where it is unknown, or nobody is there to ask. */
  static @Nullable String flag(String name) {
    try {
      return FLAGS == null ? null : FLAGS.value(name);
    } catch (RuntimeException e) {
      return null; // no flag of this virtual machine
    }
  }

  /** Why C2 does not compile here; empty where it does, or nothing speaks against it. */
  static String whyNoC2() {
    String machine = System.getProperty("java.vm.name", "");
    if (!machine.contains("HotSpot") && !machine.contains("OpenJDK")) {
      return machine + " is not HotSpot";
    }
    if (System.getProperty("java.vm.info", "").contains("interpreted")) {
      return "the virtual machine only interprets";
    }
    if (machine.contains("Client")) {
      return machine + " has no C2";
    }
    String stop = flag("TieredStopAtLevel");
    if (stop != null && Integer.parseInt(stop) < 4) {
      return "HotSpot stops at level " + stop + " of its compilers, before C2";
    }
    if (Boolean.parseBoolean(flag("UseJVMCICompiler"))) {
      return "another compiler stands in for C2 (UseJVMCICompiler)";
    }
    return "";
  }

  /** So that nothing else speaks of a class that may not be there. */
  @FunctionalInterface
  private interface Flags {
    String value(String name);
  }
}
