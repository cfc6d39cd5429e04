package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.govsm.core.text.Messages;

/**
 * The sentences of this module in English and Hindi. A third language is a file of the same keys:
 * {@code Messages.read("ta", file, in).over(GovernanceMessages.in("en"))}.
 */
public final class GovernanceMessages {

  private GovernanceMessages() {}

  /**
   * The sentences of govsm-governance and govsm-core, with English behind a language that lacks
   * one.
   *
   * @param language {@code en} or {@code hi}; any other code gives the English ones
   */
  public static Messages in(String language) {
    Messages english = file("en").over(Messages.shipped("en"));
    return language.equals("hi") ? file("hi").over(Messages.shipped("hi")).over(english) : english;
  }

  private static Messages file(String language) {
    String name = "messages." + language + ".txt";
    try (InputStream in =
        requireNonNull(GovernanceMessages.class.getResourceAsStream(name), name)) {
      return Messages.read(language, name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
