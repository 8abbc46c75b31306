package dev.batchdot.spi;

import java.util.List;

/**
 * A generated kernel, as {@link dev.batchdot.Dispatcher} sees it. Every generated kernel implements
 * it, and nothing else should.
 */
public interface DispatchableKernel {
  /** The contractions of this kernel, in the order of the methods that ask for them. */
  List<KernelEntry> entriesForDispatchers();
}
