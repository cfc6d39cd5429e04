package org.govsm.core.decision;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of a provision, said in a language part by part: a part that the language has as a phrase, a
 * word by which provisions are counted (rule, section, paragraph) with its number, or either of
 * them behind "through", "read with" and the like. A service or KPI of the catalogue is called by
 * its title. A part that the language lacks stays as it is published.
 *
 * @param provision as it is cited, in English
 */
public record ProvisionName(String provision) implements NamedValue {

  private static final String KEY = "provision.";
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern ROMAN_OR_SHORT = Pattern.compile("[ivxlc]+|[A-Z]{2,}");
  private static final Pattern BETWEEN = Pattern.compile("[,;:] ");
  private static final Pattern NAMED = Pattern.compile("(service|KPI) ([A-Za-z0-9-]+)");
  private static final Pattern OF_A_DAY =
      Pattern.compile("(?:(.+) (?:of|on) )?(\\d{1,2}) ([A-Z][a-z]+) (\\d{4})");

  /** What goes before a provision in English, and elsewhere in other languages. */
  private static final List<String> BEFORE =
      List.of("through", "read with", "with", "beside", "as updated on", "as reported on");

  private static final Map<String, String> TITLES =
      Map.of("service", "term.service.", "KPI", "term.core-kpi.");

  @Override
  public Object code() {
    return provision;
  }

  @Override
  public String name(Messages words) {
    return ofCatalogue(words)
        .or(() -> Optional.of(provision).filter(cited -> words.language().equals("en")))
        .or(() -> phrase(provision, words))
        .orElseGet(() -> partByPart(words));
  }

  private Optional<String> ofCatalogue(Messages words) {
    Matcher named = NAMED.matcher(provision);
    return named.matches()
        ? words
            .find(TITLES.get(named.group(1)) + named.group(2))
            .map(title -> named(named.group(1), title, words))
        : Optional.empty();
  }

  private static String named(String kind, String title, Messages words) {
    return words.say(
        Message.of("provision.named." + kind.toLowerCase(Locale.ROOT)).with("title", title));
  }

  private static Optional<String> phrase(String part, Messages words) {
    String slug = part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return words.find(KEY + slug.replaceAll("^-|-$", ""));
  }

  private String partByPart(Messages words) {
    StringBuilder said = new StringBuilder();
    Matcher between = BETWEEN.matcher(provision);
    int from = 0;
    while (between.find()) {
      said.append(part(provision.substring(from, between.start()), words)).append(between.group());
      from = between.end();
    }
    return said.append(part(provision.substring(from), words)).toString();
  }

  private static String part(String part, Messages words) {
    return phrase(part, words)
        .or(() -> behind(part, words))
        .or(() -> ofADay(part, words))
        .or(() -> counted(part, words))
        .orElse(part);
  }

  private static Optional<String> behind(String part, Messages words) {
    return BEFORE.stream()
        .filter(before -> part.startsWith(before + " "))
        .findFirst()
        .flatMap(
            before ->
                words
                    .find(KEY + "before." + before.replace(' ', '-'))
                    .map(
                        text ->
                            text.replace(
                                "{provision}", part(part.substring(before.length() + 1), words))));
  }

  private static Optional<String> ofADay(String part, Messages words) {
    Matcher dated = OF_A_DAY.matcher(part);
    if (!dated.matches()) {
      return Optional.empty();
    }
    return month(dated.group(3))
        .map(
            month ->
                words.day(
                    LocalDate.of(
                        Integer.parseInt(dated.group(4)), month, Integer.parseInt(dated.group(2)))))
        .map(day -> dated.group(1) == null ? day : part(dated.group(1), words) + " (" + day + ")");
  }

  private static Optional<Month> month(String name) {
    for (Month month : Month.values()) {
      if (month.name().equalsIgnoreCase(name)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> counted(String part, Messages words) {
    StringBuilder said = new StringBuilder();
    Matcher word = WORD.matcher(part);
    while (word.find()) {
      String one = word.group();
      Optional<String> known = words.find("provision.word." + one.toLowerCase(Locale.ROOT));
      if (known.isEmpty() && !ROMAN_OR_SHORT.matcher(one).matches()) {
        return Optional.empty();
      }
      word.appendReplacement(said, Matcher.quoteReplacement(known.orElse(one)));
    }
    return Optional.of(word.appendTail(said).toString());
  }
}
