package com.example

import dev.batchdot.BatchDots
import dev.batchdot.FloatTensor

fun main() {
  val users = FloatTensor.of(floatArrayOf(1f, 2f, 3f, 4f), 2, 2)
  val items =
      FloatTensor.of(floatArrayOf(1f, 0f, 0f, 1f, 1f, 1f, 2f, 0f, 0f, 2f, 2f, 2f), 2, 3, 2)
  println(ScoreKernel().apply(users, items))
  println(BatchDots.kernel(Score::class.java).apply(users, items))
  val swap = floatArrayOf(0f, 1f, 1f, 0f)
  println(ProductKernel().apply(floatArrayOf(1f, 2f, 3f, 4f), swap).contentToString())
}
