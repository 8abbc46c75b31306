package dev.batchdot.samples.attention;

import dev.batchdot.BatchDots;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times the kernels, a plain loop and the other libraries of this build by turns. */
@Command(
    name = "time",
    description = "GFLOP/s of scores and mix, one thread, beside a plain loop and other libraries.",
    mixinStandardHelpOptions = true)
final class TimeCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Mixin private Selection selection = new Selection();

  @Option(names = "--rounds", description = "Whose median is taken. By default ${DEFAULT-VALUE}.")
  private int rounds = 11;

  @Option(names = "--millis", description = "Of a round, for each. By default ${DEFAULT-VALUE}.")
  private int millis = 50;

  @Option(names = "--warm-up", description = "Milliseconds, for each. By default ${DEFAULT-VALUE}.")
  private int warmUp = 400;

  @Override
  public Integer call() {
    if (rounds < 1 || millis < 0 || warmUp < 0) {
      throw new ParameterException(
          spec.commandLine(), "--rounds is at least 1, --millis and --warm-up at least 0");
    }
    List<Layer> layers = selection.layers();
    List<Problem> problems = layers.stream().flatMap(layer -> layer.problems().stream()).toList();
    Map<Contender, List<Meter>> products = new LinkedHashMap<>();
    for (Contender contender : contenders()) {
      products.put(
          contender, problems.stream().map(problem -> checked(contender, problem)).toList());
    }
    List<Meter> softmax = layers.stream().map(layer -> new Meter(layer.softmax())).toList();
    List<Meter> all = new ArrayList<>(softmax);
    products.values().forEach(all::addAll);
    Meter.byTurns(all, warmUp * 1e-3, rounds, millis * 1e-3);

    PrintWriter out = spec.commandLine().getOut();
    out.println(BatchDots.environment().stripTrailing());
    printSpeeds(out, problems, products);
    printTimes(out, layers, products, softmax);
    out.flush();
    return ExitCode.OK;
  }

  private static List<Contender> contenders() {
    List<Contender> contenders = new ArrayList<>(List.of(OwnContender.values()));
    ServiceLoader.load(Contender.class).forEach(contenders::add);
    return contenders;
  }

  /** A call that is known to be right: all stay within the bound that batchdot promises. */
  private static Meter checked(Contender contender, Problem problem) {
    Contender.Call call = contender.prepare(problem);
    call.run();
    LargestError worst = LargestError.of(problem, call.result());
    if (!worst.isWithinBound()) {
      throw new IllegalStateException(
          "%s is wrong in %s: %s".formatted(contender.label(), problem.label(), worst));
    }
    return new Meter(call);
  }

  private static void printSpeeds(
      PrintWriter out, List<Problem> problems, Map<Contender, List<Meter>> products) {
    out.printf("%n%-28s", "GFLOP/s, one thread");
    problems.forEach(problem -> out.printf("%12s", problem.label()));
    out.println();
    products.forEach(
        (contender, meters) -> {
          out.printf("%-28s", contender.label());
          for (int i = 0; i < meters.size(); i++) {
            double seconds = meters.get(i).medianSeconds();
            out.printf(Locale.ROOT, "%12.1f", problems.get(i).operations() / seconds * 1e-9);
          }
          out.println();
        });
  }

  private static void printTimes(
      PrintWriter out,
      List<Layer> layers,
      Map<Contender, List<Meter>> products,
      List<Meter> softmax) {
    out.printf("%n%-28s%12s%12s%12s%n", "milliseconds of a layer", "scores", "softmax", "mix");
    Iterator<Meter> kernels = products.getOrDefault(OwnContender.KERNEL, List.of()).iterator();
    for (int i = 0; i < layers.size(); i++) {
      out.printf(
          Locale.ROOT,
          "%-28s%12.2f%12.2f%12.2f%n",
          layers.get(i).sequence().tokens() + " tokens, kernels",
          kernels.next().medianSeconds() * 1e3,
          softmax.get(i).medianSeconds() * 1e3,
          kernels.next().medianSeconds() * 1e3);
    }
  }
}
