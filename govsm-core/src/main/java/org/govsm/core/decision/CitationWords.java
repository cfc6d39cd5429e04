package org.govsm.core.decision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;

/** A citation as part of a sentence. */
final class CitationWords {

  private CitationWords() {}

  static Message of(Citation citation) {
    Optional<LocalDate> unnamed =
        citation.issued().filter(day -> !citation.instrument().contains(figures(day)));
    Message cited =
        Message.of(unnamed.isPresent() ? "decision.cited-of" : "decision.cited")
            .with("provision", citation.provision())
            .with("instrument", citation.instrument())
            .with("sure", Message.of("sure." + citation.sure().code()));
    return unnamed.map(day -> cited.with("issued", day)).orElse(cited);
  }

  /** The day as orders write it in their own names: 14.06.2018. */
  private static String figures(LocalDate day) {
    return String.format(
        Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }
}
