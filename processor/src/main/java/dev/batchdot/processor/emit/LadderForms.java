package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.SortedMap;

/**
 * Methods of a ladder that are told apart by a number, of which a call picks one:
 *
 * <pre>{@code
 * private static void contract1HeldForm(int form, float[] x, ...) {
 *   switch (form) {
 *     case 8 -> contract1Held1x1(x, ...);
 *     case 9 -> contract1Held1x2(x, ...);
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>Each first call of one is followed by {@linkplain DryCalls dry ones}.
 */
final class LadderForms {
  private final VectorPath path;
  private final LadderArguments arguments;
  private final String name;

  LadderForms(VectorPath path, LadderArguments arguments, String name) {
    this.path = path;
    this.arguments = arguments;
    this.name = name;
  }

  /** The method that calls one by its number, and sees to dry calls. */
  String some() {
    return name + "Some";
  }

  /** Adds the methods, and those that call them. */
  void add(SortedMap<Integer, MethodSpec> byNumber) {
    path.field(DryCalls.counters(name + "Seen", byNumber.lastKey() + 1));
    path.add(someItems());
    path.add(form(byNumber));
    byNumber.values().forEach(path::add);
  }

  private MethodSpec someItems() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(DryCalls.before(name + "Seen", "form"));
    code.addStatement("$LForm(form, $L)", name, arguments.call("items"));
    CodeBlock dry = CodeBlock.of("$LForm(form, $L);\n", name, arguments.call("0"));
    code.add(DryCalls.after(name + "Seen", "form", dry));
    return arguments
        .signature(some(), "form")
        .addJavadoc("Some items, by the method of this number.\n")
        .addCode(code.build())
        .build();
  }

  private MethodSpec form(SortedMap<Integer, MethodSpec> byNumber) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (form) {\n").indent();
    byNumber.forEach(
        (number, method) ->
            code.add("case $L -> $L($L);\n", number, method.name(), arguments.call("items")));
    code.add("default -> throw new $T(\"form \" + form);\n", IllegalArgumentException.class);
    code.unindent().add("}\n");
    return arguments
        .signature(name + "Form", "form")
        .addJavadoc("The method of this number.\n")
        .addCode(code.build())
        .build();
  }
}
