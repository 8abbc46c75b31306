package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.Walk;
import java.util.function.Consumer;

/**
 * A block of an axis: all of its steps, or some of them, that a loop is at.
 *
 * @param walk the steps of the axis
 * @param steps how many of them the block has at most
 * @param from where it begins, a local's name or a number
 * @param to where it ends
 */
record AxisBlock(Walk walk, int steps, String from, String to) {
  /** The whole axis. */
  static AxisBlock whole(Walk walk) {
    return new AxisBlock(walk, walk.count(), "0", Integer.toString(walk.extent()));
  }

  /**
   * Emits a loop over the smaller blocks that this one is split into, or none where it is small:
   *
   * <pre>{@code
   * for (int top = 0; top < 2000; top += 246) {
   *   int bottom = Math.min(top + 246, 2000);
   *   ...
   * }
   * }</pre>
   *
   * @param size how many steps such a block has
   * @param names what its bounds are called
   * @param body gets the block that the loop is at
   */
  void split(CodeBlock.Builder code, int size, Bounds names, Consumer<AxisBlock> body) {
    if (size >= steps) {
      body.accept(this);
      return;
    }
    AxisBlock block = new AxisBlock(walk, size, names.from, names.to);
    loop(code, block.from, size);
    code.addStatement("int $L = $L", block.to, end(block.from, size));
    body.accept(block);
    code.endControlFlow();
  }

  /** What the bounds of a block are called. */
  record Bounds(String from, String to) {
    static final Bounds PACKED_ROWS = new Bounds("top", "bottom");
    static final Bounds COLUMNS = new Bounds("left", "right");
  }

  /**
   * Emits calls with {@code from} and {@code to}, the last two arguments, so that each gets some
   * steps.
   *
   * @param call a statement of which these two are left open
   * @param after what follows each call
   */
  void calls(CodeBlock.Builder code, String variable, int size, String call, CodeBlock after) {
    if (size >= steps) {
      code.addStatement(call, from, to).add(after);
      return;
    }
    loop(code, variable, size);
    code.addStatement(call, variable, end(variable, size)).add(after);
    code.endControlFlow();
  }

  /** What holds the first step of such a call. */
  String firstOfCall(String variable, int size) {
    return size >= steps ? from : variable;
  }

  private void loop(CodeBlock.Builder code, String variable, int size) {
    code.beginControlFlow(
        "for (int $1L = $2L; $1L < $3L; $1L += $4L)", variable, from, to, size * walk.step());
  }

  private Object end(String variable, int size) {
    int length = size * walk.step();
    String end = variable + " + " + length;
    boolean even = walk.extent() % length == 0 && steps % size == 0;
    return even ? end : Terms.min(end, to);
  }

  /** Emits a loop over the steps; {@code body} gets the index of one. */
  void steps(CodeBlock.Builder code, String variable, String clamped, Consumer<String> body) {
    Walks.emit(code, variable, clamped, walk, from, to, body);
  }

  /** Where the panel of a step begins, of those of the block, one behind the other. */
  String panel(String step, int k) {
    String before =
        step.equals(from) ? "0" : from.equals("0") ? step : "(%s - %s)".formatted(step, from);
    return Terms.times(before, Integer.toString(k));
  }
}
