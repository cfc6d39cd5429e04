package org.govsm.portal.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Change by a form that cannot be undone: a page says what will happen, and asks once more. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Confirmed {

  /**
   * Key of its sentences: {@code sure.KEY} asks, {@code sure.KEY-what} says what will happen,
   * {@code sure.KEY-do} is on the button.
   */
  String value();

  /** Value of the field {@code step} that is meant, where a form does one of several things. */
  String step() default "";

  /** Whether the page that it was asked on has the address of the form itself. */
  boolean here() default false;
}
