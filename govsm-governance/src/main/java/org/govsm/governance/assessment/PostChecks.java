package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Moment;

/** GSM-GOV-02, GSM-VAL-06 and GSM-VAL-14: what was cleared, by whom, and what it shows. */
final class PostChecks {

  private static final List<String> SPECIAL =
      List.of("SUB_JUDICE", "DRAFT_LEGISLATION", "NAMED_INDIVIDUAL");

  private static final List<String> TWO_PEOPLE = List.of("L2", "L3", "L4");

  private static final List<String> PUBLISHED =
      List.of("PUBLISHED", "CORRECTED", "TAKEN_DOWN", "ARCHIVED");

  private PostChecks() {}

  static List<Verdict> cleared(Asked asked) {
    boolean separated = asked.policy("clearance", "separationOfDuties").is(true);
    return asked.each("posts", post -> cleared(asked, post, separated));
  }

  private static Verdict cleared(Asked asked, Fact post, boolean separated) {
    if (post.at("official").is(false)) {
      return Verdict.notApplicable(Message.of("GSM-GOV-02.not-official"));
    }
    Fact level = post.at("clearance", "level");
    Optional<String> author = post.at("author").text();
    boolean two = separated || level.text().filter(TWO_PEOPLE::contains).isPresent();
    if (two && author.isPresent() && author.equals(clearedBy(post))) {
      return Verdict.fail(Message.of("GSM-GOV-02.own").with("person", author.get()));
    }
    Fact status = post.at("clearance", "status");
    if (status.is("CLEARED")) {
      return clearedInTime(asked, post);
    } else if (status.isAbsent()) {
      return Verdict.unknown(status);
    } else if (isPublished(post)) {
      return Verdict.fail(Message.of("GSM-GOV-02.not-cleared"));
    }
    return post.at("publishedAt").or(post.at("state")).isAbsent()
        ? Verdict.unknown(post.at("publishedAt"))
        : Verdict.notApplicable(Message.of("GSM-GOV-02.not-published"));
  }

  private static boolean isPublished(Fact post) {
    return post.at("publishedAt").isGiven() && !post.at("state").is("SCHEDULED")
        || post.at("state").text().filter(PUBLISHED::contains).isPresent();
  }

  /** By somebody who was in the post, and before the post was out; in an emergency, after it. */
  private static Verdict clearedInTime(Asked asked, Fact post) {
    Fact cleared = post.at("clearance", "at");
    Optional<Moment> at = cleared.moment();
    Optional<Moment> out = post.at("publishedAt").moment();
    Optional<Instant> left = clearedBy(post).flatMap(id -> asked.people().leftBy(id, asked.asOf()));
    if (left.isPresent()
        && at.or(() -> out).filter(m -> m.start().isBefore(left.get())).isEmpty()) {
      return at.isEmpty() ? Verdict.unknown(cleared) : Verdict.fail(Message.of("GSM-GOV-02.left"));
    }
    boolean late = at.isPresent() && out.filter(o -> o.isBefore(at.get())).isPresent();
    return late && !post.at("clearance", "level").is("LE")
        ? Verdict.fail(Message.of("GSM-GOV-02.late"))
        : Verdict.pass(Message.of("GSM-GOV-02.cleared"));
  }

  private static Optional<String> clearedBy(Fact post) {
    Fact other = post.at("clearance", "clearedBy");
    return post.at("clearance", "by")
        .or(other.text().isPresent() ? other : other.at("person"))
        .text();
  }

  static List<Verdict> special(Asked asked) {
    Set<String> restricted = new TreeSet<>(SPECIAL);
    restricted.addAll(asked.policy("clearance", "L4Flags").texts());
    return asked.each(
        "posts",
        post -> {
          Fact flags = post.at("flags");
          List<String> found = flags.texts().stream().filter(restricted::contains).toList();
          if (flags.isAbsent()) {
            return Verdict.unknown(flags);
          } else if (found.isEmpty()) {
            return Verdict.pass(Message.of("GSM-VAL-06.none"));
          }
          Fact level = post.at("clearance", "level");
          if (level.isAbsent()) {
            return Verdict.unknown(level);
          }
          Message text =
              Message.of(level.is("L4") ? "GSM-VAL-06.cleared" : "GSM-VAL-06.low")
                  .with("flags", found)
                  .with("level", level.text().orElse("–"));
          return level.is("L4") ? Verdict.pass(text) : Verdict.fail(text).values(found);
        });
  }

  static List<Verdict> privateFacts(Asked asked) {
    return asked.each(
        "posts",
        post -> {
          Fact scan = post.at("piiScanHits").or(post.at("piiScan", "hits"));
          Optional<BigDecimal> hits = scan.number();
          if (hits.isEmpty()) {
            return Require.given(scan).outcome() == Outcome.FAIL
                ? Verdict.fail(Message.of("GSM-VAL-14.not-scanned"))
                : Verdict.unknown(scan);
          } else if (hits.get().signum() == 0) {
            return Verdict.pass(Message.of("GSM-VAL-14.none"));
          }
          Fact consent = post.at("consentRef");
          if (consent.isAbsent()) {
            return Verdict.unknown(consent);
          }
          Message text =
              Message.of(consent.isGiven() ? "GSM-VAL-14.consent" : "GSM-VAL-14.found")
                  .with("hits", hits.get());
          return (consent.isGiven() ? Verdict.pass(text) : Verdict.fail(text)).value(hits.get());
        });
  }
}
