package org.govsm.portal.ask;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RulePack;
import org.govsm.portal.web.Translations;

/** Law by day: answers every question of a day by the packs that stand on it. */
public interface LawByDay {

  /**
   * The law of a day.
   *
   * @return the same object as long as no edition of a pack comes or goes
   */
  Law at(LocalDate day);

  /** What is said on a day; a place that does not answer leaves the sentences of govsm itself. */
  Translations languages(LocalDate day);

  /** Editions of a pack that were handed in, as they stand on a day. */
  List<ListedEdition> editions(String pack, LocalDate day);

  /** The day of the newest edition of a pack on a day; empty where the law cannot be read. */
  default Optional<LocalDate> newestEdition(LocalDate day) {
    return at(day).packs().stream().map(RulePack::edition).max(Comparator.naturalOrder());
  }

  /** The packs that come with govsm, on every day. */
  static LawByDay of(Law shipped) {
    return new LawByDay() {
      @Override
      public Law at(LocalDate day) {
        return shipped;
      }

      @Override
      public Translations languages(LocalDate day) {
        return shipped.languages();
      }

      @Override
      public List<ListedEdition> editions(String pack, LocalDate day) {
        return List.of();
      }
    };
  }
}
