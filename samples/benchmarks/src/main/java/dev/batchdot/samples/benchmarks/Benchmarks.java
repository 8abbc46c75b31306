package dev.batchdot.samples.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Measures the generated kernels; each of its commands answers one question. */
@Command(
    name = "benchmarks",
    description = "Measures kernels that batchdot generated.",
    subcommands = {
      SuiteCommand.class,
      BandwidthCommand.class,
      CompileCommand.class,
      WarmupCommand.class,
      AllocationCommand.class,
      OverheadCommand.class,
      ParallelCommand.class,
      CeilingsCommand.class,
      JmhCommand.class,
      CompareCommand.class,
      ChartsCommand.class,
      HelpCommand.class
    })
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs the command in {@code args} and ends the virtual machine with its code. */
  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
