package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSelection;
import org.govsm.governance.framework.Control;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Attested facts: what officers recorded of what somebody is asked to sign for, so that it is read
 * before it is signed.
 *
 * @param subject what they are about; empty text where the control is about all
 */
public record AttestedFacts(String subject, List<LongForm.Answer> facts) {

  /** Whoever signs for more of them looks at the facts. */
  private static final int MOST = 10;

  /** Those that are recorded, subject by subject; none where nothing is. */
  static List<AttestedFacts> of(
      Map<String, ? extends @Nullable Object> known,
      Control control,
      List<String> subjects,
      Page page) {
    List<AttestedFacts> all = new ArrayList<>();
    for (String subject : subjects.isEmpty() ? List.of("") : subjects) {
      List<LongForm.Answer> said = said(known, control, subject, page);
      if (!said.isEmpty() && all.size() < MOST) {
        all.add(new AttestedFacts(subject, said));
      }
    }
    return List.copyOf(all);
  }

  private static List<LongForm.Answer> said(
      Map<String, ? extends @Nullable Object> known, Control control, String subject, Page page) {
    List<String> about = subject.isEmpty() ? List.of() : List.of(subject);
    Set<String> seen = new LinkedHashSet<>();
    List<LongForm.Answer> said = new ArrayList<>();
    for (String path : FactNeeds.shipped().paths(control.id())) {
      FactPlace place = FactPlace.of(known, path, about);
      Optional<FactField> field =
          FactSelection.field(known, place)
              .filter(FactField::isAnswered)
              .filter(one -> seen.add(one.pointer()));
      field
          .map(one -> new FactInput(one, one.typed(), Optional.empty(), List.of()))
          .ifPresent(input -> said.add(input.answer(page)));
    }
    return said;
  }
}
