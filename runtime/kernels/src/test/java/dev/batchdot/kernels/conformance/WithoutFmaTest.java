package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The twin of every loop, for machines without fused multiply-add, or where nobody is there to ask
 * for it; in virtual machines of their own.
 */
class WithoutFmaTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final List<String> VECTORS =
      List.of("--add-modules=jdk.incubator.vector", "-Ddev.batchdot.tier=vector");

  private static final Contraction SQUARES = Operands.LAST_FIRST.of(2, 16, 16, 16);

  @Test
  void publicCases() throws IOException, InterruptedException {
    assertThat(run(List.of("-XX:-UseFMA"), CLASS_PATH, Cases.class))
        .contains("fused multiply-add  not used", "portable")
        .endsWith("compared: " + 417 * 2 + System.lineSeparator());
  }

  @Test
  void vectors() throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(VECTORS);
    options.add("-XX:-UseFMA");
    assertThat(run(options, CLASS_PATH, Vectors.class))
        .contains("fused multiply-add  not used", "vector: registers of")
        .endsWith("compared: " + 2 * 8 * 3 * 3 + System.lineSeparator());
  }

  @Test
  void withoutModuleJdkManagement(@TempDir Path directory)
      throws IOException, InterruptedException {
    KernelSet kernels = new KernelSet();
    String name = kernels.add(new KernelSource(ElementType.FLOAT, SQUARES).arrays());
    kernels.compile().writeTo(directory);
    List<String> options = new ArrayList<>(VECTORS);
    options.add("--limit-modules=java.base,jdk.incubator.vector");
    String classPath = directory + File.pathSeparator + CLASS_PATH;
    assertThat(run(options, classPath, Squares.class, name))
        .contains("vector: registers of", "not used: module jdk.management is not there to ask")
        .endsWith("all are 16: true" + System.lineSeparator());
  }

  private static String run(
      List<String> options, String classPath, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** The public cases on the generic path. */
  static final class Cases {
    private Cases() {}

    public static void main(String[] args) {
      System.out.print(BatchDots.environment());
      int compared = 0;
      for (PublicCase c : PublicCases.WITH_DATA) {
        compared += Comparison.of(c).genericPath();
      }
      System.out.println("compared: " + compared);
    }
  }

  /** Kernels of each layout: short sums, sums along registers, and sums of blocks. */
  static final class Vectors {
    private Vectors() {}

    public static void main(String[] args) {
      System.out.print(BatchDots.environment());
      int compared = 0;
      for (ElementType type : List.of(ElementType.FLOAT, ElementType.DOUBLE)) {
        KernelSet kernels = new KernelSet();
        List<Contraction> contractions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Operands operands : Operands.values()) {
          contractions.add(operands.of(2, 5, 4, 9));
          contractions.add(operands.of(2, 2, 100, 3));
          contractions.add(operands.of(2, 9, 600, 5));
        }
        contractions.forEach(c -> names.add(kernels.add(new KernelSource(type, c).arrays())));
        CompiledClasses.Loader classes = kernels.compile().load();
        for (int at = 0; at < names.size(); at++) {
          Problem problem = Values.SPRINKLED.problem(type, contractions.get(at), at);
          compared += Comparison.of(problem).arrayForms(classes.kernel(names.get(at)));
        }
      }
      System.out.println("compared: " + compared);
    }
  }

  /** A kernel that was compiled before, for there is no javac. */
  static final class Squares {
    private Squares() {}

    public static void main(String[] args) throws ClassNotFoundException {
      System.out.print(BatchDots.environment());
      float[] ones = new float[(int) SQUARES.x().size()];
      Arrays.fill(ones, 1);
      FloatArrayForms kernel = (FloatArrayForms) BatchDots.kernel(Class.forName(args[0]));
      float[] sixteens = new float[ones.length];
      Arrays.fill(sixteens, 16);
      System.out.println("all are 16: " + Arrays.equals(kernel.arrays(ones, ones), sixteens));
    }
  }
}
