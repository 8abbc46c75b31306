package dev.batchdot.samples.benchmarks;

import dev.batchdot.samples.benchmarks.Results.Speed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The suite by JMH, each shape and library in virtual machines of their own. */
@Command(
    name = "jmh",
    description = "The suite by JMH, for batchdot and the libraries that were built in.",
    mixinStandardHelpOptions = true)
final class JmhCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Option(
      names = "--include",
      paramLabel = "REGEX",
      description = "Which benchmark classes, as in 'Ejml|Netlib'. By default all.")
  private String include = "";

  @Option(names = "--shape", split = ",", description = "Only these; by default all.")
  private List<SuiteShape> shapes = List.of(SuiteShape.values());

  @Option(names = "--forks", description = "Virtual machines. By default ${DEFAULT-VALUE}.")
  private int forks = 3;

  @Option(
      names = "--iterations",
      description = "In each, after as many to warm up. By default ${DEFAULT-VALUE}.")
  private int iterations = 4;

  @Option(names = "--millis", description = "Of an iteration. By default ${DEFAULT-VALUE}.")
  private int millis = 250;

  @Option(names = "--json", paramLabel = "FILE", description = "Where results are kept.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException, RunnerException {
    Ceilings before = Ceilings.measure(Floating.FLOAT, Ceilings.MEBIBYTES);
    Collection<RunResult> runs = new Runner(options().build()).run();
    Ceilings ceilings = before.or(Ceilings.measure(Floating.FLOAT, Ceilings.MEBIBYTES));
    Results results = new Results(Machine.current(), Floating.FLOAT, ceilings, speeds(runs));
    PrintWriter out = spec.commandLine().getOut();
    out.print(new SuiteTable(results));
    out.flush();
    if (json != null) {
      results.write(json);
    }
    return 0;
  }

  private ChainedOptionsBuilder options() {
    return new OptionsBuilder()
        .include("(" + include + ").*Benchmark\\.suite")
        .param("shape", shapes.stream().map(SuiteShape::name).toArray(String[]::new))
        .forks(forks)
        .warmupIterations(iterations)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(millis))
        .shouldFailOnError(true);
  }

  private static List<Speed> speeds(Collection<RunResult> runs) {
    List<Speed> speeds = new ArrayList<>();
    for (RunResult run : runs) {
      SuiteShape shape = SuiteShape.valueOf(run.getParams().getParam("shape"));
      double nanos = run.getPrimaryResult().getScore();
      speeds.add(
          new Speed(library(run.getParams().getBenchmark()), shape, shape.operations() / nanos));
    }
    return speeds;
  }

  /** The name that the class of a benchmark method has by its annotation. */
  private static String library(String method) {
    try {
      Class<?> type = Class.forName(method.substring(0, method.lastIndexOf('.')));
      return type.getAnnotation(Library.class).value();
    } catch (ClassNotFoundException e) {
      throw new LinkageError(method, e);
    }
  }
}
