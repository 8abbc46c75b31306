package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.processor.plan.Walk;
import java.util.function.Consumer;

/** Loops over the steps of an axis. */
final class Walks {
  private Walks() {}

  /**
   * A loop, or none where there is one step; the body gets what holds the index of a step.
   *
   * <pre>{@code
   * for (int i = 0; i < 23; i += 12) {
   *   int row = Math.min(i, 11);        // the last step ends with the axis
   *   ...
   * }
   * }</pre>
   *
   * @param clamped the local for the index where the walk is clamped
   */
  static void emit(
      CodeBlock.Builder code, String variable, String clamped, Walk walk, Consumer<String> body) {
    if (walk.isSingle()) {
      body.accept("0");
      return;
    }
    emit(code, variable, clamped, walk, "0", Integer.toString(walk.extent()), body);
  }

  /** A loop over the steps that begin from {@code from} on and before {@code to}. */
  static void emit(
      CodeBlock.Builder code,
      String variable,
      String clamped,
      Walk walk,
      String from,
      String to,
      Consumer<String> body) {
    String next = walk.step() == 1 ? variable + "++" : variable + " += " + walk.step();
    code.beginControlFlow("for (int $1L = $2L; $1L < $3L; $4L)", variable, from, to, next);
    if (walk.isClamped()) {
      code.addStatement("int $L = $T.min($L, $L)", clamped, Math.class, variable, walk.last());
      body.accept(clamped);
    } else {
      body.accept(variable);
    }
    code.endControlFlow();
  }
}
