package org.lintas.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door, or a method of one, that does not ask who calls. A door is every public bean at the root
 * of a module; its methods take a {@code Caller} unless this says why not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Open {

  /** Why it is open to every caller. */
  String value();
}
