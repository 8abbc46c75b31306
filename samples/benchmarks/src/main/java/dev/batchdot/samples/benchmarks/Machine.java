package dev.batchdot.samples.benchmarks;

import dev.batchdot.BatchDots;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where and when something was measured.
 *
 * @param processor its name
 * @param jdk the version of the JDK
 * @param options of the virtual machine
 * @param environment what {@link BatchDots#environment} says
 * @param date as in 2026-11-20
 */
record Machine(
    String processor, String jdk, List<String> options, String environment, String date) {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  static Machine current() {
    return new Machine(
        processorName(),
        System.getProperty("java.version"),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        BatchDots.environment(),
        LocalDate.now(ZoneId.systemDefault()).toString());
  }

  private static String processorName() {
    if (Files.isReadable(LINUX)) {
      try (Stream<String> lines = Files.lines(LINUX)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
      } catch (IOException e) {
        return System.getProperty("os.arch");
      }
    }
    return System.getProperty("os.arch");
  }

  /** In one line, for titles. */
  @Override
  public String toString() {
    return "%s, JDK %s, %s".formatted(processor, jdk, date);
  }
}
