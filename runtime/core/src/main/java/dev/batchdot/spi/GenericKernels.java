package dev.batchdot.spi;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What runs contractions of one element type whose shapes are known only at run time.
 *
 * @param kernels the kernels of batchdot-runtime; without them contractions are interpreted
 * @param reason what runs, and why
 */
public record GenericKernels<K>(Optional<K> kernels, String reason) {
  /**
   * The one place where providers count, so that nothing else on the class path changes a result.
   */
  private static final String PROVIDERS = "dev.batchdot.kernels.";

  /** Looks for the provider of {@code service} in batchdot-runtime. */
  static <K> GenericKernels<K> find(Class<K> service, String provider) {
    try {
      return ServiceLoader.load(service, GenericKernels.class.getClassLoader()).stream()
          .filter(candidate -> candidate.type().getName().equals(PROVIDERS + provider))
          .findFirst()
          .map(ServiceLoader.Provider::get)
          .map(found -> new GenericKernels<>(Optional.of(found), "kernels of batchdot-runtime"))
          .orElseGet(() -> interpreted("interpreted: batchdot-runtime is not on the class path"));
    } catch (ServiceConfigurationError | LinkageError e) {
      return interpreted("interpreted: batchdot-runtime can't be loaded: " + e);
    }
  }

  private static <K> GenericKernels<K> interpreted(String reason) {
    return new GenericKernels<>(Optional.empty(), reason);
  }
}
