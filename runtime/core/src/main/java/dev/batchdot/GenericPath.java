package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.Explanation;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.spi.CanonicalKernels;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** What runs contractions whose shapes are known only at run time. */
final class GenericPath {
  /** The one provider that counts, so that nothing else on the class path changes a result. */
  private static final String PROVIDER = "dev.batchdot.kernels.RuntimeKernels";

  private static final GenericPath INSTANCE = find();

  private final Optional<CanonicalKernels> kernels;
  private final String reason;

  private GenericPath(Optional<CanonicalKernels> kernels, String reason) {
    this.kernels = kernels;
    this.reason = reason;
  }

  /** The kernels of batchdot-runtime; without them contractions are interpreted. */
  static Optional<CanonicalKernels> kernels() {
    return INSTANCE.kernels;
  }

  /** What runs, and why. */
  static String describe() {
    return INSTANCE.reason;
  }

  static String explain(Contraction contraction, ElementType elementType) {
    LoopExtents loops = contraction.loops();
    String runs =
        kernels()
            .map(k -> describe() + "\n" + k.plan(elementType.keyword(), loops.mi(), loops.ni()))
            .orElse(describe());
    return Explanation.of(contraction, Optional.of(elementType))
        + "runs            "
        + runs.indent(2).strip()
        + "\n";
  }

  private static GenericPath find() {
    try {
      return ServiceLoader.load(CanonicalKernels.class, GenericPath.class.getClassLoader()).stream()
          .filter(provider -> provider.type().getName().equals(PROVIDER))
          .findFirst()
          .map(ServiceLoader.Provider::get)
          .map(found -> new GenericPath(Optional.of(found), "kernels of batchdot-runtime"))
          .orElseGet(() -> interpreted("interpreted: batchdot-runtime is not on the class path"));
    } catch (ServiceConfigurationError | LinkageError e) {
      return interpreted("interpreted: batchdot-runtime can't be loaded: " + e);
    }
  }

  private static GenericPath interpreted(String reason) {
    return new GenericPath(Optional.empty(), reason);
  }
}
