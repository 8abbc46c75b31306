package dev.batchdot.spi;

/**
 * The kernels that the generic path runs for {@code $type$} tensors in place of the interpreter.
 * {@code batchdot-runtime} is the only provider; any other is ignored, so that what else is on the
 * class path changes no result.
 */
public interface $Type$CanonicalKernels extends $Type$Loops {
  /** The plan of the kernel that runs where there are so many rows and columns. */
  String plan(int mo, int mi, int no, int ni);
}
