package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.BatchDot;
import dev.batchdot.contraction.SumBlocks;
import dev.batchdot.processor.emit.OperandAccess.Step;
import dev.batchdot.processor.plan.ScalarPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A register tile: accumulators in locals, the loop along k, and the stores.
 *
 * <pre>{@code
 * float s0_0 = 0;
 * float s0_1 = 0;
 * for (int q = 0; q < 20; q++) {
 *   float x0 = x[xRow + q];
 *   s0_0 = Math.fma(x0, y[yCol + q], s0_0);
 *   s0_1 = Math.fma(x0, y[yCol + q + 20], s0_1);
 * }
 * out[at] = s0_0;
 * out[at + 1] = s0_1;
 * }</pre>
 *
 * <p>Where k may pass 256, sums of blocks are kept in locals {@code t}, sums of those in {@code u},
 * and so on: one level of loops for each.
 */
final class ScalarTile {
  /** Accumulators by level: sums of terms, sums of blocks, sums of those. */
  private static final String LEVELS = "stuvw";

  private final CodeBlock.Builder code;
  private final ScalarPlan plan;
  private final ExtentNames names;
  private final MultiplyAdd multiplyAdd;
  private final OperandAccess x;
  private final OperandAccess y;
  private final String at;
  private final int rows;
  private final int cols;

  ScalarTile(CodeBlock.Builder code, ScalarPlan plan, MultiplyAdd multiplyAdd, Place place) {
    this.code = code;
    this.plan = plan;
    this.names = ExtentNames.of(plan.extents());
    this.multiplyAdd = multiplyAdd;
    this.rows = place.rows();
    this.cols = place.cols();
    this.at = place.out();
    this.x =
        new OperandAccess(
            "x", place.x(), plan.layout().rowsAreInner() ? "1" : names.k(), names.mi());
    this.y =
        new OperandAccess(
            "y", place.y(), plan.layout().colsAreInner() ? "1" : names.k(), names.ni());
  }

  /**
   * Where a tile lies, and how large it is.
   *
   * @param x the local that holds the index of its first element of x; likewise y and out
   */
  record Place(int rows, int cols, String x, String y, String out) {}

  void emit() {
    x.declareBases(code, rows);
    y.declareBases(code, cols);
    int levels = plan.sumLevels();
    if (levels == 1) {
      declare(1);
      alongAllOfK();
    } else {
      code.addStatement("int q = 0");
      declare(levels);
      blocks(levels, names.k());
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < cols; c++) {
        String row =
            Terms.times(
                Integer.toString(r), names.outRow().contains(" ") ? "outRow" : names.outRow());
        String index = Terms.plus(at, row, Integer.toString(c));
        code.addStatement("out[$L] = $L", index, value(levels, r, c));
      }
    }
  }

  /**
   * Sums of blocks of one level, up to {@code end}; the level below is the same, one size smaller.
   */
  private void blocks(int level, String end) {
    String blockEnd = "end" + (level - 1);
    long blockLength = Math.round(Math.pow(SumBlocks.TERMS, level - 1));
    code.beginControlFlow("while (q < $L)", end);
    code.addStatement("int $L = q + $T.min($L - q, $L)", blockEnd, Math.class, end, blockLength);
    declare(level - 1);
    if (level == 2) {
      alongBlock(blockEnd);
    } else {
      blocks(level - 1, blockEnd);
    }
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < cols; c++) {
        code.addStatement("$L += $L", name(level, r, c, 0), value(level - 1, r, c));
      }
    }
    code.endControlFlow();
  }

  private void alongAllOfK() {
    int k = plan.extents().k();
    int step = plan.kStep();
    if (k == BatchDot.DYNAMIC) {
      code.addStatement("int q = 0");
      alongBlock(names.k());
      return;
    }
    int whole = k - k % step;
    if (whole == step) {
      steps("", 0, step);
    } else if (whole > 0) {
      code.beginControlFlow("for (int q = 0; q < $L; $L)", whole, increment(step));
      steps("q", 0, step);
      code.endControlFlow();
    }
    steps("", whole, k - whole);
  }

  /** From {@code q} to {@code end}: whole steps, then the rest one by one. */
  private void alongBlock(String end) {
    int step = plan.kStep();
    if (step > 1) {
      code.beginControlFlow("for (; q <= $L - $L; $L)", end, step, increment(step));
      steps("q", 0, step);
      code.endControlFlow();
    }
    code.beginControlFlow("for (; q < $L; q++)", end);
    steps("q", 0, 1);
    code.endControlFlow();
  }

  private void steps(String variable, int from, int count) {
    if (!variable.isEmpty()) {
      x.declareSteps(code, variable, count);
      y.declareSteps(code, variable, count);
    }
    for (int t = 0; t < count; t++) {
      step(new Step(variable, from + t), t, count > 1 ? "_" + (from + t) : "");
    }
  }

  /** One step along k. Elements that are used more than once are loaded into locals. */
  private void step(Step step, int t, String suffix) {
    int partial = t % plan.partialSums();
    for (int c = 0; c < cols && rows > 1; c++) {
      code.addStatement("$L y$L$L = $L", type(), c, suffix, y.element(c, step));
    }
    for (int r = 0; r < rows; r++) {
      if (cols > 1) {
        code.addStatement("$L x$L$L = $L", type(), r, suffix, x.element(r, step));
      }
      for (int c = 0; c < cols; c++) {
        String left = cols > 1 ? "x" + r + suffix : x.element(r, step);
        String right = rows > 1 ? "y" + c + suffix : y.element(c, step);
        code.addStatement("$L", multiplyAdd.statement(name(1, r, c, partial), left, right));
      }
    }
  }

  private void declare(int level) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < cols; c++) {
        for (int w = 0; w < partialSums(level); w++) {
          code.addStatement("$L $L = 0", type(), name(level, r, c, w));
        }
      }
    }
  }

  /** The sum that one output has at a level; partial sums are added as a tree. */
  private String value(int level, int r, int c) {
    List<String> sums =
        IntStream.range(0, partialSums(level)).mapToObj(w -> name(level, r, c, w)).toList();
    while (sums.size() > 2) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < sums.size(); i += 2) {
        pairs.add("(" + String.join(" + ", sums.subList(i, i + 2)) + ")");
      }
      sums = pairs;
    }
    return String.join(" + ", sums);
  }

  private String name(int level, int r, int c, int w) {
    String name = LEVELS.charAt(level - 1) + "" + r + "_" + c;
    return partialSums(level) > 1 ? name + "_" + w : name;
  }

  private int partialSums(int level) {
    return level == 1 ? plan.partialSums() : 1;
  }

  private String type() {
    return plan.elementType().keyword();
  }

  private static String increment(int step) {
    return step == 1 ? "q++" : "q += " + step;
  }
}
