package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.MetricDictionary;

/** English sentences of files and readings, for the message of an exception. Read once. */
final class EnglishFaults {

  private static final Messages WORDS =
      own(EnglishFaults.class)
          .over(own(Reading.class))
          .over(MetricDictionary.shipped().words("en"))
          .over(Messages.shipped("en"));

  private EnglishFaults() {}

  static String say(Message text) {
    return WORDS.say(text);
  }

  private static Messages own(Class<?> beside) {
    String name = "messages.en.txt";
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return Messages.read("en", name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
