package dev.batchdot.kernels.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the tests of what kernels compute. They run for each tier and each width of vector
 * registers, in virtual machines of their own, which the pom starts.
 */
@Tag("every-tier")
@net.jqwik.api.Tag("every-tier")
@ExtendWith(OncePerWidth.class)
@AddLifecycleHook(OncePerWidth.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface EveryTier {}
