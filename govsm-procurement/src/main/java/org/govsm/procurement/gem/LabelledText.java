package org.govsm.procurement.gem;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text of labels and values, as a GeM contract has them: a label in English, often with its Hindi
 * before it and {@code |} between, then the value on the same line or the next. Two labels may
 * stand on one line, as columns of a PDF do.
 */
final class LabelledText {

  /** Labels that are not read, and headings: a value ends where one of them begins. */
  private static final Stream<String> OTHERS =
      Stream.of(
          "(?:Type|Designation|Contact No|Email ID|Address|GSTIN|Role|Payment"
              + " Mode)(?=\\s*\\.?\\s*[:|,\\t])",
          "MSME (?:Registration number|Status as verified by buyer)",
          "MSE (?:Social Category|Gender)",
          "(?:Organisation|Buyer|Financial Approval|Paying Authority|Consignee|Service"
              + " Provider|Seller|Service|Product|ePBG) Details?",
          "Amount of Contract",
          "Terms and Conditions",
          "Service Level Agreement");

  /** A group for each field in its order, and one more for all others. */
  private static final Pattern LABELS =
      Pattern.compile(
          "(?<=^|[\\s|\",])(?:"
              + Stream.concat(
                      Arrays.stream(GemField.values()).map(LabelledText::group),
                      Stream.of("(" + OTHERS.collect(joining("|")) + ")"))
                  .collect(joining("|"))
              + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern BEFORE = Pattern.compile("^[\\s:|,\".-]+");
  private static final Pattern BEFORE_SUM = Pattern.compile("^[\\s:|,\"]+");
  private static final Pattern AFTER = Pattern.compile("[\\s|\",]+$");
  private static final Pattern HINDI_LABEL = Pattern.compile("[\\p{IsDevanagari}\\s/()]*\\|\\s*$");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** One label with its value; the line counts from one. */
  record Entry(Optional<GemField> field, String label, String value, int line) {}

  private LabelledText() {}

  private static String group(GemField field) {
    return "(" + field.label() + (field.needsMark() ? "(?=\\s*\\.?\"?\\s*[:|,\\t])" : "") + ")";
  }

  static List<Entry> entries(String text) {
    List<Entry> entries = new ArrayList<>();
    Matcher label = LABELS.matcher(text);
    boolean found = label.find();
    int line = 1;
    int counted = 0;
    while (found) {
      Optional<GemField> field = field(label);
      String name = label.group();
      line += lineEnds(text, counted, label.start());
      counted = label.start();
      int end = label.end();
      found = label.find();
      String behind = text.substring(end, found ? label.start() : text.length());
      entries.add(new Entry(field, name, value(behind, found, field), line));
    }
    return entries;
  }

  private static Optional<GemField> field(Matcher label) {
    GemField[] fields = GemField.values();
    for (int i = 0; i < fields.length; i++) {
      if (label.start(i + 1) >= 0) {
        return Optional.of(fields[i]);
      }
    }
    return Optional.empty();
  }

  private static int lineEnds(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** The first line that says something: on the label's own line, or on the next. */
  private static String value(String behind, boolean before, Optional<GemField> field) {
    Pattern begin = field.filter(GemField::keepsSign).isPresent() ? BEFORE_SUM : BEFORE;
    String own = before ? HINDI_LABEL.matcher(behind).replaceFirst("") : behind;
    return own.lines()
        .limit(2)
        .map(line -> bare(line, begin))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String bare(String line, Pattern begin) {
    String begun = begin.matcher(line).replaceFirst("");
    return SPACES.matcher(AFTER.matcher(begun).replaceFirst("")).replaceAll(" ");
  }
}
