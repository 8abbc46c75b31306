package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.CallSize;
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
    int length = size * walk.step();
    String end = block.from + " + " + length;
    code.beginControlFlow(
        "for (int $1L = $2L; $1L < $3L; $1L += $4L)", block.from, from, to, length);
    code.addStatement("int $L = $L", block.to, isSplitEvenly(size) ? end : Terms.min(end, to));
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
   * @param names of the path whose method of dry calls follows
   * @param call a statement of which these two are left open
   */
  void calls(CodeBlock.Builder code, PathNames names, String variable, CallSize size, String call) {
    if (size.pieces() >= steps) {
      CallLoop.once(code, names, CodeBlock.of(call, from, to));
      return;
    }
    int length = size.pieces() * walk.step();
    int cold = size.cold() * walk.step();
    boolean even = length == cold && isSplitEvenly(size.pieces());
    new CallLoop(variable, from, to, "" + length, "" + cold)
        .emit(
            code,
            names,
            step -> {
              String end = variable + " + " + step;
              return CodeBlock.of(call, variable, even ? end : Terms.min(end, to));
            });
  }

  /** What holds the first step of such a call. */
  String firstOfCall(String variable, CallSize size) {
    return size.pieces() >= steps ? from : variable;
  }

  private boolean isSplitEvenly(int size) {
    return walk.extent() % (size * walk.step()) == 0 && steps % size == 0;
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
