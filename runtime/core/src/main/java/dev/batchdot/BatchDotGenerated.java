package dev.batchdot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that batchdot's processor wrote. It is kept in class files, so that coverage tools,
 * which look for "Generated" there, leave kernels out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface BatchDotGenerated {}
