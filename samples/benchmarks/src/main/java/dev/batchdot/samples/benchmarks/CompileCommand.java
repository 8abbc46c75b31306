package dev.batchdot.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a large program pays: javac with a thousand interfaces, in a process of its own. */
@Command(
    name = "compile",
    description = "Seconds, heap and class files of javac for many different interfaces.",
    mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Option(names = "--type", description = "float (the default) or double.")
  private Floating type = Floating.FLOAT;

  @Option(names = "--interfaces", description = "How many. By default ${DEFAULT-VALUE}.")
  private int interfaces = 1000;

  @Option(names = "--heap", description = "The most javac may use. By default ${DEFAULT-VALUE}.")
  private String heap = "1g";

  @Option(names = "--plain", description = "Without the vector module, whatever runs this.")
  private boolean plain;

  @Option(names = "--folder", description = "Where it all goes; by default a temporary folder.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Path place = folder == null ? Files.createTempDirectory("batchdot-compile") : folder;
    JavacRun run = new JavacRun(place, heap, plain ? List.of() : JavacRun.VECTOR_MODULE);
    run.compile(ManyInterfaces.write(place.resolve("src"), interfaces, type));
    List<Path> classes = run.classFiles();
    long kernels =
        classes.stream()
            .filter(file -> file.getFileName().toString().matches("\\w+Kernel\\.class"))
            .count();
    if (kernels != interfaces) {
      throw new IllegalStateException(interfaces + " interfaces gave " + kernels + " kernels");
    }
    Path largest = classes.stream().max(Comparator.comparingLong(JavacRun::size)).orElseThrow();

    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s; %s, %,d interfaces%n", Machine.current(), type, interfaces);
    out.printf(Locale.ROOT, "javac              %.1f s%n", run.seconds());
    out.printf(Locale.ROOT, "peak heap          %d MiB of %s%n", run.peakMebibytes(), heap);
    out.printf(Locale.ROOT, "class files        %,d%n", classes.size());
    out.printf(
        Locale.ROOT,
        "largest class file %,d bytes (%s)%n",
        JavacRun.size(largest),
        largest.getFileName());
    if (folder == null) {
      delete(place);
    } else {
      out.printf("kept in            %s%n", place);
    }
    out.flush();
    return 0;
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
