package dev.batchdot.processor;

import dev.batchdot.processor.model.KernelModel;
import dev.batchdot.processor.plan.Target;
import dev.batchdot.processor.plan.UnknownExtents;
import dev.batchdot.processor.validate.DiagnosticId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The processor's options, given to javac as {@code -Aname=value}.
 *
 * @param tier which tiers are emitted
 * @param unknown what serves extents that javac does not know
 * @param report whether a page is written for each interface
 */
record Options(Tier tier, UnknownExtents unknown, boolean report) {
  private static final String TIER = "dev.batchdot.tier";

  private static final String REPORT = "dev.batchdot.report";

  /** {@code carry} is for batchdot-runtime, whose kernels all others {@code hand-over} to. */
  private static final String UNKNOWN = "dev.batchdot.unknown";

  static final Set<String> NAMES = Set.of(TIER, REPORT, UNKNOWN);

  static final Options DEFAULT = new Options(Tier.AUTO, UnknownExtents.HAND_OVER, false);

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
    String tier = value(TIER, List.of("auto", "portable", "vector"), options, reporter);
    String unknown = value(UNKNOWN, List.of("hand-over", "carry"), options, reporter);
    String report = value(REPORT, List.of("false", "true"), options, reporter);
    return new Options(
        Tier.valueOf(tier.toUpperCase(Locale.ROOT)),
        unknown.equals("carry") ? UnknownExtents.CARRY : UnknownExtents.HAND_OVER,
        report.equals("true"));
  }

  /** The value of an option; the first that it knows where it is not given, or has another. */
  private static String value(
      String name, List<String> known, Map<String, String> options, Reporter reporter) {
    String value = options.getOrDefault(name, known.get(0));
    if (value != null && known.contains(value)) {
      return value;
    }
    int last = known.size() - 1;
    reporter.report(
        DiagnosticId.OPTION,
        "-A"
            + name
            + (value == null ? "" : "=" + value) // javac has none for -Aname alone
            + ": say "
            + String.join(", ", known.subList(0, last))
            + " or "
            + known.get(last));
    return known.get(0);
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
