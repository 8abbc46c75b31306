package dev.batchdot.kernels.conformance;

import dev.batchdot.Dispatcher;
import java.util.List;

/**
 * Runs one problem on any of its paths, and compares every output with what it must be. Each method
 * tells how many results it compared.
 */
final class Comparison {
  private final Problem problem;
  private final String name;
  private final List<List<ExactValue>> wanted;
  private final Paths paths;
  private final int factor;

  private Comparison(Problem problem, String name, List<List<ExactValue>> wanted, int factor) {
    this.problem = problem;
    this.name = name;
    this.wanted = wanted;
    this.paths = Paths.of(problem.type());
    this.factor = factor;
  }

  /** With the definition, in exact arithmetic; the operands are random. */
  static Comparison of(Problem problem) {
    int factor = ErrorBound.randomData(problem.terms());
    return new Comparison(problem, problem.toString(), List.of(ExactLoop.of(problem)), factor);
  }

  /** With the definition, and with what a case records. */
  static Comparison of(PublicCase c) {
    Problem problem = c.problem();
    int factor = ErrorBound.randomData(problem.terms());
    return new Comparison(
        problem, c.toString(), List.of(ExactLoop.of(problem), c.recorded()), factor);
  }

  /** With values that are known beforehand; the operands are anything. */
  static Comparison of(Problem problem, List<ExactValue> wanted) {
    int factor = ErrorBound.anyData(problem.terms());
    return new Comparison(problem, problem.toString(), List.of(wanted), factor);
  }

  int genericPath() {
    check("batchDot", paths.batchDot(problem));
    check("batchDotInto", paths.batchDotInto(problem));
    return 2;
  }

  int dispatcher(Dispatcher dispatcher) {
    check(dispatcher + "'s batchDot", paths.batchDot(dispatcher, problem));
    check(dispatcher + "'s batchDotInto", paths.batchDotInto(dispatcher, problem));
    return 2;
  }

  int interpreter() {
    check("interpreter", paths.interpreted(problem));
    return 1;
  }

  int tensorForms(Object kernel) {
    check(kernel + " on tensors", paths.tensors(kernel, problem));
    check(kernel + " into a tensor", paths.intoTensor(kernel, problem));
    return 2;
  }

  int arrayForms(Object kernel) {
    check(kernel + " on arrays", paths.arrays(kernel, problem));
    check(kernel + " into an array", paths.intoArray(kernel, problem));
    check(kernel + " on slices", paths.slices(kernel, problem));
    return 3;
  }

  private void check(String path, Object got) {
    for (List<ExactValue> values : wanted) {
      ErrorBound.check(path + ", " + name, problem.type(), values, got, factor);
    }
  }
}
