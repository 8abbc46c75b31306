package dev.batchdot.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Fails when it creates a file that has something in its name. */
final class FaultyProcessor extends WatchedProcessor {
  private final Exception fault;
  private final String name;

  FaultyProcessor(Exception fault, String name) {
    this.fault = fault;
    this.name = name;
  }

  @Override
  Object create(Method method, Object[] arguments) throws ReflectiveOperationException {
    if (Arrays.toString(arguments).contains(name)) {
      throw new InvocationTargetException(fault);
    }
    return super.create(method, arguments);
  }
}
