package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.processor.plan.Target;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * The species, masks and shuffles that the methods of one nested class use, each declared once:
 *
 * <pre>{@code
 * private static final VectorSpecies<Float> FLOAT_256 = FloatVector.SPECIES_256;
 * private static final VectorShuffle<Float> FLOAT_256_SWAP_1 = VectorShuffle.fromValues(FLOAT_256, 1, 0, 3, 2, ...);
 * }</pre>
 */
final class VectorConstants {
  private static final String PACKAGE = "jdk.incubator.vector";

  /** The class that names comparisons. */
  static final ClassName OPERATORS = ClassName.get(PACKAGE, "VectorOperators");

  private final Map<String, FieldSpec> fields = new LinkedHashMap<>();
  private final Map<List<Integer>, String> moves = new HashMap<>();

  /** {@code FloatVector}. */
  static ClassName vector(ElementType elementType) {
    return ClassName.get(PACKAGE, byType(elementType, "Float", "Double", "Int", "Long") + "Vector");
  }

  /** Registers of {@code bits}. */
  String species(ElementType elementType, int bits) {
    String name = elementType.name() + "_" + bits;
    CodeBlock value = CodeBlock.of("$T.SPECIES_$L", vector(elementType), bits);
    return declare(name, "VectorSpecies", elementType, value);
  }

  /** The class of such registers, which has no name that others may say. */
  String type(ElementType elementType, int bits) {
    String species = species(elementType, bits);
    String name = species + "_TYPE";
    fields.computeIfAbsent(
        name,
        n ->
            FieldSpec.builder(
                    ParameterizedTypeName.get(
                        ClassName.get(Class.class),
                        WildcardTypeName.subtypeOf(vector(elementType))),
                    n)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L.vectorType().asSubclass($T.class)", species, vector(elementType))
                .build());
    return name;
  }

  /** Lanes that hold their own numbers. */
  String numbers(ElementType elementType, int bits) {
    String name = species(elementType, bits) + "_NUMBERS";
    fields.computeIfAbsent(
        name,
        n ->
            FieldSpec.builder(vector(elementType), n)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                    "$T.zero($L).addIndex(1)", vector(elementType), species(elementType, bits))
                .build());
    return name;
  }

  /** The class of masks of such registers. */
  static TypeName mask(ElementType elementType) {
    return ParameterizedTypeName.get(type("VectorMask"), box(elementType));
  }

  /** The class of moves of lanes. */
  static ClassName shuffle() {
    return type("VectorShuffle");
  }

  /** The class of moves of such lanes. */
  static TypeName shuffle(ElementType elementType) {
    return ParameterizedTypeName.get(shuffle(), box(elementType));
  }

  /** The first {@code count} lanes. */
  String first(ElementType elementType, int bits, int count) {
    return mask(elementType, bits, "FIRST_" + count, (1L << count) - 1);
  }

  /** The last {@code count} lanes. */
  String last(ElementType elementType, int bits, int count) {
    int lanes = Target.lanes(bits, elementType);
    return mask(elementType, bits, "LAST_" + count, ((1L << count) - 1) << (lanes - count));
  }

  /** Lane l where bit l is set. */
  String some(ElementType elementType, int bits, long lanes) {
    return mask(
        elementType, bits, "LANES_" + Long.toHexString(lanes).toUpperCase(Locale.ROOT), lanes);
  }

  /** The lanes whose number has the bit {@code stride}. */
  String odd(ElementType elementType, int bits, int stride) {
    int lanes = Target.lanes(bits, elementType);
    long odd = 0;
    for (int lane = 0; lane < lanes; lane++) {
      odd |= (lane & stride) == 0 ? 0 : 1L << lane;
    }
    return mask(elementType, bits, "ODD_" + stride, odd);
  }

  /** Lanes change places with those {@code stride} further, two by two. */
  String swap(ElementType elementType, int bits, int stride) {
    int lanes = Target.lanes(bits, elementType);
    List<Integer> sources = IntStream.range(0, lanes).map(lane -> lane ^ stride).boxed().toList();
    return shuffle(elementType, bits, "SWAP_" + stride, sources);
  }

  /** Each lane from the one whose number stands in its place. */
  String shuffle(ElementType elementType, int bits, List<Integer> sources) {
    String number = moves.computeIfAbsent(sources, s -> Integer.toString(moves.size() + 1));
    return shuffle(elementType, bits, "MOVE_" + number, sources);
  }

  private String shuffle(ElementType elementType, int bits, String suffix, List<Integer> sources) {
    String species = species(elementType, bits);
    String list = sources.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return declare(
        species + "_" + suffix,
        "VectorShuffle",
        elementType,
        CodeBlock.of("$T.fromValues($L, $L)", shuffle(), species, list));
  }

  /** Adds all that were asked for. */
  void addTo(TypeSpec.Builder type) {
    fields.values().forEach(type::addField);
  }

  private String mask(ElementType elementType, int bits, String suffix, long lanes) {
    String species = species(elementType, bits);
    return declare(
        species + "_" + suffix,
        "VectorMask",
        elementType,
        CodeBlock.of(
            "$T.fromLong($L, 0x$LL)", type("VectorMask"), species, Long.toHexString(lanes)));
  }

  private String declare(String name, String generic, ElementType elementType, CodeBlock value) {
    fields.computeIfAbsent(
        name,
        n ->
            FieldSpec.builder(ParameterizedTypeName.get(type(generic), box(elementType)), n)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
    return name;
  }

  private static ClassName box(ElementType elementType) {
    return ClassName.get("java.lang", byType(elementType, "Float", "Double", "Integer", "Long"));
  }

  private static ClassName type(String name) {
    return ClassName.get(PACKAGE, name);
  }

  private static String byType(
      ElementType elementType, String ifFloat, String ifDouble, String ifInt, String ifLong) {
    return switch (elementType) {
      case FLOAT -> ifFloat;
      case DOUBLE -> ifDouble;
      case INT -> ifInt;
      case LONG -> ifLong;
    };
  }
}
