package org.govsm.core.text;

/** Written words: whether a text says something; a letter, a sign or what nobody sees does not. */
public final class WrittenWords {

  private WrittenWords() {}

  /** Whether a text has two letters, of any script. */
  public static boolean areIn(String text) {
    return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
  }
}
