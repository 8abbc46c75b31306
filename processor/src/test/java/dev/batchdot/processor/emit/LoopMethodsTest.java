package dev.batchdot.processor.emit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.Axes;
import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import dev.batchdot.processor.model.Specification;
import dev.batchdot.processor.plan.Handover;
import dev.batchdot.processor.plan.KernelPlan;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.processor.plan.PlannedContraction;
import dev.batchdot.processor.plan.Planner;
import dev.batchdot.processor.plan.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which methods a plan gets. */
class LoopMethodsTest {
  private static final int ANY = BatchDot.DYNAMIC;

  /** A ladder has to be the only path, and is none of those that are one of several. */
  @Test
  void noPathIsLeftWithoutMethods() {
    Shape open = Shape.of(ANY, ANY, ANY);
    Contraction contraction = Contraction.of(open, open, Axes.DEFAULT);
    LoopExtents base = contraction.loops();
    Plan ladder = Planner.open(ElementType.FLOAT, base, Target.VECTOR_256).paths().get(0);
    KernelPlan twice = new KernelPlan(base, List.of(ladder, ladder));
    PlannedContraction planned =
        new PlannedContraction(
            ElementType.FLOAT,
            new Specification(contraction, List.of(), false),
            List.of(),
            Map.of(Target.VECTOR_256, twice),
            Handover.NEVER);
    NameAllocator names = new NameAllocator();
    KernelContraction kernel =
        new KernelContraction(
            planned,
            "CHECKS",
            "contract",
            "contractPart",
            List.of(PathNames.of(names, "contract", 1), PathNames.of(names, "contract", 2)));
    Variant variant =
        new Variant("Vector256", Target.VECTOR_256, MultiplyAdd.FUSED, "FMA", "Fused", "Separate");
    LoopMethods methods =
        new LoopMethods(TypeSpec.classBuilder("Vector256"), variant, new VectorConstants());
    assertThatIllegalArgumentException().isThrownBy(() -> methods.add(kernel));
  }
}
