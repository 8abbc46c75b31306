package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.Target;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Expressions and statements on registers of one width and element type. Vectors stay in locals of
 * one method: one that crosses a call which is not inlined is an object on the heap.
 */
final class VectorWriter {
  private final CodeBlock.Builder code;
  private final VectorConstants constants;
  private final ElementType elementType;
  private final int bits;
  private final Variant variant;

  /**
   * Writes to {@code code}.
   *
   * @param variant says which field tells of fused multiply-adds, and how lanes are stored
   */
  VectorWriter(
      CodeBlock.Builder code,
      VectorConstants constants,
      ElementType elementType,
      int bits,
      Variant variant) {
    this.code = code;
    this.constants = constants;
    this.elementType = elementType;
    this.bits = bits;
    this.variant = variant;
  }

  int lanes() {
    return Target.lanes(bits, elementType);
  }

  int elementBytes() {
    return elementType.bytes();
  }

  ClassName type() {
    return VectorConstants.vector(elementType);
  }

  String species() {
    return constants.species(elementType, bits);
  }

  void declare(String name, CodeBlock value) {
    code.addStatement("$T $L = $L", type(), name, value);
  }

  CodeBlock zero() {
    return exact(CodeBlock.of("$T.zero($L)", type(), species()));
  }

  CodeBlock load(String array, String index) {
    return exact(CodeBlock.of("$T.fromArray($L, $L, $L)", type(), species(), array, index));
  }

  /**
   * A register from memory, plus -0, which leaves every number as it is. C2 reads an element and
   * spreads it in one instruction, but not where it feeds one multiply-add only whose other factor
   * was read before a store: it takes no two states of memory into one tree of operations.
   */
  CodeBlock loadApart(String array, String index) {
    CodeBlock loaded = load(array, index);
    return switch (elementType) {
      case FLOAT -> exact(CodeBlock.of("$L.add($L)", loaded, broadcast("-0f")));
      case DOUBLE -> exact(CodeBlock.of("$L.add($L)", loaded, broadcast("-0d")));
      case INT, LONG -> loaded;
    };
  }

  /**
   * Tells C2 the class of a register. Without, it takes classes that other kernels were seen to use
   * for likely, and where these were of two widths it compiles code for both, slow for good.
   */
  private CodeBlock exact(CodeBlock vector) {
    return CodeBlock.of("$L.cast($L)", constants.type(elementType, bits), vector);
  }

  /** The last {@code count} lanes from memory, all others 0. */
  CodeBlock loadLast(String array, String index, int count) {
    return loadMasked(array, index, constants.last(elementType, bits, count));
  }

  /** The lanes of {@code mask} from memory, all others 0. */
  CodeBlock loadMasked(String array, String index, String mask) {
    return CodeBlock.of("$L.blend($L, $L)", zero(), load(array, index), mask);
  }

  /** Declares a mask of the lanes from number {@code first} on, an expression. */
  void declareMaskFrom(String name, String first) {
    code.addStatement(
        "$T $L = $L.compare($T.GE, $L)",
        VectorConstants.mask(elementType),
        name,
        constants.numbers(elementType, bits),
        VectorConstants.OPERATORS,
        first);
  }

  /** The product in the lanes of {@code mask}, 0 in the others, whatever these hold. */
  CodeBlock maskedProduct(String left, CodeBlock right, String mask) {
    return CodeBlock.of("$L.blend($L.mul($L), $L)", zero(), exact(left), right, mask);
  }

  /** The first {@code count} lanes from memory, all others 0. */
  CodeBlock loadFirst(String array, String index, int count) {
    String first = constants.first(elementType, bits, count);
    return exact(
        CodeBlock.of("$T.fromArray($L, $L, $L, $L)", type(), species(), array, index, first));
  }

  CodeBlock broadcast(String element) {
    return exact(CodeBlock.of("$T.broadcast($L, $L)", type(), species(), element));
  }

  /** {@code sum += left * right}. */
  void multiplyAdd(String sum, String left, String right) {
    String separate = "%s.mul(%s).add(%s)".formatted(left, right, sum);
    if (elementType.isFloating()) {
      code.addStatement(
          "$L = $L ? $L.fma($L, $L) : $L", sum, variant.fma(), left, right, sum, separate);
    } else {
      code.addStatement("$L = $L", sum, separate);
    }
  }

  /** The same where it is one operation, or of integers: all that runs are calls with that. */
  void fusedMultiplyAdd(String sum, String left, String right) {
    if (elementType.isFloating()) {
      code.addStatement("$1L = $2L.fma($3L, $1L)", sum, left, right);
    } else {
      multiplyAdd(sum, left, right);
    }
  }

  /** {@link #multiplyAdd} for single elements. */
  void multiplyAddElement(String sum, String left, String right) {
    if (elementType.isFloating()) {
      code.addStatement(
          "$1L = $2L ? $3T.fma($4L, $5L, $1L) : $4L * $5L + $1L",
          sum,
          variant.fma(),
          Math.class,
          left,
          right);
    } else {
      code.addStatement("$L += $L * $L", sum, left, right);
    }
  }

  /** {@code sum += value}, where sum may come out of a loop. */
  void add(String sum, String value) {
    code.addStatement("$L = $L.add($L)", sum, exact(sum), value);
  }

  /** Tells C2 the class of what may come out of a loop, where it knows the local's type only. */
  String exact(String local) {
    return constants.type(elementType, bits) + ".cast(" + local + ")";
  }

  void store(String value, String array, String index) {
    code.addStatement("$L.intoArray($L, $L)", exact(value), array, index);
  }

  /** Stores the first lane. */
  void storeLane(String value, String array, String index) {
    code.addStatement("$L[$L] = $L.lane(0)", array, index, exact(value));
  }

  void store(CodeBlock value, String array, String index) {
    code.addStatement("$L.intoArray($L, $L)", value, array, index);
  }

  /** Stores the first {@code count} lanes. */
  void storeFirst(String value, String array, String index, int count) {
    if (count == lanes()) {
      store(value, array, index);
    } else if (variant.target().masksStores()) {
      String mask = constants.first(elementType, bits, count);
      code.addStatement("$L.intoArray($L, $L, $L)", exact(value), array, index, mask);
    } else {
      storePieces(value, array, index, count);
    }
  }

  /**
   * Stores the first {@code count} lanes, which in memory follow the first of {@code before}: where
   * that has a mask for it, as the end of one register that is full. Behind stores of full
   * registers one with a mask makes C2 leave its code at the end of an array, by the check of an
   * index that is none too large: most likely that of the full store which a mask of all lanes
   * would become, moved to the stores before. From then on it checks indices by calls, here and in
   * all kernels that it compiles later. (A Zen 5 core, 512 bits, GFLOP/s in company before and
   * after: (13,7)x(7,11) 24 or 80, and 103; compiled after it (1,64)x(64,1000) 24 and 40, 256 cubed
   * 178 and 258, 32 cubed with y transposed 134 and 210.)
   */
  void storeBehind(String before, String value, String array, String index, int count) {
    if (!variant.target().masksStores()) {
      storePieces(value, array, index, count);
      return;
    }
    int kept = lanes() - count;
    declare("ends", rearrange(before, slide(count - kept)));
    blend("ends", rearrange(value, slide(-kept)), (1L << lanes()) - (1L << kept));
    store("ends", array, index + " - " + kept);
  }

  /** For each lane the one {@code distance} further, or the nearest that there is. */
  private List<Integer> slide(int distance) {
    return IntStream.range(distance, distance + lanes())
        .map(lane -> Math.max(0, Math.min(lane, lanes() - 1)))
        .boxed()
        .toList();
  }

  /**
   * Stores the first lanes as narrower registers, the widest first, and single elements. Checks of
   * indices are the same wherever this is, while a store with a mask has others near the end of an
   * array: C2 throws code away that was compiled before it saw them.
   */
  void storePieces(String value, String array, String index, int count) {
    int first = Integer.highestOneBit(count);
    int second = Integer.highestOneBit(count - first);
    storeNarrow(CodeBlock.of("$L", exact(value)), first, array, index);
    int stored = first;
    if (second > 1) {
      CodeBlock moved = CodeBlock.of("$L.rearrange($L)", exact(value), swap(first));
      storeNarrow(moved, second, array, Terms.plus(index, Integer.toString(first)));
      stored += second;
    }
    for (int lane = stored; lane < count; lane++) {
      String at = Terms.plus(index, Integer.toString(lane));
      code.addStatement("$L[$L] = $L.lane($L)", array, at, exact(value), lane);
    }
  }

  private void storeNarrow(CodeBlock value, int count, String array, String index) {
    if (count == 1) {
      code.addStatement("$L[$L] = $L.lane(0)", array, index, value);
      return;
    }
    int narrow = count * elementType.bytes() * Byte.SIZE;
    code.addStatement(
        "$L.cast($L.reinterpretShape($L, 0)).intoArray($L, $L)",
        constants.type(elementType, narrow),
        value,
        constants.species(elementType, narrow),
        array,
        index);
  }

  /** Lanes from elsewhere in a register: each from the one whose number stands in its place. */
  CodeBlock rearrange(String vector, List<Integer> sources) {
    String shuffle = constants.shuffle(elementType, bits, sources);
    return exact(CodeBlock.of("$L.rearrange($L)", vector, shuffle));
  }

  /** The same by a map that is a local, of a vector whose class C2 knows. */
  static CodeBlock rearrange(CodeBlock vector, String map) {
    return CodeBlock.of("$L.rearrange($L)", vector, map);
  }

  /** Some lanes of {@code vector} become those of {@code other}: lane l where bit l is set. */
  void blend(String vector, CodeBlock other, long lanes) {
    String mask = constants.some(elementType, bits, lanes);
    code.addStatement(
        "$L = $L", vector, exact(CodeBlock.of("$L.blend($L, $L)", vector, other, mask)));
  }

  /** The lanes whose number has the bit {@code stride}. */
  String odd(int stride) {
    return constants.odd(elementType, bits, stride);
  }

  /** The map that exchanges each lane with the one that is {@code stride} away. */
  String swap(int stride) {
    return constants.swap(elementType, bits, stride);
  }

  /** Each lane becomes the sum of itself and the one that is {@code stride} away. */
  CodeBlock fold(String vector, int stride) {
    return CodeBlock.of("$L.add($L.rearrange($L))", vector, vector, swap(stride));
  }

  /** The fold of {@code a} in lanes without the bit {@code stride}, that of {@code b} in others. */
  CodeBlock foldTwo(String a, String b, int stride) {
    return CodeBlock.of(
        "$1L.blend($2L, $3L).add($2L.blend($1L, $3L).rearrange($4L))",
        a,
        b,
        odd(stride),
        swap(stride));
  }

  /** Lanes of 32 bits become their neighbours; every other one is 0. */
  CodeBlock shift(String vector, String operation) {
    return CodeBlock.of(
        "$L.cast($L.reinterpretAsLongs()).lanewise($T.$L, $T.SIZE).$L()",
        constants.type(ElementType.LONG, bits),
        vector,
        VectorConstants.OPERATORS,
        operation,
        Integer.class,
        elementType == ElementType.INT ? "reinterpretAsInts" : "reinterpretAsFloats");
  }
}
