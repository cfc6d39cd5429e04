package org.govsm.procurement.rti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Figures that a document of a case shares with others: what is withheld for its price is told all
 * the same where another document of the packet has the price.
 */
public final class SharedFigures {

  /** A sum with paise, or a number of five digits or more: days, counts and rates are shorter. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\w.-])(?<!\\d,)(\\d[\\d,]*\\.\\d{2}|\\d(?:,?\\d){4,})(?![\\w-]|,\\d|\\.\\d)");

  /** The same in a row of cells, where a comma parts figures: no group of digits is as long. */
  private static final Pattern CELL =
      Pattern.compile("(?<![\\w.-])(\\d{5,}|\\d{4,}\\.\\d{2})(?![\\w-]|\\.\\d)");

  /** A count that is the whole value of a line, or a whole cell. */
  private static final Pattern COUNT =
      Pattern.compile("(?m)(?:^|[,;\\t|\"]|:\\h)\\h*(\\d{3,4})(?=\\h*(?:[,;\\t|\"]|$))");

  /** A count of two digits, which many cells have: it tells where a record tells it as measured. */
  private static final Pattern SMALL =
      Pattern.compile("(?m)(?:^|[,;\\t|\"]|:\\h)\\h*(\\d{2})(?=\\h*(?:[,;\\t|\"]|$))");

  private static final Pattern MEASURED =
      Pattern.compile("(?m)^(?:.*\\.)?(?:measured|measuredUpTo): (\\d{2})$");

  /** A whole value of this kind is a year, which many documents have. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private static final BigDecimal LEAST = new BigDecimal(100);

  private SharedFigures() {}

  /**
   * The other documents that tell a figure of a document as well. An uploaded file is compared
   * where it is a text, with its counts too: whether its figures are what it is withheld for, an
   * officer says.
   *
   * @param withheld the document
   * @param others documents of the same case
   * @return their ids, in the order given
   */
  public static List<String> of(CaseDocument withheld, List<CaseDocument> others) {
    boolean counts = withheld.file().isPresent();
    Set<BigDecimal> own = figures(withheld, counts);
    Set<String> small = counts ? found(SMALL, withheld) : Set.of();
    List<String> telling = new ArrayList<>();
    for (CaseDocument other : others) {
      if (!other.id().equals(withheld.id())
          && (figures(other, counts).stream().anyMatch(own::contains)
              || found(MEASURED, other).stream().anyMatch(small::contains))) {
        telling.add(other.id());
      }
    }
    return telling;
  }

  private static Set<String> found(Pattern pattern, CaseDocument document) {
    return document.text().stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map(one -> one.group(1))
        .collect(Collectors.toSet());
  }

  /**
   * What is refused while other documents tell its figures all the same: a document that is
   * withheld, or the part of an uploaded file that its copy does not have. Of a copy that is no
   * text it is not known what was severed: then every figure of the file counts as severed.
   *
   * @param decided every document of the case, with what becomes of it
   * @return the ids of the documents that tell them, by that of each document that is refused
   */
  public static Map<String, List<String>> refused(Map<CaseDocument, Disclosure> decided) {
    List<CaseDocument> given = new ArrayList<>();
    decided.forEach(
        (document, what) -> {
          if (what != Disclosure.WITHHELD) {
            given.add(what == Disclosure.PART ? document.leaving() : document);
          }
        });
    Map<String, List<String>> refused = new LinkedHashMap<>();
    decided.forEach(
        (document, what) -> {
          List<String> telling =
              switch (what) {
                case WITHHELD -> of(document, given);
                case PART -> severed(document, given);
                case GIVEN -> List.of();
              };
          if (!telling.isEmpty()) {
            refused.put(document.id(), telling);
          }
        });
    return refused;
  }

  private static List<String> severed(CaseDocument document, List<CaseDocument> given) {
    if (document.copy().isEmpty()) {
      return List.of();
    }
    Set<BigDecimal> own = figures(document, true);
    own.removeAll(figures(document.leaving(), true));
    Set<String> small = new TreeSet<>(found(SMALL, document));
    small.removeAll(found(SMALL, document.leaving()));
    return given.stream()
        .filter(other -> !other.id().equals(document.id()))
        .filter(
            other ->
                figures(other, true).stream().anyMatch(own::contains)
                    || found(MEASURED, other).stream().anyMatch(small::contains))
        .map(CaseDocument::id)
        .toList();
  }

  private static Set<BigDecimal> figures(CaseDocument document, boolean counts) {
    Optional<String> text = document.text();
    Set<BigDecimal> all = new TreeSet<>();
    text.ifPresent(
        said -> {
          figures(FIGURE.matcher(said), all);
          figures(CELL.matcher(said), all);
          if (counts) {
            COUNT
                .matcher(said)
                .results()
                .map(found -> found.group(1))
                .filter(count -> !YEAR.matcher(count).matches())
                .forEach(count -> all.add(new BigDecimal(count)));
          }
        });
    return all;
  }

  private static void figures(Matcher found, Set<BigDecimal> all) {
    while (found.find()) {
      BigDecimal figure = new BigDecimal(found.group(1).replace(",", ""));
      if (figure.compareTo(LEAST) >= 0) {
        all.add(figure);
      }
    }
  }
}
