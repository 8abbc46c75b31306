package dev.batchdot.samples.benchmarks;

import com.google.gson.Gson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The machine's ceilings as one line of JSON; the other commands run it in a fresh machine. */
@Command(
    name = "ceilings",
    description = "The multiply-add peak and the read bandwidth. Needs the vector module.",
    mixinStandardHelpOptions = true)
final class CeilingsCommand implements Runnable {
  @SuppressWarnings("NullAway.Init") // Picocli sets it.
  @Spec
  private CommandSpec spec;

  @Option(names = "--type", description = "float (the default) or double.")
  private Floating type = Floating.FLOAT;

  @Option(names = "--mib", description = "How much is read. By default ${DEFAULT-VALUE}.")
  private int mebibytes = Ceilings.MEBIBYTES;

  @Override
  public void run() {
    Ceilings ceilings = Ceilings.measureHere(type, mebibytes);
    spec.commandLine().getOut().println(new Gson().toJson(ceilings));
  }
}
