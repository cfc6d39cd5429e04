package org.govsm.procurement.importing;

import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ShippedWords;

/** English sentences of files and readings, for the message of an exception. Read once. */
final class EnglishFaults {

  private static final Messages WORDS =
      ShippedWords.of("importing", "en")
          .over(ShippedWords.of("measurement", "en"))
          .over(MetricDictionary.shipped().words("en"))
          .over(Messages.shipped("en"));

  private EnglishFaults() {}

  static String say(Message text) {
    return WORDS.say(text);
  }
}
