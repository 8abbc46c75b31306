package dev.batchdot.samples.search;

import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the documentation of a library for the types that answer questions. */
@Command(
    name = "search",
    description =
        "Finds the public types of a library whose documentation is nearest to a question.",
    sortOptions = false,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:answered",
      "1:kernel and generic path disagree, or something failed",
      "2:wrong arguments"
    })
public final class Search implements Callable<Integer> {
  private static final int ANSWERS = 5;
  private static final List<String> OWN_QUESTIONS =
      List.of(
          "map whose values are unique and can be looked up backwards",
          "count how many times each element occurs",
          "cache that loads missing values by itself",
          "limit the rate of requests",
          "graph whose edges carry values");

  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "QUESTION",
      description = "In plain words, each in quotes. Without any it asks some of its own.")
  private List<String> questions = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "JAR",
      description = "The sources jar of the library. By default Guava's.")
  private @Nullable Path sources;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      defaultValue = "${sys:search.cache:-target/search}",
      description = "Where embeddings are kept. By default ${DEFAULT-VALUE}.")
  private Path cache = Path.of("target", "search");

  @SuppressWarnings("UnusedVariable") // Picocli acts on it.
  @Option(names = "--help", usageHelp = true, description = "Shows this.")
  private boolean help;

  /** Answers the questions in {@code args}; a failure ends the virtual machine with its code. */
  public static void main(String... args) {
    int code = commandLine().execute(args);
    // Not for 0: exec:java runs inside Maven, which has its own end to come to.
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Search())
        .setParameterExceptionHandler((wrong, args) -> misused(wrong.getCommandLine(), wrong))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(command, failure));
  }

  private static int misused(CommandLine command, Exception fault) {
    command.getErr().println("search: " + fault.getMessage());
    command.getErr().println("search --help tells what can be asked");
    return ExitCode.USAGE;
  }

  private static int failed(CommandLine command, Exception failure) throws Exception {
    if (failure instanceof UnusableSourcesException) {
      return misused(command, failure);
    }
    // A tier that was forced and can't run. Other faults are ours: Picocli prints their traces.
    if (failure instanceof IllegalStateException) {
      command.getErr().println("search: " + failure.getMessage());
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }

  @Override
  public Integer call() throws IOException, UnusableSourcesException {
    CommandLine command = spec.commandLine();
    if (questions.stream().anyMatch(String::isBlank)) {
      throw new ParameterException(command, "a question without words");
    }
    List<String> asked = questions.isEmpty() ? OWN_QUESTIONS : questions;
    SourcesJar jar = sources == null ? SourcesJar.ofGuava() : SourcesJar.at(sources);
    IndexStore store = new IndexStore(cache, note -> command.getErr().println("search: " + note));

    Embedder embedder = new Embedder();
    Index index = store.get(jar, embedder);
    FloatTensor x = embedder.questions(asked);
    FloatTensor y = index.vectors();
    FloatTensor scores = Score.INSTANCE.apply(x, y);

    Report report = new Report(command.getOut());
    report.searched(jar, index);
    for (int i = 0; i < asked.size(); i++) {
      report.answer(asked.get(i), index.nearest(scores, i, ANSWERS));
    }
    report.environment(BatchDots.environment());
    Agreement agreement = Agreement.of(x, y, scores, BatchDots.batchDot(x, y, 2, 2));
    report.speed(Throughput.measure(x, y), agreement);
    return agreement.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
