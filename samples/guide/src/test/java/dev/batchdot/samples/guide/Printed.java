package dev.batchdot.samples.guide;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

/** What the pages show as output, made anew. */
final class Printed {
  private static final Map<String, Supplier<String>> OUTPUTS =
      Map.ofEntries(
          Map.entry("Scores", Printed::scores),
          Map.entry("javac on the refused Score", () -> Javac.refused("RefusedScore.java")),
          Map.entry("explain Score", Printed::explainScore),
          Map.entry("explain free axes", Printed::explainFreeAxes),
          Map.entry("explain dispatcher", Printed::explainDispatcher),
          Map.entry("what extents are worth", Worth::ofExtents),
          Map.entry("environment", () -> firstLine(BatchDots.environment())),
          Map.entry("phase read", () -> Phases.ofScore().read()),
          Map.entry("phase validate", () -> Phases.ofScore().validated()),
          Map.entry("plan of Score", ScoreKernel::plan),
          Map.entry("plan of RowDots", RowDotsKernel::plan),
          Map.entry("plan of Layers", () -> widest(LayersKernel.plan())),
          Map.entry(
              "emitted apply", () -> Emitted.kernel("Score").member("public FloatTensor apply(")),
          Map.entry(
              "emitted tiers",
              () -> Emitted.kernel("Score").member("static void contract(float[] x")),
          Map.entry("emitted loops", Printed::emittedLoops));

  private Printed() {}

  static Set<String> names() {
    return OUTPUTS.keySet();
  }

  static String by(String name) {
    Supplier<String> output = OUTPUTS.get(name);
    if (output == null) {
      throw new NoSuchElementException(name + " is none of " + names());
    }
    return output.get().stripTrailing();
  }

  private static String scores() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Scores.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String explainScore() {
    return BatchDots.explain(Shape.of(-1, 20), Shape.of(-1, 30, 20), Axes.of(1, 2));
  }

  private static String explainFreeAxes() {
    return BatchDots.explain(Shape.of(8, 2, 3, 4), Shape.of(8, 5, 4, 6), Axes.of(3, 2));
  }

  /** Without the plan, which is shown elsewhere. */
  private static String explainDispatcher() {
    return Emitted.cut(HowAKernelComesToBeTest.explanation(), "^  (?![xy] axis)");
  }

  private static String emittedLoops() {
    String loops = Emitted.kernel("Score").member("private static final class Fused");
    return Emitted.cut(loops, "\\bs0_([2-9]|1[0-3])\\b");
  }

  /** What is said of all, and of the widest registers. */
  private static String widest(String plan) {
    return plan.substring(0, plan.indexOf("vector, 256 bits"));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElseThrow();
  }
}
