package dev.batchdot;

/**
 * A dense, row-major tensor of {@code $type$} elements: a view of an array, without a copy. It is
 * as mutable as its array; its shape never changes.
 */
public final class $Type$Tensor {
  private final $type$[] data;
  private final Shape shape;

  private $Type$Tensor($type$[] data, Shape shape) {
    this.data = data;
    this.shape = shape;
  }

  /**
   * A tensor over {@code data}, whose length is the product of the extents.
   *
   * @throws ShapeException {@code BAD_EXTENT} for a negative extent, {@code LENGTH} when the array
   *     holds more or fewer elements
   */
  public static $Type$Tensor of($type$[] data, int... shape) {
    Shape checked = TensorShapes.ofArray(data.length, shape);
    return new $Type$Tensor(data, checked);
  }

  /**
   * A tensor of zeros over a new array.
   *
   * @throws ShapeException {@code BAD_EXTENT} for a negative extent, {@code TOO_LARGE} beyond the
   *     limit of an array
   */
  public static $Type$Tensor zeros(int... shape) {
    Shape checked = TensorShapes.ofZeros(shape);
    return new $Type$Tensor(new $type$[(int) checked.size()], checked);
  }

  /** The same of a shape that is known to fit an array. */
  static $Type$Tensor zeros(Shape shape) {
    return new $Type$Tensor(new $type$[(int) shape.size()], shape);
  }

  /** The elements, row-major: the array itself. */
  public $type$[] data() {
    return data;
  }

  /** The extents. */
  public Shape shape() {
    return shape;
  }

  /**
   * The element at {@code index}, one number for each axis.
   *
   * @throws IndexOutOfBoundsException when a number is missing, or outside its axis
   */
  public $type$ get(int... index) {
    return data[TensorShapes.offset(shape, index)];
  }

  /** The elements, nested by axes as NumPy prints them; long axes are cut in the middle. */
  @Override
  public String toString() {
    return TensorText.of(shape, offset -> $Box$.toString(data[offset]));
  }
}
