package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.emit.OperandAccess.Step;
import dev.batchdot.processor.plan.OuterProductPlan;
import dev.batchdot.processor.plan.Packing;

/**
 * A tile of registers: rows of x, each element spread over a register, times registers along the
 * columns of y.
 *
 * <pre>{@code
 * FloatVector s0_0 = FloatVector.zero(FLOAT_512);
 * for (int q = 0; q < 17; q++) {
 *   FloatVector y0 = FloatVector.fromArray(FLOAT_512, y, yItem + q * 29);
 *   FloatVector x0 = FloatVector.broadcast(FLOAT_512, x[xRow + q]);
 *   s0_0 = FMA ? x0.fma(y0, s0_0) : x0.mul(y0).add(s0_0);
 * }
 * s0_0.intoArray(out, at);
 * }</pre>
 */
final class OuterProductTile {
  private final CodeBlock.Builder code;
  private final OuterProductPlan plan;
  private final VectorWriter vectors;
  private final Place place;
  private final OperandAccess x;
  private final String yStep;
  private final String outRow;
  private final int k;

  OuterProductTile(
      CodeBlock.Builder code, OuterProductPlan plan, VectorWriter vectors, Place place) {
    this.code = code;
    this.plan = plan;
    this.vectors = vectors;
    this.place = place;
    this.k = plan.layout().k();
    ExtentNames names = ExtentNames.of(plan.layout().extents());
    this.x =
        plan.packsRows()
            ? new OperandAccess("x", place.x(), "1", Integer.toString(plan.rows()))
            : new OperandAccess(
                "x", place.x(), plan.layout().rowsAreInner() ? "1" : names.k(), names.mi());
    this.yStep =
        plan.packing() == Packing.NONE ? names.ni() : Integer.toString(plan.colWalk().step());
    this.outRow = names.outRow();
  }

  /**
   * Where a tile lies.
   *
   * @param x the index of its first element of x; likewise y and out
   * @param yArray y, or the panel that its columns were copied to
   */
  record Place(String x, String yArray, String y, String out) {}

  void emit() {
    if (plan.isBlocked()) {
      declare("t", 1);
      blocks();
      store("t");
    } else {
      declare("s", plan.partialSums());
      if (plan.isUnrolled()) {
        steps("", 0, k);
      } else {
        loop(k);
      }
      addPartialSums();
      store("s");
    }
  }

  /** Sums of blocks of k in the outer loop, so that no running sum is long. */
  private void blocks() {
    int block = plan.kBlock();
    boolean even = k % block == 0;
    code.beginControlFlow("for (int block = 0; block < $L; block += $L)", k, block);
    declare("s", plan.partialSums());
    String end = "block + " + block;
    code.addStatement("int end = $L", even ? end : Terms.min(end, "" + k));
    int step = plan.partialSums();
    code.addStatement("int q = block");
    if (step > 1) {
      code.beginControlFlow("for (; q <= end - $L; q += $L)", step, step);
      steps("q", 0, step);
      code.endControlFlow();
    }
    code.beginControlFlow("for (; q < end; q++)");
    steps("q", 0, 1);
    code.endControlFlow();
    addPartialSums();
    each((r, v) -> vectors.add(sum("t", r, v, 0), sum("s", r, v, 0)));
    code.endControlFlow();
  }

  private void loop(int length) {
    int step = plan.partialSums();
    int whole = length - length % step;
    String from = "0";
    if (plan.hidesStart()) {
      from = "start";
      code.addStatement("int $L = $L >>> 31", from, place.x()); // 0, which C2 does not know
    }
    String next = step == 1 ? "q++" : "q += " + step;
    code.beginControlFlow("for (int q = $L; q < $L; $L)", from, whole, next);
    steps("q", 0, step);
    code.endControlFlow();
    steps("", whole, length - whole);
  }

  private void steps(String variable, int from, int count) {
    for (int t = 0; t < count; t++) {
      step(new Step(variable, from + t), t % plan.partialSums(), count > 1 ? "_" + (from + t) : "");
    }
  }

  private void step(Step step, int partial, String suffix) {
    int[] offsets = plan.offsets();
    if (plan.readsInOrder()) {
      inOrder(step, partial, suffix);
      return;
    }
    for (int v = 0; v < offsets.length; v++) {
      declareY(v, step, suffix);
    }
    for (int r = 0; r < plan.rows(); r++) {
      String element = "x" + r + suffix;
      vectors.declare(element, vectors.broadcast(x.element(r, step)));
      for (int v = 0; v < offsets.length; v++) {
        vectors.multiplyAdd(sum("s", r, v, partial), element, "y" + v + suffix);
      }
    }
  }

  /** One row, register by register. */
  private void inOrder(Step step, int partial, String suffix) {
    ReadOrder order = new ReadOrder(vectors, plan.elementType());
    String element = "x0" + suffix;
    vectors.declare(element, vectors.broadcast(x.element(0, step)));
    for (int v = 0; v < plan.vectors(); v++) {
      declareY(v, step, suffix);
      vectors.multiplyAdd(sum("s", 0, v, partial), element, "y" + v + suffix);
      order.read(
          plan.lanes(),
          sum("s", 0, v, partial),
          Terms.plus(place.out(), Integer.toString(plan.offsets()[v])));
    }
  }

  private void declareY(int v, Step step, String suffix) {
    String along = step.isConstant() ? "0" : Terms.times(step.variable(), yStep);
    String constant = Terms.times(Integer.toString(step.constant()), yStep);
    String offset = Integer.toString(plan.offsets()[v]);
    String index = Terms.plus(place.y(), along, constant, offset);
    vectors.declare("y" + v + suffix, vectors.load(place.yArray(), index));
  }

  private void declare(String level, int partialSums) {
    each(
        (r, v) -> {
          for (int w = 0; w < partialSums; w++) {
            vectors.declare(sum(level, r, v, w), vectors.zero());
          }
        });
  }

  /** Partial sums are added as a tree into the first. */
  private void addPartialSums() {
    for (int stride = 1; stride < plan.partialSums(); stride *= 2) {
      int distance = stride;
      each(
          (r, v) -> {
            for (int w = 0; w < plan.partialSums(); w += 2 * distance) {
              String sum = sum("s", r, v, w);
              vectors.add(sum, sum("s", r, v, w + distance));
            }
          });
    }
  }

  /**
   * Stores row after row. Where rows are shorter than a register, the surplus of one is overwritten
   * by the next, and the last row of a tile is stored with the end of the row before it, as one
   * register.
   */
  private void store(String level) {
    int[] offsets = plan.offsets();
    int columns = plan.layout().cols();
    boolean rowsAreNeighbours = plan.layout().outerCols() == 1;
    each(
        (r, v) -> {
          String sum = sum(level, r, v, 0);
          String row = Terms.times(Integer.toString(r), outRow);
          String at = Terms.plus(place.out(), row, Integer.toString(offsets[v]));
          if (!plan.hasSurplus() || (rowsAreNeighbours && r < plan.rows() - 1)) {
            vectors.store(sum, "out", at);
          } else if (rowsAreNeighbours && r > 0) {
            vectors.storeBehind(sum(level, r - 1, v, 0), sum, "out", at, columns);
          } else {
            vectors.storeFirst(sum, "out", at, columns);
          }
        });
  }

  private void each(Visitor visitor) {
    for (int r = 0; r < plan.rows(); r++) {
      for (int v = 0; v < plan.vectors(); v++) {
        visitor.visit(r, v);
      }
    }
  }

  private String sum(String level, int r, int v, int w) {
    return level + r + "_" + v + (w == 0 ? "" : "_" + w);
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(int row, int vector);
  }
}
