package dev.batchdot.processor;

import dev.batchdot.processor.validate.DiagnosticId;
import java.util.Map;
import java.util.Set;

/** The processor's options, given to javac as {@code -Aname=value}. */
final class Options {
  /** Which tiers are emitted: {@code auto}, {@code portable} or {@code vector}. */
  private static final String TIER = "dev.batchdot.tier";

  /** Whether a page is written for each interface. */
  private static final String REPORT = "dev.batchdot.report";

  static final Set<String> NAMES = Set.of(TIER, REPORT);

  private Options() {}

  static void check(Map<String, String> options, Reporter reporter) {
    String tier = options.getOrDefault(TIER, "auto");
    switch (tier) {
      case "auto", "portable" -> {} // this version emits the portable tier
      case "vector" ->
          reporter.report(
              DiagnosticId.OPTION, "-A" + TIER + "=vector: this version emits no vector tier");
      default ->
          reporter.report(
              DiagnosticId.OPTION, "-A" + TIER + "=" + tier + ": say auto, portable or vector");
    }
    if (Boolean.parseBoolean(options.get(REPORT))) {
      reporter.report(
          DiagnosticId.OPTION_IGNORED, "-A" + REPORT + "=true: this version writes no pages");
    }
  }
}
