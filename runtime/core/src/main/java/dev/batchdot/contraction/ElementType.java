package dev.batchdot.contraction;

/** What a tensor is made of. */
public enum ElementType {
  /** 32-bit floating point. */
  FLOAT("float", Float.BYTES),
  /** 64-bit floating point. */
  DOUBLE("double", Double.BYTES),
  /** 32-bit integers, which wrap around. */
  INT("int", Integer.BYTES),
  /** 64-bit integers, which wrap around. */
  LONG("long", Long.BYTES);

  private final String keyword;
  private final int bytes;

  ElementType(String keyword, int bytes) {
    this.keyword = keyword;
    this.bytes = bytes;
  }

  /** The primitive type's name in Java. */
  public String keyword() {
    return keyword;
  }

  /** The size of one element, in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Whether sums round, so that their order matters and multiply-adds may be fused. */
  public boolean isFloating() {
    return this == FLOAT || this == DOUBLE;
  }

  /** The simple name of the tensor class: {@code FloatTensor}. */
  public String tensorName() {
    return Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1) + "Tensor";
  }

  @Override
  public String toString() {
    return keyword;
  }
}
