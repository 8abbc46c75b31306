package dev.batchdot.samples.benchmarks;

import java.util.Locale;

/**
 * The shapes that are measured: x is (batch, m, k), y is (batch, k, n), and each may be stored
 * transposed, with its last two extents exchanged.
 */
public enum SuiteShape {
  /** One row and 30 columns, as in the second example of the operation's definition. */
  MATVEC(100, 1, 20, 30, Stored.NT, 30.6),
  /** The third example of the definition. */
  SEEDT(32, 1, 20, 30, Stored.TT, 31.3),
  /** Dot products. */
  DOT128(1000, 1, 128, 1, Stored.NT, 15.9),
  /** Items of one vector register. */
  MM4(256, 4, 4, 4, Stored.NN, 29.6),
  /** Rows of half a vector register. */
  MM8(256, 8, 8, 8, Stored.NN, 87.3),
  /** Rows of one vector register. */
  MM16(128, 16, 16, 16, Stored.NN, 234.5),
  /** Items that fit the first-level cache. */
  MM32(32, 32, 32, 32, Stored.NN, 281.7),
  /** The same, y transposed. */
  MM32NT(32, 32, 32, 32, Stored.NT, 254.0),
  /** The same, x transposed. */
  MM32TN(32, 32, 32, 32, Stored.TN, 282.1),
  /** Items that fill the first-level cache. */
  MM64(8, 64, 64, 64, Stored.NN, 284.8),
  /** The same, y transposed. */
  MM64NT(8, 64, 64, 64, Stored.NT, 264.3),
  /** Items that fit the second-level cache. */
  MM128(4, 128, 128, 128, Stored.NN, 281.2),
  /** Attention: queries with keys. */
  ATTNQK(16, 128, 64, 128, Stored.NT, 264.9),
  /** Attention: weights with values. */
  ATTNAV(16, 128, 128, 64, Stored.NN, 279.1),
  /** No extent that a register divides. */
  ODD13(256, 13, 7, 11, Stored.NN, 130.5),
  /** The same, larger. */
  ODD23(64, 23, 17, 29, Stored.NN, 243.8),
  /** One query scored against many documents, from memory. */
  SCORE1000(64, 1, 64, 1000, Stored.NT, 57.2),
  /** Items that outgrow the first-level cache in every row of tiles. */
  MM256(2, 256, 256, 256, Stored.NN, 284.4),
  /** One large item. */
  MM512(1, 512, 512, 512, Stored.NN, 265.9);

  /** How x and y are stored: N as they are, T transposed. */
  enum Stored {
    NN,
    NT,
    TN,
    TT
  }

  /** The multiply-add peak, in GFLOP/s, of the machine on which the native speeds were measured. */
  private static final double NATIVE_PEAK = 298;

  private final int batch;
  private final int m;
  private final int k;
  private final int n;
  private final Stored stored;
  private final double nativeGflops;

  SuiteShape(int batch, int m, int k, int n, Stored stored, double nativeGflops) {
    this.batch = batch;
    this.m = m;
    this.k = k;
    this.n = n;
    this.stored = stored;
    this.nativeGflops = nativeGflops;
  }

  /** How it is called in tables and charts. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  int batch() {
    return batch;
  }

  int m() {
    return m;
  }

  int k() {
    return k;
  }

  int n() {
    return n;
  }

  Stored stored() {
    return stored;
  }

  boolean xTransposed() {
    return stored == Stored.TN || stored == Stored.TT;
  }

  boolean yTransposed() {
    return stored == Stored.NT || stored == Stored.TT;
  }

  /** The extents of x as it is stored. */
  int[] xExtents(int items) {
    return xTransposed() ? new int[] {items, k, m} : new int[] {items, m, k};
  }

  /** The extents of y as it is stored. */
  int[] yExtents(int items) {
    return yTransposed() ? new int[] {items, n, k} : new int[] {items, k, n};
  }

  /** The axis of x that is contracted. */
  int xAxis() {
    return xTransposed() ? 1 : 2;
  }

  /** The axis of y that is contracted. */
  int yAxis() {
    return yTransposed() ? 2 : 1;
  }

  /**
   * The best of LIBXSMM, OpenBLAS and PyTorch with MKL, as a share of the multiply-add peak (single
   * precision, one thread). Only the share means something on other machines.
   */
  double nativeShare() {
    return nativeGflops / NATIVE_PEAK;
  }

  /** Floating-point operations of one call. */
  double operations() {
    return 2.0 * batch * m * k * n;
  }

  /** Operations for each byte that must be read or written once. */
  double intensity(int elementBytes) {
    double elements = (double) m * k + (double) k * n + (double) m * n;
    return 2.0 * m * k * n / (elements * elementBytes);
  }

  @Override
  public String toString() {
    return "%d x (%d,%d)(%d,%d) %s".formatted(batch, m, k, k, n, stored);
  }
}
