package org.govsm.core.decision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Name of an instrument, said in a language: as it is published, where no name in the language is
 * known, and what is govsm's own in words.
 *
 * @param instrument as it is cited
 */
public record InstrumentName(String instrument) implements NamedValue {

  /** What govsm cites where no text of others says it. */
  public static final String OWN_DEFAULT = "design default of govsm";

  /** The catalogue of govsm, before its id. */
  private static final String OWN_CATALOGUE = "catalogue of services ";

  /** Which state of a text was read, behind its name. */
  private static final Pattern UPDATED = Pattern.compile("\\(updated to ([0-9.]+)\\)");

  /** The rule book of the department, where no provision of it was found. */
  private static final String RULE_BOOK = "rule book";

  @Override
  public Object code() {
    return instrument;
  }

  @Override
  public String name(Messages words) {
    if (instrument.equals(OWN_DEFAULT)) {
      return words.find("instrument.own-default").orElse(instrument);
    }
    if (instrument.startsWith(OWN_CATALOGUE)) {
      String id = instrument.substring(OWN_CATALOGUE.length());
      return words.say(Message.of("instrument.own-catalogue").with("id", id));
    }
    if (instrument.equals(RULE_BOOK)) {
      return words.find("instrument.rule-book").orElse(instrument);
    }
    return TranslatedNames.find(instrument, words).orElseGet(() -> published(words));
  }

  private String published(Messages words) {
    Matcher updated = UPDATED.matcher(instrument);
    return updated.find()
        ? updated.replaceFirst(
            words.say(Message.of("instrument.updated-to").with("day", updated.group(1))))
        : instrument;
  }
}
