package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.core.text.Messages;
import org.govsm.governance.law.OnlineDuties;

/**
 * The sentences of this module in English and Hindi. A third language is a file of the same keys:
 * {@code Messages.read("ta", file, in).over(GovernanceMessages.in("en"))}.
 */
public final class GovernanceMessages {

  /** Read once. */
  private static final Map<String, Messages> WORDS = new ConcurrentHashMap<>();

  private GovernanceMessages() {}

  /**
   * The sentences of govsm-governance and govsm-core, with English behind a language that lacks
   * one.
   *
   * @param language {@code en} or {@code hi}; any other code gives the English ones
   */
  public static Messages in(String language) {
    return WORDS.computeIfAbsent(
        language.equals("hi") ? language : "en", GovernanceMessages::withEnglishBehind);
  }

  private static Messages withEnglishBehind(String language) {
    Messages english = own("en").over(Messages.shipped("en"));
    return language.equals("hi") ? own("hi").over(Messages.shipped("hi")).over(english) : english;
  }

  private static Messages own(String language) {
    return file("assessment", language)
        .over(file("legalrequest", language))
        .over(file("moderation", language))
        .over(file("pilot", language))
        .over(file("policy", language))
        .over(file("provider", language))
        .over(file("response", language))
        .over(file("retention", language))
        .over(file("training", language))
        .over(OnlineDuties.words(language));
  }

  private static Messages file(String folder, String language) {
    String name = "/org/govsm/governance/" + folder + "/messages." + language + ".txt";
    try (InputStream in =
        requireNonNull(GovernanceMessages.class.getResourceAsStream(name), name)) {
      return Messages.read(language, name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
