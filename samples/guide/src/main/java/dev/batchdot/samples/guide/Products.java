package dev.batchdot.samples.guide;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Products of matrices. */
// guide: interface
public interface Products {
  /** The kernel. */
  Products INSTANCE = new ProductsKernel();

  /** (b, m, k) . (b, k, n) gives (b, m, n): the default axes. */
  @BatchDot(xRank = 3, yRank = 3)
  FloatTensor product(FloatTensor x, FloatTensor y);

  /** (b, m, k) . (b, n, k) gives (b, m, n): x times y transposed, without a transpose. */
  @BatchDot(xRank = 3, yRank = 3, axes = 2)
  FloatTensor productWithTransposed(FloatTensor x, FloatTensor y);
}
// guide: end
