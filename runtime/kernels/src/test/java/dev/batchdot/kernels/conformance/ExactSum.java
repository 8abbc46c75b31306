package dev.batchdot.kernels.conformance;

import java.math.BigInteger;

/** The sum of some products of two operands' elements, and that of the products' magnitudes. */
interface ExactSum {
  /** Adds a product; both elements are finite. */
  void add(int atX, int atY);

  BigInteger sum();

  BigInteger magnitude();

  /** For so many products at most. */
  static ExactSum of(ExactElements x, ExactElements y, int products) {
    int width = x.width() + y.width() + BigInteger.valueOf(products).bitLength();
    return Math.max(x.width(), y.width()) < Long.SIZE && width < 2 * Long.SIZE
        ? new OfTwoWords(x, y)
        : new OfAnyWidth(x, y);
  }

  /** Makes no objects, which is most of the time otherwise. */
  final class OfTwoWords implements ExactSum {
    private final ExactElements x;
    private final ExactElements y;
    private final TwoWords sum = new TwoWords();
    private final TwoWords magnitude = new TwoWords();

    private OfTwoWords(ExactElements x, ExactElements y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public void add(int atX, int atY) {
      long xMultiple = x.lowBits(atX);
      long yMultiple = y.lowBits(atY);
      sum.addProduct(xMultiple, yMultiple);
      magnitude.addProduct(Math.abs(xMultiple), Math.abs(yMultiple));
    }

    @Override
    public BigInteger sum() {
      return sum.value();
    }

    @Override
    public BigInteger magnitude() {
      return magnitude.value();
    }
  }

  /** A signed integer of 128 bits. */
  final class TwoWords {
    private long high;
    private long low;

    void addProduct(long a, long b) {
      long lowOfProduct = a * b;
      low += lowOfProduct;
      boolean carries = Long.compareUnsigned(low, lowOfProduct) < 0;
      high += Math.multiplyHigh(a, b) + (carries ? 1 : 0);
    }

    BigInteger value() {
      BigInteger lowest =
          BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
      return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(lowest);
    }
  }

  final class OfAnyWidth implements ExactSum {
    private final ExactElements x;
    private final ExactElements y;
    private BigInteger sum = BigInteger.ZERO;
    private BigInteger magnitude = BigInteger.ZERO;

    private OfAnyWidth(ExactElements x, ExactElements y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public void add(int atX, int atY) {
      BigInteger product = x.multiple(atX).multiply(y.multiple(atY));
      sum = sum.add(product);
      magnitude = magnitude.add(product.abs());
    }

    @Override
    public BigInteger sum() {
      return sum;
    }

    @Override
    public BigInteger magnitude() {
      return magnitude;
    }
  }
}
