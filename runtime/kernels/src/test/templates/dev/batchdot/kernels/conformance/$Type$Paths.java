package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.$Type$Tensor;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
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
  public $type$[] batchDot(Dispatcher dispatcher, Problem p) {
    return checked(dispatcher.batchDot(x(p), y(p), p.contraction().axes()), p);
  }

  @Override
  public $type$[] batchDotInto(Dispatcher dispatcher, Problem p) {
    $Type$Tensor out = out(p);
    dispatcher.batchDotInto(x(p), y(p), out, p.contraction().axes());
    return out.data();
  }

  @Override
  public String explain(Dispatcher dispatcher, Problem p) {
    return dispatcher.explain(x(p), y(p), p.contraction().axes());
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
  public $type$[] slices(Object kernel, Problem p, Margins margins) {
    $type$[] x = surrounded(($type$[]) p.x(), margins.x(), margins.behind());
    $type$[] y = surrounded(($type$[]) p.y(), margins.y(), margins.behind());
    $type$[] out = surrounded(newArray(p.resultSize()), margins.out(), margins.behind());
    $type$[] xBefore = x.clone();
    $type$[] yBefore = y.clone();
    (($Type$ArrayForms) kernel)
        .slices(x, margins.x(), y, margins.y(), out, margins.out(), p.batch());
    assertThat(x).as("x, %s, %s", margins, p).isEqualTo(xBefore);
    assertThat(y).as("y, %s, %s", margins, p).isEqualTo(yBefore);
    int end = margins.out() + p.resultSize();
    $type$[] result = Arrays.copyOfRange(out, margins.out(), end);
    Arrays.fill(out, margins.out(), end, Garbage.$TYPE$);
    assertThat(out).as("around the slice, %s, %s", margins, p).isEqualTo(newArray(out.length));
    return result;
  }

  /** The elements, with garbage before and behind. */
  private $type$[] surrounded($type$[] elements, int before, int behind) {
    $type$[] larger = newArray(before + elements.length + behind);
    System.arraycopy(elements, 0, larger, before, elements.length);
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
