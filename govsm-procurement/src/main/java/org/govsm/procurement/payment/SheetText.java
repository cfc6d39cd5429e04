package org.govsm.procurement.payment;

import org.govsm.core.money.Money;
import org.govsm.core.text.IndianNumbers;

/** A proof sheet as text: the sums in a column, then the words, wrapped. */
final class SheetText {

  private static final int COLUMN = 20;
  private static final int WIDTH = 110;

  private final StringBuilder out = new StringBuilder();

  private SheetText() {}

  static String of(ProofSheet sheet) {
    SheetText text = new SheetText();
    text.out.append(sheet.title()).append('\n');
    for (ProofSheet.Section section : sheet.sections()) {
      text.out.append('\n').append(section.title()).append('\n');
      section.lines().forEach(text::line);
    }
    return text.out.toString();
  }

  /** Always with paise, so that a column adds up under the eye. */
  static String rupees(Money sum) {
    String figures = IndianNumbers.group(sum.rupees().abs().setScale(2));
    return (sum.paise() < 0 ? "-" : "") + "\u20b9" + figures;
  }

  private void line(ProofSheet.Line line) {
    String sum = line.amount().map(SheetText::rupees).orElse("");
    if (line.total()) {
      out.append(" ".repeat(2)).append("-".repeat(COLUMN - 2)).append('\n');
    }
    out.append(" ".repeat(Math.max(0, COLUMN - sum.length()))).append(sum).append("  ");
    int indent = COLUMN + 2 + 2 * line.depth();
    out.append("  ".repeat(line.depth()));
    wrap(line.text(), indent);
    out.append('\n');
  }

  private void wrap(String text, int indent) {
    int at = indent;
    for (String word : text.split(" ", -1)) {
      int length = word.codePointCount(0, word.length());
      if (at > indent && at + 1 + length > WIDTH) {
        out.append('\n').append(" ".repeat(indent));
        at = indent;
      }
      out.append(at > indent ? " " : "").append(word);
      at += (at > indent ? 1 : 0) + length;
    }
  }
}
