package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.procurement.vocabulary.DataLines;

/** Partners that help suppliers to register: common service centres, chambers and others. */
public final class FacilitationPartners {

  /** The task of helping a supplier to register. */
  public static final String ONBOARDING = "ONBOARDING";

  /** The task of training suppliers. */
  public static final String TRAINING = "TRAINING";

  private static final Set<String> TASKS = Set.of(ONBOARDING, TRAINING);

  private static final Citation SOURCE =
      Citation.of("Report on GeM and social media of May 2019", "partners of GeM")
          .sure(Certainty.MEDIUM)
          .seen(
              SourceKind.REPORT,
              LocalDate.of(2026, 11, 24),
              "https://www.medianama.com/2019/05/223-government-plans-to-standardise-its-social-media-spending-through-gem-report/")
          .cite();

  private FacilitationPartners() {}

  /**
   * The partners that come with govsm, with their tasks.
   *
   * @return the tasks by the code of the partner, in the order of the file
   */
  public static Map<String, Set<String>> shipped() {
    return Shipped.ALL;
  }

  /** Where they are named. */
  public static Citation source() {
    return SOURCE;
  }

  private static Map<String, Set<String>> read(DataLines data) {
    Map<String, Set<String>> all = new LinkedHashMap<>();
    for (DataLines.Line line : data.lines()) {
      List<String> words = line.words();
      Set<String> tasks = new LinkedHashSet<>(words.subList(1, words.size()));
      if (tasks.isEmpty() || !TASKS.containsAll(tasks)) {
        data.fault(line, "no such task", "write ONBOARDING, TRAINING or both");
      }
      if (all.putIfAbsent(words.get(0), Collections.unmodifiableSet(tasks)) != null) {
        data.fault(line, "the partner appears twice", "keep one line");
      }
    }
    return Collections.unmodifiableMap(all);
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final Map<String, Set<String>> ALL =
        DataLines.shipped(
            FacilitationPartners.class, "facilitation-partners.txt", FacilitationPartners::read);
  }
}
