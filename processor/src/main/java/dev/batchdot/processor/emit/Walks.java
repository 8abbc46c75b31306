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

  /**
   * Calls with {@code from} and {@code to}, the last two arguments, so that each call gets some
   * steps of the axis.
   *
   * @param call a statement of which these two are left open
   * @param after what follows each call
   */
  static void some(
      CodeBlock.Builder code, String variable, Walk walk, int steps, String call, CodeBlock after) {
    int some = walk.step() * steps;
    if (some >= walk.extent()) {
      code.addStatement(call, "0", walk.extent()).add(after);
      return;
    }
    code.beginControlFlow(
        "for (int $1L = 0; $1L < $2L; $1L += $3L)", variable, walk.extent(), some);
    String end = variable + " + " + some;
    boolean even = walk.extent() % some == 0;
    code.addStatement(call, variable, even ? end : Terms.min(end, "" + walk.extent()));
    code.add(after).endControlFlow();
  }

  /** The same for the steps that begin from {@code from} on and before {@code to}. */
  static void some(
      CodeBlock.Builder code,
      String variable,
      Walk walk,
      int steps,
      String from,
      String to,
      String call,
      CodeBlock after) {
    int some = walk.step() * steps;
    code.beginControlFlow("for (int $1L = $2L; $1L < $3L; $1L += $4L)", variable, from, to, some);
    code.addStatement(call, variable, Terms.min(variable + " + " + some, to));
    code.add(after).endControlFlow();
  }
}
