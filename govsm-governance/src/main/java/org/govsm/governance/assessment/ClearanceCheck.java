package org.govsm.governance.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/**
 * GSM-GOV-02: an official post that is out was cleared before, by an official in the post who did
 * not write it. What is not known of author, clearer, lane or time leaves it open.
 */
final class ClearanceCheck {

  private static final List<String> TWO_PEOPLE = List.of("L2", "L3", "L4");
  private static final List<String> ONE_PERSON = List.of("L0", "L1", "LE");

  /** In an emergency the clearance may come after the post, within these hours. */
  private static final Duration AFTERWARDS = Duration.ofHours(4);

  private final Asked asked;
  private final Fact post;
  private final Fact level;
  private final Fact by;
  private final Fact at;
  private final List<Verdict> verdicts = new ArrayList<>();

  private ClearanceCheck(Asked asked, Fact post) {
    this.asked = asked;
    this.post = post;
    level = post.at("clearance", "level");
    Fact other = post.at("clearance", "clearedBy");
    by =
        post.at("clearance", "by")
            .or(other.text().isPresent() || other.isNone() ? other : other.at("person"));
    at = post.at("clearance", "at");
  }

  static Verdict judge(Asked asked, Fact post) {
    if (post.at("official").is(false)) {
      return Verdict.notApplicable(Message.of("GSM-GOV-02.not-official"));
    }
    Fact status = post.at("clearance", "status");
    PostState state = PostState.of(post);
    if (state == PostState.NOT_OUT) {
      return Verdict.notApplicable(Message.of("GSM-GOV-02.not-published"));
    } else if (status.isAbsent() && !status.isWord("PENDING")) {
      return Verdict.unknown(status);
    } else if (!status.isWord("CLEARED")) {
      return state == PostState.OUT
          ? Verdict.fail(Message.of("GSM-GOV-02.not-cleared"))
          : Verdict.unknown(post.at("publishedAt"));
    }
    return new ClearanceCheck(asked, post).judge();
  }

  private Verdict judge() {
    verdicts.add(Verdict.pass(Message.of("GSM-GOV-02.cleared")));
    lane();
    byTwo();
    if (!level.isWord("L0")) {
      clearer();
      time();
    }
    return Verdict.all(verdicts);
  }

  private void lane() {
    boolean known = isIn(TWO_PEOPLE) || isIn(ONE_PERSON);
    if (!known) {
      verdicts.add(Verdict.unknown(level));
    }
  }

  private boolean isIn(List<String> lanes) {
    return lanes.stream().anyMatch(level::isWord);
  }

  /**
   * Whoever wrote it does not clear it: from L2 on, or where the rules of the department say so.
   */
  private void byTwo() {
    Fact rule = asked.policy("clearance", "separationOfDuties");
    boolean asks = rule.is(true) || isIn(TWO_PEOPLE);
    boolean asksNot = !asks && isIn(ONE_PERSON) && !rule.isAbsent();
    Optional<String> author = post.at("author").text();
    if (asksNot) {
      return;
    }
    if (author.isEmpty() || by.text().isEmpty()) {
      verdicts.add(Verdict.unknown(author.isEmpty() ? post.at("author") : by));
    } else if (author.equals(by.text())) {
      verdicts.add(
          asks
              ? Verdict.fail(Message.of("GSM-GOV-02.own").with("person", author.get()))
              : Verdict.unknown(List.of("policies.clearance.separationOfDuties")));
    }
  }

  private void clearer() {
    Optional<String> person = by.text();
    if (person.isEmpty()) {
      verdicts.add(Verdict.unknown(by));
      return;
    }
    Optional<Boolean> official = asked.people().isOfficial(person.get());
    if (official.isEmpty()) {
      verdicts.add(asked.unknownPerson("people[].type"));
    } else if (!official.get()) {
      verdicts.add(Verdict.fail(Message.of("GSM-GOV-02.vendor").with("person", person.get())));
    }
    Optional<Moment> when = at.moment();
    if (when.isPresent()) {
      Verdict served = asked.inPost(person.get(), when.get());
      verdicts.add(
          served.outcome() == Outcome.FAIL ? served.saying(Message.of("GSM-GOV-02.left")) : served);
    }
  }

  private void time() {
    Optional<Moment> cleared = at.moment();
    Optional<Moment> out = post.at("publishedAt").moment();
    if (cleared.isEmpty()) {
      verdicts.add(Verdict.unknown(at));
    }
    if (out.isEmpty()) {
      verdicts.add(Verdict.unknown(post.at("publishedAt")));
    } else if (cleared.isPresent() && !Require.isFirst(cleared.get(), out.get())) {
      later(cleared.get(), out.get());
    }
  }

  /** Not surely before publication: in an emergency the hours count, else it is late. */
  private void later(Moment cleared, Moment out) {
    boolean late = out.isBefore(cleared);
    if (!level.isWord("LE")) {
      verdicts.add(
          late && level.isAbsent()
              ? Verdict.unknown(level)
              : late ? Verdict.fail(Message.of("GSM-GOV-02.late")) : hour());
    } else if (cleared.start().isAfter(out.end().plus(AFTERWARDS))) {
      verdicts.add(Verdict.fail(Message.of("GSM-GOV-02.emergency")));
    } else if (cleared.end().isAfter(out.start().plus(AFTERWARDS))) {
      verdicts.add(hour());
    }
  }

  private Verdict hour() {
    return Require.hour(at, post.at("publishedAt"));
  }
}
