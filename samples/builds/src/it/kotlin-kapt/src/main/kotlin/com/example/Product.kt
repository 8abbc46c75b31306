package com.example

import dev.batchdot.BatchDot

/** Products of matrices that lie in arrays, one behind the other. */
@BatchDot(xRank = 3, yRank = 3, xShape = [-1, 2, 2], yShape = [-1, 2, 2])
fun interface Product {
  fun apply(x: FloatArray, y: FloatArray): FloatArray
}
