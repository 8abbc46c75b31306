package dev.batchdot.samples.attention;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;

/** Multi-head attention from generated kernels: checked, drawn and timed. */
@Command(
    name = "attention",
    description = "The scores and the mix of 12 heads, 64 wide, over 197 and 512 tokens.",
    subcommands = {CheckCommand.class, MapCommand.class, TimeCommand.class, HelpCommand.class})
public final class Attention {
  private Attention() {}

  /** Runs the command in {@code args}; a failure ends the virtual machine with its code. */
  public static void main(String... args) {
    // Pictures are drawn in memory; no display is wanted, or may be there.
    System.setProperty("java.awt.headless", "true");
    int code = commandLine().execute(args);
    // Not for 0: exec:java runs inside Maven, which has its own end to come to.
    if (code != 0) {
      System.exit(code);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Attention())
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(command, failure));
  }

  private static int failed(CommandLine command, Exception failure) throws Exception {
    // A file that can't be written, a tier that can't run. Other faults are ours: with their trace.
    if (failure instanceof IOException || failure instanceof IllegalStateException) {
      command.getErr().println("attention: " + failure.getMessage());
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }
}
