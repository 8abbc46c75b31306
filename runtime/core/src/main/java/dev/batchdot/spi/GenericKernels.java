package dev.batchdot.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Spliterator;

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

  /** After so many providers that can't be looked at, the class path is taken for unreadable. */
  private static final int MOST_FAULTS = 100;

  /** Looks for the provider of {@code service} in batchdot-runtime. */
  static <K> GenericKernels<K> find(Class<K> service, String provider) {
    Spliterator<ServiceLoader.Provider<K>> candidates =
        ServiceLoader.load(service, GenericKernels.class.getClassLoader()).stream().spliterator();
    List<ServiceLoader.Provider<K>> providers = new ArrayList<>();
    String fault = "";
    for (int faults = 0; faults < MOST_FAULTS; faults++) {
      try {
        candidates.forEachRemaining(providers::add);
        break;
      } catch (ServiceConfigurationError | LinkageError e) { // most likely not ours
        fault = "; " + e;
      }
    }
    for (ServiceLoader.Provider<K> candidate : providers) {
      if (candidate.type().getName().equals(PROVIDERS + provider)) {
        return load(candidate);
      }
    }
    return interpreted("interpreted: batchdot-runtime is not on the class path" + fault);
  }

  private static <K> GenericKernels<K> load(ServiceLoader.Provider<K> provider) {
    try {
      return new GenericKernels<>(Optional.of(provider.get()), "kernels of batchdot-runtime");
    } catch (ServiceConfigurationError | LinkageError e) {
      return interpreted("interpreted: batchdot-runtime can't be loaded: " + e);
    }
  }

  private static <K> GenericKernels<K> interpreted(String reason) {
    return new GenericKernels<>(Optional.empty(), reason);
  }
}
