package org.govsm.core.text;

/**
 * Named value of a sentence: each language says its name, and trees keep its code. So a sentence
 * can be worded better without changing what was stored of it.
 */
public interface NamedValue {

  /** What trees keep: a text or a number. */
  Object code();

  /** The name in a language. */
  String name(Messages words);
}
