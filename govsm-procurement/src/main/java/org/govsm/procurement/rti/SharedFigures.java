package org.govsm.procurement.rti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that a document of a case shares with others: what is withheld for its price is told all
 * the same where another document of the packet has the price.
 */
public final class SharedFigures {

  /** A sum with paise, or a number of five digits or more: days, counts and rates are shorter. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.-])(?<!\\d,)(\\d[\\d,]*\\.\\d{2}|\\d(?:,?\\d){4,})(?![\\w-]|,\\d|\\.\\d)");

  private static final BigDecimal LEAST = new BigDecimal(100);

  private SharedFigures() {}

  /**
   * The other documents that tell a figure of a document as well. An uploaded file is compared
   * where it is a text: whether its figures are what it is withheld for, an officer says.
   *
   * @param withheld the document
   * @param others documents of the same case
   * @return their ids, in the order given
   */
  public static List<String> of(CaseDocument withheld, List<CaseDocument> others) {
    Set<BigDecimal> own = figures(withheld);
    List<String> telling = new ArrayList<>();
    for (CaseDocument other : others) {
      if (!other.id().equals(withheld.id()) && figures(other).stream().anyMatch(own::contains)) {
        telling.add(other.id());
      }
    }
    return telling;
  }

  private static Set<BigDecimal> figures(CaseDocument document) {
    Optional<String> text = document.text();
    Set<BigDecimal> all = new TreeSet<>();
    if (text.isPresent()) {
      Matcher found = FIGURE.matcher(text.get());
      while (found.find()) {
        BigDecimal figure = new BigDecimal(found.group(1).replace(",", ""));
        if (figure.compareTo(LEAST) >= 0) {
          all.add(figure);
        }
      }
    }
    return all;
  }
}
