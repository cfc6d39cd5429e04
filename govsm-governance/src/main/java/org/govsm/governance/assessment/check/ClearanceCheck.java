package org.govsm.governance.assessment.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.tree.PersonKey;

/**
 * GSM-GOV-02: an official post that is out was cleared before, by an official in the post who did
 * not write it. What is not known of author, clearer, lane or time leaves it open.
 */
final class ClearanceCheck {

  private static final List<String> TWO_PEOPLE = List.of("L2", "L3", "L4");
  private static final List<String> ONE_PERSON = List.of("L0", "L1", "LE");

  /** In an emergency the clearance may come after the post, within these hours. */
  private static final Duration AFTERWARDS = Duration.ofHours(4);

  private static final CheckResult DONE = CheckResult.pass(Message.of("GSM-GOV-02.cleared"));

  private final CheckInput input;
  private final FactNode post;
  private final FactNode level;
  private final FactNode by;
  private final FactNode at;
  private final List<CheckResult> verdicts = new ArrayList<>();

  private ClearanceCheck(CheckInput input, FactNode post) {
    this.input = input;
    this.post = post;
    level = post.at("clearance", "level");
    FactNode other = post.at("clearance", "clearedBy");
    by =
        post.at("clearance", "by")
            .or(other.text().isPresent() || other.isNone() ? other : other.at("person"));
    at = post.at("clearance", "at");
  }

  static CheckResult judge(CheckInput input, FactNode post) {
    if (post.at("official").is(false)) {
      return CheckResult.notApplicable(Message.of("GSM-GOV-02.not-official"));
    }
    FactNode status = post.at("clearance", "status");
    PostState state = PostState.of(post);
    if (state == PostState.NOT_OUT) {
      return CheckResult.notApplicable(Message.of("GSM-GOV-02.not-published"));
    } else if (status.isAbsent() && !status.isWord("PENDING")) {
      return CheckResult.unknown(status);
    } else if (!status.isWord("CLEARED")) {
      return state == PostState.OUT
          ? CheckResult.fail(Message.of("GSM-GOV-02.not-cleared"))
          : CheckResult.unknown(post.at("publishedAt"));
    }
    return new ClearanceCheck(input, post).judge();
  }

  private CheckResult judge() {
    verdicts.add(DONE);
    lane();
    byTwo();
    signedTwice();
    if (!level.isWord("L0")) {
      clearer();
      time();
    }
    return CheckResult.all(verdicts);
  }

  private void lane() {
    boolean known = isIn(TWO_PEOPLE) || isIn(ONE_PERSON);
    if (!known) {
      verdicts.add(CheckResult.unknown(level));
    }
  }

  private boolean isIn(List<String> lanes) {
    return level.isOneOf(lanes);
  }

  /**
   * Whoever wrote it does not clear it: from L2 on, or where the rules of the department say so.
   */
  private void byTwo() {
    FactNode rule = input.policy("clearance", "separationOfDuties");
    boolean asks = rule.is(true) || isIn(TWO_PEOPLE);
    boolean asksNot = !asks && isIn(ONE_PERSON) && !rule.isAbsent();
    Optional<String> author = post.at("author").text();
    if (asksNot) {
      return;
    }
    if (author.isEmpty() || by.text().isEmpty()) {
      verdicts.add(CheckResult.unknown(author.isEmpty() ? post.at("author") : by));
    } else if (author.equals(by.text())) {
      verdicts.add(
          asks
              ? CheckResult.fail(Message.of("GSM-GOV-02.own").with("person", author.get()))
              : CheckResult.unknown(List.of("policies.clearance.separationOfDuties")));
    } else {
      verdicts.add(input.listed(author.get(), DONE));
    }
  }

  /** On the highest lane two people sign, whatever roles one of them holds. */
  private void signedTwice() {
    FactNode second = post.at("clearance", "secondBy");
    if (!level.isWord("L4")) {
      return;
    } else if (second.isAbsent()) {
      verdicts.add(CheckResult.unknown(second));
    } else if (second.isNone() || isSame(second, by)) {
      verdicts.add(CheckResult.fail(Message.of("GSM-GOV-02.one-signature")));
    } else {
      second.text().ifPresent(one -> verdicts.add(input.listed(one, DONE)));
    }
  }

  private static boolean isSame(FactNode one, FactNode other) {
    return one.text().isPresent()
        && other.text().filter(name -> PersonKey.same(name, one.text().get())).isPresent();
  }

  private void clearer() {
    Optional<String> person = by.text();
    if (person.isEmpty()) {
      verdicts.add(CheckResult.unknown(by));
      return;
    }
    Optional<Boolean> official = input.people().isOfficial(person.get());
    if (official.isEmpty()) {
      verdicts.add(input.unknownPerson("people[].type"));
    } else if (!official.get()) {
      verdicts.add(CheckResult.fail(Message.of("GSM-GOV-02.vendor").with("person", person.get())));
    }
    Optional<Moment> when = at.moment();
    if (when.isPresent()) {
      CheckResult served = input.inPost(person.get(), when.get());
      verdicts.add(
          served.outcome() == Outcome.FAIL ? served.saying(Message.of("GSM-GOV-02.left")) : served);
    }
  }

  private void time() {
    Optional<Moment> cleared = at.moment();
    Optional<Moment> out = post.at("publishedAt").moment();
    if (cleared.isEmpty()) {
      verdicts.add(CheckResult.unknown(at));
    }
    if (out.isEmpty()) {
      verdicts.add(CheckResult.unknown(post.at("publishedAt")));
    } else if (cleared.isPresent() && !Require.isFirst(cleared.get(), out.get())) {
      later(cleared.get(), out.get());
    }
    if (level.isWord("LE")) {
      out.ifPresent(this::followed);
    }
  }

  /** Where the duty officer let it out, the clearance of its usual lane follows in the hours. */
  private void followed(Moment out) {
    FactNode followed = post.at("clearance", "followedAt");
    Instant last = out.end().plus(AFTERWARDS);
    if (followed.isNone()) {
      verdicts.add(
          input.asOf().isAfter(last)
              ? CheckResult.fail(Message.of("GSM-GOV-02.not-followed"))
              : CheckResult.of(Outcome.WARN, Message.of("GSM-GOV-02.follows")));
      return;
    }
    Optional<Moment> at = followed.moment();
    if (at.filter(one -> one.start().isAfter(last)).isPresent()) {
      verdicts.add(CheckResult.fail(Message.of("GSM-GOV-02.emergency")));
    } else if (at.filter(one -> one.end().isAfter(out.start().plus(AFTERWARDS))).isPresent()) {
      verdicts.add(Require.hour(followed, post.at("publishedAt")));
    }
  }

  /** Not surely before publication: in an emergency the hours count, else it is late. */
  private void later(Moment cleared, Moment out) {
    boolean late = out.isBefore(cleared);
    if (!level.isWord("LE")) {
      verdicts.add(
          late && level.isAbsent()
              ? CheckResult.unknown(level)
              : late ? CheckResult.fail(Message.of("GSM-GOV-02.late")) : hour());
    } else if (cleared.start().isAfter(out.end().plus(AFTERWARDS))) {
      verdicts.add(CheckResult.fail(Message.of("GSM-GOV-02.emergency")));
    } else if (cleared.end().isAfter(out.start().plus(AFTERWARDS))) {
      verdicts.add(hour());
    }
  }

  private CheckResult hour() {
    return Require.hour(at, post.at("publishedAt"));
  }
}
