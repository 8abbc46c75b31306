package dev.batchdot.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which virtual machines the vector tier opens in, and what they say where it does not. */
class VectorGateTest {
  private static final String MODULE = "--add-modules=jdk.incubator.vector";
  private static final String FORCED = "-Ddev.batchdot.tier=vector";

  /** On older JDKs the tier is open only where it is forced. */
  private static final int JDK = Runtime.version().feature();

  private static final boolean WINS = JDK == 17 || JDK >= 25;

  /** What runs in each of them: the environment, then the first use. */
  static final class FirstUse {
    private FirstUse() {}

    public static void main(String[] args) {
      System.out.print(BatchDots.environment());
      System.out.println("moving " + Gate.movingVectorBits());
      System.out.println("bits " + Gate.vectorBits());
      FloatTensor ones = FloatTensor.of(new float[] {1, 1}, 1, 2);
      try {
        Gate.require();
        System.out.println("result " + BatchDots.batchDot(ones, ones));
      } catch (IllegalStateException e) {
        System.out.println("refused " + e.getMessage());
      }
    }
  }

  @Test
  void withoutTheModule() throws Exception {
    assertClosed(run(), "module jdk.incubator.vector is not there", "(--add-modules)");
  }

  /** It is not silently something else; the environment tells the same. */
  @Test
  void forcedWithoutTheModule() throws Exception {
    String output = run(FORCED);
    assertThat(output)
        .contains("refused -Ddev.batchdot.tier=vector can't be met: module jdk.incubator.vector")
        .contains("tier                -Ddev.batchdot.tier=vector can't be met")
        .contains("bits 0")
        .doesNotContain("result");
  }

  @Test
  void withTheModule() throws Exception {
    String output = run(MODULE);
    if (!WINS) {
      assertClosed(output, "measured on JDK 17 and 25, not on " + JDK, FORCED + " forces them");
    } else if (JDK == 17) {
      assertOpen(output, "loops that move elements between lanes stay portable");
      assertThat(output).contains("moving 0");
    } else {
      assertOpen(output, "module jdk.incubator.vector is there, and C2");
      assertThat(output).doesNotContain("moving 0");
    }
  }

  @Test
  void portableIsForced() throws Exception {
    assertClosed(
        run(MODULE, "-Ddev.batchdot.tier=portable"), "forced by -Ddev.batchdot.tier=portable");
  }

  @Test
  void forced() throws Exception {
    assertOpen(run(MODULE, FORCED), "it is forced by " + FORCED);
  }

  /** These have no C2, without which vectors are objects. */
  @ParameterizedTest
  @ValueSource(strings = {"-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=3", "-Xint"})
  void withoutC2(String option) throws Exception {
    String reason =
        option.equals("-Xint")
            ? "the virtual machine only interprets"
            : "HotSpot stops at level " + option.replaceAll("\\D", "") + " of its compilers";
    assertClosed(run(MODULE, option), reason);
    assertOpen(run(MODULE, FORCED, option), "it is forced by " + FORCED);
  }

  /** Nobody is there to ask for flags: no fused multiply-add, but vectors where they are wanted. */
  @Test
  void withoutModuleJdkManagement() throws Exception {
    List<String> options =
        new ArrayList<>(List.of("--limit-modules=java.base,jdk.incubator.vector", MODULE));
    if (!WINS) {
      options.add(FORCED);
    }
    String output = run(options.toArray(String[]::new));
    assertOpen(output, "registers of");
    assertThat(output)
        .contains("fused multiply-add  not used: module jdk.management is not there to ask");
  }

  @Test
  void narrowRegisters() throws Exception {
    assertThat(run(MODULE, FORCED, "-XX:MaxVectorSize=16"))
        .contains("vector: registers of 128 bits", "bits 128");
    assertThat(run(MODULE, FORCED, "-XX:MaxVectorSize=8"))
        .contains("can't be met: registers are no 128, 256 or 512 bits wide", "bits 0");
  }

  private static void assertClosed(String output, String... reasons) {
    assertThat(output)
        .contains("tier                portable: plain Java; ")
        .contains(reasons)
        .contains("bits 0", "result [[2.0]]");
  }

  private static void assertOpen(String output, String reason) {
    assertThat(output)
        .containsPattern("tier                vector: registers of (128|256|512) bits; ")
        .contains(reason)
        .containsPattern("bits (128|256|512)")
        .contains("result [[2.0]]");
  }

  private static String run(String... options) throws IOException, InterruptedException {
    return JavaProcess.run(FirstUse.class, List.of(options));
  }
}
