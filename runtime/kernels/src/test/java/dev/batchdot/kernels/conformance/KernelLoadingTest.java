package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Kernels are found by the name of their interface, wherever it stands. */
class KernelLoadingTest {
  @BatchDot(xRank = 2, yRank = 2)
  interface Nested extends FloatTensorForms {}

  interface Outer {
    @BatchDot(xRank = 2, yRank = 2)
    interface Inner extends FloatTensorForms {}
  }

  interface OnMethod {
    @BatchDot(xRank = 2, yRank = 2)
    FloatTensor dot(FloatTensor x, FloatTensor y);

    default float first(FloatTensor x, FloatTensor y) {
      return dot(x, y).get(0, 0);
    }
  }

  @BatchDot(xRank = 2, yRank = 2)
  interface Inherited extends BinaryOperator<FloatTensor> {}

  private final FloatTensor x = FloatTensor.of(new float[] {1, 2}, 1, 2);
  private final FloatTensor y = FloatTensor.of(new float[] {3, 4}, 1, 2);

  @Test
  void nested() {
    Nested kernel = BatchDots.kernel(Nested.class);
    assertThat(kernel.tensors(x, y).data()).containsExactly(11);
    assertThat(kernel).hasSameClassAs(new KernelLoadingTest_NestedKernel());
  }

  @Test
  void nestedTwice() {
    Outer.Inner kernel = BatchDots.kernel(Outer.Inner.class);
    assertThat(kernel.tensors(x, y).data()).containsExactly(11);
    assertThat(kernel).hasSameClassAs(new KernelLoadingTest_Outer_InnerKernel());
  }

  @Test
  void annotatedMethod() {
    assertThat(BatchDots.kernel(OnMethod.class).first(x, y)).isEqualTo(11);
  }

  @Test
  void inheritedMethod() {
    assertThat(BatchDots.kernel(Inherited.class).apply(x, y).data()).containsExactly(11);
  }

  @Test
  void withLookup() {
    Nested kernel = BatchDots.kernel(Nested.class, MethodHandles.lookup());
    assertThat(kernel.tensors(x, y).data()).containsExactly(11);
  }

  @Test
  void unnamedPackage() {
    CompiledClasses classes =
        new Javac()
            .add(
                "Unnamed",
                """
                @dev.batchdot.BatchDot(xRank = 2, yRank = 2)
                interface Unnamed extends dev.batchdot.kernels.conformance.FloatTensorForms {}
                """)
            .compileWithoutVectors();
    FloatTensorForms kernel = (FloatTensorForms) classes.load().kernel("Unnamed");
    assertThat(kernel.tensors(x, y).data()).containsExactly(11);
    assertThat(kernel.getClass().getName()).isEqualTo("UnnamedKernel");
  }

  @Test
  void kernelsAreAsVisibleAsTheirInterfaces() throws NoSuchMethodException {
    Class<?> packagePrivate = KernelLoadingTest_NestedKernel.class;
    assertThat(packagePrivate.getModifiers()).isEqualTo(Modifier.FINAL);
    assertThat(packagePrivate.getDeclaredConstructor().getModifiers()).isZero();
    Class<?> ofPublic = PublicDotKernel.class;
    assertThat(ofPublic.getModifiers()).isEqualTo(Modifier.PUBLIC | Modifier.FINAL);
    assertThat(ofPublic.getDeclaredConstructor().getModifiers()).isEqualTo(Modifier.PUBLIC);
  }

  @Test
  void kernelsTellTheirPlan() {
    assertThat(KernelLoadingTest_NestedKernel.plan()).contains("tile");
  }
}
