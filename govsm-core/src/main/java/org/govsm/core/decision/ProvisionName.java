package org.govsm.core.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of a provision, said in a language: where every word of it is one by which provisions are
 * counted (rule, section, paragraph), or the language has the whole of it. What else an instrument
 * calls its provisions stays as it is published.
 *
 * @param provision as it is cited, in English
 */
public record ProvisionName(String provision) implements NamedValue {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern ROMAN = Pattern.compile("[ivxlcIVXLC]+");

  @Override
  public Object code() {
    return provision;
  }

  @Override
  public String name(Messages words) {
    return words.language().equals("en")
        ? provision
        : words.find("provision." + slug()).or(() -> counted(words)).orElse(provision);
  }

  private String slug() {
    return provision.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private Optional<String> counted(Messages words) {
    StringBuilder said = new StringBuilder();
    Matcher word = WORD.matcher(provision);
    while (word.find()) {
      String one = word.group();
      Optional<String> known = words.find("provision.word." + one.toLowerCase(Locale.ROOT));
      if (known.isEmpty() && !ROMAN.matcher(one).matches()) {
        return Optional.empty();
      }
      word.appendReplacement(said, Matcher.quoteReplacement(known.orElse(one)));
    }
    return Optional.of(word.appendTail(said).toString());
  }
}
