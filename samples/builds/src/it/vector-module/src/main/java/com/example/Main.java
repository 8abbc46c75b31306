package com.example;

import dev.batchdot.BatchDots;
import java.util.Arrays;

final class Main {
  public static void main(String[] arguments) {
    float[] x = new float[16 * 16];
    float[] y = new float[16 * 16];
    Arrays.fill(x, 2);
    Arrays.fill(y, 3);
    float[] product = new ProductKernel().apply(x, y);
    System.out.println(product[0] + " to " + product[product.length - 1]);
    System.out.println(BatchDots.environment());
    System.out.println(ProductKernel.plan());
  }
}
