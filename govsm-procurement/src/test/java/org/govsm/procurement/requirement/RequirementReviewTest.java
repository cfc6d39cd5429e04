package org.govsm.procurement.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.core.process.State;
import org.junit.jupiter.api.Test;

class RequirementReviewTest {

  private static final List<Actor> AUTHORITY =
      List.of(new Actor("authority", Set.of("competent-authority")));

  @Test
  void the_states_are_those_of_the_form() {
    assertThat(RequirementReview.machine().states())
        .extracting(State::code)
        .isEqualTo(Requirement.form().part("state").orElseThrow().allowed());
  }

  @Test
  void a_requirement_is_agreed_when_every_comment_has_an_answer() {
    Map<String, Object> comment =
        new LinkedHashMap<>(Map.of("by", "Reader", "on", "2026-11-28", "text", "Why 20?"));

    assertThat(isAgreed(comment)).isFalse();
    comment.put("answer", "As in the last year.");
    assertThat(isAgreed(comment)).isTrue();
  }

  private static boolean isAgreed(Map<String, Object> comment) {
    Map<String, Object> tree =
        Requirements.with(Requirements.of(Requirements.COAL), "comments", List.of(comment));
    tree.put("state", "IN_REVIEW");
    Move move = RequirementReview.fire(Requirements.entered(tree).orThrow(), "agree", AUTHORITY);
    return move.fold(moved -> true, refused -> false);
  }
}
