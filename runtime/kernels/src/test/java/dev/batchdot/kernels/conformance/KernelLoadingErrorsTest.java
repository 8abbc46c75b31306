package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.BatchDot;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** What there is no kernel for, and what the message tells to do. */
class KernelLoadingErrorsTest {
  @BatchDot(xRank = 2, yRank = 2)
  interface Dot extends FloatTensorForms {}

  private static final String ANNOTATED =
      """
      @dev.batchdot.BatchDot(xRank = 2, yRank = 2)
      %s interface Dot extends dev.batchdot.kernels.conformance.FloatTensorForms {}
      """;

  @Test
  void processorDidNotRun() {
    Class<?> type =
        withoutProcessor("generated.Dot", "package generated; " + ANNOTATED.formatted(""));
    assertThatThrownBy(() -> BatchDots.kernel(type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "generated.DotKernel",
            "was not generated",
            "annotationProcessorPaths",
            "annotationProcessor(",
            "-processorpath",
            "-proc:full");
    assertThatThrownBy(() -> BatchDots.kernel(type, MethodHandles.lookup()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("was not generated");
  }

  @Test
  void privateType() {
    Class<?> type =
        withoutProcessor("Outer$Dot", "class Outer { " + ANNOTATED.formatted("private") + "}");
    assertThatThrownBy(() -> BatchDots.kernel(type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("Outer$Dot", "private");
  }

  @Test
  void typeInsidePrivateType() {
    Class<?> type =
        withoutProcessor(
            "Outer$Hidden$Dot",
            "class Outer { private static class Hidden { " + ANNOTATED.formatted("") + "} }");
    assertThatThrownBy(() -> BatchDots.kernel(type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("Outer$Hidden$Dot", "Outer$Hidden is private");
  }

  @Test
  void notAnnotated() {
    assertThatThrownBy(() -> BatchDots.kernel(Runnable.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("java.lang.Runnable", "@BatchDot");
  }

  interface Product {
    @BatchDot(xRank = 2, yRank = 2)
    FloatTensor apply(FloatTensor x, FloatTensor y);
  }

  interface Inheriting extends Product {}

  /** Its methods are those of another interface, which has the kernel. */
  @Test
  void onlyInherited() {
    assertThatThrownBy(() -> BatchDots.kernel(Inheriting.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "KernelLoadingErrorsTest$Inheriting has no kernel: neither it nor one of its methods"
                + " has @BatchDot. "
                + Product.class.getName()
                + " above it has one: name that.");
  }

  /** Such interfaces compile, and no processor ever sees them. */
  @Test
  void localType() {
    @BatchDot(xRank = 2, yRank = 2)
    interface Local extends FloatTensorForms {}
    assertThatThrownBy(() -> BatchDots.kernel(Local.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(Local.class.getTypeName(), "it is declared inside of a method");
  }

  @Test
  void noLookup() {
    assertThatThrownBy(() -> BatchDots.kernel(Dot.class, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("lookup");
  }

  @Test
  void notAnInterface() {
    assertThatThrownBy(() -> BatchDots.kernel(String.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("java.lang.String", "not an interface");
  }

  @Test
  void leftoverKernel() {
    Class<?> type = withoutProcessor("Dot", ANNOTATED.formatted("") + "class DotKernel {}");
    assertThatThrownBy(() -> BatchDots.kernel(type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("DotKernel", "Build everything anew");
  }

  @Test
  void lookupOfAnotherPackage() {
    assertTooWeak(MethodHandles.lookup().in(BatchDots.class));
  }

  /** Its class loader knows nothing of the kernel, which is there nevertheless. */
  @Test
  void publicLookup() {
    assertTooWeak(MethodHandles.publicLookup());
  }

  private static void assertTooWeak(MethodHandles.Lookup lookup) {
    assertThatThrownBy(() -> BatchDots.kernel(Dot.class, lookup))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll(
            "KernelLoadingErrorsTest_DotKernel is there",
            "MethodHandles.lookup()",
            "new KernelLoadingErrorsTest_DotKernel()");
  }

  private static Class<?> withoutProcessor(String name, String source) {
    return new Javac().add(topLevel(name), source).compileWithoutProcessor().load().type(name);
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
