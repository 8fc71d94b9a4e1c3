package org.lintas.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint: whoever holds one of the roles at any office, or with no role named
 * everybody who is signed in. On a method it replaces what stands on the class. The door behind the
 * endpoint checks again, with the office.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface For {

  String[] value() default {};

  /** Whether somebody whose password was made by another person may already come here. */
  boolean withTemporaryPassword() default false;
}
