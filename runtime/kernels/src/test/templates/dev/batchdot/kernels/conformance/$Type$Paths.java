package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import dev.batchdot.interpreter.$Type$Interpreter;
import java.util.Arrays;

/** The ways from two {@code $type$} arrays to their result. */
final class $Type$Paths implements Paths {
  @Override
  public $type$[] newArray(int length) {
    $type$[] array = new $type$[length];
    Arrays.fill(array, Garbage.$TYPE$);
    return array;
  }

  @Override
  public $type$[] batchDot(Problem p) {
    return checked(BatchDots.batchDot(x(p), y(p), p.contraction().axes()), p);
  }

  @Override
  public $type$[] batchDotInto(Problem p) {
    $Type$Tensor out = out(p);
    BatchDots.batchDotInto(x(p), y(p), out, p.contraction().axes());
    return out.data();
  }

  @Override
  public $type$[] interpreted(Problem p) {
    $type$[] out = newArray(p.resultSize());
    $Type$Interpreter.contract(
        p.contraction().loops(), ($type$[]) p.x(), 0, ($type$[]) p.y(), 0, out, 0);
    return out;
  }

  @Override
  public $type$[] tensors(Object kernel, Problem p) {
    return checked((($Type$TensorForms) kernel).tensors(x(p), y(p)), p);
  }

  @Override
  public $type$[] intoTensor(Object kernel, Problem p) {
    $Type$Tensor out = out(p);
    (($Type$TensorForms) kernel).intoTensor(x(p), y(p), out);
    return out.data();
  }

  @Override
  public $type$[] arrays(Object kernel, Problem p) {
    return (($Type$ArrayForms) kernel).arrays(($type$[]) p.x(), ($type$[]) p.y());
  }

  @Override
  public $type$[] intoArray(Object kernel, Problem p) {
    $type$[] out = newArray(p.resultSize());
    (($Type$ArrayForms) kernel).intoArray(($type$[]) p.x(), ($type$[]) p.y(), out);
    return out;
  }

  @Override
  public $type$[] slices(Object kernel, Problem p) {
    int end = 7 + p.resultSize();
    $type$[] out = newArray(end + 2);
    (($Type$ArrayForms) kernel)
        .slices(
            surrounded(($type$[]) p.x(), 3),
            3,
            surrounded(($type$[]) p.y(), 5),
            5,
            out,
            7,
            p.batch());
    assertThat(Arrays.copyOf(out, 7)).as("before the slice").isEqualTo(newArray(7));
    assertThat(Arrays.copyOfRange(out, end, end + 2)).as("after it").isEqualTo(newArray(2));
    return Arrays.copyOfRange(out, 7, end);
  }

  /** The elements from {@code offset} on, in an array that is longer at both ends. */
  private $type$[] surrounded($type$[] elements, int offset) {
    $type$[] larger = newArray(offset + elements.length + 1);
    System.arraycopy(elements, 0, larger, offset, elements.length);
    return larger;
  }

  private static $type$[] checked($Type$Tensor result, Problem p) {
    assertThat(result.shape()).isEqualTo(p.contraction().result());
    return result.data();
  }

  private $Type$Tensor out(Problem p) {
    return tensor(newArray(p.resultSize()), p.contraction().result());
  }

  private static $Type$Tensor x(Problem p) {
    return tensor(($type$[]) p.x(), p.contraction().x());
  }

  private static $Type$Tensor y(Problem p) {
    return tensor(($type$[]) p.y(), p.contraction().y());
  }

  private static $Type$Tensor tensor($type$[] data, Shape shape) {
    return $Type$Tensor.of(data, shape.toArray());
  }
}
