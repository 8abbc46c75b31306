package dev.batchdot.samples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which part of the suite a command measures. */
final class Selection {
  @Option(names = "--type", description = "float (the default) or double.")
  private Floating type = Floating.FLOAT;

  @Option(
      names = "--shape",
      split = ",",
      description = "Only these, as in mm4,mm64. By default all that the command is about.")
  private List<SuiteShape> shapes = List.of();

  Floating type() {
    return type;
  }

  List<SuiteShape> shapes() {
    return shapes(shape -> true);
  }

  /** Those that were named; if none was, all that fit. */
  List<SuiteShape> shapes(Predicate<SuiteShape> fits) {
    return shapes.isEmpty() ? Arrays.stream(SuiteShape.values()).filter(fits).toList() : shapes;
  }

  /** A shape with the batch that the suite has. */
  Problem problem(SuiteShape shape) {
    return type.problem(shape, shape.batch());
  }
}
