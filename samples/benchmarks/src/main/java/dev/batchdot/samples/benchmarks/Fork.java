package dev.batchdot.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program in a fresh virtual machine, with the options of this one and perhaps more. */
final class Fork {
  private final List<String> command = new ArrayList<>();

  Fork() {
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
  }

  /** Adds options of the virtual machine. */
  Fork with(String... options) {
    command.addAll(List.of(options));
    return this;
  }

  /** Runs a command of {@link Benchmarks}; the answer is the last line that it prints. */
  String run(String... arguments) {
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Benchmarks.class.getName());
    command.addAll(List.of(arguments));
    String output = output(command).strip();
    return output.substring(output.lastIndexOf('\n') + 1);
  }

  /** What a program prints; one that fails is an error with all that it printed. */
  static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "%s ended with code %d:%n%s".formatted(String.join(" ", command), code, output));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
