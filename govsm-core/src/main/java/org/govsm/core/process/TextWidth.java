package org.govsm.core.process;

/** How wide a text will be at most, in whichever of the usual fonts a page has. */
final class TextWidth {

  private TextWidth() {}

  static int of(String text, int size) {
    double ems = text.codePoints().mapToDouble(TextWidth::ems).sum();
    return (int) Math.ceil(ems * size);
  }

  private static double ems(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
      case Character.COMBINING_SPACING_MARK -> 0.36;
      case Character.SPACE_SEPARATOR, Character.OTHER_PUNCTUATION, Character.DASH_PUNCTUATION ->
          0.34;
      case Character.UPPERCASE_LETTER, Character.OTHER_LETTER -> 0.72;
      default -> 0.58;
    };
  }
}
