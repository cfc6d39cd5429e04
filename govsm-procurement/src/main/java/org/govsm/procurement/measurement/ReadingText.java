package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;

/**
 * The canonical form of a reading's tree, written without the tree: digests are made over millions
 * of readings. The members are in the order of their names.
 */
final class ReadingText {

  private final StringBuilder out = new StringBuilder(400);

  private ReadingText() {}

  static String of(Reading reading) {
    ReadingText text = new ReadingText();
    text.write(reading);
    return text.out.append('}').toString();
  }

  private void write(Reading reading) {
    Figure figure = reading.figure();
    member("account", reading.account());
    reading.evidence().ifPresent(this::evidence);
    member("from", ReadingTree.moment(reading.from(), reading.zone()));
    if (!reading.learntAt().equals(reading.retrievedAt())) {
      member("learntAt", InstantText.of(reading.learntAt()));
    }
    member("metric", reading.metric());
    member("origin", reading.origin());
    member("platform", reading.platform());
    member("published", reading.published().map(InstantText::of));
    member("retrievedAt", InstantText.of(reading.retrievedAt()));
    member("source", reading.source());
    if (figure.value().isEmpty()) {
      member("state", figure.state().code());
    }
    member("subject", reading.subject());
    member("to", ReadingTree.moment(reading.to(), reading.zone()));
    member("upTo", figure.upTo().map(BigDecimal::toPlainString));
    member("value", figure.value().map(BigDecimal::toPlainString));
    if (!reading.zone().equals(Reading.INDIA)) {
      member("zone", reading.zone().getId());
    }
  }

  private void evidence(Evidence place) {
    name("evidence");
    out.append('{');
    place
        .countedBy()
        .ifPresent(party -> out.append("\"countedBy\":\"").append(party).append("\","));
    out.append("\"file\":\"").append(place.file());
    out.append("\",\"line\":").append(place.line()).append('}');
  }

  private void member(String name, Optional<String> text) {
    text.ifPresent(given -> member(name, given));
  }

  private void member(String name, String text) {
    name(name);
    if (isBare(text)) {
      out.append('"').append(text).append('"');
    } else {
      out.append(CanonicalForm.text(text));
    }
  }

  private void name(String name) {
    out.append(out.isEmpty() ? "{\"" : ",\"").append(name).append("\":");
  }

  /** Whether nothing in it must be escaped or looked at twice. */
  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
