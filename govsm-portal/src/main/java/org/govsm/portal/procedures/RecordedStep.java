package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Step as the record of a tender, of its award or of its contract says it.
 *
 * @param on its day
 * @param by who did it; nobody where the record does not say it
 * @param stated what it states, by the names of the process
 * @param papers each with its digest
 * @param confirmed the conditions of the law that the record shows to be met
 */
record RecordedStep(
    LocalDate on,
    List<Deed> by,
    Map<String, Object> stated,
    List<GivenPaper> papers,
    List<String> confirmed) {

  RecordedStep {
    by = List.copyOf(by);
    stated = new LinkedHashMap<>(stated);
    papers = List.copyOf(papers);
    confirmed = List.copyOf(confirmed);
  }

  /**
   * Part of a person in it.
   *
   * @param role of the process; {@link #COMMITTEE} for a seat in the committee
   */
  record Deed(String person, String role) {}

  /** The role of who sat in the committee, be it as its chair or as a member. */
  static final String COMMITTEE = "committee";

  static RecordedStep on(LocalDate day) {
    return new RecordedStep(day, List.of(), Map.of(), List.of(), List.of());
  }

  RecordedStep by(List<Deed> persons) {
    return new RecordedStep(on, persons, stated, papers, confirmed);
  }

  RecordedStep states(String name, Object said) {
    Map<String, Object> more = new LinkedHashMap<>(stated);
    more.put(name, said);
    return new RecordedStep(on, by, more, papers, confirmed);
  }

  /** With a paper that has a number, a day and a digest of its own. */
  RecordedStep paper(GivenPaper paper) {
    List<GivenPaper> more = new ArrayList<>(papers);
    more.add(paper);
    return new RecordedStep(on, by, stated, more, confirmed);
  }

  /** With papers of one digest; a step asks for one of them, each procedure for its own. */
  RecordedStep with(LocalDate day, String reference, String digest, String... codes) {
    List<GivenPaper> more = new ArrayList<>(papers);
    for (String code : codes) {
      more.add(new GivenPaper(code, reference, day, digest));
    }
    return new RecordedStep(on, by, stated, more, confirmed);
  }

  RecordedStep confirms(String... codes) {
    return new RecordedStep(on, by, stated, papers, List.of(codes));
  }

  /** Whether a step of the log was taken from it: a corrigendum is told apart by its paper. */
  boolean isOf(StoredStep step) {
    return papers.stream()
        .map(GivenPaper::digest)
        .anyMatch(digest -> step.papers().stream().anyMatch(own -> own.digest().equals(digest)));
  }
}
