package com.example;

import dev.batchdot.BatchDot;

/** Products of matrices: (b, 16, 16) . (b, 16, 16) gives (b, 16, 16). */
@BatchDot(
    xRank = 3,
    yRank = 3,
    xShape = {BatchDot.DYNAMIC, 16, 16},
    yShape = {BatchDot.DYNAMIC, 16, 16})
public interface Product {
  float[] apply(float[] x, float[] y);
}
