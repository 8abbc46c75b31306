package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.InnerProductPlan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A group of outputs: a register of products for each, and the tree that adds their lanes.
 *
 * <pre>{@code
 * FloatVector s0 = FloatVector.zero(FLOAT_256);
 * for (int q = 0; q < 16; q += 8) {
 *   FloatVector x0 = FloatVector.fromArray(FLOAT_256, x, xRow + q);
 *   FloatVector y0 = FloatVector.fromArray(FLOAT_256, y, yCol + q);
 *   s0 = FMA ? x0.fma(y0, s0) : x0.mul(y0).add(s0);
 * }
 * }</pre>
 *
 * <p>The last elements along k that fill no register are read as the last lanes of one that ends
 * with them, whose other lanes count as 0 on both sides.
 */
final class InnerProductGroup {
  private final CodeBlock.Builder code;
  private final InnerProductPlan plan;
  private final VectorWriter vectors;
  private final Place place;
  private final int k;
  private final int lanes;

  InnerProductGroup(
      CodeBlock.Builder code, InnerProductPlan plan, VectorWriter vectors, Place place) {
    this.code = code;
    this.plan = plan;
    this.vectors = vectors;
    this.place = place;
    this.k = plan.layout().k();
    this.lanes = plan.lanes();
  }

  /**
   * What a group reads.
   *
   * @param xStep how far apart the rows of x are that belong to neighbouring outputs; 0: all share
   *     one
   * @param group how many outputs
   * @param xLoaded whether the registers of x have been declared by {@link #loadX}
   */
  record Place(int xStep, int group, boolean xLoaded) {}

  /** Declares the registers of the row of x that all outputs share, all steps along k. */
  void loadX() {
    for (int c = 0; c < k / lanes; c++) {
      loadX(0, c, Terms.plus("xRow", Integer.toString(c * lanes)));
    }
    if (k % lanes != 0) {
      loadXTail(0);
    }
  }

  void emit() {
    if (plan.isBlocked()) {
      declare("t", 1);
      code.beginControlFlow("for (int block = 0; block < $L; block += $L)", k, plan.kBlock());
      declare("s", plan.partialSums());
      code.addStatement(
          "int end = $T.min(block + $L, $L)", Math.class, plan.kBlock(), plan.wholeK());
      code.addStatement("int q = block");
      steps("end");
      addPartialSums();
      for (int g = 0; g < place.group(); g++) {
        vectors.add("t" + g, sum(g, 0));
      }
      code.endControlFlow();
      tail("t");
      reduce("t");
      return;
    }
    declare("s", plan.partialSums());
    if (plan.isWrittenOut() && plan.readsInOrder()) {
      inOrder();
    } else {
      inStep();
      tail("s");
    }
    addPartialSums();
    reduce("s");
  }

  /** Output by output. */
  private void inOrder() {
    ReadOrder order = new ReadOrder(vectors, plan.elementType());
    for (int g = 0; g < place.group(); g++) {
      String output = Terms.plus("at", Integer.toString(g));
      int chunks = k / lanes;
      for (int c = 0; c < chunks; c++) {
        int partial = c % plan.partialSums();
        chunk(g, "", c, partial);
        boolean last = c == chunks - 1;
        if (last) {
          tail(g, "s");
        }
        order.read((last ? k - c * lanes : lanes), sum(g, partial), output);
      }
    }
  }

  /** All outputs at a time. */
  private void inStep() {
    int chunks = k / lanes;
    int whole = plan.isWrittenOut() ? 0 : chunks - chunks % plan.partialSums();
    if (whole > 0) {
      code.beginControlFlow(
          "for (int q = 0; q < $L; q += $L)", whole * lanes, plan.partialSums() * lanes);
      for (int c = 0; c < plan.partialSums(); c++) {
        chunk("q", c, c);
      }
      code.endControlFlow();
    }
    for (int c = whole; c < chunks; c++) {
      chunk("", c, c % plan.partialSums());
    }
  }

  /** From q to {@code end} by whole registers. */
  private void steps(String end) {
    int step = plan.partialSums() * lanes;
    code.beginControlFlow("for (; q <= $L - $L; q += $L)", end, step, step);
    for (int c = 0; c < plan.partialSums(); c++) {
      chunk("q", c, c);
    }
    code.endControlFlow();
    if (plan.partialSums() > 1) {
      code.beginControlFlow("for (; q < $L; q += $L)", end, lanes);
      chunk("q", 0, 0);
      code.endControlFlow();
    }
  }

  private void chunk(String variable, int chunk, int partial) {
    for (int g = 0; g < place.group(); g++) {
      chunk(g, variable, chunk, partial);
    }
  }

  private void chunk(int g, String variable, int chunk, int partial) {
    String at = variable.isEmpty() ? "0" : variable;
    String constant = Integer.toString(chunk * lanes);
    String suffix = "_" + chunk;
    String xRow = Terms.plus("xRow", at, constant, Integer.toString(g * place.xStep()));
    if (loadsX(g)) {
      loadX(g, chunk, xRow);
    }
    String yName = "y" + g + suffix;
    String yCol = Terms.plus("yCol", at, constant, Integer.toString(g * k));
    vectors.declare(yName, vectors.load("y", yCol));
    vectors.multiplyAdd(sum(g, partial), xName(g) + suffix, yName);
  }

  private boolean loadsX(int g) {
    return !place.xLoaded() && (g == 0 || place.xStep() != 0);
  }

  private String xName(int g) {
    return "x" + (place.xStep() == 0 ? 0 : g);
  }

  private void loadX(int g, int chunk, String at) {
    vectors.declare(
        xName(g) + "_" + chunk, plan.holdsX() ? vectors.loadApart("x", at) : vectors.load("x", at));
  }

  private void loadXTail(int g) {
    String at = Terms.plus("xRow", Integer.toString(g * place.xStep() + k - lanes));
    vectors.declare(xName(g) + "_tail", vectors.loadLast("x", at, k % lanes));
  }

  private void tail(String level) {
    for (int g = 0; g < place.group(); g++) {
      tail(g, level);
    }
  }

  private void tail(int g, String level) {
    int rest = k % lanes;
    if (rest == 0) {
      return;
    }
    if (loadsX(g)) {
      loadXTail(g);
    }
    String yName = "y" + g + "_tail";
    String at = Terms.plus("yCol", Integer.toString(g * k + k - lanes));
    vectors.declare(yName, vectors.loadLast("y", at, rest));
    vectors.multiplyAdd(level.equals("s") ? sum(g, 0) : level + g, xName(g) + "_tail", yName);
  }

  private void declare(String level, int partialSums) {
    for (int g = 0; g < place.group(); g++) {
      for (int w = 0; w < partialSums; w++) {
        vectors.declare(level.equals("s") ? sum(g, w) : level + g, vectors.zero());
      }
    }
  }

  private void addPartialSums() {
    for (int stride = 1; stride < plan.partialSums(); stride *= 2) {
      for (int g = 0; g < place.group(); g++) {
        for (int w = 0; w < plan.partialSums(); w += 2 * stride) {
          vectors.add(sum(g, w), sum(g, w + stride));
        }
      }
    }
  }

  private void reduce(String level) {
    List<String> registers = IntStream.range(0, place.group()).mapToObj(g -> level + g).toList();
    LaneTree.store(code, vectors, registers, "at");
  }

  private static String sum(int g, int w) {
    return "s" + g + (w == 0 ? "" : "_" + w);
  }
}
