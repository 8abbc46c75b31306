package dev.batchdot.processor.validate;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** The names of generated classes. */
public final class KernelNames {
  private KernelNames() {}

  /** {@code ScoreKernel} for Score, {@code Outer_InnerKernel} for Outer.Inner. */
  public static String simple(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append("Kernel");
    for (Element e = type.getEnclosingElement();
        e instanceof TypeElement;
        e = e.getEnclosingElement()) {
      name.insert(0, e.getSimpleName() + "_");
    }
    return name.toString();
  }

  /** The name with its package, which may be the unnamed one. */
  public static String qualified(PackageElement enclosing, String simpleName) {
    return enclosing.isUnnamed() ? simpleName : enclosing.getQualifiedName() + "." + simpleName;
  }
}
