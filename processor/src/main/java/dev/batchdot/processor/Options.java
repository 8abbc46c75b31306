package dev.batchdot.processor;

import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.plan.Target;
import dev.batchdot.processor.validate.DiagnosticId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The processor's options, given to javac as {@code -Aname=value}.
 *
 * @param tier which tiers are emitted
 */
record Options(Tier tier) {
  private static final String TIER = "dev.batchdot.tier";

  /** Whether a page is written for each interface. */
  private static final String REPORT = "dev.batchdot.report";

  static final Set<String> NAMES = Set.of(TIER, REPORT);

  static final Options DEFAULT = new Options(Tier.AUTO);

  /** What {@code -Adev.batchdot.tier} may say. */
  enum Tier {
    /** The vector tier too, where the user's module can read {@code jdk.incubator.vector}. */
    AUTO,
    /** Plain Java only. */
    PORTABLE,
    /** The vector tier too; an error where it can't be. */
    VECTOR
  }

  /** Reads them, and reports what can't be met. */
  static Options of(Map<String, String> options, Reporter reporter) {
    if (Boolean.parseBoolean(options.get(REPORT))) {
      reporter.report(
          DiagnosticId.OPTION_IGNORED, "-A" + REPORT + "=true: this version writes no pages");
    }
    String tier = options.getOrDefault(TIER, "auto");
    return switch (tier) {
      case "auto" -> DEFAULT;
      case "portable" -> new Options(Tier.PORTABLE);
      case "vector" -> new Options(Tier.VECTOR);
      default -> {
        reporter.report(
            DiagnosticId.OPTION, "-A" + TIER + "=" + tier + ": say auto, portable or vector");
        yield DEFAULT;
      }
    };
  }

  /** What a kernel is planned for. */
  List<Target> targets(KernelModel model) {
    boolean vectors = tier != Tier.PORTABLE && model.readsVectorModule();
    return vectors ? List.of(Target.values()) : List.of(Target.PORTABLE);
  }

  /** Why a type gets no vector tier, and what would help. */
  static String unreadable(TypeElement type) {
    return "-A%s=vector: %s can't read module jdk.incubator.vector; compile with --add-modules, and in a named module with 'requires static', jdk.incubator.vector"
        .formatted(TIER, type);
  }
}
