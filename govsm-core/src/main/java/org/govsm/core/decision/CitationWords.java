package org.govsm.core.decision;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.text.Message;

/** A citation as part of a sentence. */
final class CitationWords {

  private CitationWords() {}

  static Message of(Citation citation) {
    Optional<LocalDate> unnamed = citation.issuedBeside();
    Message cited =
        Message.of(unnamed.isPresent() ? "decision.cited-of" : "decision.cited")
            .with("provision", new ProvisionName(citation.provision()))
            .with("instrument", new InstrumentName(citation.instrument()))
            .with("sure", Message.of("sure." + citation.sure().code()));
    return unnamed.map(day -> cited.with("issued", day)).orElse(cited);
  }

  /** Whether the name of an instrument says a day, in figures or with the name of its month. */
  static boolean says(String instrument, LocalDate day) {
    return instrument.contains(figures(day))
        || instrument.contains(
            day.getDayOfMonth() + " " + name(day.getMonth()) + " " + day.getYear());
  }

  /** The English name of a month, as no machine has it otherwise. */
  static String name(Month month) {
    return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The day as orders write it in their own names: 14.06.2018. */
  private static String figures(LocalDate day) {
    StringBuilder figures = new StringBuilder(10);
    twoDigits(day.getDayOfMonth(), figures);
    twoDigits(day.getMonthValue(), figures);
    return figures.append(day.getYear()).toString();
  }

  private static void twoDigits(int number, StringBuilder figures) {
    figures.append(number < 10 ? "0" : "").append(number).append('.');
  }
}
